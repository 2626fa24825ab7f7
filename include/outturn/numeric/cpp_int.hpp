// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: boost::multiprecision::cpp_int
//
// Decimals and ratios without bounds, on Boost's `cpp_int`. In a header of its own, which no other
// includes, because Boost's header costs two seconds of compile time.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// The backing of `cpp_int`: nothing overflows; `max_scale` only bounds what a hostile text can ask.
///
/// Rounds: never.
template <>
struct backing<boost::multiprecision::cpp_int> {
    using integer = boost::multiprecision::cpp_int;
    using wider = integer;

    static constexpr int max_scale = 100'000;

    static bool add(integer const& a, integer const& b, integer& sum) {
        sum = a + b;
        return true;
    }
    static bool subtract(integer const& a, integer const& b, integer& difference) {
        difference = a - b;
        return true;
    }
    static bool multiply(integer const& a, integer const& b, integer& product) {
        product = a * b;
        return true;
    }
    static bool narrow(wider const& value, integer& out) {
        out = value;
        return true;
    }
    static std::string digits(integer const& value) { return value.str(); }
    static integer power_of_ten(int n) {
        return boost::multiprecision::pow(integer{10}, static_cast<unsigned>(n));
    }
};

/// A decimal without bounds.
using big_decimal = basic_decimal<boost::multiprecision::cpp_int>;

/// A ratio without bounds.
using big_ratio = basic_ratio<boost::multiprecision::cpp_int>;

}  // namespace outturn::inline OUTTURN_ABI
