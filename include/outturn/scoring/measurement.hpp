// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a scoring rule is, and what it is given of an indicator. A rule knows neither form nor policy, and
// does not round.
//
//     auto const all_or_half = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };

#include <outturn/config.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/ratio.hpp>

#include <concepts>
#include <optional>

namespace outturn::inline OUTTURN_ABI {

/// An indicator as a scoring rule sees it: its weight, and how its actual value stands to its target.
///
/// It is made only of an indicator whose judgement is known, so `met` is true or false. `Number` is a
/// ratio, or a number that records how it was computed; a rule is written once for both.
template <class Number = ratio>
struct basic_measurement {
    using number_type = Number;

    Number weight{};   ///< 分值.
    bool met = false;  ///< The target is met.
    /// Actual ÷ target; none for words and for a target of zero or below.
    std::optional<Number> attained{};
    /// The actual value as a fraction of one, where it is in percent.
    std::optional<Number> share{};
    std::optional<Number> deviation{};  ///< Actual − target in the target's unit; none for words.
    dimension measures = dimension::none;  ///< What the target's unit measures.
    std::optional<Number> distance{};  ///< |actual − target| ÷ |target| of a target below zero.
};

using measurement = basic_measurement<>;

/// What a rule gives: the exact credit, between zero and the weight, or nothing where the rule does not
/// cover the case.
template <class Number = ratio>
using basic_credit = std::optional<Number>;

/// A callable that gives an indicator its exact credit. A rule of your own needs no more than this; with
/// a member `sentence(language)`, descriptions and derivations quote it.
///
///     auto const all_or_half = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };
template <class Rule, class Number = ratio>
concept scoring_rule = requires(Rule const& rule, basic_measurement<Number> const& measured) {
    { rule(measured) } -> std::convertible_to<basic_credit<Number>>;
};

namespace detail {

/// A parameter of a rule as the number that the rule computes on.
template <class Number>
constexpr Number parameter(ratio const& value) {
    if constexpr (std::constructible_from<Number, ratio const&>)
        return Number{value};
    else
        return Number{value.numerator()} / Number{value.denominator()};
}

/// The value of a number, read without a trace: for a look that decides nothing.
template <class Number>
constexpr decltype(auto) plain(Number const& number) {
    if constexpr (requires { number.value(); })
        return number.value();
    else
        return (number);
}

/// `value` between `low` and `high`; a comparison that changes nothing leaves no trace.
template <class Number>
constexpr Number clamped(Number const& value, Number const& low, Number const& high) {
    if (plain(value) < plain(low) && value < low) return low;
    if (plain(high) < plain(value) && high < value) return high;
    return value;
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
