// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Runs one operation of the library beside the oracle and says what came of it.

#include <outturn/numeric/allocate.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include "oracle.hpp"
#include <array>
#include <cstddef>
#include <sstream>
#include <stdexcept>
#include <string>

namespace oracle {

enum class outcome { right, refused, wrong, refused_needlessly };

template <class Int>
integer to_integer(Int const& value) {
    if constexpr (requires { integer{value}; })
        return integer{value};
    else
        return integer{static_cast<int>(value)};
}

template <class Int>
number of(outturn::basic_decimal<Int> const& value) {
    return scaled(to_integer(value.coefficient()), value.scale());
}
template <class Int>
number of(outturn::basic_ratio<Int> const& value) {
    return {to_integer(value.numerator()), to_integer(value.denominator())};
}

template <class Int>
bounds bounds_of() {
    if constexpr (outturn::bounded_integer<Int>)
        return {to_integer(Int{outturn::backing<Int>::max}), outturn::backing<Int>::max_scale};
    else
        return {0, outturn::backing<Int>::max_scale};
}

template <class Int>
class checker {
public:
    using decimal = outturn::basic_decimal<Int>;
    using ratio = outturn::basic_ratio<Int>;

    outcome add(decimal const& a, decimal const& b) const {
        return decimal_result(oracle::add(of(a), of(b)), [&] { return a + b; });
    }
    outcome subtract(decimal const& a, decimal const& b) const {
        return decimal_result(oracle::subtract(of(a), of(b)), [&] { return a - b; });
    }
    outcome multiply(decimal const& a, decimal const& b) const {
        return decimal_result(oracle::multiply(of(a), of(b)), [&] { return a * b; });
    }
    outcome compare(decimal const& a, decimal const& b) const { return same_order(a, b); }
    outcome round(decimal const& a, int places, outturn::rounding mode) const {
        return decimal_result(oracle::round(of(a), places, mode),
                              [&] { return a.round(places, mode); });
    }
    outcome round_to_multiple(decimal const& a,
                              decimal const& multiple,
                              outturn::rounding mode) const {
        return decimal_result(oracle::round_to(of(a), of(multiple), mode),
                              [&] { return a.round_to_multiple(multiple, mode); });
    }
    outcome shift(decimal const& a, int zeros) const {
        return decimal_result(oracle::multiply(of(a), scaled(1, -zeros)),
                              [&] { return a.shifted(zeros); });
    }

    outcome divide(decimal const& a, decimal const& b) const {
        return ratio_result(oracle::divide(of(a), of(b)), [&] { return a / b; });
    }
    outcome add(ratio const& a, ratio const& b) const {
        return ratio_result(oracle::add(of(a), of(b)), [&] { return a + b; });
    }
    outcome subtract(ratio const& a, ratio const& b) const {
        return ratio_result(oracle::subtract(of(a), of(b)), [&] { return a - b; });
    }
    outcome multiply(ratio const& a, ratio const& b) const {
        return ratio_result(oracle::multiply(of(a), of(b)), [&] { return a * b; });
    }
    outcome divide(ratio const& a, ratio const& b) const {
        return ratio_result(oracle::divide(of(a), of(b)), [&] { return a / b; });
    }
    outcome compare(ratio const& a, ratio const& b) const { return same_order(a, b); }
    outcome round(ratio const& a, int places, outturn::rounding mode) const {
        return decimal_result(oracle::round(of(a), places, mode),
                              [&] { return a.round(places, mode); });
    }
    outcome round_to_multiple(ratio const& a,
                              decimal const& multiple,
                              outturn::rounding mode) const {
        return decimal_result(oracle::round_to(of(a), of(multiple), mode),
                              [&] { return a.round_to_multiple(multiple, mode); });
    }
    outcome exact(ratio const& a) const {
        auto const found = a.exact();
        if (!found)
            return is_decimal(of(a), limits_) ? outcome::refused_needlessly : outcome::refused;
        return oracle::compare(of(*found), of(a)) == 0 ? outcome::right : outcome::wrong;
    }

    outcome text(decimal const& a) const {
        auto const read = outturn::parse_decimal<Int>(to_string(a));
        if (!read) return outcome::refused_needlessly;
        return read->scale() == a.scale() && read->coefficient() == a.coefficient()
                   ? outcome::right
                   : outcome::wrong;
    }
    outcome times(Int const& minor, ratio const& factor, outturn::rounding mode) const {
        using money = outturn::amount<outturn::cny, Int>;
        auto const expected =
            round_to(oracle::multiply({to_integer(minor), 1}, of(factor)), {1, 1}, mode);
        try {
            auto const product = money::from_minor(minor).times(factor, mode);
            return oracle::compare({to_integer(product.minor()), 1}, expected) == 0
                       ? outcome::right
                       : outcome::wrong;
        } catch (std::overflow_error const&) {
            return limits_.max == 0 || abs(floor_of(expected)) <= limits_.max
                       ? outcome::refused_needlessly
                       : outcome::refused;
        }
    }

private:
    template <class Operation>
    outcome decimal_result(number const& expected, Operation operation) const {
        try {
            decimal const found = operation();
            bool const in_bounds =
                found.scale() >= 0 && found.scale() <= limits_.max_scale &&
                (limits_.max == 0 || abs(to_integer(found.coefficient())) <= limits_.max);
            return in_bounds && oracle::compare(of(found), expected) == 0 ? outcome::right
                                                                          : outcome::wrong;
        } catch (std::overflow_error const&) {
            return is_decimal(expected, limits_) ? outcome::refused_needlessly : outcome::refused;
        }
    }
    template <class Operation>
    outcome ratio_result(number const& expected, Operation operation) const {
        try {
            ratio const found = operation();
            bool const in_bounds =
                to_integer(found.denominator()) > 0 &&
                (limits_.max == 0 || (abs(to_integer(found.numerator())) <= limits_.max &&
                                      to_integer(found.denominator()) <= limits_.max));
            return in_bounds && oracle::compare(of(found), expected) == 0 ? outcome::right
                                                                          : outcome::wrong;
        } catch (std::overflow_error const&) {
            return is_ratio(expected, limits_) ? outcome::refused_needlessly : outcome::refused;
        }
    }
    template <class Number>
    outcome same_order(Number const& a, Number const& b) const {
        int const expected = oracle::compare(of(a), of(b));
        auto const found = a <=> b;
        bool const agree = (expected < 0) == (found < 0) && (expected > 0) == (found > 0) &&
                           (expected == 0) == (a == b) && (expected < 0) == (a < b);
        return agree ? outcome::right : outcome::wrong;
    }

    bounds limits_ = bounds_of<Int>();
};

}  // namespace oracle
