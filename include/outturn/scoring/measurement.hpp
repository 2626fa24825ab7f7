// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a scoring rule sees of an indicator, and what a rule is. A rule knows no form and no policy,
// and does not round.

#include <outturn/measure/unit.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/target/attainment.hpp>

#include <concepts>
#include <cstdint>
#include <optional>

namespace outturn {

/// An indicator as a scoring rule sees it: its weight, and how its actual value stands to its target.
///
/// It is only made where that is known: `met` is the answer, not one of three.
template <class Int = std::int64_t>
struct basic_measurement {
    basic_decimal<Int> weight{};  ///< 分值.
    bool met = false;             ///< The target is met.
    std::optional<basic_ratio<Int>>
        attained{};  ///< Actual ÷ target; none for words or a target of zero.
    std::optional<basic_ratio<Int>>
        share{};  ///< The actual value as a fraction of one, where it is in percent.
    std::optional<basic_ratio<Int>>
        deviation{};  ///< Actual − target in the target's unit; none for words.
    dimension measures = dimension::none;  ///< What the target's unit measures.
};

using measurement = basic_measurement<>;

/// What a rule gives: the exact credit, within zero and the weight, or nothing where the rule says
/// nothing of such a case.
template <class Int>
using basic_credit = std::optional<basic_ratio<Int>>;

/// A callable that gives an indicator its exact credit. One of your own needs no more than this.
///
///     auto const all_or_half = [](measurement const& m) -> basic_credit<std::int64_t> {
///         return m.met ? ratio{m.weight} : m.weight / 2;
///     };
template <class Rule, class Int = std::int64_t>
concept scoring_rule = requires(Rule const& rule, basic_measurement<Int> const& measured) {
    { rule(measured) } -> std::convertible_to<basic_credit<Int>>;
};

namespace detail {

template <class Int>
constexpr basic_ratio<Int> clamped(basic_ratio<Int> const& value,
                                   basic_ratio<Int> const& low,
                                   basic_ratio<Int> const& high) {
    return value < low ? low : high < value ? high : value;
}

/// A parameter of a rule, which is over 64 bits, as the number the rule computes on.
template <class Int>
constexpr basic_ratio<Int> widened(ratio const& parameter) {
    return {basic_decimal<Int>{parameter.numerator()}, basic_decimal<Int>{parameter.denominator()}};
}

}  // namespace detail

}  // namespace outturn
