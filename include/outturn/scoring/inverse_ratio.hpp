// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Credit in inverse proportion to the actual value.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/scoring/measurement.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Weight × target ÷ actual where a reverse target is exceeded, else the full weight (rule Q4).
///
/// Does not cover a missed target of zero or below, which has no ratio.
/// Rounds: never.
/// Source: guidance of Hubei.
///
///     inverse_ratio{}(measurement{.weight = 10, .attained = ratio{6, 5}})  // 25/3
struct inverse_ratio {
    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        if (measured.met) return measured.weight;
        if (!measured.attained) return std::nullopt;
        if (*measured.attained <= Number{1}) return measured.weight;
        return measured.weight / *measured.attained;
    }

    static constexpr std::string_view name = "inverse_ratio";
    static constexpr void each_field(auto&, auto&) {}
    [[nodiscard]] static std::string sentence(language in);

    friend constexpr bool operator==(inverse_ratio const&, inverse_ratio const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/inverse_ratio.ipp>
#endif
