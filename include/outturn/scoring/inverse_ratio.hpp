// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit in inverse proportion to the actual value.

#include <outturn/scoring/measurement.hpp>

namespace outturn {

/// Weight × target ÷ actual where a reverse target is exceeded, else the full weight (rule Q4).
///
/// Says nothing of a missed target of zero, which has no ratio.
/// Rounds: never.
/// Source: guidance of Hubei.
///
///     inverse_ratio{}(measurement{.weight = 10, .attained = ratio{6, 5}})  // 10 × 5 ÷ 6
struct inverse_ratio {
    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (measured.met) return measured.weight;
        if (!measured.attained) return std::nullopt;
        if (*measured.attained <= Number{1}) return measured.weight;
        return measured.weight / *measured.attained;
    }

    friend constexpr bool operator==(inverse_ratio const&, inverse_ratio const&) = default;
};

}  // namespace outturn
