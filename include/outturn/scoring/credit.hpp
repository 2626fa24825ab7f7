// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The score of a budget's execution and of one indicator, from amounts, targets and actual values: pure
// functions of their inputs and a policy. Scores of a whole form: <outturn/scoring/score.hpp>.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/quantity.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The words of an actual value that say that the indicator does not apply. To add one, add it here.
inline constexpr std::array not_applicable_spellings{std::string_view{"不适用"},
                                                     std::string_view{"不涉及"}};

namespace detail {

/// What scores are computed on: plain ratios. Another such type keeps account of what it does.
template <class Int = std::int64_t>
struct plain_arithmetic {
    using number = basic_ratio<Int>;

    /// The number of a cell.
    constexpr number input(figure, cell const*, basic_decimal<Int> const& value) { return value; }
    /// A number that the policy gives.
    constexpr number given(ratio const& value) { return detail::parameter<number>(value); }
    /// `exact`, rounded for print; what further figures start from.
    constexpr number rounded(number const& exact,
                             rounded_to const& round,
                             basic_computed<Int>& out) {
        out = {exact, round(exact), no_figure::none};
        return *out.value;
    }
    /// Told which figure is computed next, and by what.
    constexpr void begin(figure) {}
    constexpr void end(figure, number const&) {}
};

/// The figure that is missing for that reason.
template <class Int = std::int64_t>
constexpr basic_computed<Int> missing(no_figure why) {
    return {.reason = why};
}

/// Runs `compute`; where a number on the way does not fit, `out` is missing for that reason.
template <class Int>
constexpr void fitting(basic_computed<Int>& out, auto const& compute) {
    try {
        compute();
    } catch (std::overflow_error const&) {
        out = missing<Int>(no_figure::too_large);
    }
}

/// `earned` within its bounds.
template <class Number>
constexpr basic_credit<Number> bounded_credit(basic_credit<Number> const& earned,
                                              basic_measurement<Number> const& measured) {
    if (!earned) return std::nullopt;
    return clamped(*earned, Number{}, measured.weight);
}

/// The same, with what follows of over-achievement where an indicator of `kind` can have any.
template <class Number>
constexpr basic_credit<Number> bounded_credit(basic_credit<Number> earned,
                                              basic_measurement<Number> const& measured,
                                              indicator_kind kind,
                                              over_achievement const& beyond) {
    if (earned && can_be_over_achieved(kind)) *earned = beyond(measured, *earned);
    return bounded_credit(earned, measured);
}

/// `exact` as its role prints it; where that would be more than the weight, the weight.
template <class Arithmetic, class Int>
constexpr typename Arithmetic::number printed_credit(Arithmetic& on,
                                                     typename Arithmetic::number const& exact,
                                                     typename Arithmetic::number const& weight,
                                                     rounded_to const& round,
                                                     basic_computed<Int>& out) {
    auto const printed = on.rounded(exact, round, out);
    // Who asks how far the weight could move wants to know of comparisons that change nothing, too.
    bool asked = false;
    if constexpr (requires { on.keeps_idle_roundings(); }) asked = on.keeps_idle_roundings();
    if (!((asked || plain(weight) < plain(printed)) && weight < printed)) return printed;
    auto const digits = plain(weight).exact();
    if (!digits) return printed;
    basic_computed<Int> whole;
    auto const most =
        on.rounded(weight, {.places = digits->normalized().scale(), .mode = round.mode}, whole);
    out.value = whole.value;
    // However far the weight moves, it is not rounded.
    return asked ? weight : most;
}

/// What a rule sees of numbers in units: `completed` and `goal` in the goal's unit.
template <class Number>
constexpr void measure_numbers(basic_measurement<Number>& seen,
                               Number const& completed,
                               Number const& goal,
                               unit const& of_goal) {
    seen.measures = of_goal.measures();
    seen.deviation = completed - goal;
    if (plain(goal).is_negative()) {
        auto const off = completed / goal - Number{1};
        seen.distance = plain(off).is_negative() ? -off : off;
    } else if (!plain(goal).is_zero()) {
        seen.attained = completed / goal;
    }
    if (seen.measures == dimension::share) {
        auto const factor = of_goal.factor();
        seen.share = factor == ratio{1} ? completed / Number{100}
                                        : completed * parameter<Number>(factor) / Number{100};
    }
}

/// The number that an actual value is measured by: that of a bound, or the nearer end of a range.
template <class Target>
constexpr std::optional<basic_quantity<typename Target::integer_type>> limit_of(Target const& goal,
                                                                                bool above) {
    using Int = typename Target::integer_type;
    if (auto const* const stated = goal.as_bound()) return stated->limit;
    if (auto const* const range = goal.as_interval())
        return above ? basic_quantity<Int>{range->high, range->low.unit} : range->low;
    return std::nullopt;
}

/// Whether a rule sees the target as met: also what stays below a target of zero (rule Q6z).
template <class Int>
constexpr bool earns_as_met(basic_attainment<Int> const& reached, indicator_kind kind) {
    return reached.met == judgement::met ||
           (kind == indicator_kind::zero_target && reached.relation == relation::below);
}

/// Actual ÷ target where more of it is more: nothing for a target below zero.
template <class Int>
constexpr std::optional<basic_ratio<Int>> completion_of(basic_attainment<Int> const& reached) {
    if (!reached.ratio || !reached.excess || reached.excess->is_zero()) return reached.ratio;
    bool const short_of_all = *reached.ratio < basic_ratio<Int>{1};
    return reached.excess->is_negative() == short_of_all ? reached.ratio : std::nullopt;
}

/// What a rule sees of an indicator whose attainment is known.
template <class Int, class Arithmetic, class Target, class Actual>
constexpr basic_measurement<typename Arithmetic::number> measurement_of(
    Arithmetic& on,
    basic_attainment<Int> const& reached,
    Target const& goal,
    Actual const& completed,
    indicator_kind kind,
    basic_decimal<Int> const& weight,
    std::size_t index,
    std::array<cell const*, 3> cells) {
    using number = typename Arithmetic::number;
    basic_measurement<number> seen;
    seen.weight = on.input({form_part::indicator_points, index}, cells[0], weight);
    seen.met = earns_as_met(reached, kind);
    auto const limit = limit_of(goal, reached.relation == relation::above);
    auto const* const done = completed.as_bound();
    if (limit && done != nullptr && reached.excess) {
        auto const target_number =
            on.input({form_part::indicator_target, index}, cells[1], limit->value);
        auto actual_number =
            on.input({form_part::indicator_actual, index}, cells[2], done->limit.value);
        bool const both = !done->limit.unit.spelling().empty() && !limit->unit.spelling().empty();
        auto const factor =
            both ? done->limit.unit.factor() / limit->unit.factor() : outturn::ratio{1};
        if (factor != outturn::ratio{1}) actual_number = actual_number * on.given(factor);
        auto const& of = limit->unit.spelling().empty() ? done->limit.unit : limit->unit;
        measure_numbers<number>(seen, actual_number, target_number, of);
    } else if (reached.excess) {
        // Days between dates, which no cell states.
        if (auto const days = reached.excess->exact())
            seen.deviation = on.input({form_part::indicator_actual, index}, cells[2], *days);
    }
    return seen;
}

/// The score of an indicator whose attainment is known; gives the term it adds to the total.
template <class Int, class Arithmetic, class Target, class Actual>
constexpr std::optional<typename Arithmetic::number> score_attainment(
    Arithmetic& on,
    basic_attainment<Int> const& reached,
    Target const& goal,
    Actual const& completed,
    indicator_kind kind,
    basic_decimal<Int> const& weight,
    policy const& rules,
    std::size_t index,
    std::array<cell const*, 3> cells,
    basic_computed<Int>& out) {
    std::optional<typename Arithmetic::number> term;
    if (reached.met == judgement::unknown) {
        out = missing<Int>(no_figure::unknown_judged);
        return term;
    }
    fitting(out, [&] {
        auto const name = figure::indicator(index);
        on.begin(name);
        bool const above = reached.relation == relation::above;
        auto const seen =
            measurement_of<Int>(on, reached, goal, completed, kind, weight, index, cells);
        auto const earned =
            bounded_credit(rules.credit(kind, above, seen), seen, kind, rules.over_achievement);
        if (!earned) {
            out = missing<Int>(no_figure::no_rule);
            return;
        }
        auto const printed =
            printed_credit(on, *earned, seen.weight, rules.rounding_for(kind, above), out);
        on.end(name, printed);
        term = rules.total.sum == total_of::printed_scores ? printed : *earned;
    });
    if (!out) term.reset();
    return term;
}

}  // namespace detail

