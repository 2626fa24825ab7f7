// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The computation of credits, over an arithmetic: plain ratios, or numbers that record how they were
// computed. Its templates stand in a header because scores of constants are constants.

#include <outturn/config.hpp>
#include <outturn/core/detail/quote.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/quantity.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/wide_quotient.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/policy_faults.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

/// The arithmetic of scores: plain ratios. Explanations use another, which records what it does.
template <class Int = std::int64_t>
struct plain_arithmetic {
    using number = basic_ratio<Int>;

    /// The number of a cell.
    constexpr number input(figure, cell const*, basic_decimal<Int> const& value) { return value; }
    /// A number that the policy gives.
    constexpr number given(ratio const& value) { return detail::parameter<number>(value); }
    /// `exact`, rounded for print, as later figures start from it.
    constexpr number rounded(number const& exact,
                             rounded_to const& round,
                             basic_computed<Int>& out) {
        out = {exact, round(exact), no_figure::none};
        return *out;
    }
    /// Called before and after a figure is computed.
    constexpr void begin(figure) {}
    constexpr void end(figure, number const&) {}
};

/// `exact`, rounded for print. What later figures start from is there even where the figure itself fits no
/// decimal; an exact value that fits no ratio is left out.
template <class Int>
constexpr wide_quotient<Int> rounded_widely(wide_quotient<Int> const& exact,
                                            rounded_to const& round,
                                            basic_computed<Int>& out) {
    auto const digits = exact.round(round.places, round.mode);
    if (auto const value = digits.rounded_decimal(round.places))
        out = {exact.narrowed(), round.printed(*value), no_figure::none};
    else
        out = {.reason = no_figure::too_large};
    return digits;
}

/// The arithmetic of scores that do not fit ratios on the way.
template <builtin_backing Int = std::int64_t>
struct wide_arithmetic {
    using number = wide_quotient<Int>;

    constexpr number input(figure, cell const*, basic_decimal<Int> const& value) { return value; }
    constexpr number given(ratio const& value) { return value; }
    constexpr number rounded(number const& exact,
                             rounded_to const& round,
                             basic_computed<Int>& out) {
        return rounded_widely(exact, round, out);
    }
    constexpr void begin(figure) {}
    constexpr void end(figure, number const&) {}
};

/// A figure that is missing for the reason `why`.
template <class Int = std::int64_t>
constexpr basic_computed<Int> missing(no_figure why) {
    return {.reason = why};
}

/// A figure that is missing because `cell` cannot be read.
template <class Int = std::int64_t>
constexpr basic_computed<Int> unreadable(figure cell) {
    return {.reason = no_figure::unreadable_cell, .cell = cell};
}

/// Runs `compute`; if a number does not fit, `out` is missing as too large.
template <class Int>
constexpr void or_too_large(basic_computed<Int>& out, auto const& compute) {
    OUTTURN_TRY { compute(); }
    OUTTURN_CATCH(std::overflow_error const&) { out = missing<Int>(no_figure::too_large); }
}

/// A figure that is missing because the rule for it threw `thrown`.
template <class Int>
basic_computed<Int> failed_rule(rule_failure const& thrown) {
    auto const words = printable(mended_utf8(thrown.what()));
    return {.reason = no_figure::rule_failed, .words = {words, words}};
}

/// `earned` within its bounds.
template <class Number>
constexpr basic_credit<Number> bounded_credit(basic_credit<Number> const& earned,
                                              basic_measurement<Number> const& measured) {
    if (!earned) return std::nullopt;
    return clamped(*earned, Number{}, measured.weight);
}

/// The same, after the policy's rule of over-achievement where an indicator of `kind` can have any.
template <class Number>
constexpr basic_credit<Number> bounded_credit(basic_credit<Number> earned,
                                              basic_measurement<Number> const& measured,
                                              indicator_kind kind,
                                              over_achievement const& beyond) {
    if (earned && can_be_over_achieved(kind)) *earned = beyond(measured, *earned);
    return bounded_credit(earned, measured);
}

