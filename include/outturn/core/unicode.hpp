// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// UTF-8 as the library needs it: where a text stops being UTF-8, how many characters it has, and
// how many columns a terminal gives them. No locale is asked.

#include <outturn/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

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

struct character_range {
    char32_t first, last;
};

// Unicode 15: East_Asian_Width Wide and Fullwidth, neighbours joined. Ambiguous characters such as
// ≥ and × are one column wide, as terminals outside of East Asian legacy locales draw them.
inline constexpr std::array wide_characters{
    character_range{0x1100, 0x115F},   character_range{0x231A, 0x231B},
    character_range{0x2329, 0x232A},   character_range{0x23E9, 0x23EC},
    character_range{0x23F0, 0x23F0},   character_range{0x23F3, 0x23F3},
    character_range{0x25FD, 0x25FE},   character_range{0x2614, 0x2615},
    character_range{0x2648, 0x2653},   character_range{0x267F, 0x267F},
    character_range{0x2693, 0x2693},   character_range{0x26A1, 0x26A1},
    character_range{0x26AA, 0x26AB},   character_range{0x26BD, 0x26BE},
    character_range{0x26C4, 0x26C5},   character_range{0x26CE, 0x26CE},
    character_range{0x26D4, 0x26D4},   character_range{0x26EA, 0x26EA},
    character_range{0x26F2, 0x26F3},   character_range{0x26F5, 0x26F5},
    character_range{0x26FA, 0x26FA},   character_range{0x26FD, 0x26FD},
    character_range{0x2705, 0x2705},   character_range{0x270A, 0x270B},
    character_range{0x2728, 0x2728},   character_range{0x274C, 0x274C},
    character_range{0x274E, 0x274E},   character_range{0x2753, 0x2755},
    character_range{0x2757, 0x2757},   character_range{0x2795, 0x2797},
    character_range{0x27B0, 0x27B0},   character_range{0x27BF, 0x27BF},
    character_range{0x2B1B, 0x2B1C},   character_range{0x2B50, 0x2B50},
    character_range{0x2B55, 0x2B55},   character_range{0x2E80, 0x303E},
    character_range{0x3041, 0x33FF},   character_range{0x3400, 0x4DBF},
    character_range{0x4E00, 0xA4CF},   character_range{0xA960, 0xA97C},
    character_range{0xAC00, 0xD7A3},   character_range{0xF900, 0xFAFF},
    character_range{0xFE10, 0xFE19},   character_range{0xFE30, 0xFE6F},
    character_range{0xFF01, 0xFF60},   character_range{0xFFE0, 0xFFE6},
    character_range{0x16FE0, 0x18D08}, character_range{0x1AFF0, 0x1B2FB},
    character_range{0x1F004, 0x1F004}, character_range{0x1F0CF, 0x1F0CF},
    character_range{0x1F18E, 0x1F18E}, character_range{0x1F191, 0x1F19A},
    character_range{0x1F200, 0x1F320}, character_range{0x1F32D, 0x1F335},
    character_range{0x1F337, 0x1F37C}, character_range{0x1F37E, 0x1F393},
    character_range{0x1F3A0, 0x1F3CA}, character_range{0x1F3CF, 0x1F3D3},
    character_range{0x1F3E0, 0x1F3F0}, character_range{0x1F3F4, 0x1F3F4},
    character_range{0x1F3F8, 0x1F43E}, character_range{0x1F440, 0x1F440},
    character_range{0x1F442, 0x1F4FC}, character_range{0x1F4FF, 0x1F53D},
    character_range{0x1F54B, 0x1F54E}, character_range{0x1F550, 0x1F567},
    character_range{0x1F57A, 0x1F57A}, character_range{0x1F595, 0x1F596},
    character_range{0x1F5A4, 0x1F5A4}, character_range{0x1F5FB, 0x1F64F},
    character_range{0x1F680, 0x1F6C5}, character_range{0x1F6CC, 0x1F6CC},
    character_range{0x1F6D0, 0x1F6D2}, character_range{0x1F6D5, 0x1F6DF},
    character_range{0x1F6EB, 0x1F6EC}, character_range{0x1F6F4, 0x1F6FC},
    character_range{0x1F7E0, 0x1F7F0}, character_range{0x1F90C, 0x1F93A},
    character_range{0x1F93C, 0x1F945}, character_range{0x1F947, 0x1F9FF},
    character_range{0x1FA70, 0x1FAF8}, character_range{0x20000, 0x3FFFD},
};