/// So many points (分), as a weight.
///
/// Rounds: never.
///
///     points(6)
template <detail::counting_integer Whole>
constexpr decimal points(Whole count) {
    return decimal{count};
}
constexpr decimal points(decimal_literal count) { return count.value; }

/// The execution rate (执行率): executed ÷ budget, as an exact ratio. Of several rows of funds, add the
/// amounts first (rule E9).
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

/// How far a budget was adjusted in the year: |adjusted − initial| ÷ initial, as rule E14 takes it; its
/// score is that of `two_anchors{.nothing_at = ratio{1, 10}, .full_at = 0}`.
///
/// Rounds: never.
/// Fails: throws `std::domain_error` when the initial budget is zero.
/// Source: guidance of Daying.
template <currency Currency, class Int>
constexpr basic_ratio<Int> adjustment_rate(amount<Currency, Int> const& adjusted,
                                           amount<Currency, Int> const& initial) {
    auto const moved = adjusted < initial ? initial - adjusted : adjusted - initial;
    return moved / initial;
}

namespace detail {

/// The exact execution score for a rate, and what the policy prints of both.
template <class Arithmetic>
constexpr basic_credit<typename Arithmetic::number> execution_credit(
    Arithmetic& on,
    typename Arithmetic::number const& rate,
    typename Arithmetic::number const& printed_rate,
    typename Arithmetic::number const& weight,
    execution_rule const& rule) {
    using number = typename Arithmetic::number;
    basic_measurement<number> seen;
    seen.weight = weight;
    seen.attained = rule.basis == score_basis::printed_rate ? printed_rate : rate;
    seen.met = plain(*seen.attained) >= plain(on.given(ratio{1}));
    return bounded_credit(credit_by(rule.how, seen), seen);
}

}  // namespace detail

