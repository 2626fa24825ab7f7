// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Rules that look only at whether the target is met.

#include <outturn/scoring/measurement.hpp>

namespace outturn {

/// Full weight when the target is met; of a missed target it says nothing.
///
/// For kinds of indicator whose missed targets the source of a policy does not score.
/// Rounds: never.
/// Source: 财预〔2020〕10号: a target that is reached earns the full weight.
struct full_when_met {
    template <class Int>
    constexpr basic_credit<Int> operator()(basic_measurement<Int> const& measured) const {
        if (!measured.met) return std::nullopt;
        return basic_ratio<Int>{measured.weight};
    }

    friend constexpr bool operator==(full_when_met const&, full_when_met const&) = default;
};

/// Full weight when the target is met, else nothing (一票制, rule Q17).
///
/// Rounds: never.
/// Source: 财预〔2021〕101号: points awarded outright, yes or no.
struct yes_or_no {
    template <class Int>
    constexpr basic_credit<Int> operator()(basic_measurement<Int> const& measured) const {
        return measured.met ? basic_ratio<Int>{measured.weight} : basic_ratio<Int>{};
    }

    friend constexpr bool operator==(yes_or_no const&, yes_or_no const&) = default;
};

}  // namespace outturn
