// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/io/detail/workbook_text.hpp>

#include <charconv>
#include <cstddef>
#include <system_error>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string_view local_name(char const* name) {
    std::string_view const whole{name};
    return whole.substr(whole.rfind('|') + 1);
}

OUTTURN_DECL std::string_view attribute(char const* const* attributes,
                                        std::string_view name,
                                        bool prefixed) {
    for (; *attributes != nullptr; attributes += 2) {
        std::string_view const whole{*attributes};
        bool const found = prefixed ? whole.ends_with(name) && whole.size() > name.size() &&
                                          whole[whole.size() - name.size() - 1] == '|'
                                    : whole == name;
        if (found) return attributes[1];
    }
    return {};
}

OUTTURN_DECL std::optional<std::uint32_t> whole_number(std::string_view text) {
    std::uint32_t value = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The character that the escape at `at` stands for, if there is one.
OUTTURN_DECL std::optional<std::uint32_t> escape_at(std::string_view text, std::size_t at) {
    if (at + 7 > text.size() || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
    std::uint32_t value = 0;
    auto const* const begin = text.data() + at + 2;
    auto const [end, failure] = std::from_chars(begin, begin + 4, value, 16);
    if (failure != std::errc{} || end != begin + 4) return std::nullopt;
    return value;
}

OUTTURN_DECL std::string without_escapes(std::string text) {
    std::string made;
    std::size_t kept = 0;
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at)) {
        auto const value = escape_at(text, at);
        if (!value) {
            ++at;
            continue;
        }
        made.append(text, kept, at - kept);
        at += 7;
        kept = at;
        append_utf8(made, *value);
    }
    if (kept == 0) return text;
    return made.append(text, kept);
}

OUTTURN_DECL grid_position cell_reference(std::string_view text) {
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        char const each = text[at];
        bool const small = each >= 'a' && each <= 'z';
        if (!small && (each < 'A' || each > 'Z')) break;
        if (column > 100'000'000) return {};
        column = column * 26 + static_cast<std::uint32_t>(each - (small ? 'a' : 'A')) + 1;
    }
    auto const row = whole_number(text.substr(at));
    if (at == 0 || !row || *row == 0) return {};
    return {*row, column};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
