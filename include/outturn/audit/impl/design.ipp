// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/design.hpp>
#include <outturn/audit/detail/indicator_rows.hpp>
#include <outturn/audit/detail/weights.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The points under each first-level heading.
struct weight_spread {
    decimal execution{}, output{}, benefit{}, satisfaction{}, cost{};

    /// Those under `level`, or null where no scheme has such a level.
    [[nodiscard]] decimal* under(first_level level) {
        switch (level) {
            case first_level::output:
                return &output;
            case first_level::benefit:
                return &benefit;
            case first_level::satisfaction:
                return &satisfaction;
            case first_level::cost:
                return &cost;
            case first_level::budget_execution:
                return &execution;
            case first_level::other:
                break;
        }
        return nullptr;
    }
};

/// The spread of a form; nothing where a row has another heading or no points.
OUTTURN_DECL std::optional<weight_spread> spread_of_weights(self_evaluation const& form) {
    if (form.execution.points.is_unreadable()) return std::nullopt;
    weight_spread spread;
    if (!scores_execution_in_a_row(form) && form.execution.points.value)
        spread.execution = *form.execution.points.value;
    for (auto const& row : form.indicators) {
        if (!row.points.value) return std::nullopt;
        auto* const under = spread.under(first_level_of(row.level1.text));
        if (under == nullptr) return std::nullopt;
        *under = *under + *row.points.value;
    }
    return spread;
}

/// Whether the spread is that of the scheme, which may count satisfaction as benefit and cost as output.
OUTTURN_DECL bool keeps_to(weight_spread const& spread, weight_scheme const& scheme) {
    auto const is = [](decimal const& points, decimal const& wanted) {
        return points == decimal::scaled(wanted.coefficient(), wanted.scale());
    };
    bool const with_satisfaction = !scheme.satisfaction.is_zero();
    bool const with_cost = !scheme.cost.is_zero();
    auto const none = decimal{};
    return is(spread.execution, scheme.execution) &&
           is(spread.output + (with_cost ? none : spread.cost), scheme.output) &&
           is(spread.benefit + (with_satisfaction ? none : spread.satisfaction), scheme.benefit) &&
           (!with_satisfaction || is(spread.satisfaction, scheme.satisfaction)) &&
           (!with_cost || is(spread.cost, scheme.cost));
}

/// Whether `value`, a bare number, is the amount as the form prints it.
OUTTURN_DECL bool is_amount(self_evaluation const& form,
                            decimal const& value,
                            std::optional<decimal> const& amount) {
    if (!amount || value.is_zero()) return false;
    auto const of_form = unit::named(trimmed(form.money_unit.text));
    decimal moved;
    return value.try_shift(of_form ? of_form->zeros() : 0, moved) && moved == *amount;
}

/// Whether an indicator counts money: its unit is one of money, or its numbers are those of the funds.
OUTTURN_DECL bool counts_money(audited const& seen, indicator const& row) {
    auto const* const goal = target_bound(row);
    auto const* const done = actual_bound(row);
    if (goal == nullptr) return false;
    if (goal->limit.unit.measures() == dimension::money) return true;
    if (goal->limit.unit.measures() != dimension::none || done == nullptr) return false;
    auto const& funds = seen.scored.funds;
    return (is_amount(seen.form, goal->limit.value, funds.adjusted) ||
            is_amount(seen.form, goal->limit.value, funds.initial)) &&
           is_amount(seen.form, done->limit.value, funds.executed);
}

/// Whether a target asks for 100 %.
OUTTURN_DECL bool asks_for_all(indicator const& row) {
    auto const* const goal = target_bound(row);
    return goal != nullptr && goal->limit.unit.measures() == dimension::share &&
           goal->limit.unit.factor() == ratio{1} && goal->limit.value == decimal{100};
}

OUTTURN_DECL void run_weight_scheme_kept(audited const& seen, findings& out) {
    auto const& schemes = seen.rules.weights;
    auto const sum = sum_of_weights(seen.form);
    if (schemes.front().is_none() || seen.form.indicators.empty() || sum != decimal{100}) return;
    auto const spread = spread_of_weights(seen.form);
    if (!spread) return;
    for (auto const& scheme : schemes)
        if (!scheme.is_none() && keeps_to(*spread, scheme)) return;
    auto& made = out.add({form_part::indicator_level1, 0});
    made.numbers = {
        ratio{spread->output + spread->cost}, ratio{spread->benefit}, ratio{spread->satisfaction}};
}

OUTTURN_DECL void run_cost_at_least(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const* const goal = target_bound(rows[i]);
        if (goal != nullptr && is_under(rows[i], "成本") &&
            entry_of(goal->comparison).better == direction::higher_is_better)
            out.add({form_part::indicator_target, i});
    }
}

OUTTURN_DECL void run_indicator_duplicate(audited const& seen, findings& out) {
    struct named_row {
        std::string_view name;
        std::size_t index;
    };
    auto const& rows = seen.form.indicators;
    std::vector<named_row> names;
    names.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const name = trimmed(rows[i].level3.text);
        if (!nothing_entered(name)) names.push_back({name, i});
    }
    // By length first, which tells most names apart.
    std::sort(names.begin(), names.end(), [](named_row const& a, named_row const& b) {
        if (a.name.size() != b.name.size()) return a.name.size() < b.name.size();
        auto const order = a.name.compare(b.name);
        return order != 0 ? order < 0 : a.index < b.index;
    });
    std::vector<std::pair<std::size_t, std::size_t>> again;  // The row, and the first of its name.
    for (std::size_t i = 1, first = 0; i < names.size(); ++i)
        if (names[i].name == names[first].name)
            again.emplace_back(names[i].index, names[first].index);
        else
            first = i;
    std::sort(again.begin(), again.end());
    for (auto const& [row, first] : again)
        out.relate(out.add({form_part::indicator_level3, row}),
                   {form_part::indicator_target, first});
}

OUTTURN_DECL void run_quantity_money(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].level2.text.find("数量") != std::string::npos && counts_money(seen, rows[i]))
            out.relate(out.add({form_part::indicator_target, i}), {form_part::indicator_actual, i});
}

OUTTURN_DECL void run_weight_concentrated(audited const& seen, findings& out) {
    auto const total = points_in_total(seen.form);
    if (!total || total->is_zero()) return;
    auto const& limit = seen.limits.most_of_the_weight;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].points.value) continue;
        auto const part = *rows[i].points.value / *total;
        if (!(limit < part)) continue;
        out.add({form_part::indicator_points, i}).numbers[0] = part;
    }
}

OUTTURN_DECL void run_target_all_full(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    if (rows.size() < 2) return;
    for (auto const& row : rows)
        if (!asks_for_all(row)) return;
    out.add({form_part::indicator_target, 0}).numbers[0] =
        ratio{static_cast<std::int64_t>(rows.size())};
}

OUTTURN_DECL void run_score_all_full(audited const& seen, findings& out) {
    auto const& form = seen.form;
    auto const& execution = form.execution;
    if (form.indicators.size() < 2) return;
    bool const execution_full = execution.score.value && execution.points.value &&
                                *execution.score.value >= *execution.points.value;
    if (!scores_execution_in_a_row(form) && !execution_full) return;
    for (auto const& row : form.indicators)
        if (!is_full(row)) return;
    out.add(figure::total());
}

OUTTURN_DECL void run_target_empty_words(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const* const words = rows[i].target.value ? rows[i].target.value->as_words() : nullptr;
        if (words != nullptr &&
            std::find(empty_words.begin(), empty_words.end(), trimmed(words->text)) !=
                empty_words.end())
            out.add({form_part::indicator_target, i});
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
