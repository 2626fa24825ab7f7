// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Scores: of a budget's execution, of an indicator, of a form. Pure functions of their inputs and a
// policy; a figure that cannot be had says why.

#include <outturn/form/form.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/target/attainment.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <variant>
#include <vector>

namespace outturn {

/// Why a figure was not computed.
enum class no_figure : std::uint8_t {
    none,            ///< It was computed.
    not_on_form,     ///< The form has no such part.
    budget_missing,  ///< The budget or what was executed of it is not entered.
    zero_budget,     ///< The budget is zero, for which the policy has no rule.
    target_missing,  ///< The target is not entered.
    weight_missing,  ///< The weight is not entered.
    unknown_judged,  ///< Whether the target is met is unknown; the attainment says why.
    no_rule,         ///< The policy has no rule for such a case.
    part_missing,    ///< A part of the sum was not computed.
    too_large,       ///< A number on the way does not fit.
};

/// Every reason for a missing figure: its stable name and a sentence in both languages.
inline constexpr std::array no_figure_catalogue{
    detail::name_entry<no_figure>{no_figure::none, "none", "", ""},
    detail::name_entry<no_figure>{
        no_figure::not_on_form, "not_on_form", "the form has no such figure", "表中无此项"},
    detail::name_entry<no_figure>{no_figure::budget_missing,
                                  "budget_missing",
                                  "the adjusted budget or the executed amount is not entered",
                                  "全年预算数或全年执行数未填写"},
    detail::name_entry<no_figure>{no_figure::zero_budget,
                                  "zero_budget",
                                  "the adjusted budget is zero, for which the policy has no rule",
                                  "全年预算数为零，该口径未作规定"},
    detail::name_entry<no_figure>{
        no_figure::target_missing, "target_missing", "no target is entered", "指标值未填写"},
    detail::name_entry<no_figure>{
        no_figure::weight_missing, "weight_missing", "no points are entered", "分值未填写"},
    detail::name_entry<no_figure>{no_figure::unknown_judged,
                                  "unknown_judged",
                                  "whether the target is met cannot be told",
                                  "无法判断是否完成"},
    detail::name_entry<no_figure>{no_figure::no_rule,
                                  "no_rule",
                                  "the policy has no rule for such a missed target",
                                  "该口径未规定此类未完成指标如何计分"},
    detail::name_entry<no_figure>{no_figure::part_missing,
                                  "part_missing",
                                  "a part of the sum has no figure",
                                  "部分得分无法计算"},
    detail::name_entry<no_figure>{no_figure::too_large,
                                  "too_large",
                                  "a number is too large to be computed exactly",
                                  "数值过大，无法精确计算"},
};

/// The row of `why` in the catalogue.
constexpr auto const& entry_of(no_figure why) {
    return no_figure_catalogue[static_cast<std::size_t>(why)];
}

/// A computed figure: its exact value, and the value as the policy rounds it for print; or why there
/// is neither.
template <class Int = std::int64_t>
struct basic_computed {
    std::optional<basic_ratio<Int>> exact{};
    std::optional<basic_decimal<Int>> value{};
    no_figure reason = no_figure::none;

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return value.has_value(); }

    friend constexpr bool operator==(basic_computed const&, basic_computed const&) = default;
};

using computed = basic_computed<>;

