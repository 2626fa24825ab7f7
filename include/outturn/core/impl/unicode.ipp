// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/byte_block.hpp>
#include <outturn/core/detail/character_widths.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/unicode.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL std::size_t valid_utf8_length_from(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto const byte = [&](std::size_t i) {
            return static_cast<unsigned>(static_cast<unsigned char>(text[at + i]));
        };
        unsigned const first = byte(0);
        // Three bytes whose first rules out a surrogate and an overlong form.
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

/// How far `text` is certainly UTF-8, checked in blocks without a branch: the beginning of a character,
/// at most a block from the end of the text. Zero where there is an invalid byte, or a character of the
/// rare kinds for which one byte's range depends on another's.
OUTTURN_DECL std::size_t skip_valid_utf8(std::string_view text) {
    std::size_t at = 0;
    // Each byte is judged by the two in front of it.
    while (at < 2) {
        auto const length = decode_utf8(text, at).length;
        if (length == 0) return 0;
        at += length;
    }
    byte_block wrong{};
    for (; text.size() - at >= sizeof(byte_block); at += sizeof(byte_block)) {
        auto const it = block_at(text, at);
        auto const last = block_at(text, at - 1);
        auto const continues = (it & 0xC0) == 0x80;
        auto const awaited = (last >= 0xC0) | (block_at(text, at - 2) >= 0xE0);
        auto const rare =
            ((last & 0xFE) == 0xC0) | (last == 0xE0) | (last == 0xED) | (last >= 0xF0);
        wrong |= reinterpret_cast<byte_block>((continues ^ awaited) | rare);
    }
    if (any(wrong)) return 0;
    // The character that the last block ends in may go on.
    while (at > 0 && (text[at - 1] & '\xC0') == '\x80') --at;
    return at - 1;
}

}  // namespace detail

OUTTURN_DECL std::size_t valid_utf8_length(std::string_view text) {
    return detail::valid_utf8_length_from(text,
                                          text.size() >= 64 ? detail::skip_valid_utf8(text) : 0);
}

OUTTURN_DECL std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        std::size_t const length = detail::decode_utf8(text, at).length;
        at += length == 0 ? 1 : length;
    }
    return count;
}

OUTTURN_DECL std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = detail::decode_utf8(text, at);
        at += character.length == 0 ? 1 : character.length;
        if (detail::contains(detail::zero_width_characters, character.value)) continue;
        columns += detail::contains(detail::wide_characters, character.value) ? 2U : 1U;
    }
    return columns;
}

namespace detail {

/// Whether a character steers a terminal or the order of the characters around it.
constexpr bool steers(char32_t value) {
    return is_control(value) || value == 0x061C || value == 0x200E || value == 0x200F ||
           (value >= 0x2028 && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

}  // namespace detail

OUTTURN_DECL std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const character = detail::decode_utf8(text, at);
        bool const unfit = character.length == 0 || detail::steers(character.value);
        bool const pair = text.substr(at, 2) == "\r\n";
        std::size_t const length = pair ? 2 : character.length == 0 ? 1 : character.length;
        if (pair || text[at] == '\n')
            shown += "⏎";
        else if (unfit)
            shown += "\xEF\xBF\xBD";
        else
            shown += text.substr(at, length);
        at += length;
    }
    return shown;
}

OUTTURN_DECL std::string mended_utf8(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        auto const valid = valid_utf8_length(text);
        made += text.substr(0, valid);
        if (valid == text.size()) break;
        made += "\xEF\xBF\xBD";
        text.remove_prefix(valid + 1);
    }
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI
