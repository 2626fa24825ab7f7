// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a scoring rule sees of an indicator, and what a rule is. A rule knows no form and no policy,
// and does not round.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace outturn::inline OUTTURN_ABI {

/// An indicator as a scoring rule sees it: its weight, and how its actual value stands to its target.
///
/// It is only made where that is known: `met` is the answer, not one of three. `Number` is a ratio, or
/// a number that keeps account of how it was computed; a rule is written once for both.
template <class Number = ratio>
struct basic_measurement {
    using number_type = Number;

    Number weight{};   ///< 分值.
    bool met = false;  ///< The target is met.
    /// Actual ÷ target; none for words or a target that is not above zero: of one below, less is more.
    std::optional<Number> attained{};
    std::optional<Number>
        share{};  ///< The actual value as a fraction of one, where it is in percent.
    std::optional<Number> deviation{};  ///< Actual − target in the target's unit; none for words.
    dimension measures = dimension::none;  ///< What the target's unit measures.
    std::optional<Number> distance{};  ///< |actual − target| ÷ |target| of a target below zero.
};

using measurement = basic_measurement<>;

/// What a rule gives: the exact credit, within zero and the weight, or nothing where the rule says
/// nothing of such a case.
template <class Number = ratio>
using basic_credit = std::optional<Number>;

/// A callable that gives an indicator its exact credit. One of your own needs no more than this; a
/// member `sentence(language)` lets descriptions and derivations say what it does.
///
///     auto const all_or_half = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };
template <class Rule, class Number = ratio>
concept scoring_rule = requires(Rule const& rule, basic_measurement<Number> const& measured) {
    { rule(measured) } -> std::convertible_to<basic_credit<Number>>;
};

namespace detail {

/// A share as a percentage: `80%`. What a hundred times does not fit stands as a product.
inline std::string percent_text(ratio const& share) {
    if (auto const finite = share.exact()) return to_percent_string(finite->normalized());
    try {
        return to_string(share * ratio{100}) + '%';
    } catch (std::overflow_error const&) {
        return to_string(share) + " × 100%";
    }
}

/// Places in words: those of the decimals, or of a number that is rounded to tens, those before the point.
inline std::string places_text(int places, language in) {
    auto const count = std::to_string(places < 0 ? -places : places);
    if (in == language::zh) return (places < 0 ? "小数点前 " : "") + count + " 位";
    return count + (count == "1" ? " place" : " places") + (places < 0 ? " before the point" : "");
}

/// A parameter of a rule, which is over 64 bits, as the number the rule computes on.
template <class Number>
constexpr Number parameter(ratio const& value) {
    if constexpr (std::constructible_from<Number, ratio const&>)
        return Number{value};
    else
        return Number{value.numerator()} / Number{value.denominator()};
}

/// The value of a number, to look at without a trace of it: where nothing follows from the look.
template <class Number>
constexpr decltype(auto) plain(Number const& number) {
    if constexpr (requires { number.value(); })
        return number.value();
    else
        return (number);
}

template <class Number>
constexpr Number clamped(Number const& value, Number const& low, Number const& high) {
    if (plain(value) < plain(low) && value < low) return low;
    if (plain(high) < plain(value) && high < value) return high;
    return value;
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