namespace detail {

template <class Int>
constexpr basic_computed<Int> rounded_figure(basic_ratio<Int> const& exact,
                                             rounded_to const& round) {
    return {exact, round(exact), no_figure::none};
}

template <class Int>
constexpr basic_computed<Int> missing(no_figure why) {
    return {.reason = why};
}

/// `compute()`, or a missing figure where a number on the way does not fit.
template <class Int>
constexpr basic_computed<Int> fitting(auto const& compute) {
    try {
        return compute();
    } catch (std::overflow_error const&) {
        return missing<Int>(no_figure::too_large);
    }
}

template <class Int>
constexpr basic_computed<Int> execution_credit(basic_ratio<Int> const& rate,
                                               basic_decimal<Int> const& weight,
                                               execution_rule const& rule) {
    auto const basis =
        rule.basis == score_basis::printed_rate ? basic_ratio<Int>{rule.rate(rate)} : rate;
    auto const full = basic_ratio<Int>{weight};
    return rounded_figure(clamped(full * basis, basic_ratio<Int>{}, full), rule.score);
}

template <class Int>
basic_measurement<Int> measure(basic_attainment<Int> const& reached,
                               basic_target<Int> const& goal,
                               basic_decimal<Int> const& weight) {
    basic_measurement<Int> seen;
    seen.weight = weight;
    seen.met = reached.met == judgement::met;
    seen.attained = reached.ratio;
    seen.deviation = reached.excess;
    if (auto const* const limit = goal.as_bound(); limit != nullptr && reached.excess) {
        seen.measures = limit->limit.unit.measures();
        if (seen.measures == dimension::share) {
            auto const factor = widened<Int>(limit->limit.unit.factor());
            seen.share = (*reached.excess + limit->limit.value) * factor / basic_ratio<Int>{100};
        }
    }
    return seen;
}

}  // namespace detail

/// So many points (分), as a weight.
///
///     points(6)
template <detail::counting_integer Whole>
constexpr decimal points(Whole count) {
    return decimal{count};
}
constexpr decimal points(decimal_literal count) { return count.value; }

/// The execution rate (执行率): executed ÷ budget, as an exact ratio.
///
/// Rounds: never.
/// Fails: throws `std::domain_error` when the budget is zero.
/// Source: 财预〔2020〕10号; which budget is the divisor is the caller's choice.
///
///     execution_rate(yuan(1'681'827), yuan(1'693'600)).round(4, rounding::ceiling)  // 0.9931
template <currency Currency, class Int>
constexpr basic_ratio<Int> execution_rate(amount<Currency, Int> const& executed,
                                          amount<Currency, Int> const& adjusted) {
    return executed / adjusted;
}

/// The execution score (预算执行得分) of two amounts under a policy, with the policy's weight.
///
/// Rounds: the rate and the score, as `rules.execution` says.
/// Fails: throws `std::domain_error` when the budget is zero.
/// Source: the policy's.
///
///     execution_score(yuan(1'681'827), yuan(1'693'600), policies::shanghai_2022)  // 9.93
template <currency Currency, class Int>
constexpr basic_decimal<Int> execution_score(amount<Currency, Int> const& executed,
                                             amount<Currency, Int> const& adjusted,
                                             policy const& rules) {
    auto const weight = basic_decimal<Int>::scaled(rules.execution.weight.coefficient(),
                                                   rules.execution.weight.scale());
    return *detail::execution_credit(execution_rate(executed, adjusted), weight, rules.execution)
                .value;
}

/// The score of an indicator whose attainment is known.
///
/// Rounds: once, as the rule for `kind` says.
/// Fails: never; a score that cannot be had has its reason.
/// Source: the policy's.
template <class Int>
basic_computed<Int> credit(basic_attainment<Int> const& reached,
                           basic_target<Int> const& goal,
                           indicator_kind kind,
                           basic_decimal<Int> const& weight,
                           policy const& rules) {
    if (reached.met == judgement::unknown) return detail::missing<Int>(no_figure::unknown_judged);
    return detail::fitting<Int>([&]() -> basic_computed<Int> {
        auto const& use = rules.rule_for(kind);
        auto const seen = detail::measure(reached, goal, weight);
        auto const earned = std::visit([&](auto const& how) { return how(seen); }, use.how);
        if (!earned) return detail::missing<Int>(no_figure::no_rule);
        return detail::rounded_figure(*earned, use.credit);
    });
}

/// The score of an indicator (得分) by its target, actual value and weight under a policy.
///
/// Rounds: once, as the policy says for its kind.
/// Fails: never; a score that cannot be had has its reason.
/// Source: the policy's.
///
///     partial_credit(parse_target(">=500家").value(), parse_actual("485家").value(), points(6),
///                    policies::shanghai_2022).value  // 5.82
template <class Int>
basic_computed<Int> partial_credit(basic_target<Int> const& goal,
                                   basic_actual<Int> const& completed,
                                   basic_decimal<Int> const& weight,
                                   policy const& rules,
                                   first_level level = first_level::other) {
    return credit(compare(completed, goal), goal, kind_of(level, goal), weight, rules);
}

