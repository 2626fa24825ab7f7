// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What decimals and ratios must give, from the definitions alone, on unbounded integers. Shares no
// code with the library but the names of the roundings.

#include <outturn/numeric/rounding.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <string>

namespace oracle {

using integer = boost::multiprecision::cpp_int;

// n ÷ d; d is positive.
struct number {
    integer n;
    integer d = 1;
};

inline integer ten_to(int exponent) {
    return boost::multiprecision::pow(integer{10}, static_cast<unsigned>(exponent));
}

inline number scaled(integer coefficient, int scale) {
    if (scale < 0) return {coefficient * ten_to(-scale), 1};
    return {std::move(coefficient), ten_to(scale)};
}

inline number add(number const& a, number const& b) { return {a.n * b.d + b.n * a.d, a.d * b.d}; }
inline number subtract(number const& a, number const& b) {
    return {a.n * b.d - b.n * a.d, a.d * b.d};
}
inline number multiply(number const& a, number const& b) { return {a.n * b.n, a.d * b.d}; }
inline number divide(number const& a, number const& b) {
    if (b.n < 0) return {-(a.n * b.d), -(a.d * b.n)};
    return {a.n * b.d, a.d * b.n};
}
inline int compare(number const& a, number const& b) {
    return integer{a.n * b.d}.compare(integer{b.n * a.d});
}

inline integer floor_of(number const& x) {
    integer quotient = x.n / x.d;
    if (quotient * x.d > x.n) quotient -= 1;
    return quotient;
}

// The multiple of `unit` that `x` rounds to.
inline number round_to(number const& x, number const& unit, outturn::rounding mode) {
    number const count = divide(x, unit);
    integer const below = floor_of(count);
    if (below * count.d == count.n) return x;
    integer const above = below + 1;
    // Twice the distance from below, against the whole: where x lies between its two neighbours.
    int const middle = integer{2 * (count.n - below * count.d)}.compare(count.d);
    bool const negative = count.n < 0;
    integer const& towards_zero = negative ? above : below;
    integer const& from_zero = negative ? below : above;
    integer const& nearest = middle < 0 ? below : above;
    integer chosen;
    switch (mode) {
        case outturn::rounding::half_up:
            chosen = middle == 0 ? from_zero : nearest;
            break;
        case outturn::rounding::half_down:
            chosen = middle == 0 ? towards_zero : nearest;
            break;
        case outturn::rounding::half_even:
            chosen = middle != 0 ? nearest : below % 2 == 0 ? below : above;
            break;
        case outturn::rounding::up:
            chosen = from_zero;
            break;
        case outturn::rounding::down:
            chosen = towards_zero;
            break;
        case outturn::rounding::ceiling:
            chosen = above;
            break;
        case outturn::rounding::floor:
            chosen = below;
            break;
    }
    return multiply({chosen, 1}, unit);
}

inline number round(number const& x, int places, outturn::rounding mode) {
    return round_to(x, places < 0 ? number{ten_to(-places), 1} : number{1, ten_to(places)}, mode);
}

// The bounds of a type; none where `max` is zero.
struct bounds {
    integer max;
    int max_scale = 0;
};

// Whether some decimal within the bounds equals `x`.
inline bool is_decimal(number const& x, bounds const& within) {
    integer const common = boost::multiprecision::gcd(x.n, x.d);
    integer const lowest = x.d / common;
    // The fewest places: 10^places is a multiple of the denominator, so both 2 and 5 occur often enough.
    integer rest = lowest;
    int places = 0;
    for (int const prime : {2, 5}) {
        int times = 0;
        for (; rest % prime == 0; rest /= prime) ++times;
        if (places < times) places = times;
    }
    if (rest != 1 || places > within.max_scale) return false;
    integer const power = ten_to(places);
    integer const coefficient = x.n / common * (power / lowest);
    return within.max == 0 || abs(coefficient) <= within.max;
}

// Whether some ratio within the bounds equals `x`.
inline bool is_ratio(number const& x, bounds const& within) {
    if (within.max == 0) return true;
    integer const common = boost::multiprecision::gcd(x.n, x.d);
    return abs(x.n) / common <= within.max && x.d / common <= within.max;
}

}  // namespace oracle
