// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How a figure is rounded and printed. A policy has one such value for each role of a figure.

#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// Whether a rounded figure is printed with its trailing zeros.
enum class zeros : std::uint8_t { trimmed, kept };

/// How a figure of one role is rounded and printed.
struct rounded_to {
    /// More places than a decimal of any figure can hold.
    static constexpr int most_places = 15;

    int places = 2;
    rounding mode = rounding::half_up;
    zeros trailing = zeros::trimmed;

    /// `exact`, rounded once; the result prints as the role is printed.
    template <class Int>
    constexpr basic_decimal<Int> operator()(basic_ratio<Int> const& exact) const {
        return printed(exact.round(places, mode));
    }

    /// A value that is rounded already, with its trailing zeros or without them.
    ///
    /// Rounds: never.
    template <class Int>
    constexpr basic_decimal<Int> printed(basic_decimal<Int> const& rounded) const {
        return trailing == zeros::kept ? rounded : rounded.normalized();
    }

    /// How many places a figure is printed with at least, also where a decimal has no room for so many.
    [[nodiscard]] constexpr int least_places() const {
        return trailing == zeros::kept && places > 0 ? places : 0;
    }

    friend constexpr bool operator==(rounded_to const&, rounded_to const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI
