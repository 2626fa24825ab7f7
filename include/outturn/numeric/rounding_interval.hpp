// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A rounding seen from behind: which exact values give a rounded figure.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>

#include <cstdint>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI {

/// The values between two decimals, with or without its ends.
template <class Int = std::int64_t>
struct basic_rounding_interval {
    basic_decimal<Int> low{};
    basic_decimal<Int> high{};
    bool includes_low = true;
    bool includes_high = true;

    [[nodiscard]] constexpr bool contains(basic_ratio<Int> const& value) const {
        basic_ratio<Int> const from{low};
        basic_ratio<Int> const to{high};
        return (from < value || (includes_low && from == value)) &&
               (value < to || (includes_high && value == to));
    }

    friend constexpr bool operator==(basic_rounding_interval const&,
                                     basic_rounding_interval const&) = default;
};

/// What rounds to `figure`, which has at most `places` decimal places and no value beyond them, by
/// `mode`; `places` is not negative.
///
/// Rounds: never; `x.round(places, mode) == figure` is the same as `contains(x)`.
/// Fails: throws `std::overflow_error` when an end does not fit.
///
///     auto const band = rounding_interval(0.9931_dec, 4, rounding::ceiling);
///     band.low            // 0.9930
///     band.includes_low   // false
///     band.high           // 0.9931
///     band.includes_high  // true
template <class Int>
constexpr basic_rounding_interval<Int> rounding_interval(basic_decimal<Int> const& figure,
                                                         int places,
                                                         rounding mode) {
    auto const step = basic_decimal<Int>::scaled(Int{1}, places);
    auto const half = basic_decimal<Int>::scaled(Int{5}, places + 1);
    bool const negative = figure.is_negative();
    bool const zero = figure.is_zero();
    // Towards zero and away from it are downwards and upwards by the sign; at zero they are both.
    switch (mode) {
        case rounding::ceiling:
            return {figure - step, figure, false, true};
        case rounding::floor:
            return {figure, figure + step, true, false};
        case rounding::up:
            if (zero) return {figure, figure};
            if (negative) return {figure, figure + step, true, false};
            return {figure - step, figure, false, true};
        case rounding::down:
            if (zero) return {-step, step, false, false};
            if (negative) return {figure - step, figure, false, true};
            return {figure, figure + step, true, false};
        case rounding::half_up:
            return {figure - half, figure + half, !zero && !negative, !zero && negative};
        case rounding::half_down:
            return {figure - half, figure + half, zero || negative, zero || !negative};
        case rounding::half_even:
            break;
    }
    Int units = figure.coefficient();
    for (int scale = figure.scale(); scale > places; --scale)
        units = static_cast<Int>(units / Int{10});
    bool const even = figure.scale() < places || units % Int{2} == Int{0};
    return {figure - half, figure + half, even, even};
}

}  // namespace outturn::inline OUTTURN_ABI
