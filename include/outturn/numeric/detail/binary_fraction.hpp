// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The exact value of a binary floating-point number, as whole numbers.

#include <outturn/config.hpp>
#include <outturn/numeric/detail/divide.hpp>
#include <outturn/numeric/rounding.hpp>

#include <bit>
#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <type_traits>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Binary>
concept ieee_binary = std::floating_point<Binary> && std::numeric_limits<Binary>::is_iec559 &&
    (sizeof(Binary) == 4 || sizeof(Binary) == 8);

// ± significand × 2^exponent; the significand is odd, or zero.
struct binary_parts {
    std::uint64_t significand = 0;
    int exponent = 0;
    bool negative = false;
};

template <ieee_binary Binary>
constexpr binary_parts parts_of(Binary value) {
    using bits_type = std::conditional_t<sizeof(Binary) == 8, std::uint64_t, std::uint32_t>;
    constexpr int fraction_bits = std::numeric_limits<Binary>::digits - 1;
    constexpr int exponent_mask = 2 * std::numeric_limits<Binary>::max_exponent - 1;
    auto const bits = std::bit_cast<bits_type>(value);
    auto const stored = static_cast<int>(bits >> fraction_bits) & exponent_mask;
    if (stored == exponent_mask)
        OUTTURN_THROW(
            std::domain_error{"outturn: not a number, or infinite: no decimal equals it"});
    std::uint64_t significand = bits & ((bits_type{1} << fraction_bits) - 1);
    if (stored != 0) significand |= std::uint64_t{1} << fraction_bits;
    if (significand == 0) return {};
    int const zeros = std::countr_zero(significand);
    int const least = std::numeric_limits<Binary>::min_exponent - 1 - fraction_bits;
    return {significand >> zeros,
            (stored == 0 ? 0 : stored - 1) + least + zeros,
            bits >> (sizeof(Binary) * 8 - 1) != 0};
}

template <class Wide>
constexpr Wide widened(std::uint64_t value) {
    Wide wide{0};
    for (int shift = 48; shift >= 0; shift -= 16)
        wide = wide * Wide{65536} + Wide{static_cast<int>(value >> shift & 0xFFFFU)};
    return wide;
}

// The multiple of 10^-places that a number of a negative exponent rounds to, as a count of them.
template <class Wide>
constexpr Wide count_of_places(binary_parts const& parts, int places, rounding mode) {
    Wide dividend = widened<Wide>(parts.significand);
    for (int i = 0; i < places; ++i) dividend = dividend * Wide{10};
    Wide divisor{1};
    Wide const twice = dividend + dividend;
    // Where the divisor has passed twice the dividend, all that is left is less than a half.
    auto const grow = [&](int factor, int times) {
        for (int i = 0; i < times && !(twice < divisor); ++i) divisor = divisor * Wide{factor};
    };
    grow(2, -parts.exponent);
    grow(10, places < 0 ? (places < -1000 ? 1000 : -places) : 0);
    if (parts.negative) dividend = Wide{0} - dividend;
    return divide_rounded(dividend, divisor, mode);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
