// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit that grows in a straight line between two multiples of the target.

#include <outturn/scoring/measurement.hpp>

namespace outturn {

/// Nothing at one multiple of the target, full weight at another, in a straight line between
/// (按比例计分, rule Q15).
///
/// With the anchors 0 and 1 it is weight × actual ÷ target (Q1), with 2 and 1 the reverse rule that
/// gives nothing at twice the target (Q5). A target of zero has no multiples: met it earns the full
/// weight, missed the rule says nothing.
/// Rounds: never.
/// Source: Q1: 财预〔2020〕10号; Q5: observed practice, no national text.
///
///     proportional(measurement{.weight = 6, .attained = ratio{485, 500}})  // 6 × 485 ÷ 500
struct two_anchors {
    ratio nothing_at{0};
    ratio full_at{1};

    template <class Int>
    constexpr basic_credit<Int> operator()(basic_measurement<Int> const& measured) const {
        if (!measured.attained)
            return measured.met ? basic_credit<Int>{measured.weight} : std::nullopt;
        auto const from = detail::widened<Int>(nothing_at);
        auto const to = detail::widened<Int>(full_at);
        auto const& reached = *measured.attained;
        auto const nothing = basic_ratio<Int>{};
        auto const full = basic_ratio<Int>{measured.weight};
        bool const rising = from < to;
        if (rising ? reached <= from : reached >= from) return nothing;
        if (rising ? reached >= to : reached <= to) return full;
        return measured.weight * ((reached - from) / (to - from));
    }

    friend constexpr bool operator==(two_anchors const&, two_anchors const&) = default;
};

/// Weight × actual ÷ target, at most the weight, nothing below zero (Q1).
inline constexpr two_anchors proportional{.nothing_at = 0, .full_at = 1};

}  // namespace outturn
