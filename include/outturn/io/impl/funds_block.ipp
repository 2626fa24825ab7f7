// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/io/detail/funds_block.hpp>
#include <outturn/io/detail/head_texts.hpp>
#include <outturn/io/labels.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL bool execution_cells::says_anything() const {
    return std::any_of(
        cells.begin(), cells.end(), [](cell const& each) { return !nothing_entered(each.text); });
}

OUTTURN_DECL bool funds_block::is_head(sheet_row row) {
    return has_label(row, form_label::executed) &&
           (has_label(row, form_label::adjusted) || has_label(row, form_label::initial));
}

OUTTURN_DECL void funds_block::take_head(building_form& form, sheet_row row) {
    head_ = {};
    bool figures_begun = false;
    for (auto const& each : row) {
        auto const label = each.label;
        bool const figure = heads_one_of(label, fund_columns) || label == form_label::rate;
        bool const column = figure || label == form_label::weight || label == form_label::score;
        form.take_unit_in_brackets(*each.from);
        if (label == form_label::funds) {
            label_ = *each.from;
            continue;
        }
        figures_begun = figures_begun || figure;
        // In front of the figures stand the sources, whatever that column is called.
        if (!figures_begun) continue;
        if (!head_.add(each.column(), column ? label : std::nullopt)) form.unread(*each.from);
    }
}

OUTTURN_DECL cell funds_block::source_of(building_form& form, sheet_row in_front) {
    cell source;
    for (auto const& each : in_front) {
        if (each.is(form_label::funds)) {
            if (label_.text.empty()) label_ = *each.from;
            form.take_unit_in_brackets(*each.from);
        } else if (source.text.empty()) {
            source = *each.from;
        } else {
            source.text += each.from->text;
        }
    }
    return source;
}

OUTTURN_DECL bool has_fund_word(std::string_view source) {
    return std::any_of(fund_words.begin(), fund_words.end(), [&](std::string_view word) {
        return source.find(word) != std::string_view::npos;
    });
}

/// Whether a row has a figure of money, which may be blank as in —.
OUTTURN_DECL bool has_money(placed_row const& placed) {
    return std::any_of(fund_columns.begin(), fund_columns.end(), [&](column_label const& each) {
        auto const* const at = placed[each.heading];
        // An error value of a spreadsheet, as #REF!, stands where a figure should.
        return at != nullptr && (nothing_entered(at->text) || trimmed(at->text).starts_with('#') ||
                                 at->text.find_first_of("0123456789") != std::string::npos);
    });
}

OUTTURN_DECL bool is_fund_row(placed_row const& placed, cell const& source) {
    return has_money(placed) || has_fund_word(source.text) ||
           placed.has_any({form_label::weight, form_label::rate, form_label::score});
}

OUTTURN_DECL void funds_block::take(building_form& form, sheet_row row) {
    auto const figures = std::find_if(
        row.begin(), row.end(), [&](auto const& each) { return each.column() >= head_.first(); });
    auto const begin = static_cast<std::size_t>(figures - row.begin());
    cell source = source_of(form, row.first(begin));
    auto const placed = place_cells(row.subspan(begin), head_);
    if (!is_fund_row(placed, source)) {
        for (auto const& each : row)
            if (!each.is(form_label::funds)) form.unread(*each.from);
        return;
    }
    auto const& in_row = *row.front().from;
    auto const cell_of = [&](form_label label) {
        return cell_or_blank(placed, head_, label, in_row);
    };
    auto& funds = form.texts.funds;
    bool const line =
        !source.text.empty() ||
        std::any_of(fund_columns.begin(), fund_columns.end(), [&](column_label const& each) {
            return placed[each.heading] != nullptr;
        });
    if (line) {
        if (source.text.empty() && head_.first() > 1) source = blank_at(in_row, head_.first() - 1);
        funds.push_back({.source = std::move(source)});
        for (auto const& each : fund_columns)
            *outturn::cell_of(form.texts, {each.cells, funds.size() - 1}) = cell_of(each.heading);
    }
    execution_cells beside{line ? funds.size() - 1 : funds.size()};
    for (std::size_t i = 0; i < execution_columns.size(); ++i)
        beside.cells[i] = cell_of(execution_columns[i].heading);
    execution_.push_back(std::move(beside));
    for (auto const* each : placed.stray) form.unread(*each);
}

OUTTURN_DECL void funds_block::finish(building_form& form) {
    auto& texts = form.texts;
    auto& rows = execution_;
    if (rows.empty()) return;
    std::size_t total = 0;
    for (std::size_t i = texts.funds.size(); i-- > 0;)
        if (texts.funds[i].source.text.find("总额") != std::string::npos) total = i;
    // The row of the total prints the execution, or else the first row that prints any.
    auto const of_total = std::find_if(
        rows.begin(), rows.end(), [&](auto const& each) { return each.line == total; });
    auto chosen = of_total == rows.end() ? rows.begin() : of_total;
    if (!chosen->says_anything()) {
        auto const other = std::find_if(
            rows.begin(), rows.end(), [](auto const& each) { return each.says_anything(); });
        if (other != rows.end()) chosen = other;
    }
    for (auto at = rows.begin(); at != rows.end(); ++at) {
        if (at == chosen) continue;
        for (std::size_t i = 0; i < execution_columns.size(); ++i)
            form.unread_unless_blank(&at->cells[i], execution_columns[i].heading);
    }
    for (std::size_t i = 0; i < execution_columns.size(); ++i)
        *cell_of(texts, {execution_columns[i].cells, 0}) = std::move(chosen->cells[i]);
    rows.clear();
    // 预算执行情况（20分）: without a column of its own, the weight stands in the label.
    if (!head_.has(form_label::weight))
        if (auto points = points_in_brackets(label_.text); !points.empty())
            texts.execution.points = {std::move(points), label_.position};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
