// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit that loses a fixed number of points per step of deviation.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/scoring/measurement.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Deducts `points` for each step between the actual value and a missed target (扣分制, rule Q11), for each
/// event where `events_only` (按次扣分, rule Q12), or for each day late (Q20); never below zero.
///
/// An unfinished step counts as `steps` says: `floor` not at all, `ceiling` in full. Does not
/// cover targets without a measure word where `events_only`, nor any with a step that is not above zero.
/// Rounds: the number of steps, by `steps`; the credit never.
/// Source: Q11: guidance of Yueyang; Q12: recomputed from a form of 2022, guidance of Zunyi; Q20:
/// published guidance.
struct step_deduction {
    decimal points{1};
    ratio step{1};
    rounding steps = rounding::floor;
    bool events_only = false;

    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (measured.met) return measured.weight;
        bool const counted =
            measured.measures == dimension::count || measured.measures == dimension::none;
        bool const sized = !step.is_negative() && !step.is_zero();
        if (!measured.deviation || (events_only && !counted) || !sized) return std::nullopt;
        Number missed = *measured.deviation;
        if (detail::plain(missed).is_negative()) missed = -missed;
        Number const count{(missed / detail::parameter<Number>(step)).round(0, steps)};
        Number const deducted = detail::parameter<Number>(ratio{points}) * count;
        if (deducted >= measured.weight) return Number{};
        return measured.weight - deducted;
    }

    static constexpr std::string_view name = "step_deduction";
    static constexpr void each_field(auto& field, auto& of) {
        field("points", of.points);
        field("step", of.step);
        field("steps", of.steps);
        field("events_only", of.events_only);
    }
    [[nodiscard]] std::string sentence(language in) const;

    friend constexpr bool operator==(step_deduction const&, step_deduction const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/step_deduction.ipp>
#endif
