// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Integers that decimals, ratios and amounts can stand on: `backing<Int>` says how large one is, how
// to compute on it without overflow, and which type holds any product of two. To use an integer of
// your own, specialise `backing` for it.

#include <outturn/numeric/detail/int256.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace outturn {

/// What the library asks of an integer. A specialisation has
///
/// - `max`: the largest value; `-max` is the smallest the library will make;
/// - `max_scale`: the most decimal places a decimal over it may have; 10^max_scale fits;
/// - `wider`: a type that holds `a * b + c * d` for any four values, and has `+ - * / %`, comparison,
///   explicit conversion from `Int`, and `narrow(wider, Int&)`;
/// - `add`, `subtract`, `multiply`: false, and nothing else, when the result is outside -max … max.
template <class Int>
struct backing;

namespace detail {

__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;

template <class Int>
concept builtin_backing = std::same_as<Int, std::int64_t> || std::same_as<Int, int128>;

}  // namespace detail

/// The backing of `std::int64_t` and `__int128`: checked by the compiler's overflow built-ins.
template <detail::builtin_backing Int>
struct backing<Int> {
    using wider = std::conditional_t<sizeof(Int) == 8, detail::int128, detail::int256>;

    static constexpr Int max =
        static_cast<Int>((((static_cast<Int>(1) << (sizeof(Int) * 8 - 2)) - 1) << 1) + 1);
    static constexpr int max_scale = sizeof(Int) == 8 ? 18 : 38;

    static constexpr bool add(Int a, Int b, Int& sum) noexcept {
        return !__builtin_add_overflow(a, b, &sum) && sum >= -max;
    }
    static constexpr bool subtract(Int a, Int b, Int& difference) noexcept {
        return !__builtin_sub_overflow(a, b, &difference) && difference >= -max;
    }
    static constexpr bool multiply(Int a, Int b, Int& product) noexcept {
        return !__builtin_mul_overflow(a, b, &product) && product >= -max;
    }
    static constexpr bool narrow(wider const& value, Int& out) noexcept {
        if (value > wider{max} || value < -wider{max}) return false;
        out = static_cast<Int>(value);
        return true;
    }
};

/// An integer with a `backing`.
template <class Int>
concept backing_integer = requires {
    typename backing<Int>::wider;
};

namespace detail {

template <class Int>
constexpr auto powers_of_ten() {
    std::array<Int, static_cast<std::size_t>(backing<Int>::max_scale) + 1> powers{};
    Int power = 1;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        powers[i] = power;
        if (i + 1 < powers.size()) power = static_cast<Int>(power * 10);
    }
    return powers;
}

template <class Int>
inline constexpr auto power_table = powers_of_ten<Int>();

/// 10^n for 0 <= n <= max_scale.
template <class Int>
constexpr decltype(auto) power_of_ten(int n) {
    if constexpr (requires { backing<Int>::power_of_ten(n); })
        return backing<Int>::power_of_ten(n);
    else
        return power_table<Int>[static_cast<std::size_t>(n)];
}

template <class Wide>
constexpr Wide greatest_common_divisor(Wide a, Wide b) {
    if (a < Wide{0}) a = -a;
    if (b < Wide{0}) b = -b;
    while (!(b == Wide{0})) {
        Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

}  // namespace detail

}  // namespace outturn
