// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What forms write where nothing is entered, which is not zero. To add a spelling, add it to the list;
// if no other begins with the same byte, add that byte to `may_be_blank`.
//
//     nothing_entered(" — ")  // true
//     nothing_entered("0")    // false

#include <outturn/config.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The spellings of "nothing entered", besides blank.
inline constexpr std::array blank_spellings{
    std::string_view{"-"},
    std::string_view{"—"},
    std::string_view{"–"},
    std::string_view{"－"},
    std::string_view{"/"},
    std::string_view{"——"},
    std::string_view{"--"},
    std::string_view{"／"},
};

namespace detail {

// The spaces that stand around texts on forms: ASCII white space, no-break space, ideographic space.
constexpr std::size_t space_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    char const first = text[at];
    if (first == ' ' || first == '\t' || first == '\n' || first == '\r') return 1;
    auto const left = text.size() - at;
    if (first == '\xC2') return left > 1 && text[at + 1] == '\xA0' ? 2 : 0;
    if (first != '\xE3' || left < 3) return 0;
    return text[at + 1] == '\x80' && text[at + 2] == '\x80' ? 3 : 0;
}

constexpr std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (auto const length = space_at(text, at)) at += length;
    return at;
}

constexpr std::size_t trimmed_end(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        char const last = text[end - 1];
        std::size_t const length = last == '\xA0' ? 2 : last == '\x80' ? 3 : 1;
        if (length > end || space_at(text, end - length) != length) break;
        end -= length;
    }
    return end;
}

// The bytes at its ends settle nearly every text.
constexpr bool may_have_spaces_around(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    auto const last = static_cast<unsigned char>(text.back());
    return first <= 0x20 || first == 0xC2 || first == 0xE3 || last <= 0x20 || last == 0xA0 ||
           last == 0x80;
}

// The first byte settles nearly every text.
constexpr bool may_be_blank(std::string_view text) {
    if (text.empty()) return true;
    auto const first = static_cast<unsigned char>(text.front());
    return first <= 0x20 || first == '-' || first == '/' || first == 0xC2 || first == 0xE3 ||
           first == 0xEF || (first == 0xE2 && text.size() > 1 && text[1] == '\x80');
}

}  // namespace detail

/// `text` without the spaces around it.
constexpr std::string_view trimmed(std::string_view text) {
    if (text.empty() || !detail::may_have_spaces_around(text)) return text;
    auto const begin = detail::skip_spaces(text, 0);
    auto const end = detail::trimmed_end(text);
    return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

/// Whether `text` says that nothing was entered: blank, `-`, `—` or `/`.
constexpr bool nothing_entered(std::string_view text) {
    if (!detail::may_be_blank(text)) return false;
    auto const bare = trimmed(text);
    if (bare.empty()) return true;
    for (auto const spelling : blank_spellings)
        if (bare == spelling) return true;
    return false;
}

}  // namespace outturn::inline OUTTURN_ABI
