// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Integers of a program as whole numbers of a decimal.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/detail/int128.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>  // std::hash

namespace outturn::inline OUTTURN_ABI::detail {

// Integers that count: not bool, not characters; __int128 under every setting of the compiler.
template <class T>
concept counting_integer =
#if OUTTURN_HAS_INT128
    std::same_as<T, int128> || std::same_as<T, uint128> ||
#endif
    (std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
     !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> && !std::same_as<T, char16_t> &&
     !std::same_as<T, char32_t>);

[[noreturn]] inline void refuse_overflow(char const* what) {
    OUTTURN_THROW(std::overflow_error{what});
}

// Whether `whole` is within -max … max.
template <class Int, class Whole>
constexpr bool whole_fits(Whole whole) {
    if constexpr (!bounded_integer<Int>) {
        return true;
    } else if constexpr (builtin_backing<Int> && counting_integer<Whole>) {
        if constexpr (sizeof(Whole) < sizeof(Int)) return true;
        if (whole < Whole{0})
            return sizeof(Whole) == sizeof(Int) ? static_cast<Int>(whole) >= -backing<Int>::max
                                                : whole >= static_cast<Whole>(-backing<Int>::max);
        return whole <= static_cast<Whole>(backing<Int>::max);
    } else {
        // A cast that loses digits does not come back the same.
        auto const cast = static_cast<Int>(whole);
        return static_cast<Whole>(cast) == whole && (cast < Int{0}) == (whole < Whole{0}) &&
               !(backing<Int>::max < cast) && !(cast < static_cast<Int>(-backing<Int>::max));
    }
}

// A hash of an integer, also of __int128, for which strict compilers have none; std::hash is no constant.
template <class Int>
constexpr std::size_t hash_of(Int const& value) {
#if OUTTURN_HAS_INT128
    if constexpr (std::same_as<Int, int128>) {
        auto const bits = static_cast<uint128>(value);
        return static_cast<std::size_t>(bits) * 31U + static_cast<std::size_t>(bits >> 64U);
    } else
#endif
        if constexpr (std::integral<Int>)
        return static_cast<std::size_t>(value);
    else
        return std::hash<Int>{}(value);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
