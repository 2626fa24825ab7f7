// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/quote.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/report/detail/number_cell.hpp>
#include <outturn/report/detail/sheet_name.hpp>

#include <algorithm>
#include <array>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::size_t utf16_length(std::string_view text) {
    auto const long_ones = std::count_if(text.begin(), text.end(), [](char each) {
        return (static_cast<unsigned char>(each) & 0xF8) == 0xF0;
    });
    return character_count(text) + static_cast<std::size_t>(long_ones);
}

// ---- letters that differ in case only

/// Capitals whose small letters stand `shift` behind them: all of the range, or every second one.
struct capitals {
    char32_t first, last;
    char32_t shift;
    char32_t every = 1;
};

// In order.
inline constexpr std::array capital_letters{
    capitals{U'A', U'Z', 32},       capitals{0x00C0, 0x00D6, 32},   capitals{0x00D8, 0x00DE, 32},
    capitals{0x0100, 0x0136, 1, 2}, capitals{0x0139, 0x0147, 1, 2}, capitals{0x014A, 0x0176, 1, 2},
    capitals{0x0179, 0x017D, 1, 2}, capitals{0x01CD, 0x01DB, 1, 2}, capitals{0x01DE, 0x01EE, 1, 2},
    capitals{0x01F8, 0x021E, 1, 2}, capitals{0x0391, 0x03A9, 32},   capitals{0x0400, 0x040F, 80},
    capitals{0x0410, 0x042F, 32},   capitals{0x0460, 0x0480, 1, 2}, capitals{0x048A, 0x04BE, 1, 2},
    capitals{0x04D0, 0x052E, 1, 2}, capitals{0x0531, 0x0556, 48},   capitals{0x1E00, 0x1E94, 1, 2},
    capitals{0x1EA0, 0x1EFE, 1, 2}, capitals{0x2160, 0x216F, 16},   capitals{0x24B6, 0x24CF, 26},
    capitals{0xFF21, 0xFF3A, 32},
};

OUTTURN_DECL char32_t small_letter(char32_t value) {
    for (auto const& each : capital_letters)
        if (value >= each.first && value <= each.last)
            return (value - each.first) % each.every == 0 ? value + each.shift : value;
    return value;
}

/// What names have in common that spreadsheets take for the same.
OUTTURN_DECL std::string folded_sheet_name(std::string_view name) {
    std::string folded;
    for (std::size_t at = 0; at < name.size();) {
        auto const character = decode_utf8(name, at);
        folded += std::to_string(static_cast<unsigned long>(small_letter(character.value))) + ' ';
        at += std::max<std::size_t>(1, character.length);
    }
    return folded;
}

// ---- what is allowed

/// Whether a name may not hold `each`. Spreadsheets allow the apostrophe and the exclamation mark, but not
/// everywhere, and libxlsxwriter finds no sheet by a name with one of them.
OUTTURN_DECL bool parts_sheet_names(char each) {
    return std::string_view{"[]:*?/\\!'"}.find(each) != std::string_view::npos;
}

/// `wanted` with what spreadsheets do not allow replaced.
OUTTURN_DECL std::string allowed_sheet_name(std::string_view wanted) {
    std::string allowed = printable(wanted);
    std::replace_if(allowed.begin(), allowed.end(), parts_sheet_names, '_');
    for (std::string_view const none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (auto at = allowed.find(none); at != std::string::npos; at = allowed.find(none, at))
            allowed.replace(at, none.size(), "\xEF\xBF\xBD");
    // What would be read as the escape of another character.
    for (std::size_t at = 0; at < allowed.size(); ++at)
        if (begins_escape(std::string_view{allowed}.substr(at))) allowed[at] = '-';
    if (trimmed(allowed).empty()) return "form";
    // Excel keeps this name for itself.
    return folded_sheet_name(allowed) == folded_sheet_name("history") ? allowed + '_' : allowed;
}

OUTTURN_DECL std::string free_sheet_name(std::string_view wanted, std::set<std::string>& taken) {
    auto const allowed = allowed_sheet_name(wanted);
    for (std::size_t number = 1;; ++number) {
        auto const tail = number == 1 ? std::string{} : " (" + std::to_string(number) + ')';
        auto const longest = 31 - tail.size();
        auto count = longest;
        std::string made{first_characters(allowed, count)};
        while (utf16_length(made) > longest) made = std::string{first_characters(allowed, --count)};
        made += tail;
        if (taken.insert(folded_sheet_name(made)).second) return made;
    }
}

OUTTURN_DECL std::string quoted_sheet_name(std::string_view name) {
    std::string text = "'";
    for (char const each : name) text += each == '\'' ? std::string{"''"} : std::string{each};
    return text + '\'';
}

}  // namespace outturn::inline OUTTURN_ABI::detail
