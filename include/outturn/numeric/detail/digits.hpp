// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The digits of integers and decimals as characters.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/detail/divide.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

template <bounded_integer Int>
constexpr std::size_t count_digits(Int value) {
    std::size_t count = 1;
    while (!(value < Int{10})) {
        value = static_cast<Int>(value / Int{10});
        ++count;
    }
    return count;
}

// The digits of the largest value.
template <bounded_integer Int>
inline constexpr std::size_t most_digits = count_digits<Int>(backing<Int>::max);

inline constexpr char digit_pairs[] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546"
    "474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596"
    "979899";

// Writes the digits so that they end before `end`; gives where they begin.
constexpr char* write_digits(std::uint64_t value, char* end) {
    while (value >= 100) {
        char const* const pair = digit_pairs + value % 100 * 2;
        value /= 100;
        *--end = pair[1];
        *--end = pair[0];
    }
    if (value >= 10) {
        char const* const pair = digit_pairs + value * 2;
        *--end = pair[1];
        *--end = pair[0];
    } else {
        *--end = static_cast<char>('0' + static_cast<int>(value));
    }
    return end;
}

template <class Int>
constexpr char* write_digits_of(Int value, char* end) {
#if OUTTURN_HAS_INT128
    if constexpr (std::same_as<Int, int128>) {
        constexpr std::uint64_t chunk = 1'000'000'000'000'000'000U;
        auto rest = static_cast<uint128>(value);
        while (rest >= chunk) {
            char* const begin = end - 18;
            for (end = write_digits(static_cast<std::uint64_t>(rest % chunk), end); end != begin;)
                *--end = '0';
            rest /= chunk;
        }
        return write_digits(static_cast<std::uint64_t>(rest), end);
    } else
#endif
        if constexpr (std::same_as<Int, std::int64_t>) {
        return write_digits(static_cast<std::uint64_t>(value), end);
    } else {
        do {
            auto const tenth = divide(value, Int{10});
            *--end = static_cast<char>('0' + static_cast<int>(tenth.rest));
            value = tenth.quotient;
        } while (!(value == Int{0}));
        return end;
    }
}

// Writes `digits` with the point `scale` places from the right, which may be beyond either end.
constexpr char* place_point(char* out, std::string_view digits, int scale, bool negative) {
    auto const copy = [&out](std::string_view text) {
        for (char const character : text) *out++ = character;
    };
    if (negative) *out++ = '-';
    if (scale <= 0) {
        copy(digits);
        for (; scale < 0 && digits != "0"; ++scale) *out++ = '0';
        return out;
    }
    auto const places = static_cast<std::size_t>(scale);
    std::size_t const whole = digits.size() > places ? digits.size() - places : 0;
    copy(whole > 0 ? digits.substr(0, whole) : "0");
    *out++ = '.';
    for (std::size_t i = digits.size(); i < places; ++i) *out++ = '0';
    copy(digits.substr(whole));
    return out;
}

// The characters that `place_point` writes, or a few more.
constexpr std::size_t room_for(std::size_t digits, int scale) {
    auto const places = static_cast<std::size_t>(scale < 0 ? -scale : scale);
    return 3 + (scale < 0 ? digits + places : digits > places ? digits : places);
}

template <class Int>
constexpr std::string unbounded_digits(Int value) {
    if constexpr (requires { backing<Int>::digits(value); }) {
        return backing<Int>::digits(value);
    } else {
        std::string backwards;
        do {
            auto const tenth = divide(value, Int{10});
            backwards += static_cast<char>('0' + static_cast<int>(tenth.rest));
            value = tenth.quotient;
        } while (!(value == Int{0}));
        return {backwards.rbegin(), backwards.rend()};
    }
}

// coefficient × 10^-scale, where scale may also be a little below zero.
template <class Int>
constexpr std::string decimal_text(Int const& coefficient, int scale) {
    bool const negative = coefficient < Int{0};
    if constexpr (bounded_integer<Int>) {
        std::array<char, most_digits<Int>> digits{};
        std::array<char, room_for(most_digits<Int>, -8)> text{};
        char* const end = digits.data() + digits.size();
        char const* const begin = write_digits_of(magnitude(coefficient), end);
        char const* const stop = place_point(
            text.data(), {begin, static_cast<std::size_t>(end - begin)}, scale, negative);
        return {text.data(), static_cast<std::size_t>(stop - text.data())};
    } else {
        std::string const digits = unbounded_digits(magnitude(coefficient));
        std::string text(room_for(digits.size(), scale), '0');
        char const* const stop = place_point(text.data(), digits, scale, negative);
        text.resize(static_cast<std::size_t>(stop - text.data()));
        return text;
    }
}

template <class Int>
constexpr std::to_chars_result write_decimal(char* first,
                                             char* last,
                                             Int const& coefficient,
                                             int scale) {
    auto const put = [&](std::string_view digits) -> std::to_chars_result {
        auto const room = static_cast<std::size_t>(last - first);
        auto const places = static_cast<std::size_t>(scale);
        bool const negative = coefficient < Int{0};
        std::size_t const needed = (negative ? 1U : 0U) + (places > 0 ? 1U : 0U) +
                                   (digits.size() > places ? digits.size() : places + 1);
        if (room < needed) return {last, std::errc::value_too_large};
        return {place_point(first, digits, scale, negative), std::errc{}};
    };
    if constexpr (bounded_integer<Int>) {
        std::array<char, most_digits<Int>> digits{};
        char* const end = digits.data() + digits.size();
        char const* const begin = write_digits_of(magnitude(coefficient), end);
        return put({begin, static_cast<std::size_t>(end - begin)});
    } else {
        return put(unbounded_digits(magnitude(coefficient)));
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
