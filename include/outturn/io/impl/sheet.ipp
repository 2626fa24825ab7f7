// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/head_texts.hpp>
#include <outturn/io/detail/sheet_reader.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/io/sheet.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::vector<result<form_texts>> texts_of_forms(sheet const& from) {
    return detail::sheet_reader{from.file, from.name}.read(from.cells);
}

OUTTURN_DECL std::vector<result<self_evaluation>> read_sheet(sheet const& from) {
    std::vector<result<self_evaluation>> forms;
    for (auto& texts : texts_of_forms(from)) {
        if (texts)
            forms.push_back(read_form(*std::move(texts)));
        else
            forms.push_back(std::move(texts.error()));
    }
    return forms;
}

namespace detail {

/// Lays out a form, row by row.
class form_layout {
public:
    form_layout(self_evaluation const& form, std::uint32_t first_row)
        : form_{form}, row_{first_row} {}

    laid_out_form laid_out() && {
        put_title();
        put_project();
        put_funds();
        put_goal();
        put_indicators();
        put_total();
        return std::move(out_);
    }

private:
    static constexpr auto last = laid_out_form::columns;
    using style = cell_style;

    // ---- cells

    /// A cell from column `from` to column `to` of this row and of the next `rows` − 1.
    void put(std::uint32_t from,
             std::uint32_t to,
             cell_style look,
             std::string text,
             std::optional<figure> shows = std::nullopt,
             std::uint32_t rows = 1) {
        out_.cells.push_back(
            {{row_, from}, rows, to - from + 1, look, std::move(text), std::move(shows)});
    }
    void blank(std::uint32_t from, std::uint32_t to) {
        for (auto column = from; column <= to; ++column) put(column, column, style::text, {});
    }
    void label(std::uint32_t from, std::uint32_t to, form_label which, std::uint32_t rows = 1) {
        put(from, to, style::heading, std::string{official_text(which)}, std::nullopt, rows);
    }
    void labels(std::uint32_t from, std::span<form_label const> which) {
        for (auto const each : which) {
            label(from, from, each);
            ++from;
        }
    }
    void value(
        std::uint32_t from, std::uint32_t to, cell const& of, form_part part, std::size_t i = 0) {
        auto const look = part >= form_part::fund_source ? style::text : style::number;
        put(from, to, look, of.text, figure{part, i});
    }
    void text(std::uint32_t from, std::uint32_t to, cell const& of) {
        put(from, to, style::text, of.text);
    }
    void end_row() { out_.last_row = row_++; }

    // ---- blocks

    void put_title() {
        if (!form_.title.text.empty()) {
            put(1, last, style::title, form_.title.text);
            end_row();
        }
        auto const& year = form_.fiscal_year.text;
        if (year.empty()) return;
        if (auto const named = "（" + year + "年度）"; named_year(named, true) == year) {
            put(1, last, style::text, named);
        } else {
            label(1, 1, form_label::fiscal_year);
            text(2, last, form_.fiscal_year);
        }
        end_row();
    }

    void put_project() {
        label(1, 1, form_label::project_name);
        text(2, last, form_.project_name);
        end_row();
        label(1, 1, form_label::supervising_department);
        text(2, 4, form_.supervising_department);
        label(5, 5, form_label::implementing_unit);
        text(6, last, form_.implementing_unit);
        end_row();
    }

    void put_funds() {
        std::size_t const lines = std::max<std::size_t>(1, form_.funds.size());
        auto funds = std::string{official_text(form_label::funds)};
        if (auto const& unit = form_.money_unit.text; !unit.empty()) funds += "（" + unit + "）";
        auto const rows = static_cast<std::uint32_t>(lines + 1);
        put(1, 1, style::heading, std::move(funds), std::nullopt, rows);
        put(2, 3, style::heading, {});
        labels(4,
               std::array{form_label::initial,
                          form_label::adjusted,
                          form_label::executed,
                          form_label::weight,
                          form_label::rate,
                          form_label::score});
        end_row();
        // Where no row is the total, the first bears the execution.
        auto const* const total = form_.total_funds();
        auto const with_execution = total == nullptr
                                        ? std::size_t{0}
                                        : static_cast<std::size_t>(total - form_.funds.data());
        for (std::size_t i = 0; i < lines; ++i) {
            put_fund(i);
            if (form_.funds.empty() || i == with_execution)
                put_execution();
            else
                blank(7, last);
            end_row();
        }
    }

