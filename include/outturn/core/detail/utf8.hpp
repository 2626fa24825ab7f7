// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// UTF-8, one character at a time.

#include <outturn/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A file without the mark that programs may begin one of UTF-8 with.
constexpr std::string_view without_byte_order_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

struct decoded_character {
    char32_t value = 0;
    std::size_t length = 0;  // in bytes; 0 where the text is not UTF-8 or ends
};

constexpr decoded_character decode_utf8(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    auto const continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    auto const low = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
    unsigned const first = byte(at);
    if (at >= text.size()) return {};
    if (first < 0x80) return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && continues(at + 1))
        return {(static_cast<char32_t>(first & 0x1FU) << 6U) | low(at + 1), 2};
    if (first >= 0xE0 && first < 0xF0 && continues(at + 1) && continues(at + 2)) {
        auto const value =
            (static_cast<char32_t>(first & 0x0FU) << 12U) | (low(at + 1) << 6U) | low(at + 2);
        bool const surrogate = value >= 0xD800 && value < 0xE000;
        if (value >= 0x800 && !surrogate) return {value, 3};
    }
    if (first >= 0xF0 && first < 0xF5 && continues(at + 1) && continues(at + 2) &&
        continues(at + 3)) {
        auto const value = (static_cast<char32_t>(first & 0x07U) << 18U) | (low(at + 1) << 12U) |
                           (low(at + 2) << 6U) | low(at + 3);
        if (value >= 0x10000 && value < 0x110000) return {value, 4};
    }
    return {};
}

/// Appends a character; half of a surrogate pair is none, and becomes �.
inline void append_utf8(std::string& made, char32_t value) {
    auto const add = [&](char32_t byte) { made += static_cast<char>(byte); };
    auto const add_continuing = [&](unsigned shift) { add(0x80 | ((value >> shift) & 0x3FU)); };
    if (value >= 0xD800 && value < 0xE000) return static_cast<void>(made += "\xEF\xBF\xBD");
    if (value < 0x80) return add(value);
    if (value < 0x800) {
        add(0xC0 | (value >> 6U));
        return add_continuing(0);
    }
    if (value < 0x10000) {
        add(0xE0 | (value >> 12U));
    } else {
        add(0xF0 | (value >> 18U));
        add_continuing(12);
    }
    add_continuing(6);
    add_continuing(0);
}

struct character_range {
    char32_t first, last;
};

/// Whether `value` is in one of `ranges`, which are in order.
constexpr bool contains(auto const& ranges, char32_t value) {
    std::size_t low = 0;
    std::size_t high = ranges.size();
    while (low < high) {
        std::size_t const middle = low + (high - low) / 2;
        if (value > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < ranges.size() && value >= ranges[low].first;
}

constexpr bool is_control(char32_t value) {
    return value < 0x20 || (value >= 0x7F && value < 0xA0);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
