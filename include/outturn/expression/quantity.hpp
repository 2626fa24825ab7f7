// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A number with its unit, as it is written.
//
//     quantity const half_an_hour{decimal{30}, *unit::named("分钟")};
//     half_an_hour.in(*unit::named("秒"))  // 1800

#include <outturn/config.hpp>
#include <outturn/expression/detail/stated_integer.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cassert>
#include <cstdint>
#include <string>

namespace outturn::inline OUTTURN_ABI {

/// A number and the unit it is written in.
///
/// Units: kept as written; nothing is converted.
template <class Int = std::int64_t>
struct basic_quantity {
    basic_decimal<Int> value;
    outturn::unit unit;

    /// The value in `other`, which its unit must convert to.
    ///
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when the converted value does not fit.
    ///
    ///     quantity{decimal{3}, *unit::named("分钟")}.in(*unit::named("秒"))  // 180
    [[nodiscard]] constexpr basic_ratio<Int> in(outturn::unit const& other) const {
        assert(unit.converts_to(other) &&
               "a quantity was asked for in a unit that its own does not convert to");
        auto const factor = unit.factor() / other.factor();
        if (factor == ratio{1}) return value;
        return basic_ratio<Int>{basic_decimal<Int>{factor.numerator()},
                                basic_decimal<Int>{factor.denominator()}} *
               basic_ratio<Int>{value};
    }

    friend constexpr bool operator==(basic_quantity const&, basic_quantity const&) = default;
};

using quantity = basic_quantity<>;

/// `measured` as a form writes it: `50场次`.
///
/// Rounds: never.
template <detail::stated_integer Int>
std::string to_string(basic_quantity<Int> const& measured);

#ifdef OUTTURN_COMPILED
extern template std::string to_string(quantity const&);
#endif

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/quantity.ipp>
#endif
