// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Integers that decimals, ratios and amounts can stand on: `backing<Int>` says how large one is, how
// to compute on it without overflow, and which type holds any product of two. To use an integer of
// your own, specialise `backing` for it.

#include <outturn/config.hpp>
#include <outturn/numeric/detail/int128.hpp>
#include <outturn/numeric/detail/wide_integer.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace outturn::inline OUTTURN_ABI {

/// What the library asks of an integer, which must itself be a regular type with `+ - * / %`, `<`,
/// `==` and a conversion from `int`. A specialisation has
///
/// - `max`: the largest value; `-max` is the smallest the library will make. Without it the integer
///   is taken to have no bounds;
/// - `max_scale`: the most decimal places a decimal over it may have; 10^max_scale fits;
/// - `wider`: a type that holds `a * b + c * d` for any four values, has `+ - * / %`, comparison and
///   explicit conversion from `Int` and from `int`; it may be `Int` itself when there are no bounds;
/// - `narrow(wider, Int&)`, `add`, `subtract`, `multiply`: false when the result is outside -max … max;
///   the result may be stored over one of the operands.
///
/// and may have
///
/// - `power_of_ten(n)`, where a table of all of them would be too large;
/// - `digits(n)`: the decimal digits of `n`, which is not negative, as a `std::string`.
///
/// Rounds: never.
template <class Int>
struct backing;

namespace detail {

#if OUTTURN_HAS_INT128
template <class Int>
concept builtin_backing = std::same_as<Int, std::int64_t> || std::same_as<Int, int128>;
template <class Int>
using wider_builtin = std::conditional_t<sizeof(Int) == 8, int128, wide_integer<256>>;
#else
template <class Int>
concept builtin_backing = std::same_as<Int, std::int64_t>;
template <class Int>
using wider_builtin = wide_integer<128>;
#endif

}  // namespace detail

/// The backing of `std::int64_t` and of `__int128` where there is one.
///
/// Rounds: never.
template <detail::builtin_backing Int>
struct backing<Int> {
    using wider = detail::wider_builtin<Int>;

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
concept backing_integer = requires(Int value, Int& out, typename backing<Int>::wider wide) {
    { backing<Int>::max_scale } -> std::convertible_to<int>;
    { backing<Int>::add(value, value, out) } -> std::same_as<bool>;
    { backing<Int>::subtract(value, value, out) } -> std::same_as<bool>;
    { backing<Int>::multiply(value, value, out) } -> std::same_as<bool>;
    { backing<Int>::narrow(wide, out) } -> std::same_as<bool>;
};

/// A `backing_integer` that has a largest value.
template <class Int>
concept bounded_integer = backing_integer<Int> && requires {
    backing<Int>::max;
};

namespace detail {

template <class Int>
constexpr auto powers_of_ten() {
    std::array<Int, static_cast<std::size_t>(backing<Int>::max_scale) + 1> powers{};
    Int power{1};
    for (std::size_t i = 0; i < powers.size(); ++i) {
        powers[i] = power;
        if (i + 1 < powers.size()) power = static_cast<Int>(power * Int{10});
    }
    return powers;
}

template <class Int>
inline constexpr auto power_table = powers_of_ten<Int>();

// 10^n for 0 <= n <= max_scale.
template <class Int>
constexpr decltype(auto) power_of_ten(int n) {
    if constexpr (requires { backing<Int>::power_of_ten(n); })
        return backing<Int>::power_of_ten(n);
    else
        return (power_table<Int>[static_cast<std::size_t>(n)]);
}

// 10^n for n >= 0 where it fits, which may be beyond max_scale. Without bounds, max_scale is one.
template <class Int>
constexpr bool power_of_ten_fits(int n, Int& power) {
    int const tabled = n < backing<Int>::max_scale ? n : backing<Int>::max_scale;
    if (!bounded_integer<Int> && n > tabled) return false;
    power = power_of_ten<Int>(tabled);
    for (int i = tabled; i < n; ++i)
        if (!backing<Int>::multiply(power, Int{10}, power)) return false;
    return true;
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
