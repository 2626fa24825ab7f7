// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/report/detail/html_writer.hpp>

#include <algorithm>
#include <cstddef>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether a character only steers the layout of others, and so could hide or reverse them.
constexpr bool steers_layout(char32_t value) {
    return value == 0x061C || (value >= 0x200B && value <= 0x200F) ||
           (value >= 0x2028 && value <= 0x202E) || (value >= 0x2060 && value <= 0x2069) ||
           value == 0xFEFF || (value >= 0xE0000 && value <= 0xE007F);
}

/// Whether XML forbids a character.
constexpr bool is_no_xml_character(char32_t value) { return (value & 0xFFFEU) == 0xFFFE; }

/// `[U+202E]`.
OUTTURN_DECL std::string code_point_text(char32_t value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    do {
        text.insert(text.begin(), digits[value & 0xFU]);
        value >>= 4U;
    } while (value != 0 || text.size() < 4);
    return "[U+" + text + "]";
}

/// Whether a byte is a character that stands for itself, as nearly every byte below 0x80 does.
constexpr bool is_plain_ascii(unsigned char byte) {
    return (byte >= 0x20 || byte == '\n') && byte < 0x7F && byte != '&' && byte != '<' &&
           byte != '>' && byte != '"' && byte != '\'';
}

/// The bytes from a place on that stand for themselves, or that something else stands for.
struct escaped_piece {
    std::size_t length = 1;
    std::string by{};  ///< Empty where they stand for themselves.
};

OUTTURN_DECL escaped_piece escaped_ascii(unsigned char byte) {
    switch (byte) {
        case '&':
            return {1, "&amp;"};
        case '<':
            return {1, "&lt;"};
        case '>':
            return {1, "&gt;"};
        case '"':
            return {1, "&quot;"};
        case '\'':
            return {1, "&#39;"};
        case '\t':
            return {1, " "};
        case 0x7F:
            return {1, "\xE2\x90\xA1"};
        default:
            break;
    }
    if (byte >= 0x20 || byte == '\n') return {};
    // The pictures of control characters stand in their order, from U+2400.
    std::string picture{"\xE2\x90\x80"};
    picture[2] = static_cast<char>(0x80 + byte);
    return {1, picture};
}

OUTTURN_DECL escaped_piece escaped_at(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return escaped_ascii(byte);
    auto const character = decode_utf8(text, at);
    auto const length = std::max<std::size_t>(1, character.length);
    if (character.length == 0 || is_no_xml_character(character.value))
        return {length, "\xEF\xBF\xBD"};
    if (is_control(character.value) || steers_layout(character.value))
        return {length, code_point_text(character.value)};
    return {length, {}};
}

OUTTURN_DECL void append_escaped(text_output out, std::string_view text) {
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (is_plain_ascii(byte)) {
            ++at;
            continue;
        }
        auto const [length, by] = escaped_at(text, at);
        if (!by.empty()) {
            if (at != done) out.append(text.substr(done, at - done));
            out.append(by);
            done = at + length;
        }
        at += length;
    }
    if (done != text.size()) out.append(text.substr(done));
}

OUTTURN_DECL html_writer& html_writer::quoted(std::string_view words) {
    if (words.empty()) return *this;
    tag(either(zh(), "<bdi>", "<bdi lang=\"zh\">"));
    return text(words).tag("</bdi>");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