    void put_fund(std::size_t i) {
        if (i >= form_.funds.size()) {
            put(2, 3, style::text, {});
            blank(4, 6);
            return;
        }
        auto const& line = form_.funds[i];
        value(2, 3, line.source, form_part::fund_source, i);
        value(4, 4, line.initial.from, form_part::fund_initial, i);
        value(5, 5, line.adjusted.from, form_part::fund_adjusted, i);
        value(6, 6, line.executed.from, form_part::fund_executed, i);
    }

    void put_execution() {
        value(7, 7, form_.execution.weight.from, form_part::execution_points);
        value(8, 8, form_.execution.rate.from, form_part::execution_rate);
        value(9, 9, form_.execution.score.from, form_part::execution_score);
    }

    void put_goal() {
        label(1, 1, form_label::goal, 2);
        label(2, 5, form_label::expected);
        label(6, last, form_label::accomplished);
        end_row();
        value(2, 5, form_.expected, form_part::goal_expected);
        value(6, last, form_.accomplished, form_part::goal_actual);
        end_row();
    }

    void put_indicators() {
        auto const rows = static_cast<std::uint32_t>(form_.indicators.size() + 1);
        label(1, 1, form_label::indicators, rows);
        labels(2,
               std::array{form_label::first_level,
                          form_label::second_level,
                          form_label::third_level,
                          form_label::target_value,
                          form_label::actual_value,
                          form_label::weight,
                          form_label::score,
                          form_label::deviation_reason});
        end_row();
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) put_indicator(i);
    }

    void put_indicator(std::size_t i) {
        auto const first = [](indicator const& of) {
            return std::string_view{of.first_heading.text};
        };
        auto const both = [](indicator const& of) {
            return std::pair<std::string_view, std::string_view>{of.first_heading.text,
                                                                 of.second_heading.text};
        };
        auto const& of = form_.indicators[i];
        put_heading(2, of.first_heading, figure{form_part::indicator_level1, i}, first);
        put_heading(3, of.second_heading, figure{form_part::indicator_level2, i}, both);
        value(4, 4, of.name, form_part::indicator_level3, i);
        value(5, 5, of.target.from, form_part::indicator_target, i);
        value(6, 6, of.actual.from, form_part::indicator_actual, i);
        value(7, 7, of.weight.from, form_part::indicator_points, i);
        value(8, 8, of.score.from, form_part::indicator_score, i);
        value(9, 9, of.deviation_reason, form_part::indicator_reason, i);
        end_row();
    }

    /// A heading, once for the neighbouring indicators for which `key` is the same.
    void put_heading(std::uint32_t column, cell const& of, figure shows, auto const& key) {
        auto const& rows = form_.indicators;
        auto const at = shows.index;
        if (at > 0 && key(rows[at]) == key(rows[at - 1])) return;
        std::size_t end = at + 1;
        while (end < rows.size() && key(rows[end]) == key(rows[at])) ++end;
        put(column, column, style::text, of.text, shows, static_cast<std::uint32_t>(end - at));
    }

    void put_total() {
        label(1, 6, form_label::total);
        value(7, 7, form_.total.weight.from, form_part::total_points);
        value(8, 8, form_.total.score.from, form_part::total_score);
        blank(9, 9);
        end_row();
    }

    self_evaluation const& form_;
    laid_out_form out_{};
    std::uint32_t row_;
};

}  // namespace detail

OUTTURN_DECL laid_out_form lay_out(self_evaluation const& form, std::uint32_t first_row) {
    return detail::form_layout{form, first_row}.laid_out();
}

}  // namespace outturn::inline OUTTURN_ABI
