// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/data.hpp>
#include <outturn/audit/detail/indicator_rows.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether the name of an indicator is that of a rate.
OUTTURN_DECL bool names_a_rate(std::string_view name) {
    auto const ends_with_one = [&](auto const& endings) {
        return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) {
            return trimmed(name).ends_with(end);
        });
    };
    return ends_with_one(rate_endings) && !ends_with_one(other_rates);
}

/// Whether several indicators have nothing in a column; then that is said once.
template <class Value>
bool is_blank_throughout(self_evaluation const& form, printed<Value> indicator::*column) {
    auto const is_blank = [&](indicator const& row) { return (row.*column).is_blank(); };
    return form.indicators.size() > 1 &&
           std::all_of(form.indicators.begin(), form.indicators.end(), is_blank);
}

OUTTURN_DECL void run_column_blank(audited const& seen, findings& out) {
    auto const& form = seen.form;
    auto const look = [&](form_part part, auto indicator::*column) {
        if (is_blank_throughout(form, column))
            out.add({part, 0}).numbers[0] =
                ratio{static_cast<std::int64_t>(form.indicators.size())};
    };
    look(form_part::indicator_target, &indicator::target);
    look(form_part::indicator_actual, &indicator::actual);
    look(form_part::indicator_points, &indicator::points);
    look(form_part::indicator_score, &indicator::score);
}

/// Reports the actual values that cannot be judged for one of `reasons`.
OUTTURN_DECL void report_unjudged(audited const& seen,
                                  findings& out,
                                  std::initializer_list<unknown_because> reasons) {
    for (std::size_t i = 0; i < seen.form.indicators.size(); ++i) {
        auto const& reached = seen.scored.indicators[i].reached;
        if (!seen.form.indicators[i].target.value || reached.met != judgement::unknown) continue;
        for (auto const reason : reasons) {
            if (reached.reason != reason) continue;
            auto& made = out.add({form_part::indicator_actual, i});
            out.relate(made, {form_part::indicator_target, i});
            made.because = {entry_of(reason).en, entry_of(reason).zh};
        }
    }
}

OUTTURN_DECL void run_cell_unreadable(audited const& seen, findings& out) {
    for_each_cell(seen.form, [&](form_cell const& column, std::size_t index, cell const& each) {
        if (each.is_unreadable()) out.add({column.part, index}).fault = each.fault;
    });
}

OUTTURN_DECL void run_actual_blank(audited const& seen, findings& out) {
    if (!is_blank_throughout(seen.form, &indicator::actual))
        report_unjudged(seen, out, {unknown_because::nothing_entered});
}

OUTTURN_DECL void run_actual_not_a_number(audited const& seen, findings& out) {
    report_unjudged(
        seen, out, {unknown_because::words_for_a_number, unknown_because::words_for_a_date});
}

OUTTURN_DECL void run_actual_unit(audited const& seen, findings& out) {
    report_unjudged(seen,
                    out,
                    {unknown_because::different_units,
                     unknown_because::unit_missing,
                     unknown_because::bare_fraction});
}

OUTTURN_DECL void run_actual_sign(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const* const done = actual_bound(rows[i]);
        if (done == nullptr || done->implied || done->comparison == comparison::equal) continue;
        auto& made = out.add({form_part::indicator_actual, i});
        out.relate(made, {form_part::indicator_target, i});
    }
}

OUTTURN_DECL void run_target_blank(audited const& seen, findings& out) {
    if (is_blank_throughout(seen.form, &indicator::target)) return;
    for (std::size_t i = 0; i < seen.form.indicators.size(); ++i)
        if (seen.form.indicators[i].target.is_blank()) out.add({form_part::indicator_target, i});
}

OUTTURN_DECL void run_score_blank(audited const& seen, findings& out) {
    auto const& form = seen.form;
    auto const blank = [](auto const& of) { return of.points.value && of.score.is_blank(); };
    if (blank(form.execution) && !scores_execution_in_a_row(form)) out.add(figure::execution());
    if (!is_blank_throughout(form, &indicator::score))
        for (std::size_t i = 0; i < form.indicators.size(); ++i)
            if (blank(form.indicators[i])) out.add(figure::indicator(i));
    if (!form.indicators.empty() && form.total.score.is_blank()) out.add(figure::total());
}

OUTTURN_DECL void run_budget_blank(audited const& seen, findings& out) {
    auto const& form = seen.form;
    auto const of = seen.rules.execution.of;
    if (form.funds.empty()) {
        if (form.execution.points.value || form.execution.score.value) out.add(figure::rate());
        return;
    }
    auto const look = [&](std::size_t index) {
        auto const& line = form.funds[index];
        if (column_of(line, of).is_blank()) out.add({part_of(of), index});
        if (line.executed.is_blank()) out.add({form_part::fund_executed, index});
    };
    if (auto const* const line = form.total_funds())
        return look(static_cast<std::size_t>(line - form.funds.data()));
    // Without a total row the rows are added up; a row without amounts plays no part.
    auto const entered = [](auto const& each) { return !each.is_blank() && !each.is_unreadable(); };
    for (std::size_t i = 0; i < form.funds.size(); ++i)
        if (entered(column_of(form.funds[i], of)) || entered(form.funds[i].executed)) look(i);
}

OUTTURN_DECL void run_weight_blank(audited const& seen, findings& out) {
    if (is_blank_throughout(seen.form, &indicator::points)) return;
    for (std::size_t i = 0; i < seen.form.indicators.size(); ++i)
        if (seen.form.indicators[i].points.is_blank()) out.add({form_part::indicator_points, i});
}

OUTTURN_DECL void run_execution_twice(audited const& seen, findings& out) {
    auto const& form = seen.form;
    if (!form.execution.score.value || !scores_execution_in_a_row(form)) return;
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        if (first_level_of(form.indicators[i].level1.text) == first_level::budget_execution &&
            form.indicators[i].score.value)
            return out.relate(out.add(figure::execution()), figure::indicator(i));
}

OUTTURN_DECL void run_target_rate_unit(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const* const goal = target_bound(rows[i]);
        if (goal == nullptr || goal->limit.value.is_zero() ||
            goal->limit.unit.measures() == dimension::share || !names_a_rate(rows[i].level3.text))
            continue;
        auto& made = out.add({form_part::indicator_target, i});
        out.relate(made, {form_part::indicator_actual, i});
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
