// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Money as it is written in the source of a program: what the makers of amounts take.

#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>

#include <concepts>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// Not constexpr, so that a compiler that meets a call says so, with the name, at the literal.
inline void write_an_amount_that_is_not_finer_than_the_smallest_unit() {}

consteval decimal money_value(decimal const& written, int places) {
    if (written.normalized().scale() > places)
        write_an_amount_that_is_not_finer_than_the_smallest_unit();
    return written;
}

}  // namespace detail

/// Money written in the source of a program, with at most `Places` decimal places, read while it is
/// compiled: what is finer does not compile.
///
/// Rounds: never.
///
///     yuan("1681827.35")
template <int Places>
struct money_literal {
    money_literal() = delete;
    consteval money_literal(char const* text)
        : value{detail::money_value(detail::literal_value(text), Places)} {}
    consteval money_literal(decimal_literal const& written)
        : value{detail::money_value(written.value, Places)} {}
    // clang-format off
    template <detail::run_time_text Text>
    money_literal(Text const&) = delete;  // a text of a program's input is no literal: read text by parse_amount<cny>(text)
    template <std::floating_point Binary>
    money_literal(Binary) = delete;  // a binary fraction is not the decimal it was written as: write yuan("3.50")
    template <class Int>
    money_literal(basic_decimal<Int> const&) = delete;  // a number may be finer than the smallest unit: write amount<cny>::exactly(number), or amount<cny>::rounded(number, rounding::half_up)
    // clang-format on

    decimal value;
};

}  // namespace outturn::inline OUTTURN_ABI
