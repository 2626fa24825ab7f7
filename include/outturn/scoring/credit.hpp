// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The score of a budget's execution and of one indicator, from amounts, targets and actual values: pure
// functions of their inputs and a policy. <outturn/scoring/score.hpp> scores a whole form.
//
//     to_text(execution_score(yuan(1'681'827), yuan(1'693'600), policies::shanghai_2022))  // "9.93"
//     partial_credit(parse_target(">=500家").value(), parse_actual("485家").value(), points(6),
//                    policies::shanghai_2022).value()                                      // 5.82

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/detail/credit.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <optional>

namespace outturn::inline OUTTURN_ABI {

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

namespace detail {

template <class A, class B>
concept either_is_bare = bare_number<A> || bare_number<B>;

}  // namespace detail

/// The execution rate (执行率): executed ÷ budget, as an exact ratio. For several rows of funds, add the
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

// What must not compile, with what to write instead.
// clang-format off
template <currency A, class I, currency B, class J> requires detail::different_amounts<amount<A, I>, amount<B, J>>
void execution_rate(amount<A, I> const&, amount<B, J> const&) = delete;  // currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
template <class A, class B> requires detail::either_is_bare<A, B>
void execution_rate(A const&, B const&) = delete;  // a bare number is not money: write execution_rate(yuan(90), yuan(120))
// clang-format on

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

/// The execution score (预算执行得分) of two amounts under a policy, with the policy's weight: what `score`
/// gives for a form with these amounts, the budget being the one that the policy asks for.
///
/// Rounds: the rate and the score, as `rules.execution` says.
/// Fails: never; where the policy has no rule for the budget or the rate, the score has the reason.
/// Source: the policy's.
///
///     to_text(execution_score(yuan(1'681'827), yuan(1'693'600), policies::shanghai_2022))  // "9.93"
///     to_text(execution_score(yuan(1), yuan(-1), policies::shanghai_2022))
///     // "(the budget is below zero, so there is no rate)"
template <currency Currency, class Int>
constexpr basic_computed<Int> execution_score(amount<Currency, Int> const& executed,
                                              amount<Currency, Int> const& adjusted,
                                              policy const& rules) {
    basic_computed<Int> rate;
    basic_computed<Int> score = detail::figure_if_unsound<Int>(rules);
    if (score.reason != no_figure::none) return score;
    auto const score_over = [&](auto on) {
        using number = typename decltype(on)::number;
        detail::score_execution(on,
                                number{basic_ratio<Int>{executed.minor()}},
                                number{basic_ratio<Int>{adjusted.minor()}},
                                std::optional{on.given(ratio{rules.execution.weight})},
                                rules.execution,
                                rate,
                                score);
    };
    score_over(detail::plain_arithmetic<Int>{});
    if constexpr (detail::builtin_backing<Int>)
        if (score.reason == no_figure::too_large) score_over(detail::wide_arithmetic<Int>{});
    return score;
}

// clang-format off
template <currency A, class I, currency B, class J> requires detail::different_amounts<amount<A, I>, amount<B, J>>
void execution_score(amount<A, I> const&, amount<B, J> const&, policy const&) = delete;  // currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
template <class A, class B> requires detail::either_is_bare<A, B>
void execution_score(A const&, B const&, policy const&) = delete;  // a bare number is not money: write execution_score(yuan(90), yuan(120), rules)
// clang-format on

/// The same for an attainment that is already known: `reached` is what `compare` gave for the two.
///
/// Rounds: once, as the policy says for its kind.
/// Fails: never; a missing score has its reason.
/// Source: the policy's.
template <class Int>
constexpr basic_computed<Int> partial_credit(basic_attainment<Int> const& reached,
                                             basic_target<Int> const& goal,
                                             basic_actual<Int> const& completed,
                                             basic_decimal<Int> const& weight,
                                             policy const& rules,
                                             first_level level = first_level::other) {
    basic_computed<Int> score = detail::figure_if_unsound<Int>(rules);
    if (score.reason != no_figure::none) return score;
    auto const score_over = [&](auto on) {
        detail::score_attainment(
            on, reached, goal, completed, kind_of(level, goal), weight, rules, 0, {}, score);
    };
    score_over(detail::plain_arithmetic<Int>{});
    if constexpr (detail::builtin_backing<Int>)
        if (score.reason == no_figure::too_large) score_over(detail::wide_arithmetic<Int>{});
    return score;
}

/// The score of an indicator (得分) by its target, actual value and weight under a policy.
///
/// Rounds: once, as the policy says for its kind.
/// Fails: never; a missing score has its reason.
/// Source: the policy's.
///
///     partial_credit(parse_target(">=500家").value(), parse_actual("485家").value(), points(6),
///                    policies::shanghai_2022)  // 5.82
template <class Int>
constexpr basic_computed<Int> partial_credit(basic_target<Int> const& goal,
                                             basic_actual<Int> const& completed,
                                             basic_decimal<Int> const& weight,
                                             policy const& rules,
                                             first_level level = first_level::other,
                                             vocabulary const& words = {}) {
    return partial_credit(compare(goal, completed, words), goal, completed, weight, rules, level);
}

// clang-format off
template <class Int, class... More>
void partial_credit(basic_actual<Int> const&, basic_target<Int> const&, More const&...) = delete;  // the target stands before the actual value: write partial_credit(target, actual, points(6), rules)
template <class Target, class Actual, class... More> requires(detail::is_result<Target> || detail::is_result<Actual>)
void partial_credit(Target const&, Actual const&, More const&...) = delete;  // a result may hold an error: ask it first, as if (target && actual) partial_credit(*target, *actual, points(6), rules)
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI
