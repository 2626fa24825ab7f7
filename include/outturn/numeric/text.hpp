// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Decimals and ratios in and out of text. No locale, no stream, no binary floating point.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/digits.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Writes `value` to the characters from `first` to `last`, with exactly the places it has.
///
/// Rounds: never.
/// Fails: `std::errc::value_too_large` when the characters are too few, as the standard's does.
/// `to_chars_size` characters are enough for every value that has bounds.
/// Complexity: linear in the number of digits; no memory is allocated for a built-in integer.
template <class Int>
constexpr std::to_chars_result to_chars(char* first, char* last, basic_decimal<Int> const& value) {
    return detail::write_decimal(first, last, value.coefficient(), value.scale());
}

/// The most characters that `to_chars` writes for any value: sign, point and a leading zero included.
template <bounded_integer Int>
inline constexpr std::size_t to_chars_size = detail::most_digits<Int> + 3;

/// Reads the longest decimal that the characters from `first` to `last` begin with, in the spellings
/// `parse_decimal` takes; `value` changes only when there is one.
///
/// Rounds: never.
/// Fails: `std::errc::invalid_argument` when there is no number, or one with wrong grouping;
/// `std::errc::result_out_of_range` when it has more digits than can be kept exactly.
template <class Int>
constexpr std::from_chars_result from_chars(char const* first,
                                            char const* last,
                                            basic_decimal<Int>& value) {
    auto const scanned =
        detail::scan_number<Int>({first, static_cast<std::size_t>(last - first)}, 0);
    if (!scanned.bad) {
        value = scanned.value;
        return {first + scanned.end, std::errc{}};
    }
    if (scanned.bad->code == errc::too_many_digits)
        return {first + scanned.bad->where.end, std::errc::result_out_of_range};
    return {first, std::errc::invalid_argument};
}

/// `value` in digits, with exactly the places it has.
///
/// Rounds: never.
///
///     to_string(decimal::scaled(9910, 2))  // "99.10"
template <class Int>
constexpr std::string to_string(basic_decimal<Int> const& value) {
    return detail::decimal_text(value.coefficient(), value.scale());
}

/// `value` in digits, with zeros behind them up to `least_places` places, also where the value itself can
/// have no more.
///
/// Rounds: never.
///
///     to_string(decimal{98}, 2)  // "98.00"
template <class Int>
constexpr std::string to_string(basic_decimal<Int> const& value, int least_places) {
    auto text = to_string(value);
    if (least_places <= value.scale()) return text;
    if (value.scale() == 0) text += '.';
    return text.append(static_cast<std::size_t>(least_places - value.scale()), '0');
}

/// `value` as a percentage.
///
/// Rounds: never; two of its places move in front of the point.
///
///     to_percent_string(decimal::scaled(9931, 4))  // "99.31%"
template <class Int>
constexpr std::string to_percent_string(basic_decimal<Int> const& value) {
    return detail::decimal_text(value.coefficient(), value.scale() - 2) + '%';
}

/// `value` exactly: as a decimal where it is one, else as a fraction in lowest terms.
///
/// Rounds: never.
///
///     to_string(ratio{485, 500})    // "0.97"
///     to_string(ratio{1043, 1200})  // "1043/1200"
template <class Int>
constexpr std::string to_string(basic_ratio<Int> const& value) {
    if (auto const finite = value.exact()) return to_string(*finite);
    auto const lowest = value.reduced();
    return detail::decimal_text(lowest.numerator(), 0) + '/' +
           detail::decimal_text(lowest.denominator(), 0);
}

/// `value` exactly, as a decimal with the digits that repeat for ever in parentheses; as a fraction
/// in lowest terms where that would take more than `most_places` decimal places.
///
/// Rounds: never.
/// Complexity: linear in `most_places`.
///
///     to_repeating_string(ratio{1, 3})        // "0.(3)"
///     to_repeating_string(ratio{1043, 1200})  // "0.8691(6)"
///     to_repeating_string(ratio{1, 7}, 5)     // "1/7"
template <class Int>
constexpr std::string to_repeating_string(basic_ratio<Int> const& value,
                                          std::size_t most_places = 40) {
    using wide = typename backing<Int>::wider;
    auto const lowest = value.reduced();
    Int const& divisor = lowest.denominator();
    auto const fraction = [&] {
        return detail::decimal_text(lowest.numerator(), 0) + '/' + detail::decimal_text(divisor, 0);
    };
    auto [whole, rest] = detail::divide(detail::magnitude(lowest.numerator()), divisor);
    std::string digits;
    auto const append_digit = [&digits, &divisor, &left = rest] {
        auto const step = detail::divide(wide{wide{left} * wide{10}}, wide{divisor});
        Int digit{};
        backing<Int>::narrow(step.quotient, digit);
        backing<Int>::narrow(step.rest, left);
        digits += static_cast<char>('0' + static_cast<int>(digit));
    };
    auto const before = static_cast<std::size_t>(detail::without_twos_and_fives(divisor).places);
    if (before > most_places) return fraction();
    while (digits.size() < before) append_digit();
    if (!(rest == Int{0})) {
        Int const again = rest;
        digits += '(';
        do {
            if (digits.size() > most_places) return fraction();
            append_digit();
        } while (!(rest == again));
        digits += ')';
    }
    std::string shown = lowest.is_negative() ? "-" : "";
    shown += detail::decimal_text(whole, 0);
    if (!digits.empty()) shown += '.' + digits;
    return shown;
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
constexpr result<basic_decimal<Int>> parse_decimal(std::string_view text) {
    auto const scanned = detail::scan_number<Int>(text, 0);
    if (scanned.bad) return make_error(*scanned.bad, text);
    if (scanned.end != text.size())
        return make_error({errc::unexpected_text, {scanned.end, text.size()}}, text);
    return scanned.value;
}

namespace detail {

// Not constexpr, so that a compiler that meets a call says so, with the name, at the literal.
inline void write_a_decimal_such_as_169_36_or_1_693_600() {}

consteval decimal literal_value(std::string_view written) {
    // A literal may have its digits parted: 1'693'600.
    std::array<char, 64> digits{};
    std::size_t count = 0;
    for (char const character : written)
        if (character != '\'' && count < digits.size()) digits[count++] = character;
    auto const scanned = scan_number<std::int64_t>({digits.data(), count}, 0);
    if (scanned.bad || scanned.end != count) write_a_decimal_such_as_169_36_or_1_693_600();
    return scanned.value;
}

// Text that may be known only when the program runs.
template <class Text>
concept run_time_text = std::same_as<Text, std::string> || std::same_as<Text, std::string_view>;

struct written_decimal {
    consteval written_decimal(char const* text) : value{literal_value(text)} {}

    decimal value;
};

constexpr written_decimal const& only(std::initializer_list<written_decimal> texts) {
    if (texts.size() != 1)
        OUTTURN_THROW(std::invalid_argument{"outturn: a decimal literal is one text"});
    return *texts.begin();
}

}  // namespace detail

/// A decimal written in the source of a program, read while it is compiled: what is no number does
/// not compile.
///
/// Rounds: never.
///
///     constexpr decimal half = decimal_literal{"0.5"};
struct decimal_literal {
    decimal_literal() = delete;
    consteval decimal_literal(char const* text) : value{detail::literal_value(text)} {}
    // What braces call; there is one text. clang 14 crashes where they call the above twice in a program.
    constexpr decimal_literal(std::initializer_list<detail::written_decimal> texts)
        : value{detail::only(texts).value} {}
    // clang-format off
    template <detail::run_time_text Text>
    decimal_literal(Text const&) = delete;  // a text of a program's input is no literal: read text by parse_decimal(text)
    template <std::floating_point Binary>
    decimal_literal(Binary) = delete;  // a binary fraction is not the decimal it was written as: write it in quotes, as points("0.5")
    // clang-format on

    constexpr operator decimal() const { return value; }

    decimal value;
};

namespace literals {

/// `99.10_dec`: a decimal with the places as written.
///
/// Rounds: never.
///
///     1'693'600_dec
consteval decimal operator""_dec(char const* text) { return detail::literal_value(text); }

}  // namespace literals

}  // namespace outturn::inline OUTTURN_ABI
