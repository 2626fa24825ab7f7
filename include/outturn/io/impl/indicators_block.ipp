// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/comparison_lookup.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/io/detail/head_texts.hpp>
#include <outturn/io/detail/indicators_block.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/io/limits.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

// Every row has a copy of its headings; this bound, and that of the rows, keep a hostile sheet from growing
// by that.
inline constexpr std::size_t longest_heading = 500;

OUTTURN_DECL bool indicators_block::is_head(sheet_row row, sheet_row next) {
    auto const counted = [](sheet_row of, auto const& which) {
        return std::count_if(of.begin(), of.end(), [&](labelled_cell const& each) {
            return !each.has_value() && which(as_indicator_column(each.label));
        });
    };
    auto const column = [](std::optional<form_label> label) { return label.has_value(); };
    auto const figure = [](std::optional<form_label> label) { return label && !is_level(label); };
    if (counted(row, is_level) > 0 && counted(row, figure) > 0) return true;
    bool const begins = std::count_if(row.begin(), row.end(), [](auto const& each) {
                            return is_indicator_column(each.label);
                        }) > 1;
    return begins && counted(next, is_level) > 0 && counted(next, column) > 1;
}

OUTTURN_DECL std::size_t indicators_block::take_head(building_form& form,
                                                     sheet_row row,
                                                     sheet_row next) {
    bool const in_two_rows =
        std::count_if(next.begin(), next.end(), [](auto const& each) {
            return !each.has_value() && as_indicator_column(each.label).has_value();
        }) > 1;
    auto const second = in_two_rows ? next : sheet_row{};
    std::vector<labelled_cell> cells;
    std::merge(
        row.begin(),
        row.end(),
        second.begin(),
        second.end(),
        std::back_inserter(cells),
        [](labelled_cell const& a, labelled_cell const& b) { return a.column() < b.column(); });
    std::erase_if(cells, [](auto const& each) { return each.is(form_label::indicators); });
    head_ = {};
    for (auto const& each : cells)
        head_.add(each.column(), each.has_value() ? std::nullopt : as_indicator_column(each.label));
    for (auto const& each : cells)
        if (!head_.over(each.column())->label) form.unread(*each.from);
    // Without a column of its own the indicator is the deepest level.
    head_.rename(form_label::second_level, form_label::third_level);
    head_.rename(form_label::first_level, form_label::third_level);
    return in_two_rows ? 1 : 0;
}

/// Whether a column says what an indicator is, or came to, beside its name and its points.
constexpr bool describes(column_label const& column) {
    auto const kind = entry_of(column.cells).kind;
    return column.heading != form_label::third_level && kind != cell_kind::points &&
           kind != cell_kind::score;
}

OUTTURN_DECL void indicators_block::take(building_form& form, sheet_row row) {
    auto placed = place_cells(row, head_);
    auto const* const first = placed[form_label::first_level];
    auto const* const second = placed[form_label::second_level];
    bool const named = placed[form_label::third_level] != nullptr;
    bool const filled =
        placed.has_any({form_label::target_comparison, form_label::target_unit}) ||
        std::any_of(
            indicator_columns.begin(), indicator_columns.end(), [&](column_label const& each) {
                return describes(each) && placed[each.heading] != nullptr;
            });
    bool const points = placed.has_any({form_label::weight, form_label::score});

    settle_sum(form, first, second);
    for (auto const* each : placed.stray)
        if (label_of(each->text) != form_label::indicators) form.unread(*each);
    placed.stray.clear();

    if (named && !filled && !points && is_template_name(placed[form_label::third_level]->text)) {
        form.unread(*placed[form_label::third_level], official_text(form_label::third_level));
        if (first == nullptr && second == nullptr) return;
        return take_headings(form, first, second, true);
    }
    if (!named && !filled && !points) return take_headings(form, first, second, true);
    if (!named && !filled && (first != nullptr || second != nullptr)) {
        sum_ = std::move(placed);
        return;
    }
    take_headings(form, first, second, false);
    add_indicator(form, placed);
}

/// Takes headings, which hold for the rows below until others stand there; `idle` without an indicator.
OUTTURN_DECL void indicators_block::take_headings(building_form& form,
                                                  cell const* first,
                                                  cell const* second,
                                                  bool idle) {
    if (first != nullptr) {
        drop_idle(form);
        first_heading_ = *first;
        second_heading_ = {};
        idle_first_ = first;
    }
    if (second != nullptr) {
        if (idle_second_ != nullptr) form.unread(*idle_second_);
        second_heading_ = *second;
        idle_second_ = second;
    }
    if (!idle) idle_first_ = idle_second_ = nullptr;
}