/// An indicator with what was computed for it.
template <class Int = std::int64_t>
struct basic_scored_indicator {
    basic_attainment<Int> reached;
    std::optional<indicator_kind> kind;  ///< None where no target is entered.
    basic_computed<Int> score;

    friend constexpr bool operator==(basic_scored_indicator const&,
                                     basic_scored_indicator const&) = default;
};

/// A form with what was computed for it, in the order of the form.
template <class Int = std::int64_t>
struct basic_scored_form {
    basic_computed<Int> rate;   ///< `execution.rate`.
    basic_computed<Int> score;  ///< `execution.score`.
    std::vector<basic_scored_indicator<Int>> indicators;
    basic_computed<Int> total;  ///< `total.score`.

    friend bool operator==(basic_scored_form const&, basic_scored_form const&) = default;
};

using scored_indicator = basic_scored_indicator<>;
using scored_form = basic_scored_form<>;

namespace detail {

template <class Int>
void score_execution(basic_self_evaluation<Int> const& form,
                     policy const& rules,
                     basic_scored_form<Int>& scored) {
    auto const refuse = [&](no_figure why) { scored.rate = scored.score = missing<Int>(why); };
    auto const* const line = form.total_funds();
    if (line == nullptr && !form.execution.weight.value) return refuse(no_figure::not_on_form);
    if (line == nullptr || !line->adjusted.value || !line->executed.value)
        return refuse(no_figure::budget_missing);
    if (line->adjusted.value->is_zero()) return refuse(no_figure::zero_budget);
    std::optional<basic_ratio<Int>> rate;
    scored.rate = fitting<Int>([&] {
        rate = *line->executed.value / *line->adjusted.value;
        return rounded_figure(*rate, rules.execution.rate);
    });
    if (!scored.rate) return refuse(scored.rate.reason);
    scored.score = fitting<Int>([&] {
        auto const& own = rules.execution.weight;
        auto const weight = form.execution.weight.value.value_or(
            basic_decimal<Int>::scaled(own.coefficient(), own.scale()));
        return execution_credit(*rate, weight, rules.execution);
    });
}

template <class Int>
basic_scored_indicator<Int> score_indicator(basic_indicator<Int> const& row, policy const& rules) {
    basic_scored_indicator<Int> scored;
    if (!row.target.value) {
        scored.score = missing<Int>(no_figure::target_missing);
        return scored;
    }
    auto const& goal = *row.target.value;
    scored.reached = compare(row.actual.value.value_or(basic_actual<Int>{}), goal);
    scored.kind = kind_of(first_level_of(row.first_heading.text), goal);
    scored.score = row.weight.value
                       ? credit(scored.reached, goal, *scored.kind, *row.weight.value, rules)
                       : missing<Int>(no_figure::weight_missing);
    return scored;
}

}  // namespace detail

/// Scores a form under a policy: its execution rate and score, every indicator, the total.
///
/// The printed scores play no part; the printed weights do.
/// Rounds: each figure once, by its role in the policy; the total is the sum of rounded scores.
/// Fails: never; a figure that cannot be had has its reason.
/// Complexity: linear in the number of indicators.
/// Source: the policy's.
template <class Int>
basic_scored_form<Int> score(basic_self_evaluation<Int> const& form, policy const& rules) {
    basic_scored_form<Int> scored;
    detail::score_execution(form, rules, scored);
    scored.indicators.reserve(form.indicators.size());
    for (auto const& row : form.indicators)
        scored.indicators.push_back(detail::score_indicator(row, rules));

    scored.total = detail::fitting<Int>([&]() -> basic_computed<Int> {
        basic_decimal<Int> sum;
        if (scored.score.reason != no_figure::not_on_form) {
            if (!scored.score) return detail::missing<Int>(no_figure::part_missing);
            sum += *scored.score.value;
        }
        for (auto const& each : scored.indicators) {
            if (!each.score) return detail::missing<Int>(no_figure::part_missing);
            sum += *each.score.value;
        }
        return detail::rounded_figure(basic_ratio<Int>{sum}, rules.total);
    });
    return scored;
}

}  // namespace outturn