/// `exact` as its role prints it, at most the weight.
template <class Arithmetic, class Int>
constexpr typename Arithmetic::number printed_credit(Arithmetic& on,
                                                     typename Arithmetic::number const& exact,
                                                     typename Arithmetic::number const& weight,
                                                     rounded_to const& round,
                                                     basic_computed<Int>& out) {
    auto const printed = on.rounded(exact, round, out);
    // A what-if needs the comparison recorded even where it changes nothing.
    bool asked = false;
    if constexpr (requires { on.keeps_idle_roundings(); }) asked = on.keeps_idle_roundings();
    if (!((asked || plain(weight) < plain(printed)) && weight < printed)) return printed;
    auto const digits = plain(weight).exact();
    if (!digits) return printed;
    basic_computed<Int> whole;
    auto const most =
        on.rounded(weight, {.places = digits->normalized().scale(), .mode = round.mode}, whole);
    out.rounded = whole.rounded;
    out.reason = whole.reason;
    // In a what-if the weight may take any value: it is not rounded.
    return asked ? weight : most;
}

/// Fills in the measurement of numbers: `completed` and `goal`, both in the goal's unit.
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

/// Whether two numbers were compared: one that is stated as it is, with a target of numbers.
template <class Target, class Actual, class Int>
constexpr bool compares_numbers(basic_attainment<Int> const& reached,
                                Target const& goal,
                                Actual const& completed) {
    auto const* const done = completed.as_bound();
    return reached.relation != relation::unknown && done != nullptr &&
           done->comparison == comparison::equal &&
           (goal.as_bound() != nullptr || goal.as_interval() != nullptr);
}

/// Whether a rule is told that the target is met: also when the actual value is below a target of zero
/// (rule Q6z).
template <class Int>
constexpr bool earns_as_met(basic_attainment<Int> const& reached, indicator_kind kind) {
    return reached.met == judgement::met ||
           (kind == indicator_kind::zero_target && reached.relation == relation::below);
}

/// The measurement of an indicator whose judgement is known.
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
    if (compares_numbers(reached, goal, completed)) {
        auto const* const done = completed.as_bound();
        auto const target_number =
            on.input({form_part::indicator_target, index}, cells[1], limit->value);
        auto actual_number =
            on.input({form_part::indicator_actual, index}, cells[2], done->limit.value);
        bool const both = !done->limit.unit.spelling().empty() && !limit->unit.spelling().empty();
        auto const from = done->limit.unit.factor();
        auto const to = limit->unit.factor();
        if (both && from != to) actual_number = actual_number * (on.given(from) / on.given(to));
        if (reached.assumed.fraction_as_percent)
            actual_number = actual_number * (on.given(ratio{100}) / on.given(to));
        auto const& of = limit->unit.spelling().empty() ? done->limit.unit : limit->unit;
        measure_numbers<number>(seen, actual_number, target_number, of);
    } else if (reached.excess) {
        // Days between dates: no cell holds them.
        if (auto const days = reached.excess->exact())
            seen.deviation = on.input({form_part::indicator_actual, index}, cells[2], *days);
    }
    return seen;
}

/// The measurement of a row whose judgement is known, over ratios. The row has a target and a weight.
inline measurement measurement_of(indicator const& row,
                                  indicator_kind kind,
                                  attainment const& reached) {
    plain_arithmetic<> on;
    actual const blank;
    return measurement_of<std::int64_t>(on,
                                        reached,
                                        *row.target.value,
                                        row.actual.value ? *row.actual.value : blank,
                                        kind,
                                        *row.points.value,
                                        0,
                                        {});
}

/// Scores an indicator into `out`; gives the term it adds to the total, if it has a score.
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
    auto const score = [&] {
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
    };
    unless_rule_fails([&] { or_too_large(out, score); },
                      [&](rule_failure const& thrown) { out = failed_rule<Int>(thrown); });
    if (!out) term.reset();
    return term;
}