OUTTURN_DECL void indicators_block::drop_idle(building_form& form) {
    for (auto** each : {&idle_first_, &idle_second_})
        if (auto const* const heading = std::exchange(*each, nullptr)) form.unread(*heading);
}

/// Decides what a row of headings with points is, by the headings of the next row.
OUTTURN_DECL void indicators_block::settle_sum(building_form& form,
                                               cell const* next_first,
                                               cell const* next_second,
                                               bool is_last) {
    if (!sum_) return;
    auto const row = *std::exchange(sum_, std::nullopt);
    auto const* const first = row[form_label::first_level];
    auto const* const second = row[form_label::second_level];
    auto const holds = [](cell const* heading, cell const* below) {
        return below == nullptr || (heading != nullptr && heading->text == below->text);
    };
    bool const has_children =
        !is_last && holds(first, next_first) && (second == nullptr || holds(second, next_second));
    take_headings(form, first, second, has_children);
    if (!has_children) return add_indicator(form, row);
    form.unread_unless_blank(row[form_label::weight], form_label::weight);
    form.unread_unless_blank(row[form_label::score], form_label::score);
}

OUTTURN_DECL void indicators_block::finish(building_form& form) {
    settle_sum(form, nullptr, nullptr, true);
    drop_idle(form);
}

/// 符号|值|单位 as one text. Words may stand under 单位（文字描述）, and words under 符号 that are no
/// comparison, as 定性, do not belong to the target.
OUTTURN_DECL cell joined_target(building_form& form, placed_row const& placed, cell value) {
    auto const* const sign = placed[form_label::target_comparison];
    auto const* unit = placed[form_label::target_unit];
    if (unit != nullptr && nothing_entered(unit->text)) unit = nullptr;
    if (nothing_entered(value.text) && unit != nullptr) value = *std::exchange(unit, nullptr);
    bool const entered = !nothing_entered(value.text);
    if (sign != nullptr && !nothing_entered(sign->text)) {
        auto const spelled = trimmed(sign->text);
        auto const* const known = comparison_at(spelled);
        bool const compares = known != nullptr && known->text == spelled;
        auto const* const own = comparison_at(trimmed(value.text));
        if (!compares || !entered)
            form.unread(*sign, official_text(form_label::target_comparison));
        else if (own == nullptr || own->which != known->which)
            value.text.insert(0, spelled);
    }
    if (unit != nullptr) {
        auto const name = trimmed(unit->text);
        value.text.resize(trimmed_end(value.text));
        if (!value.text.ends_with(name)) value.text += name;
    }
    return value;
}

OUTTURN_DECL void indicators_block::add_indicator(building_form& form, placed_row const& placed) {
    if (form.failure) return;
    auto const& in_row = **std::find_if(
        placed.at.begin(), placed.at.end(), [](cell const* each) { return each != nullptr; });
    auto& indicators = form.texts.indicators;
    if (indicators.size() == most_indicators) return form.refuse(errc::too_many_indicators, in_row);
    for (auto const* each : {&first_heading_, &second_heading_})
        if (each->text.size() > longest_heading) return form.refuse(errc::text_too_long, *each);
    auto const cell_of = [&](form_label label) {
        return cell_or_blank(placed, head_, label, in_row);
    };
    indicators.push_back({.level1 = first_heading_, .level2 = second_heading_});
    for (auto const& each : indicator_columns) {
        auto& into = *outturn::cell_of(form.texts, {each.cells, indicators.size() - 1});
        into = cell_of(each.heading);
        if (each.cells == form_part::indicator_target)
            into = joined_target(form, placed, std::move(into));
    }
}

OUTTURN_DECL void indicators_block::take_total(building_form& form, sheet_row row) {
    finish(form);
    auto& texts = form.texts;
    form.mark(form_label::total);
    auto const placed = place_cells(row.subspan(1), head_);
    auto const& in_row = *row.front().from;
    auto const* const score = placed[form_label::score];
    if (score != nullptr && !texts.total.score.text.empty())
        form.unread(texts.total.score, official_text(form_label::total));
    auto const take = [&](cell& into, form_label label) {
        into = cell_or_blank(placed, head_, label, in_row);
    };
    take(texts.total.points, form_label::weight);
    if (score != nullptr || texts.total.score.text.empty())
        take(texts.total.score, form_label::score);
    for (auto const& each : row.subspan(1)) {
        bool const read = each.from == placed[form_label::weight] || each.from == score;
        if (!read && !nothing_entered(each.from->text)) form.unread(*each.from);
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
