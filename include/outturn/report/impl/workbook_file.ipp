// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/report/detail/form_recomputation.hpp>
#include <outturn/report/detail/number_cell.hpp>
#include <outturn/report/detail/sheet_name.hpp>
#include <outturn/report/detail/workbook_file.hpp>
#include <outturn/report/errors.hpp>
#include <outturn/report/output_file.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <system_error>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

// The time that a workbook says it was made at, whenever that is, so that the same forms give the same
// bytes: 1972-01-01, before all leap seconds, which some time zones count.
inline constexpr time_t workbook_time = 63'072'000;

OUTTURN_DECL workbook_file::workbook_file(std::string path) : path_{std::move(path)} {
    // libxlsxwriter says on stderr what it cannot write, and not why.
    if (scratch_.path().empty()) {
        refusal_ = std::generic_category().message(errno);
        return;
    }
    book_ = workbook_new(scratch_.path().c_str());
    if (book_ == nullptr) {
        keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    lxw_doc_properties properties{};
    properties.created = workbook_time;
    keep(workbook_set_properties(book_, &properties));
}

OUTTURN_DECL workbook_file::~workbook_file() {
    if (book_ != nullptr) lxw_workbook_free(book_);
}

OUTTURN_DECL void workbook_file::keep(lxw_error failure) {
    if (failure_ == LXW_NO_ERROR) failure_ = failure;
}

OUTTURN_DECL lxw_worksheet* workbook_file::add_sheet(std::string const& title) {
    if (book_ == nullptr) return nullptr;
    auto* const page = workbook_add_worksheet(book_, title.c_str());
    if (page == nullptr) keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return page;
}

OUTTURN_DECL std::string workbook_file::title_for(self_evaluation const& form) {
    return free_sheet_name(form.sheet.empty() ? form.project.text : form.sheet, names_);
}

OUTTURN_DECL lxw_worksheet* workbook_file::add_form(std::string const& title,
                                                    self_evaluation const& form,
                                                    laid_out_form const& layout) {
    auto* const page = add_sheet(title);
    if (page == nullptr) return page;
    set_columns(page);
    for (auto const& each : layout.cells) add_form_cell(page, form, each);
    set_heights(page, layout);
    return page;
}

OUTTURN_DECL void workbook_file::add(self_evaluation const& form) {
    auto const title = title_for(form);
    auto const layout = lay_out(form);
    auto* const page = add_form(title, form, layout);
    if (page != nullptr) set_printing(page, title, {layout.last_row, laid_out_form::columns});
}

OUTTURN_DECL void workbook_file::add(self_evaluation const& form,
                                     policy const& rules,
                                     vocabulary const& words,
                                     language in) {
    auto const title = title_for(form);
    auto const layout = lay_out(form);
    auto* const page = add_form(title, form, layout);
    if (page == nullptr) return;
    form_recomputation const again{form, rules, words, layout, in};
    for (auto const& each : again.cells()) add_recomputed_cell(page, each);
    name_recomputation(title, {std::max(again.last().row, layout.last_row), again.last().column});
    set_printing(page, title, {layout.last_row, laid_out_form::columns});
}

OUTTURN_DECL std::optional<error> workbook_file::close() {
    if (book_ != nullptr) keep(workbook_close(std::exchange(book_, nullptr)));
    if (refusal_.empty() && failure_ == LXW_NO_ERROR) {
        output_file out{path_};
        if (scratch_.copy_to(out)) return out.commit();
        refusal_ = std::generic_category().message(errno);
    }
    auto const why = refusal_.empty() ? std::string{lxw_strerror(failure_)} : refusal_;
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

OUTTURN_DECL void workbook_file::write_text(lxw_worksheet* page,
                                            grid_position at,
                                            std::string_view text,
                                            lxw_format* format) {
    workbook_place const to{at};
    auto const escaped = with_escapes(text);
    // libxlsxwriter counts characters, spreadsheets units of UTF-16.
    constexpr std::size_t longest_cell = 32'767;
    if (utf16_length(escaped) > longest_cell) return keep(LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED);
    keep(worksheet_write_string(page, to.row, to.column, escaped.c_str(), format));
}

/// Whether a cell of the form can hold a number: it is no label, no text in words, and can be read.
OUTTURN_DECL bool can_be_number(self_evaluation const& form, laid_out_cell const& each) {
    if (!each.shows || entry_of(each.shows->part).kind == cell_kind::text) return false;
    auto const* const on_form = cell_of(form, *each.shows);
    return on_form == nullptr || !on_form->is_unreadable();
}

OUTTURN_DECL void workbook_file::add_form_cell(lxw_worksheet* page,
                                               self_evaluation const& form,
                                               laid_out_cell const& each) {
    auto const number = can_be_number(form, each) ? as_number_cell(each.text) : std::nullopt;
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
        write_text(page, each.at, each.text, format);
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
        write_text(page, each.at, each.text, format);
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

/// In characters: of the headings in front of the columns of the indicators, and of the column that stays
/// free behind them with those of the recomputation.
inline constexpr std::array heading_widths{10, 10, 12};
inline constexpr std::array recomputation_widths{2, 26, 10, 10, 18, 8, 48, 10, 14, 14, 10};

constexpr int width_of(cell_kind kind) {
    switch (kind) {
        case cell_kind::text:
            return 26;
        case cell_kind::points:
            return 8;
        case cell_kind::score:
            return 10;
        default:
            return 14;
    }
}

/// The width of a column, counted from 0.
OUTTURN_DECL int workbook_width(std::size_t column) {
    if (column < heading_widths.size()) return heading_widths[column];
    if (column >= laid_out_form::columns)
        return recomputation_widths[column - laid_out_form::columns];
    auto const indicator = column - heading_widths.size();
    return indicator < indicator_columns.size()
               ? width_of(entry_of(indicator_columns[indicator].cells).kind)
               : width_of(cell_kind::amount);
}

OUTTURN_DECL void workbook_file::set_columns(lxw_worksheet* page) {
    for (std::size_t i = 0; i < laid_out_form::columns + recomputation_widths.size(); ++i) {
        auto const column = static_cast<lxw_col_t>(i);
        keep(worksheet_set_column(page, column, column, workbook_width(i), nullptr));
    }
}

/// The lines that a text takes in a cell.
OUTTURN_DECL std::size_t lines_in_cell(laid_out_cell const& each) {
    std::size_t width = 0;
    for (std::uint32_t i = 0; i < each.columns; ++i)
        width += static_cast<std::size_t>(workbook_width(each.at.column - 1 + i));
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

OUTTURN_DECL void workbook_file::set_printing(lxw_worksheet* page,
                                              std::string const& title,
                                              grid_position end) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(page, a4);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_center_horizontally(page);
    worksheet_set_footer(page, "&C&P / &N");
    // worksheet_print_area leaves a name as 2022 without the quotation marks that spreadsheets need.
    auto const sheet = quoted_sheet_name(title) + '!';
    keep(workbook_define_name(book_,
                              (sheet + "_xlnm.Print_Area").c_str(),
                              ('=' + sheet + "$A$1:" + absolute_name(end)).c_str()));
}

// ---- what could not be read

/// In characters: the file, the place in it, the reason.
inline constexpr std::array unread_widths{40, 30, 80};

OUTTURN_DECL void workbook_file::add_unread(std::span<error const> unread, language in) {
    bool const zh = in == language::zh;
    auto const title = free_sheet_name(zh ? "未读取" : "Not read", names_);
    auto* const page = add_sheet(title);
    if (page == nullptr) return;
    for (std::size_t i = 0; i < unread_widths.size(); ++i)
        keep(worksheet_set_column(
            page, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), unread_widths[i], nullptr));
    grid_position at{1, 1};
    auto const put = [&](std::string_view text, cell_style style) {
        write_text(page, at, text, format_of(style, {}, false));
        ++at.column;
    };
    for (std::string_view const head :
         {zh ? "文件" : "File", zh ? "位置" : "Place", zh ? "原因" : "Reason"})
        put(head, cell_style::heading);
    for (auto const& each : unread) {
        at = {at.row + 1, 1};
        auto in_file = each.at;
        in_file.file.clear();
        put(each.at.file, cell_style::text);
        put(to_string(in_file), cell_style::text);
        put(each.message(in), cell_style::text);
    }
    set_printing(page, title, {at.row, static_cast<std::uint32_t>(unread_widths.size())});
}

}  // namespace outturn::inline OUTTURN_ABI::detail
