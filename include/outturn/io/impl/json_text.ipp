// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/json_text.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI::detail {

/// The value of a hexadecimal digit; below zero for any other byte.
constexpr int hex_digit(char each) {
    if (each >= '0' && each <= '9') return each - '0';
    auto const letter = each | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

OUTTURN_DECL std::optional<unsigned> escaped_unit(std::string_view json, std::size_t at) {
    if (at + escape_length > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return std::nullopt;
    unsigned unit = 0;
    for (std::size_t i = at + 2; i < at + escape_length; ++i) {
        auto const digit = hex_digit(json[i]);
        if (digit < 0) return std::nullopt;
        unit = unit * 16 + static_cast<unsigned>(digit);
    }
    return unit;
}

OUTTURN_DECL std::optional<span_of_text> unpaired_surrogate(std::string_view json) {
    auto const is_first = [](unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; };
    auto const is_second = [](unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; };
    for (std::size_t at = 0; (at = json.find('\\', at)) != std::string_view::npos;) {
        auto const unit = escaped_unit(json, at);
        if (!unit) {
            at += 2;
            continue;
        }
        std::size_t const behind = at + escape_length;
        bool const first = is_first(*unit);
        auto const other = first ? escaped_unit(json, behind) : std::nullopt;
        bool const paired = other && is_second(*other);
        if (is_second(*unit) || (first && !paired)) return span_of_text{at, behind};
        at = paired ? behind + escape_length : behind;
    }
    return std::nullopt;
}

OUTTURN_DECL std::size_t json_number_end(std::string_view json, std::size_t at) {
    auto const is = [&](std::size_t i, std::string_view any) {
        return i < json.size() && any.find(json[i]) != std::string_view::npos;
    };
    auto const behind_digits = [&](std::size_t i) {
        return std::min(json.find_first_not_of("0123456789", i), json.size());
    };
    std::size_t const first = at + (is(at, "-") ? 1 : 0);
    std::size_t end = is(first, "0") ? first + 1 : behind_digits(std::min(first, json.size()));
    if (end == first) return at;
    if (is(end, ".") && behind_digits(end + 1) > end + 1) end = behind_digits(end + 1);
    if (!is(end, "eE")) return end;
    std::size_t const exponent = end + (is(end + 1, "+-") ? 2 : 1);
    return is(exponent, "0123456789") ? behind_digits(exponent) : end;
}

OUTTURN_DECL void make_numbers_small(std::string& json) {
    for (std::size_t at = 0; (at = json.find_first_of("\"-0123456789", at)) < json.size();) {
        if (json[at] == '"') {
            for (++at; at < json.size() && json[at] != '"';) at += json[at] == '\\' ? 2U : 1U;
            ++at;
            continue;
        }
        auto const end = json_number_end(json, at);
        // 0, 10 and 0.00…
        if (end - at > 1) json.replace(at, end - at, end - at, '0');
        if (end - at == 2) json[at] = '1';
        if (end - at > 2) json[at + 1] = '.';
        at = std::max(end, at + 1);
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
