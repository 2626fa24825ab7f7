// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The form as a spreadsheet holds it: from a grid of cells to forms, and from a form to a grid. What
// a file of cells looks like (CSV, a workbook) is not known here.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/texts.hpp>
#include <outturn/io/detail/sheet_reader.hpp>
#include <outturn/io/labels.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A grid of cells, as a reader of spreadsheets hands it over.
struct sheet {
    std::string file{};
    std::string name{};  ///< Of the sheet in its workbook; empty for CSV.
    /// The cells that have text, row by row and in each from left to right, every one with its
    /// `position.cell`. Of merged cells only the first is there.
    std::vector<cell> cells{};
};

/// The texts of every form in `from`, in the order in which they stand there: one below the other.
///
/// What stands in no known place of a form is listed in its `unread`. Empty when nothing in `from` looks
/// like a form.
/// Fails: each form by itself; `not_a_form`, `mixed_money_units`, `unknown_money_unit`, with the cell.
/// Complexity: linear in the length of the texts.
inline std::vector<result<form_texts>> texts_of_forms(sheet const& from) {
    return detail::sheet_reader{from.file, from.name}.read(from.cells);
}

/// Reads every form in `from`; each may fail without the others.
///
/// Units, Rounds: as `read_form`.
/// Fails: as `texts_of_forms` and `read_form`, with the cell.
/// Complexity: linear in the length of the texts.
inline std::vector<result<self_evaluation>> read_sheet(sheet const& from) {
    std::vector<result<self_evaluation>> forms;
    for (auto& texts : texts_of_forms(from)) {
        if (texts)
            forms.push_back(read_form(*std::move(texts)));
        else
            forms.push_back(std::move(texts.error()));
    }
    return forms;
}

/// How a cell of a laid-out form is to look.
enum class cell_style : std::uint8_t {
    title,    ///< Large, in the middle.
    heading,  ///< Bold, in the middle.
    text,     ///< To the left, in as many lines as it takes.
    number,   ///< In the middle.
};

/// A cell of a laid-out form: where it stands, how far it reaches, what it says.
struct laid_out_cell {
    grid_position at{};  ///< Its upper left corner.
    std::uint32_t rows = 1;
    std::uint32_t columns = 1;
    cell_style style = cell_style::text;
    std::string text{};             ///< As printed.
    std::optional<figure> shows{};  ///< Which figure or cell of the form it is; none of labels.

    friend bool operator==(laid_out_cell const&, laid_out_cell const&) = default;
};

/// A form as a grid, in the layout of the official form.
struct laid_out_form {
    static constexpr std::uint32_t columns = 9;

    std::vector<laid_out_cell> cells{};  ///< Row by row; merged ones once, blank ones too.
    std::uint32_t last_row = 0;

    friend bool operator==(laid_out_form const&, laid_out_form const&) = default;
};

namespace detail {

/// The name in a workbook of the cells beside a form in which `write_xlsx` computes it anew. They are no
/// part of the form, and are not read.
inline constexpr std::string_view recomputation_name = "outturn_recomputation";

class form_layout {
public:
    explicit form_layout(std::uint32_t first_row) : row_{first_row} {}

    /// A cell from column `from` to column `to` of this row and of the next `rows` − 1.
    void put(std::uint32_t from,
             std::uint32_t to,
             cell_style style,
             std::string text,
             std::optional<figure> shows = std::nullopt,
             std::uint32_t rows = 1) {
        out_.cells.push_back(
            {{row_, from}, rows, to - from + 1, style, std::move(text), std::move(shows)});
    }
    void label(std::uint32_t from, std::uint32_t to, form_label which, std::uint32_t rows = 1) {
        put(from, to, cell_style::heading, std::string{official_text(which)}, std::nullopt, rows);
    }
    void value(
        std::uint32_t from, std::uint32_t to, cell const& of, form_part part, std::size_t i = 0) {
        auto const style = part >= form_part::fund_source ? cell_style::text : cell_style::number;
        put(from, to, style, of.text, figure{part, i});
    }
    void text(std::uint32_t from, std::uint32_t to, cell const& of) {
        put(from, to, cell_style::text, of.text);
    }
    void end_row() { out_.last_row = row_++; }

    laid_out_form finished() && { return std::move(out_); }

private:
    laid_out_form out_{};
    std::uint32_t row_;
};

/// How many indicators from `at` on stand under the same heading.
template <class Heading>
std::uint32_t run_of(std::vector<indicator> const& rows, std::size_t at, Heading heading) {
    std::size_t end = at + 1;
    while (end < rows.size() && heading(rows[end]) == heading(rows[at])) ++end;
    return static_cast<std::uint32_t>(end - at);
}

}  // namespace detail

