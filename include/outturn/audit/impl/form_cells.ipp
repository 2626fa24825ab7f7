// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/form_cells.hpp>

#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL cell const* cell_of_funds(fund_line const& line, form_part part) {
    switch (part) {
        case form_part::fund_source:
            return &line.source;
        case form_part::fund_initial:
            return &line.initial.from;
        case form_part::fund_adjusted:
            return &line.adjusted.from;
        case form_part::fund_executed:
            return &line.executed.from;
        case form_part::fund_received:
            return &line.received.from;
        default:
            return nullptr;
    }
}

OUTTURN_DECL cell const* cell_of_indicator(indicator const& row, form_part part) {
    switch (part) {
        case form_part::indicator_level1:
            return &row.first_heading;
        case form_part::indicator_level2:
            return &row.second_heading;
        case form_part::indicator_level3:
            return &row.name;
        case form_part::indicator_target:
            return &row.target.from;
        case form_part::indicator_actual:
            return &row.actual.from;
        case form_part::indicator_points:
            return &row.weight.from;
        case form_part::indicator_score:
            return &row.score.from;
        case form_part::indicator_reason:
            return &row.deviation_reason;
        default:
            return nullptr;
    }
}

OUTTURN_DECL cell const* cell_outside_of_lists(self_evaluation const& form, form_part part) {
    switch (part) {
        case form_part::execution_points:
            return &form.execution.weight.from;
        case form_part::execution_rate:
            return &form.execution.rate.from;
        case form_part::execution_score:
            return &form.execution.score.from;
        case form_part::goal_expected:
            return &form.expected;
        case form_part::goal_actual:
            return &form.accomplished;
        case form_part::total_points:
            return &form.total.weight.from;
        case form_part::total_score:
            return &form.total.score.from;
        default:
            return nullptr;
    }
}

}  // namespace detail

OUTTURN_DECL cell const* cell_of(self_evaluation const& form, figure where) {
    auto const list = entry_of(where.part).list;
    if (list == "funds")
        return where.index < form.funds.size()
                   ? detail::cell_of_funds(form.funds[where.index], where.part)
                   : nullptr;
    if (list == "indicators")
        return where.index < form.indicators.size()
                   ? detail::cell_of_indicator(form.indicators[where.index], where.part)
                   : nullptr;
    return detail::cell_outside_of_lists(form, where.part);
}

OUTTURN_DECL text_position position_of(self_evaluation const& form, figure where) {
    auto const list = entry_of(where.part).list;
    auto const prefix = entry_of(where.part).name.substr(0, entry_of(where.part).name.find('.'));
    if (auto const* const at = cell_of(form, where); at != nullptr && at->position.is_known())
        return at->position;
    for (auto const& entry : form_part_catalogue) {
        bool const neighbour =
            list.empty()
                ? entry.list.empty() && entry.name.substr(0, entry.name.find('.')) == prefix
                : entry.list == list;
        auto const* const at = neighbour ? cell_of(form, figure{entry.part, where.index}) : nullptr;
        if (at != nullptr && at->position.is_known()) return at->position;
    }
    return form.title.position;
}

OUTTURN_DECL std::string_view subject_of(self_evaluation const& form, figure where) {
    auto const list = entry_of(where.part).list;
    if (list == "funds" && where.index < form.funds.size())
        return form.funds[where.index].source.text;
    if (list == "indicators" && where.index < form.indicators.size())
        return form.indicators[where.index].name.text;
    return {};
}

}  // namespace outturn::inline OUTTURN_ABI
