// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The rules that printed figures are tried against: those of scoring/, and habits of forms that no
// policy ships because no text states them. They know no form and do not round.

#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/inverse_ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/step_deduction.hpp>
#include <outturn/scoring/two_anchors.hpp>
#include <outturn/scoring/yes_or_no.hpp>

#include <optional>
#include <variant>

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
        return detail::plain(kept).is_negative() ? Number{} : measured.weight * kept;
    }

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
        return detail::plain(left).is_negative() ? Number{} : left;
    }

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

    friend constexpr bool operator==(share_by_outcome const&, share_by_outcome const&) = default;
};

/// Full weight when the target is met, else by a table of bands.
///
/// Rounds: never.
/// Source: of satisfaction: 财预〔2021〕101号 for the bands; that a target met counts first is ours.
struct full_or_banded {
    band_table missed;

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (measured.met) return measured.weight;
        return missed(measured);
    }

    friend constexpr bool operator==(full_or_banded const&, full_or_banded const&) = default;
};

/// Full weight when the target is met, less what over-achievement costs. Does not cover a missed
/// target.
///
/// Rounds: never.
/// Source: that of the over-achievement.
struct full_unless_exceeded {
    over_achievement beyond;

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (!measured.met) return std::nullopt;
        return detail::clamped(beyond(measured, measured.weight), Number{}, measured.weight);
    }

    friend constexpr bool operator==(full_unless_exceeded const&,
                                     full_unless_exceeded const&) = default;
};

/// A rule that a printed figure may come from. To add one, add it here; to try it, add a formula that
/// uses it.
using candidate_rule = std::variant<share_by_outcome,
                                    yes_or_no,
                                    two_anchors,
                                    inverse_ratio,
                                    band_table,
                                    step_deduction,
                                    weight_times_share,
                                    share_per_event,
                                    points_when_missed,
                                    full_or_banded,
                                    full_unless_exceeded>;

/// The exact credit of `measured` by `how`; nothing where the rule does not cover the case.
///
/// Rounds: never.
template <class Number>
constexpr basic_credit<Number> candidate_credit(candidate_rule const& how,
                                                basic_measurement<Number> const& measured) {
    return std::visit([&](auto const& each) { return basic_credit<Number>{each(measured)}; }, how);
}

}  // namespace outturn::inline OUTTURN_ABI