// Combining marks and characters that only steer the layout.
inline constexpr std::array zero_width_characters{
    character_range{0x0300, 0x036F},
    character_range{0x200B, 0x200F},
    character_range{0x202A, 0x202E},
    character_range{0x2060, 0x2064},
    character_range{0x20D0, 0x20F0},
    character_range{0xFE00, 0xFE0F},
    character_range{0xFE20, 0xFE2F},
    character_range{0xFEFF, 0xFEFF},
    character_range{0xE0100, 0xE01EF},
};

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

}  // namespace detail

namespace detail {

constexpr std::size_t valid_utf8_length_from(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto const byte = [&](std::size_t i) {
            return static_cast<unsigned>(static_cast<unsigned char>(text[at + i]));
        };
        unsigned const first = byte(0);
        // Three bytes of which the first settles that they are no surrogate and none too long.
        bool const usual = first > 0xE0 && first < 0xF0 && first != 0xED && text.size() - at > 2;
        if (first < 0x80)
            ++at;
        else if (usual && (byte(1) & 0xC0U) == 0x80U && (byte(2) & 0xC0U) == 0x80U)
            at += 3;
        else if (auto const length = decode_utf8(text, at).length; length != 0)
            at += length;
        else
            break;
    }
    return at;
}

// Sixteen bytes that are judged at once; compilers split them where a machine has no such registers.
using byte_block [[gnu::vector_size(16)]] = std::uint8_t;

/// How far `text` is known to be UTF-8, where blocks of bytes are looked at without a branch: the
/// beginning of a character, at most a block from the end of the text. Zero where there is a fault.
inline std::size_t skip_valid_utf8(std::string_view text) {
    auto const block = [&](std::size_t at) {
        byte_block bytes;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        return bytes;
    };
    std::size_t at = 0;
    // Each byte is judged by the three in front of it.
    while (at < 3) {
        auto const length = decode_utf8(text, at).length;
        if (length == 0) return 0;
        at += length;
    }
    byte_block wrong{};
    for (; text.size() - at >= sizeof(byte_block); at += sizeof(byte_block)) {
        auto const it = block(at);
        auto const last = block(at - 1);
        auto const continues = (it & 0xC0) == 0x80;
        auto const awaited = (last >= 0xC0) | (block(at - 2) >= 0xE0) | (block(at - 3) >= 0xF0);
        auto const too_long =
            ((it & 0xFE) == 0xC0) | ((last == 0xE0) & (it < 0xA0)) | ((last == 0xF0) & (it < 0x90));
        auto const no_character =
            (it > 0xF4) | ((last == 0xED) & (it > 0x9F)) | ((last == 0xF4) & (it > 0x8F));
        wrong |= reinterpret_cast<byte_block>((continues ^ awaited) | too_long | no_character);
    }
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &wrong, sizeof wrong);
    if ((halves[0] | halves[1]) != 0) return 0;
    // The character that the last block ends in may go on.
    while (at > 0 && (text[at - 1] & '\xC0') == '\x80') --at;
    return at - 1;
}

}  // namespace detail

/// The byte at which `text` stops being UTF-8, or its size when all of it is.
///
/// Complexity: linear in the length of the text.
constexpr std::size_t valid_utf8_length(std::string_view text) {
    std::size_t begin = 0;
    if (!std::is_constant_evaluated() && text.size() >= 64) begin = detail::skip_valid_utf8(text);
    return detail::valid_utf8_length_from(text, begin);
}

/// The number of characters (code points) of `text`; a byte that is not UTF-8 counts as one.
///
/// Complexity: linear in the length of the text.
constexpr std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        std::size_t const length = detail::decode_utf8(text, at).length;
        at += length == 0 ? 1 : length;
    }
    return count;
}

/// The number of terminal columns `text` takes: two for a Chinese character, none for a combining
/// mark, one for everything else.
///
/// Complexity: linear in the length of the text.
constexpr std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = detail::decode_utf8(text, at);
        at += character.length == 0 ? 1 : character.length;
        if (detail::contains(detail::zero_width_characters, character.value)) continue;
        columns += detail::contains(detail::wide_characters, character.value) ? 2 : 1;
    }
    return columns;
}

/// `text` as it can be shown on one line of a terminal: control characters and bytes that are not
/// UTF-8 become �, so that a hostile form can neither break the layout nor steer the terminal.
inline std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const character = detail::decode_utf8(text, at);
        bool const unfit = character.length == 0 || detail::is_control(character.value) ||
                           (character.value >= 0x2028 && character.value <= 0x202E) ||
                           (character.value >= 0x2066 && character.value <= 0x2069);
        std::size_t const length = character.length == 0 ? 1 : character.length;
        if (unfit)
            shown += "\xEF\xBF\xBD";
        else
            shown += text.substr(at, length);
        at += length;
    }
    return shown;
}

}  // namespace outturn::inline OUTTURN_ABI
