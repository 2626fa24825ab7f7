// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit that runs in a straight line between two anchors.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/scoring/measurement.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What the anchors of a straight line measure, against the target.
enum class anchored_on : std::uint8_t {
    completion,  ///< Actual ÷ target.
    distance,    ///< |actual − target| ÷ |target|.
};

/// Zero at one anchor, the full weight at the other, a straight line between them (按比例计分, rule Q15).
///
/// - Anchors 0 and 1: weight × actual ÷ target (Q1); with `nothing_below`, a pass threshold (Q2); with
///   `full_from` too, full above one bound, zero below another, in proportion between (E5).
/// - Anchors 2 and 1: the reverse rule, zero at twice the target (Q5).
/// - On the distance, anchors 1 and 0: the symmetric rule of equality (Q6).
///
/// A target of zero or below has no multiples: met, it earns the full weight; missed, it is not
/// covered, unless the rule is on the distance, which a target below zero has.
/// Rounds: never.
/// Source: Q1: 财预〔2020〕10号; Q2: 财预〔2021〕101号; E5, Q5, Q6: observed practice, no national text.
///
///     proportional(measurement{.weight = 6, .attained = ratio{485, 500}})  // 5.82
struct two_anchors {
    ratio nothing_at{0};
    ratio full_at{1};
    ratio nothing_below{0};  ///< On the rising side only; 0 is no threshold.
    ratio full_from{0};      ///< The same.
    anchored_on on = anchored_on::completion;

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        bool const by_distance = on == anchored_on::distance;
        if (!measured.attained && !(by_distance && measured.distance))
            return measured.met ? basic_credit<Number>{measured.weight} : std::nullopt;
        auto const from = detail::parameter<Number>(nothing_at);
        auto const to = detail::parameter<Number>(full_at);
        bool const rising = nothing_at < full_at;
        Number reached = measured.attained ? *measured.attained : *measured.distance;
        if (by_distance && measured.attained) {
            reached = reached - Number{1};
            if (detail::plain(reached).is_negative()) reached = -reached;
        }
        if (rising ? reached <= from : reached >= from) return Number{};
        if (rising && !nothing_below.is_zero() &&
            reached < detail::parameter<Number>(nothing_below))
            return Number{};
        if (rising && !full_from.is_zero() && reached >= detail::parameter<Number>(full_from))
            return measured.weight;
        if (rising ? reached >= to : reached <= to) return measured.weight;
        return measured.weight * ((reached - from) / (to - from));
    }

    static constexpr std::string_view name = "two_anchors";
    static constexpr void each_field(auto& field, auto& of) {
        field("nothing_at", of.nothing_at);
        field("full_at", of.full_at);
        field("nothing_below", of.nothing_below);
        field("full_from", of.full_from);
        field("on", of.on);
    }
    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(two_anchors const&, two_anchors const&) = default;
};

/// Weight × actual ÷ target, at most the weight, nothing below zero (Q1).
inline constexpr two_anchors proportional{.nothing_at = 0, .full_at = 1};

/// Weight × (1 − (actual − target) ÷ target) above the target of a reverse indicator (Q5).
inline constexpr two_anchors reverse_to_twice{.nothing_at = 2, .full_at = 1};

/// Weight × (1 − |actual − target| ÷ target) (Q6, symmetric).
inline constexpr two_anchors symmetric{.nothing_at = 1, .full_at = 0, .on = anchored_on::distance};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/two_anchors.ipp>
#endif
