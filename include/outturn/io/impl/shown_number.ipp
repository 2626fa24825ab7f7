// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/exponent_text.hpp>
#include <outturn/io/shown_number.hpp>

#include <charconv>
#include <cstdint>
#include <system_error>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL void drop_trailing_zeros(shown_number& number) {
    while (!number.digits.empty() && number.digits.back() == '0') number.digits.pop_back();
    if (!number.digits.empty()) return;
    number.point = 0;
    number.negative = false;
}

/// Takes the sign and the digits at the front of `text`; gives where they end, 0 without a digit.
OUTTURN_DECL std::size_t take_digits(std::string_view text, shown_number& number) {
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        number.negative = text[at++] == '-';
    bool any = false;
    bool after_point = false;
    for (; at < text.size(); ++at) {
        char const each = text[at];
        if (each == '.' && !after_point) {
            after_point = true;
        } else if (each >= '0' && each <= '9') {
            any = true;
            // Leading zeros are no significant digits.
            if (each != '0' || !number.digits.empty()) number.digits += each;
            if (after_point ? number.digits.empty() : !number.digits.empty())
                number.point += after_point ? -1 : 1;
        } else {
            break;
        }
    }
    return any ? at : 0;
}

}  // namespace detail

OUTTURN_DECL void shown_number::round_at(int places) {
    std::int64_t const kept = static_cast<std::int64_t>(point) + places;
    if (kept >= static_cast<std::int64_t>(digits.size())) return;
    bool const carry = kept >= 0 && digits[static_cast<std::size_t>(kept)] >= '5';
    digits.resize(kept > 0 ? static_cast<std::size_t>(kept) : 0);
    if (carry) {
        while (!digits.empty() && digits.back() == '9') digits.pop_back();
        if (digits.empty()) {
            digits = "1";
            // A carry over the first digit, or up to one, gives a power of ten.
            point = kept > 0 ? point + 1 : 1 - places;
        } else {
            ++digits.back();
        }
    }
    detail::drop_trailing_zeros(*this);
}

OUTTURN_DECL std::string shown_number::whole() const {
    if (point <= 0) return {};
    auto const length = static_cast<std::size_t>(point);
    std::string text = digits.substr(0, length);
    text.resize(length, '0');
    return text;
}

OUTTURN_DECL std::string shown_number::fraction(std::size_t places) const {
    std::string text;
    for (std::size_t i = 0; i < places; ++i) {
        auto const at = static_cast<std::int64_t>(i) + point;
        bool const there = at >= 0 && at < static_cast<std::int64_t>(digits.size());
        text += there ? digits[static_cast<std::size_t>(at)] : '0';
    }
    return text;
}

OUTTURN_DECL std::optional<shown_number> read_number(std::string_view text) {
    shown_number number;
    std::size_t at = detail::take_digits(text, number);
    if (at == 0) return std::nullopt;
    if (at < text.size() && (text[at] == 'E' || text[at] == 'e')) {
        ++at;
        if (at < text.size() && text[at] == '+') ++at;
        int exponent = 0;
        auto const [end, failure] =
            std::from_chars(text.data() + at, text.data() + text.size(), exponent);
        if (failure != std::errc{} || exponent > 1000 || exponent < -1000) return std::nullopt;
        at = static_cast<std::size_t>(end - text.data());
        number.point += exponent;
    }
    if (at != text.size()) return std::nullopt;
    detail::drop_trailing_zeros(number);
    number.round_at(static_cast<int>(shown_number::significant) - number.point);
    return number;
}

OUTTURN_DECL std::string to_string(shown_number const& number) {
    if (number.is_zero()) return "0";
    std::string text = number.negative ? "-" : "";
    constexpr int longest = 20;
    if (number.point > longest || number.point < -longest) {
        text += number.digits[0];
        if (number.digits.size() > 1) text += '.' + number.digits.substr(1);
        return text + detail::exponent_text(number.point - 1, true, 2);
    }
    auto const whole = number.whole();
    text += whole.empty() ? "0" : whole;
    auto const places = static_cast<int>(number.digits.size()) - number.point;
    if (places > 0) text += '.' + number.fraction(static_cast<std::size_t>(places));
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
