// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The brackets of labels.

#include <outturn/config.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

// No label is longer.
inline constexpr std::size_t longest_label = 160;

struct label_bracket {
    std::string_view open, close;
};
inline constexpr std::array label_brackets{label_bracket{"(", ")"},
                                           label_bracket{"（", "）"},
                                           label_bracket{"【", "】"},
                                           label_bracket{"[", "]"}};

/// The length of the opening or closing bracket at `at`, 0 where none is there.
constexpr std::size_t bracket_at(std::string_view text, std::size_t at, bool opens) {
    char const first = at < text.size() ? text[at] : ' ';
    if (first != '(' && first != ')' && first != '[' && first != ']' && first != '\xEF' &&
        first != '\xE3')
        return 0;
    for (auto const& pair : label_brackets) {
        auto const bracket = opens ? pair.open : pair.close;
        if (text.substr(at).starts_with(bracket)) return bracket.size();
    }
    return 0;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
