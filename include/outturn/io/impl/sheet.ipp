// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/cells.hpp>
#include <outturn/io/detail/head_texts.hpp>
#include <outturn/io/detail/sheet_reader.hpp>
#include <outturn/io/detail/used_columns.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/numeric/currency.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::vector<result<self_evaluation>> texts_of_forms(sheet const& from) {
    return detail::sheet_reader{from.file, from.name}.read(from.cells);
}

OUTTURN_DECL std::vector<result<self_evaluation>> read_sheet(sheet const& from,
                                                             vocabulary const& words) {
    std::vector<result<self_evaluation>> forms;
    for (auto& texts : texts_of_forms(from)) {
        if (texts)
            forms.emplace_back(read_form(*std::move(texts), words));
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
        : form_{form},
          fund_columns_{used_columns(form, fund_columns)},
          indicator_columns_{used_columns(form, indicator_columns)},
          row_{first_row} {}

    laid_out_form laid_out() && {
        put_title();
        put_project();
        put_money();
        put_funds();
        put_goal();
        put_indicators();
        put_total();
        return std::move(out_);
    }

private:
    static constexpr auto last = laid_out_form::columns;
    static constexpr auto first_execution_column =
        last + 1 - static_cast<std::uint32_t>(execution_columns.size());
    static constexpr std::uint32_t first_indicator_column = 4;
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
    /// The headings of `which`, side by side; the last reaches to column `to`.
    void labels(std::uint32_t from, std::uint32_t to, std::span<column_label const> which) {
        for (auto const& each : which) {
            label(from, &each == &which.back() ? to : from, each.heading);
            ++from;
        }
    }
    /// The cell of the form that `shows` names; blank where the form has none.
    void value(std::uint32_t from, std::uint32_t to, figure shows) {
        auto const* const of = cell_of(form_, shows);
        if (of == nullptr) return blank(from, to);
        bool const words = entry_of(shows.part).kind == cell_kind::text;
        put(from, to, words ? style::text : style::number, of->text, shows);
    }
    void values(std::uint32_t from,
                std::uint32_t to,
                std::span<column_label const> columns,
                std::size_t row) {
        for (auto const& each : columns) {
            value(from, &each == &columns.back() ? to : from, {each.cells, row});
            ++from;
        }
    }
    void text(std::uint32_t from, std::uint32_t to, form_part of) {
        put(from, to, style::text, cell_of(form_, {of, 0})->text);
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
            text(2, last, form_part::fiscal_year);
        }
        end_row();
    }

    void put_project() {
        label(1, 1, form_label::project);
        text(2, last, form_part::project);
        end_row();
        label(1, 1, form_label::department);
        text(2, 4, form_part::department);
        label(5, 5, form_label::implementing_unit);
        text(6, last, form_part::implementing_unit);
        end_row();
    }

    /// Whether the unit of money can stand in the heading of the funds.
    [[nodiscard]] bool names_unit() const {
        auto const& unit = form_.money_unit.text;
        return !unit.empty() && named_money_unit(unit) == unit;
    }

    /// What the heading of the funds cannot say of the money.
    void put_money() {
        auto const line = [&](form_label which, form_part of) {
            label(1, 1, which);
            text(2, last, of);
            end_row();
        };
        auto const implied = names_unit() ? std::string_view{cny::code} : std::string_view{};
        if (!is_blank_or(form_.currency.text, implied))
            line(form_label::currency, form_part::currency);
        if (!names_unit() && !form_.money_unit.text.empty())
            line(form_label::money_unit, form_part::money_unit);
    }
    static bool is_blank_or(std::string_view text, std::string_view same) {
        return text.empty() || text == same;
    }

    void put_funds() {
        std::size_t const lines = std::max<std::size_t>(1, form_.funds.size());
        auto funds = std::string{official_text(form_label::funds)};
        if (names_unit()) funds += "（" + form_.money_unit.text + "）";
        auto const rows = static_cast<std::uint32_t>(lines + 1);
        put(1, 1, style::heading, std::move(funds), std::nullopt, rows);
        auto const first =
            first_execution_column - static_cast<std::uint32_t>(fund_columns_.size());
        put(2, first - 1, style::heading, {});
        labels(first, first_execution_column - 1, fund_columns_);
        labels(first_execution_column, last, execution_columns);
        end_row();
        // Where no row is the total, the first bears the execution.
        auto const* const total = form_.total_funds();
        auto const with_execution = total == nullptr
                                        ? std::size_t{0}
                                        : static_cast<std::size_t>(total - form_.funds.data());
        for (std::size_t i = 0; i < lines; ++i) {
            value(2, first - 1, {form_part::fund_source, i});
            values(first, first_execution_column - 1, fund_columns_, i);
            if (form_.funds.empty() || i == with_execution)
                values(first_execution_column, last, execution_columns, 0);
            else
                blank(first_execution_column, last);
            end_row();
        }
    }

    void put_goal() {
        label(1, 1, form_label::goal, 2);
        label(2, 5, form_label::expected);
        label(6, last, form_label::accomplished);
        end_row();
        value(2, 5, {form_part::goal_expected, 0});
        value(6, last, {form_part::goal_actual, 0});
        end_row();
    }

    void put_indicators() {
        auto const rows = static_cast<std::uint32_t>(form_.indicators.size() + 1);
        label(1, 1, form_label::indicators, rows);
        label(2, 2, form_label::first_level);
        label(3, 3, form_label::second_level);
        labels(first_indicator_column, last, indicator_columns_);
        end_row();
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) put_indicator(i);
    }

    void put_indicator(std::size_t i) {
        auto const first = [](indicator const& of) { return std::string_view{of.level1.text}; };
        auto const both = [](indicator const& of) {
            return std::pair<std::string_view, std::string_view>{of.level1.text, of.level2.text};
        };
        auto const& of = form_.indicators[i];
        put_heading(2, of.level1, figure{form_part::indicator_level1, i}, first);
        put_heading(3, of.level2, figure{form_part::indicator_level2, i}, both);
        values(first_indicator_column, last, indicator_columns_, i);
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
        // Under the columns that it sums up.
        auto const part_of = [](column_label const& each) -> std::optional<form_part> {
            if (each.cells == form_part::indicator_points) return form_part::total_points;
            if (each.cells == form_part::indicator_score) return form_part::total_score;
            return std::nullopt;
        };
        auto column = first_indicator_column;
        bool labelled = false;
        for (auto const& each : indicator_columns_) {
            auto const part = part_of(each);
            if (part && !labelled) label(1, column - 1, form_label::total);
            labelled = labelled || part;
            if (part) value(column, column, {*part, 0});
            if (!part && labelled) blank(column, column);
            ++column;
        }
        blank(column, last);
        end_row();
    }

    self_evaluation const& form_;
    std::vector<column_label> fund_columns_;
    std::vector<column_label> indicator_columns_;
    laid_out_form out_{};
    std::uint32_t row_;
};

}  // namespace detail

OUTTURN_DECL laid_out_form lay_out(self_evaluation const& form, std::uint32_t first_row) {
    return detail::form_layout{form, first_row}.laid_out();
}

}  // namespace outturn::inline OUTTURN_ABI
