// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Division of integers to a whole number by any rounding, and the greatest common divisor.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/rounding.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <initializer_list>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Number>
constexpr Number magnitude(Number const& value) {
    return value < Number{0} ? static_cast<Number>(-value) : value;
}

template <class Number>
struct quotient_and_rest {
    Number quotient, rest;
};

template <class Number>
constexpr quotient_and_rest<Number> divide(Number const& dividend, Number const& divisor) {
    if constexpr (requires { Number::divide(dividend, divisor); }) {
        auto const done = Number::divide(dividend, divisor);
        return {done.quotient, done.rest};
    } else if constexpr (std::same_as<Number, std::int64_t>) {
        return {dividend / divisor, dividend % divisor};
    } else {
#if OUTTURN_HAS_INT128
        // Most figures fit 64 bits, and the processor divides those several times faster.
        if constexpr (std::same_as<Number, int128>) {
            auto const dividend64 = static_cast<std::int64_t>(dividend);
            auto const divisor64 = static_cast<std::int64_t>(divisor);
            if (dividend64 == dividend && divisor64 == divisor && divisor64 != -1)
                return {dividend64 / divisor64, dividend64 % divisor64};
        }
#endif
        auto const quotient = static_cast<Number>(dividend / divisor);
        return {quotient, static_cast<Number>(dividend - quotient * divisor)};
    }
}

// Not every integer has <=>.
template <class Number>
constexpr std::strong_ordering compare(Number const& a, Number const& b) {
    if constexpr (builtin_backing<Number>) {
        return a <=> b;
    } else {
        if (a < b) return std::strong_ordering::less;
        return b < a ? std::strong_ordering::greater : std::strong_ordering::equal;
    }
}

template <class Number>
constexpr std::strong_ordering compare_with_half(Number const& part, Number const& whole) {
    return compare(part, static_cast<Number>(whole - part));
}

// A quotient cut off towards zero, whose rest is not negative, as `mode` rounds it.
template <class Number>
constexpr Number rounded(Number const& quotient,
                         Number const& rest,
                         Number const& divisor,
                         bool negative,
                         rounding mode) {
    bool const odd = !(static_cast<Number>(quotient % Number{2}) == Number{0});
    if (rest == Number{0}) return quotient;
    bool const moves = moves_away_from_zero(mode, negative, odd, compare_with_half(rest, divisor));
    if (!moves) return quotient;
    return static_cast<Number>(negative ? quotient - Number{1} : quotient + Number{1});
}

// `dividend` ÷ `divisor` to a whole number; the divisor is positive.
template <class Number>
constexpr Number divide_rounded(Number const& dividend, Number const& divisor, rounding mode) {
    auto const [quotient, rest] = divide(dividend, divisor);
    return rounded(quotient, magnitude(rest), divisor, dividend < Number{0}, mode);
}

// `dividend` ÷ 10^n to a whole number, for 0 <= n <= max_scale.
template <class Int>
constexpr Int divide_by_power_of_ten(Int const& dividend, int n, rounding mode) {
    // Nearly every rounding drops two or four digits, and a compiler divides by a constant faster.
    if constexpr (std::same_as<Int, std::int64_t>) {
        if (n == 2) return divide_rounded<Int>(dividend, 100, mode);
        if (n == 4) return divide_rounded<Int>(dividend, 10'000, mode);
    }
    return divide_rounded(dividend, Int{power_of_ten<Int>(n)}, mode);
}

template <class Int>
struct decimal_expansion {
    Int cofactor;    // of the divisor: what is left of it without its factors 2 and 5
    int places = 0;  // the digits behind the point that do not repeat
};

// How n ÷ `divisor` expands, for any n it has no factor in common with; the divisor is positive.
template <class Int>
constexpr decimal_expansion<Int> without_twos_and_fives(Int const& divisor) {
    decimal_expansion<Int> found{divisor};
    for (int const prime : {2, 5}) {
        int power = 0;
        for (;; ++power) {
            auto const part = divide(found.cofactor, static_cast<Int>(prime));
            if (!(part.rest == Int{0})) break;
            found.cofactor = part.quotient;
        }
        if (found.places < power) found.places = power;
    }
    return found;
}

template <class Number>
constexpr Number greatest_common_divisor(Number const& a, Number const& b) {
    Number larger = magnitude(a);
    Number smaller = magnitude(b);
    while (!(smaller == Number{0})) {
        Number rest = divide(larger, smaller).rest;
        larger = smaller;
        smaller = rest;
    }
    return larger;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
