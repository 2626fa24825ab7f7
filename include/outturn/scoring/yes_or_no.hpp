// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Rules that look only at whether the target is met, and the rule of elements.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/scoring/measurement.hpp>

#include <span>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Full weight when the target is met; does not cover a missed target.
///
/// For kinds of indicator for which the source of a policy gives no score to missed targets.
/// Rounds: never.
/// Source: 财预〔2020〕10号: a target that is reached earns the full weight.
struct full_when_met {
    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (!measured.met) return std::nullopt;
        return measured.weight;
    }

    static constexpr std::string_view name = "full_when_met";
    static constexpr void each_field(auto&, auto&) {}
    [[nodiscard]] static std::string sentence(language in);

    friend constexpr bool operator==(full_when_met const&, full_when_met const&) = default;
};

/// Full weight when the target is met, else nothing (一票制, rules Q6z and Q17).
///
/// Rounds: never.
/// Source: 财预〔2021〕101号: points awarded outright, yes or no; for a target of zero: observed practice.
struct yes_or_no {
    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        return measured.met ? measured.weight : Number{};
    }

    static constexpr std::string_view name = "yes_or_no";
    static constexpr void each_field(auto&, auto&) {}
    [[nodiscard]] static std::string sentence(language in);

    friend constexpr bool operator==(yes_or_no const&, yes_or_no const&) = default;
};

/// One of the elements that a target is made of.
struct element {
    ratio share;  ///< Of the weight; the shares of all elements add up to one, or count up to one.
    bool done = false;
    bool core = false;  ///< Without it the credit is zero.
};

/// The credit of a target made of elements (按要素计分, rule Q18): the shares of those that are done; zero
/// without a core element.
///
/// Rounds: never.
/// Source: observed practice, no national text.
///
///     elements_credit(ratio{6}, std::array{element{{1, 2}, true}, element{{1, 2}, false}})  // 3
template <class Number = ratio>
constexpr Number elements_credit(Number const& weight, std::span<element const> elements) {
    Number share{};
    for (element const& each : elements) {
        if (each.core && !each.done) return Number{};
        if (each.done) share = share + detail::parameter<Number>(each.share);
    }
    return detail::clamped(weight * share, Number{}, weight);
}

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/yes_or_no.ipp>
#endif