/// Lays `form` out as the official form from row `first_row` on, with every text as printed.
///
/// What `read_sheet` makes of it is the same form, but for what the official form cannot say: texts that
/// are labels themselves, sources of funds without figures that are none of `fund_words`, funds received,
/// indicators without a name, and blank headings under others.
/// Units: as printed.
/// Rounds: never.
/// Complexity: linear in the length of the texts.
inline laid_out_form lay_out(self_evaluation const& form, std::uint32_t first_row = 1) {
    using enum cell_style;
    constexpr auto last = laid_out_form::columns;
    detail::form_layout out{first_row};

    if (!form.title.text.empty()) {
        out.put(1, last, title, form.title.text);
        out.end_row();
    }
    if (auto const& year = form.fiscal_year.text; !year.empty()) {
        if (auto const named = "（" + year + "年度）"; detail::named_year(named, true) == year) {
            out.put(1, last, text, named);
        } else {
            out.label(1, 1, form_label::fiscal_year);
            out.text(2, last, form.fiscal_year);
        }
        out.end_row();
    }
    out.label(1, 1, form_label::project_name);
    out.text(2, last, form.project_name);
    out.end_row();
    out.label(1, 1, form_label::supervising_department);
    out.text(2, 4, form.supervising_department);
    out.label(5, 5, form_label::implementing_unit);
    out.text(6, last, form.implementing_unit);
    out.end_row();

    // Where no row is the total, the first bears the execution.
    auto const* const total_row = form.total_funds();
    auto const total = total_row == nullptr
                           ? std::size_t{0}
                           : static_cast<std::size_t>(total_row - form.funds.data());
    auto const& execution = form.execution;
    std::size_t const lines = std::max<std::size_t>(1, form.funds.size());
    auto funds = std::string{official_text(form_label::funds)};
    if (auto const& unit = form.money_unit.text; !unit.empty()) funds += "（" + unit + "）";
    out.put(1, 1, heading, std::move(funds), std::nullopt, static_cast<std::uint32_t>(lines + 1));
    out.put(2, 3, heading, {});
    for (auto column = 4U; auto const which : {form_label::initial,
                                               form_label::adjusted,
                                               form_label::executed,
                                               form_label::weight,
                                               form_label::rate,
                                               form_label::score}) {
        out.label(column, column, which);
        ++column;
    }
    out.end_row();
    for (std::size_t i = 0; i < lines; ++i) {
        if (i < form.funds.size()) {
            auto const& line = form.funds[i];
            out.value(2, 3, line.source, form_part::fund_source, i);
            out.value(4, 4, line.initial.from, form_part::fund_initial, i);
            out.value(5, 5, line.adjusted.from, form_part::fund_adjusted, i);
            out.value(6, 6, line.executed.from, form_part::fund_executed, i);
        } else {
            out.put(2, 3, text, {});
            for (auto column = 4U; column < 7; ++column) out.put(column, column, text, {});
        }
        if (form.funds.empty() || i == total) {
            out.value(7, 7, execution.weight.from, form_part::execution_points);
            out.value(8, 8, execution.rate.from, form_part::execution_rate);
            out.value(9, 9, execution.score.from, form_part::execution_score);
        } else {
            for (auto column = 7U; column <= last; ++column) out.put(column, column, text, {});
        }
        out.end_row();
    }

    out.label(1, 1, form_label::goal, 2);
    out.label(2, 5, form_label::expected);
    out.label(6, last, form_label::accomplished);
    out.end_row();
    out.value(2, 5, form.expected, form_part::goal_expected);
    out.value(6, last, form.accomplished, form_part::goal_actual);
    out.end_row();

    auto const& rows = form.indicators;
    out.label(1, 1, form_label::indicators, static_cast<std::uint32_t>(rows.size() + 1));
    for (auto column = 2U; auto const which : {form_label::first_level,
                                               form_label::second_level,
                                               form_label::third_level,
                                               form_label::target_value,
                                               form_label::actual_value,
                                               form_label::weight,
                                               form_label::score,
                                               form_label::deviation_reason}) {
        out.label(column, column, which);
        ++column;
    }
    out.end_row();
    auto const first = [](auto const& of) { return std::string_view{of.first_heading.text}; };
    auto const both = [](auto const& of) {
        return std::pair<std::string_view, std::string_view>{of.first_heading.text,
                                                             of.second_heading.text};
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& of = rows[i];
        if (i == 0 || first(of) != first(rows[i - 1]))
            out.put(2,
                    2,
                    text,
                    of.first_heading.text,
                    figure{form_part::indicator_level1, i},
                    detail::run_of(rows, i, first));
        if (i == 0 || both(of) != both(rows[i - 1]))
            out.put(3,
                    3,
                    text,
                    of.second_heading.text,
                    figure{form_part::indicator_level2, i},
                    detail::run_of(rows, i, both));
        out.value(4, 4, of.name, form_part::indicator_level3, i);
        out.value(5, 5, of.target.from, form_part::indicator_target, i);
        out.value(6, 6, of.actual.from, form_part::indicator_actual, i);
        out.value(7, 7, of.weight.from, form_part::indicator_points, i);
        out.value(8, 8, of.score.from, form_part::indicator_score, i);
        out.value(9, 9, of.deviation_reason, form_part::indicator_reason, i);
        out.end_row();
    }
    out.label(1, 6, form_label::total);
    out.value(7, 7, form.total.weight.from, form_part::total_points);
    out.value(8, 8, form.total.score.from, form_part::total_score);
    out.put(9, 9, text, {});
    out.end_row();
    return std::move(out).finished();
}

}  // namespace outturn::inline OUTTURN_ABI
