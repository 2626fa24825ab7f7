// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit that loses a fixed number of points per step of deviation.

#include <outturn/scoring/measurement.hpp>

namespace outturn {

/// So many points less for each step that the actual value misses its target by (扣分制, rule Q11), or
/// for each event where `events_only` (按次扣分, rule Q12), or each day late (Q20); never below zero.
///
/// `steps` says how an unfinished step counts: `floor` not at all, `ceiling` in full. With
/// `events_only` it says nothing of targets that are not counted in a measure word.
/// Rounds: the number of steps, as said; the credit never.
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
        if (!measured.deviation || (events_only && !counted)) return std::nullopt;
        Number missed = *measured.deviation;
        if (detail::plain(missed).is_negative()) missed = -missed;
        Number const count{(missed / detail::parameter<Number>(step)).round(0, steps)};
        Number const deducted = detail::parameter<Number>(ratio{points}) * count;
        if (deducted >= measured.weight) return Number{};
        return measured.weight - deducted;
    }

    friend constexpr bool operator==(step_deduction const&, step_deduction const&) = default;
};

}  // namespace outturn