/// The execution score (预算执行得分) of two amounts under a policy, with the policy's weight.
///
/// Rounds: the rate and the score, as `rules.execution` says.
/// Fails: throws `std::domain_error` when the budget is zero or the policy has no rule for the rate.
/// Source: the policy's.
///
///     execution_score(yuan(1'681'827), yuan(1'693'600), policies::shanghai_2022)  // 9.93
template <currency Currency, class Int>
constexpr basic_decimal<Int> execution_score(amount<Currency, Int> const& executed,
                                             amount<Currency, Int> const& adjusted,
                                             policy const& rules) {
    detail::plain_arithmetic<Int> on;
    basic_computed<Int> rate;
    basic_computed<Int> score;
    auto const exact = execution_rate(executed, adjusted);
    auto const printed = on.rounded(exact, rules.execution.rate, rate);
    auto const weight = on.given(ratio{rules.execution.weight});
    auto const earned = detail::execution_credit(on, exact, printed, weight, rules.execution);
    if (!earned) throw std::domain_error{"outturn: the policy has no rule for this execution rate"};
    detail::printed_credit(on, *earned, weight, rules.execution.score, score);
    return *score.value;
}

/// The score of an indicator (得分) by how its actual value stands to its target, under a policy:
/// `reached` is what `compare` gave of the two, with whatever options.
///
/// Rounds: once, as the policy says for its kind.
/// Fails: never; a score that cannot be had has its reason.
/// Source: the policy's.
template <class Int>
constexpr basic_computed<Int> partial_credit(basic_attainment<Int> const& reached,
                                             basic_target<Int> const& goal,
                                             basic_actual<Int> const& completed,
                                             basic_decimal<Int> const& weight,
                                             policy const& rules,
                                             first_level level = first_level::other) {
    detail::plain_arithmetic<Int> on;
    basic_computed<Int> score;
    detail::score_attainment(
        on, reached, goal, completed, kind_of(level, goal), weight, rules, 0, {}, score);
    return score;
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
constexpr basic_computed<Int> partial_credit(basic_target<Int> const& goal,
                                             basic_actual<Int> const& completed,
                                             basic_decimal<Int> const& weight,
                                             policy const& rules,
                                             first_level level = first_level::other) {
    return partial_credit(compare(completed, goal), goal, completed, weight, rules, level);
}

}  // namespace outturn::inline OUTTURN_ABI
