// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: boost::multiprecision::cpp_int
//
// Boost's checked 128-bit integer as a backing, for compilers without `__int128`. It is held to the
// bounds of `__int128`, so that a program refuses the same results everywhere.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// The backing of `checked_int128_t`, with the bounds of `__int128`.
///
/// Rounds: never.
template <>
struct backing<boost::multiprecision::checked_int128_t> {
    using integer = boost::multiprecision::checked_int128_t;
    using wider = boost::multiprecision::checked_int256_t;

    static constexpr integer max = (((integer{1} << 126) - 1) << 1) + 1;
    static constexpr int max_scale = 38;

    static constexpr bool add(integer const& a, integer const& b, integer& sum) {
        return narrow(wider{a} + wider{b}, sum);
    }
    static constexpr bool subtract(integer const& a, integer const& b, integer& difference) {
        return narrow(wider{a} - wider{b}, difference);
    }
    static constexpr bool multiply(integer const& a, integer const& b, integer& product) {
        return narrow(wider{a} * wider{b}, product);
    }
    static constexpr bool narrow(wider const& value, integer& out) {
        if (value > wider{max} || value < -wider{max}) return false;
        out = static_cast<integer>(value);
        return true;
    }
    static std::string digits(integer const& value) { return value.str(); }
};

/// A decimal over Boost's checked 128 bits: 38 digits.
using checked_decimal = basic_decimal<boost::multiprecision::checked_int128_t>;

/// A ratio over Boost's checked 128 bits.
using checked_ratio = basic_ratio<boost::multiprecision::checked_int128_t>;

}  // namespace outturn::inline OUTTURN_ABI