/// What a rule gives for a rate, which it takes as actual ÷ target.
template <class Arithmetic>
constexpr basic_credit<typename Arithmetic::number> credit_of_rate(
    Arithmetic& on,
    rule const& how,
    typename Arithmetic::number const& rate,
    typename Arithmetic::number const& weight) {
    basic_measurement<typename Arithmetic::number> seen;
    seen.weight = weight;
    seen.attained = rate;
    seen.met = plain(rate) >= plain(on.given(ratio{1}));
    return bounded_credit(credit_by(how, seen), seen);
}

/// The exact execution score for a rate.
template <class Arithmetic>
constexpr basic_credit<typename Arithmetic::number> execution_credit(
    Arithmetic& on,
    typename Arithmetic::number const& rate,
    typename Arithmetic::number const& printed_rate,
    typename Arithmetic::number const& weight,
    execution_rule const& rule) {
    bool const printed = rule.basis == score_basis::printed_rate;
    return credit_of_rate(on, rule.how, printed ? printed_rate : rate, weight);
}

/// The numbers of a scored execution; those that are missing have their reason in its figures.
template <class Number>
struct execution_numbers {
    std::optional<Number> rate{};  ///< Executed ÷ budget.
    basic_credit<Number> earned{};
    Number printed{};  ///< What was earned, as it is printed.
};

/// The score of a budget of zero, by what the policy says of it.
template <class Number>
constexpr basic_credit<Number> credit_without_budget(zero_budget how,
                                                     Number const& executed,
                                                     Number const& weight) {
    bool const unspent = plain(executed).is_zero();
    return how == zero_budget::full_if_unspent && unspent ? weight : Number{};
}

/// Fills in the rate and the score of an execution. The weight is missing where its cell cannot be read.
template <class Arithmetic, class Int>
constexpr execution_numbers<typename Arithmetic::number> score_execution(
    Arithmetic& on,
    typename Arithmetic::number const& executed,
    typename Arithmetic::number const& budget,
    std::optional<typename Arithmetic::number> const& weight,
    execution_rule const& rule,
    basic_computed<Int>& rate,
    basic_computed<Int>& score) {
    execution_numbers<typename Arithmetic::number> made;
    std::optional<typename Arithmetic::number> printed_rate;
    auto const refuse = [&](no_figure why) {
        rate = score = missing<Int>(why);
        return made;
    };
    if (plain(budget).is_negative()) return refuse(no_figure::negative_budget);
    bool const is_zero = plain(budget).is_zero();
    if (is_zero && rule.of_zero == zero_budget::no_figure) return refuse(no_figure::zero_budget);
    if (is_zero && rule.of_zero == zero_budget::not_applicable)
        return refuse(no_figure::not_applicable);
    if (is_zero)
        rate = missing<Int>(no_figure::zero_budget);
    else
        or_too_large(rate, [&] {
            on.begin(figure::rate());
            made.rate = executed / budget;
            printed_rate = on.rounded(*made.rate, rule.rate, rate);
            on.end(figure::rate(), *printed_rate);
        });
    // A rate that fits no decimal is still scored by an arithmetic that has room for it.
    if (!is_zero && !printed_rate) return refuse(rate.reason);
    if (!weight) return score = unreadable<Int>({form_part::execution_points, 0}), made;
    or_too_large(score, [&] {
        on.begin(figure::execution());
        auto const earned = is_zero
                                ? credit_without_budget(rule.of_zero, executed, *weight)
                                : execution_credit(on, *made.rate, *printed_rate, *weight, rule);
        if (!earned) return static_cast<void>(score = missing<Int>(no_figure::no_rule));
        made.printed = printed_credit(on, *earned, *weight, rule.score, score);
        on.end(figure::execution(), made.printed);
        made.earned = earned;
    });
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
