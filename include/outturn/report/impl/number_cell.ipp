// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/report/detail/number_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// Words in a number format.
OUTTURN_DECL std::string quoted_words(std::string_view said) {
    return said.empty() ? std::string{} : '"' + std::string{said} + '"';
}

OUTTURN_DECL std::optional<number_cell> as_number_cell(std::string_view text) {
    auto const is_digit = [](char each) { return each >= '0' && each <= '9'; };
    auto const first = std::find_if(text.begin(), text.end(), is_digit);
    auto begin = static_cast<std::size_t>(first - text.begin());
    auto const end = std::min(text.find_first_not_of("0123456789,.", begin), text.size());
    if (begin == end) return std::nullopt;
    auto const digits = text.substr(begin, end - begin);
    if (begin == 1 && text[0] == '-') begin = 0;
    auto behind = text.substr(end);
    if (std::any_of(behind.begin(), behind.end(), is_digit)) return std::nullopt;

    std::string plain{digits};
    bool const grouped = std::erase(plain, ',') > 0;
    auto const point = std::min(plain.find('.'), plain.size());
    auto const places = point == plain.size() ? 0 : plain.size() - point - 1;
    auto number = read_number(plain);
    if (!number) return std::nullopt;
    number->negative = !number->is_zero() && begin == 0 && text[0] == '-';

    number_cell made;
    made.format = quoted_words(text.substr(0, begin)) + (grouped ? "#,##0" : "0");
    if (places > 0) made.format += '.' + std::string(places, '0');
    if (behind.starts_with('%')) {
        made.format += '%';
        number->point -= number->is_zero() ? 0 : 2;
        behind.remove_prefix(1);
    }
    made.format += quoted_words(behind);
    made.number = *std::move(number);
    // libxlsxwriter cuts longer ones off.
    constexpr std::size_t longest_format = 127;
    if (made.format.size() > longest_format || !needs_no_escapes(text)) return std::nullopt;
    // A last check for all other cases: what is shown must be the text, digit for digit.
    if (number_format{made.format}(made.number, false) != text) return std::nullopt;
    return made;
}

OUTTURN_DECL std::string literal_text(shown_number const& number) {
    if (number.is_zero()) return "0";
    return (number.negative ? "-0." : "0.") + number.digits + 'E' + std::to_string(number.point);
}

OUTTURN_DECL bool begins_escape(std::string_view text) {
    return text.size() > 6 && text.starts_with("_x") && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

OUTTURN_DECL std::string escape_of(char32_t value) {
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string made = "_x";
    for (unsigned shift = 16; shift > 0;) {
        shift -= 4;
        made += hexadecimal[(value >> shift) & 15U];
    }
    return made + '_';
}

OUTTURN_DECL std::string with_escapes(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        auto const [value, length] = decode_utf8(text, at);
        bool const none_of_xml = (value < 0x20 && value != U'\t' && value != U'\n') ||
                                 value == 0xFFFE || value == 0xFFFF;
        if (length == 0)
            made += "\xEF\xBF\xBD";
        else if (none_of_xml || begins_escape(text.substr(at)))
            made += escape_of(value);
        else
            made += text.substr(at, length);
        at += std::max<std::size_t>(1, length);
    }
    return made;
}

OUTTURN_DECL bool needs_no_escapes(std::string_view text) {
    return text.find_first_of("\t\n") == std::string_view::npos && with_escapes(text) == text;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
