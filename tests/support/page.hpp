// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the tests of reports ask of a page.

#include <cstddef>
#include <string>
#include <string_view>

namespace page {

inline bool has(std::string_view text, std::string_view what) {
    return text.find(what) != std::string_view::npos;
}

inline std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

/// The text without the escapes that colour it.
inline std::string without_colours(std::string text) {
    for (auto at = text.find('\x1B'); at != std::string::npos; at = text.find('\x1B', at))
        text.erase(at, text.find('m', at) - at + 1);
    return text;
}

}  // namespace page
