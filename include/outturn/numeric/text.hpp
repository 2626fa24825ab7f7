// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Decimals and ratios in and out of text. No locale, no stream, no binary floating point.

#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace outturn {

namespace detail {

template <class Int>
std::string digits_of(Int const& value) {
    if constexpr (builtin_backing<Int>) {
        std::array<char, 40> buffer{};
        auto at = buffer.size();
        Int rest = value;
        do {
            buffer[--at] = static_cast<char>('0' + static_cast<int>(rest % 10));
            rest /= 10;
        } while (rest != 0);
        return {buffer.data() + at, buffer.size() - at};
    } else {
        return value.str();
    }
}

// `digits` with its point `scale` places from the right, which may be beyond either end.
inline std::string with_point(std::string digits, int scale, bool negative) {
    if (scale < 0 && digits != "0") digits.append(static_cast<std::size_t>(-scale), '0');
    if (scale > 0) {
        auto const places = static_cast<std::size_t>(scale);
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return negative ? '-' + digits : digits;
}

template <class Int>
std::string shifted_text(basic_decimal<Int> const& value, int shift) {
    return with_point(
        digits_of(magnitude(value.coefficient())), value.scale() - shift, value.is_negative());
}

}  // namespace detail

/// `value` in digits, with exactly the places it has.
///
/// Rounds: never.
///
///     to_string(decimal::scaled(9910, 2))  // "99.10"
template <class Int>
std::string to_string(basic_decimal<Int> const& value) {
    return detail::shifted_text(value, 0);
}

/// `value` as a percentage.
///
/// Rounds: never; two of its places move in front of the point.
///
///     to_percent_string(decimal::scaled(9931, 4))  // "99.31%"
template <class Int>
std::string to_percent_string(basic_decimal<Int> const& value) {
    return detail::shifted_text(value, 2) + '%';
}

/// `value` exactly: as a decimal where it is one, else as a fraction in lowest terms.
///
/// Rounds: never.
///
///     to_string(ratio{485, 500})    // "0.97"
///     to_string(ratio{1043, 1200})  // "1043/1200"
template <class Int>
std::string to_string(basic_ratio<Int> const& value) {
    if (auto const finite = value.exact()) return to_string(finite->normalized());
    auto const lowest = value.reduced();
    return to_string(basic_decimal<Int>::scaled(lowest.numerator(), 0)) + '/' +
           detail::digits_of(lowest.denominator());
}

/// Reads a decimal that is the whole of `text`, as `1,681,827.35`, `-0.5` or `１６９．３６`.
///
/// Rounds: never.
/// Fails: `expected_number`, `expected_digit`, `bad_grouping`, `too_many_digits`, `unexpected_text`.
/// Complexity: linear in the length of the text.
///
///     parse_decimal("1,69,3600").error().message()
///     // digits in groups of three were expected after "1,", found "69"
template <class Int = std::int64_t>
result<basic_decimal<Int>> parse_decimal(std::string_view text) {
    auto const scanned = detail::scan_number<Int>(text, 0);
    if (scanned.bad) return make_error(*scanned.bad, text);
    if (scanned.end != text.size())
        return make_error({errc::unexpected_text, {scanned.end, text.size()}}, text);
    return scanned.value;
}

/// A decimal written in the source of a program, read while it is compiled: what is no number does
/// not compile.
///
///     constexpr decimal half = decimal_literal{"0.5"};
struct decimal_literal {
    consteval decimal_literal(char const* text) {
        std::string_view const written{text};
        auto const scanned = detail::scan_number<std::int64_t>(written, 0);
        if (scanned.bad || scanned.end != written.size())
            throw std::invalid_argument{"write a decimal, such as \"169.36\""};
        value = scanned.value;
    }

    constexpr operator decimal() const { return value; }

    decimal value;
};

namespace literals {

/// `99.10_dec`: a decimal with the places as written.
consteval decimal operator""_dec(char const* text) { return decimal_literal{text}; }

}  // namespace literals

}  // namespace outturn
