// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Exact numbers as binary ones, for what takes nothing else: a chart, a table of statistics. The one way
// out of exactness; `basic_decimal::from_double` is the one way in.

#include <outturn/config.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/divide.hpp>
#include <outturn/numeric/detail/whole.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstdint>
#include <limits>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// A quotient in binary: units × 2^exponent, and whether something was cut off.
template <class Wide>
struct binary_quotient {
    Wide units;
    int exponent = 0;
    bool cut = false;
};

// Two bits more than a double has, as far as its exponents reach; `divisor` is positive.
template <class Wide>
constexpr binary_quotient<Wide> divide_in_binary(Wide const& dividend, Wide const& divisor) {
    constexpr int least =
        std::numeric_limits<double>::min_exponent - std::numeric_limits<double>::digits - 2;
    Wide const low{static_cast<Wide>(Wide{1 << 27} * Wide{1 << 27})};
    Wide const high{static_cast<Wide>(low + low)};
    auto [units, rest] = divide(dividend, divisor);
    binary_quotient<Wide> found{units};
    for (; !(found.units < high); ++found.exponent) {
        auto const half = divide(found.units, Wide{2});
        found.cut = found.cut || !(half.rest == Wide{0});
        found.units = half.quotient;
    }
    for (; found.units < low && found.exponent > least; --found.exponent) {
        found.units = found.units + found.units;
        rest = rest + rest;
        if (rest < divisor) continue;
        rest = rest - divisor;
        found.units = found.units + Wide{1};
    }
    found.cut = found.cut || !(rest == Wide{0});
    return found;
}

}  // namespace detail

/// The binary number next to `value`: inexact, for charts and statistics, never for a figure.
///
/// Rounds: to the nearest binary number, a half to the even one.
/// Fails: throws `std::overflow_error` beyond the largest binary number.
///
///     to_double(ratio{1, 3}) == 1.0 / 3  // true
template <class Int>
[[nodiscard]] constexpr double to_double(basic_ratio<Int> const& value) requires(
    backing<Int>::max_scale >= 18) {
    using wide = typename backing<Int>::wider;
    if (value.is_zero()) return 0;
    auto const [units, exponent, cut] = detail::divide_in_binary(
        wide{detail::magnitude(value.numerator())}, wide{value.denominator()});
    Int narrow{};
    backing<Int>::narrow(units, narrow);
    auto const bits = static_cast<std::uint64_t>(narrow);
    std::uint64_t kept = bits >> 2U;
    auto const behind = bits & 3U;
    if (behind == 3 || (behind == 2 && (cut || kept % 2 == 1))) ++kept;
    int left = exponent + 2;
    constexpr int most =
        std::numeric_limits<double>::max_exponent - std::numeric_limits<double>::digits;
    if (left > most || (left == most && kept >> std::numeric_limits<double>::digits != 0))
        detail::refuse_overflow("outturn: a number is beyond the largest binary one");
    auto shown = static_cast<double>(kept);
    for (; left > 0; --left) shown *= 2;
    for (; left < 0; ++left) shown /= 2;
    return value.is_negative() ? -shown : shown;
}

/// The same of a decimal.
///
/// Rounds: as above.
///
///     to_double(decimal_literal{"0.1"}.value) == 0.1  // true
template <class Int>
[[nodiscard]] constexpr double to_double(basic_decimal<Int> const& value) {
    return to_double(basic_ratio<Int>{value});
}

/// The same of an amount.
///
/// Units: the currency's main unit, as 元.
/// Rounds: as above.
///
///     to_double(yuan("1681827.35")) == 1681827.35  // true
template <currency Currency, class Int>
[[nodiscard]] constexpr double to_double(amount<Currency, Int> const& value) {
    return to_double(value.value());
}

}  // namespace outturn::inline OUTTURN_ABI
