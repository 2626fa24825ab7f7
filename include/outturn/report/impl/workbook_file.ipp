// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/report/detail/form_recomputation.hpp>
#include <outturn/report/detail/number_cell.hpp>
#include <outturn/report/detail/sheet_name.hpp>
#include <outturn/report/detail/workbook_file.hpp>
#include <outturn/report/errors.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL workbook_file::workbook_file(std::string path)
    : path_{std::move(path)}, partial_{path_ + ".part"} {
    // libxlsxwriter says on stderr what it cannot write, and not why.
    if (auto* const tried = std::fopen(partial_.c_str(), "wb")) {
        std::fclose(tried);
        book_ = workbook_new(partial_.c_str());
        if (book_ == nullptr) failure_ = LXW_ERROR_MEMORY_MALLOC_FAILED;
    } else {
        refusal_ = std::generic_category().message(errno);
    }
}

OUTTURN_DECL workbook_file::~workbook_file() {
    if (book_ != nullptr) lxw_workbook_free(book_);
}

OUTTURN_DECL void workbook_file::keep(lxw_error failure) {
    if (failure_ == LXW_NO_ERROR) failure_ = failure;
}

OUTTURN_DECL void workbook_file::add(self_evaluation const& form,
                                     policy const& rules,
                                     language in) {
    if (book_ == nullptr) return;
    auto const title = free_sheet_name(form, names_);
    auto* const page = workbook_add_worksheet(book_, title.c_str());
    if (page == nullptr) return keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
    auto const layout = lay_out(form);
    set_columns(page);
    for (auto const& each : layout.cells) add_form_cell(page, each);
    set_heights(page, layout);
    form_recomputation const again{form, rules, layout, in};
    for (auto const& each : again.cells()) add_recomputed_cell(page, each);
    name_recomputation(title, {std::max(again.last().row, layout.last_row), again.last().column});
    set_printing(page, layout);
}

OUTTURN_DECL std::optional<error> workbook_file::close() {
    auto why = refusal_;
    if (book_ != nullptr) keep(workbook_close(std::exchange(book_, nullptr)));
    if (why.empty() && failure_ != LXW_NO_ERROR) why = lxw_strerror(failure_);
    if (why.empty() && std::rename(partial_.c_str(), path_.c_str()) != 0)
        why = std::generic_category().message(errno);
    if (why.empty()) return std::nullopt;
    std::remove(partial_.c_str());
    return make_error({errc::unwritable_file, {0, why.size()}}, why, {path_, {}, {}, {}});
}

// ---- cells

/// A place as libxlsxwriter counts.
struct workbook_place {
    lxw_row_t row;
    lxw_col_t column;

    explicit workbook_place(grid_position at)
        : row{at.row - 1}, column{static_cast<lxw_col_t>(at.column - 1)} {}
};

