// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/quote.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/report/detail/sheet_name.hpp>

#include <algorithm>
#include <cstddef>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::size_t utf16_length(std::string_view text) {
    auto const long_ones = std::count_if(text.begin(), text.end(), [](char each) {
        return (static_cast<unsigned char>(each) & 0xF8) == 0xF0;
    });
    return character_count(text) + static_cast<std::size_t>(long_ones);
}

/// The sheet or project of a form, with the characters that spreadsheets do not allow replaced.
OUTTURN_DECL std::string allowed_sheet_name(self_evaluation const& form) {
    auto const& wanted = form.sheet.empty() ? form.project_name.text : form.sheet;
    std::string allowed;
    for (char const each : printable(wanted))
        allowed += std::string_view{"[]:*?/\\"}.find(each) == std::string_view::npos ? each : '_';
    while (allowed.starts_with('\'')) allowed.erase(0, 1);
    return allowed.empty() ? "form" : allowed;
}

/// In lower case, as spreadsheets compare names.
OUTTURN_DECL std::string folded_sheet_name(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char each) {
        return each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    });
    return name;
}

OUTTURN_DECL std::string free_sheet_name(self_evaluation const& form,
                                         std::set<std::string>& taken) {
    auto const allowed = allowed_sheet_name(form);
    for (std::size_t number = 1;; ++number) {
        auto const tail = number == 1 ? std::string{} : " (" + std::to_string(number) + ')';
        // Spreadsheets count a character beyond the first 65,536 as two.
        auto const longest = 31 - tail.size();
        auto count = longest;
        std::string made{first_characters(allowed, count)};
        while (utf16_length(made) > longest) made = std::string{first_characters(allowed, --count)};
        while (made.ends_with('\'')) made.pop_back();
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
