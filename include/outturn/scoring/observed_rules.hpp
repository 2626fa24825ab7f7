// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Rules by which forms are seen to be scored, that no policy ships because no text states them.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Weight × actual value, which must be in percent, whatever the target is; at most the weight.
///
/// Rounds: never.
/// Source: recomputed from published forms (rules for satisfaction); no text states it.
///
///     weight_times_share{}(measurement{.weight = 5, .share = ratio{85, 100}})  // 4.25
struct weight_times_share {
    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (!measured.share) return std::nullopt;
        return detail::clamped(measured.weight * *measured.share, Number{}, measured.weight);
    }

    static constexpr std::string_view name = "weight_times_share";
    static constexpr void each_field(auto&, auto&) {}
    [[nodiscard]] static std::string sentence(language in);

    friend constexpr bool operator==(weight_times_share const&,
                                     weight_times_share const&) = default;
};

/// A share of the weight less for each event, or unit, beyond the target; never below zero.
///
/// Rounds: never.
/// Source: recomputed from a form of 2022, which does not tell it from points per event.
///
///     share_per_event{}(measurement{.weight = 10, .deviation = ratio{1}})  // 9
struct share_per_event {
    ratio share{1, 10};

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (measured.met) return measured.weight;
        if (!measured.deviation) return std::nullopt;
        Number missed = *measured.deviation;
        if (detail::plain(missed).is_negative()) missed = -missed;
        Number const kept = Number{1} - detail::parameter<Number>(share) * missed;
        return detail::clamped(measured.weight * kept, Number{}, measured.weight);
    }

    static constexpr std::string_view name = "share_per_event";
    static constexpr void each_field(auto& field, auto& of) { field("share", of.share); }
    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(share_per_event const&, share_per_event const&) = default;
};

/// A fixed number of points less when the target is missed, no matter by how much; never below zero.
///
/// Rounds: never.
/// Source: recomputed from published forms; no text states it.
///
///     points_when_missed{}(measurement{.weight = 10})  // 9
struct points_when_missed {
    decimal points{1};

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (measured.met) return measured.weight;
        Number const left = measured.weight - detail::parameter<Number>(ratio{points});
        return detail::clamped(left, Number{}, measured.weight);
    }

    static constexpr std::string_view name = "points_when_missed";
    static constexpr void each_field(auto& field, auto& of) { field("points", of.points); }
    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(points_when_missed const&,
                                     points_when_missed const&) = default;
};

/// One share of the weight when the target is met, another when it is missed.
///
/// Rounds: never.
/// Source: the ends of the ranges of grades in 财预〔2020〕10号; full weight whatever happened: recomputed
/// from published forms.
///
///     share_by_outcome{.when_missed = ratio{6, 10}}(measurement{.weight = 10})  // 6
struct share_by_outcome {
    ratio when_met{1};
    ratio when_missed{0};

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        return measured.weight * detail::parameter<Number>(measured.met ? when_met : when_missed);
    }

    static constexpr std::string_view name = "share_by_outcome";
    static constexpr void each_field(auto& field, auto& of) {
        field("when_met", of.when_met);
        field("when_missed", of.when_missed);
    }
    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(share_by_outcome const&, share_by_outcome const&) = default;
};

/// Full weight when the target is met, less what over-achievement costs. Does not cover a missed
/// target.
///
/// Rounds: never.
/// Source: that of the over-achievement.
struct full_unless_exceeded {
    over_achievement beyond{};

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (!measured.met) return std::nullopt;
        return detail::clamped(beyond(measured, measured.weight), Number{}, measured.weight);
    }

    static constexpr std::string_view name = "full_unless_exceeded";
    static constexpr void each_field(auto& field, auto& of) { field("beyond", of.beyond); }
    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(full_unless_exceeded const&,
                                     full_unless_exceeded const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/observed_rules.ipp>
#endif