OUTTURN_DECL lxw_format* workbook_file::format_of(cell_style style,
                                                  std::string const& numbers,
                                                  bool recomputed) {
    auto& made = formats_[{style, numbers, recomputed}];
    if (made != nullptr) return made;
    made = workbook_add_format(book_);
    if (made == nullptr) {
        keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return made;
    }
    format_set_font_name(made, "宋体");
    format_set_font_size(made, style == cell_style::title ? 16 : recomputed ? 9 : 10);
    if (style != cell_style::title) format_set_border(made, LXW_BORDER_THIN);
    if (style == cell_style::title || style == cell_style::heading) format_set_bold(made);
    format_set_align(made, style == cell_style::text ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    if (!recomputed || style == cell_style::heading) format_set_text_wrap(made);
    if (recomputed) format_set_font_color(made, 0x555555);
    if (!numbers.empty()) format_set_num_format(made, numbers.c_str());
    return made;
}

/// Whether a cell of the form can hold a number: it is no label, and no text in words.
OUTTURN_DECL bool can_be_number(laid_out_cell const& each) {
    if (!each.shows) return false;
    switch (each.shows->part) {
        case form_part::fund_source:
        case form_part::goal_expected:
        case form_part::goal_actual:
        case form_part::indicator_level1:
        case form_part::indicator_level2:
        case form_part::indicator_level3:
        case form_part::indicator_reason:
            return false;
        default:
            return true;
    }
}

OUTTURN_DECL void workbook_file::add_form_cell(lxw_worksheet* page, laid_out_cell const& each) {
    auto const number = can_be_number(each) ? as_number_cell(each.text) : std::nullopt;
    auto* const format = format_of(each.style, number ? number->format : std::string{}, false);
    workbook_place const at{each.at};
    if (each.rows > 1 || each.columns > 1)
        keep(worksheet_merge_range(page,
                                   at.row,
                                   at.column,
                                   at.row + each.rows - 1,
                                   static_cast<lxw_col_t>(at.column + each.columns - 1),
                                   "",
                                   format));
    if (number) {
        auto const value = std::strtod(literal_text(number->number).c_str(), nullptr);
        keep(worksheet_write_number(page, at.row, at.column, value, format));
    } else if (each.text.empty()) {
        keep(worksheet_write_blank(page, at.row, at.column, format));
    } else {
        auto const text = with_escapes(each.text);
        keep(worksheet_write_string(page, at.row, at.column, text.c_str(), format));
    }
}

OUTTURN_DECL void workbook_file::add_recomputed_cell(lxw_worksheet* page,
                                                     recomputed_cell const& each) {
    auto const style = each.heading  ? cell_style::heading
                       : each.number ? cell_style::number
                                     : cell_style::text;
    auto* const format = format_of(style, each.format, true);
    workbook_place const at{each.at};
    auto const formula = '=' + each.formula;
    if (each.number) {
        auto const value = std::strtod(each.text.c_str(), nullptr);
        keep(each.formula.empty() ? worksheet_write_number(page, at.row, at.column, value, format)
                                  : worksheet_write_formula_num(
                                        page, at.row, at.column, formula.c_str(), format, value));
    } else if (!each.formula.empty()) {
        keep(worksheet_write_formula_str(
            page, at.row, at.column, formula.c_str(), format, each.text.c_str()));
    } else {
        auto const text = with_escapes(each.text);
        keep(worksheet_write_string(page, at.row, at.column, text.c_str(), format));
    }
}

OUTTURN_DECL std::string absolute_name(grid_position at) {
    auto const letters = to_string(at);
    auto const digits = letters.find_first_of("0123456789");
    return '$' + letters.substr(0, digits) + '$' + letters.substr(digits);
}

/// Names the recomputation, so that readers of forms leave it out.
OUTTURN_DECL void workbook_file::name_recomputation(std::string const& title, grid_position end) {
    auto const sheet = quoted_sheet_name(title) + '!';
    auto const range =
        absolute_name({1, column_of(recomputation_column::title)}) + ':' + absolute_name(end);
    keep(workbook_define_name(
        book_, (sheet + std::string{recomputation_name}).c_str(), ('=' + sheet + range).c_str()));
}

// ---- pages

/// In characters: the columns of the official form, then those of the recomputation.
inline constexpr std::array workbook_widths{10, 10, 12, 26, 14, 14, 8,  10, 26, 2,
                                            26, 10, 10, 18, 8,  48, 10, 14, 14, 10};

OUTTURN_DECL void workbook_file::set_columns(lxw_worksheet* page) {
    for (std::size_t i = 0; i < workbook_widths.size(); ++i) {
        auto const column = static_cast<lxw_col_t>(i);
        keep(worksheet_set_column(page, column, column, workbook_widths[i], nullptr));
    }
}

/// The lines that a text takes in a cell.
OUTTURN_DECL std::size_t lines_in_cell(laid_out_cell const& each) {
    std::size_t width = 0;
    for (std::uint32_t i = 0; i < each.columns; ++i)
        width += static_cast<std::size_t>(workbook_widths[each.at.column - 1 + i]);
    std::size_t needed = 0;
    for (std::string_view rest = each.text;;) {
        auto const end = std::min(rest.find('\n'), rest.size());
        needed += display_width(rest.substr(0, end)) / std::max<std::size_t>(width - 1, 1) + 1;
        if (end == rest.size()) return needed;
        rest.remove_prefix(end + 1);
    }
}

/// Makes rows as high as their texts need: spreadsheets do not do it for merged cells.
OUTTURN_DECL void workbook_file::set_heights(lxw_worksheet* page, laid_out_form const& layout) {
    std::map<std::uint32_t, std::size_t> lines;
    for (auto const& each : layout.cells) {
        auto& of_row = lines[each.at.row];
        of_row = std::max(of_row, (lines_in_cell(each) + each.rows - 1) / each.rows);
    }
    constexpr std::size_t height_of_line = 14;
    constexpr std::size_t highest = 400;
    for (auto const& [at, count] : lines)
        keep(worksheet_set_row(page,
                               at - 1,
                               static_cast<int>(std::min(count * height_of_line + 6, highest)),
                               nullptr));
}

OUTTURN_DECL void workbook_file::set_printing(lxw_worksheet* page, laid_out_form const& layout) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(page, a4);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_center_horizontally(page);
    worksheet_set_footer(page, "&C&P / &N");
    keep(worksheet_print_area(page, 0, 0, layout.last_row - 1, laid_out_form::columns - 1));
}

}  // namespace outturn::inline OUTTURN_ABI::detail
