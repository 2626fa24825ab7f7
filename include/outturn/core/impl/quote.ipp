// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/quote.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/unicode.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) {
        std::size_t const length = decode_utf8(text, at).length;
        at += length == 0 ? 1 : length;
    }
    return text.substr(0, at);
}

OUTTURN_DECL std::string quote(std::string_view text, language in, bool keep_end) {
    std::size_t const characters = character_count(text);
    std::string shown = printable(text);
    if (characters > longest_quote) {
        auto const cut =
            first_characters(text, keep_end ? characters - longest_quote : longest_quote).size();
        shown = keep_end ? "…" + printable(text.substr(cut)) : printable(text.substr(0, cut)) + "…";
    }
    return in == language::zh ? "“" + shown + "”" : '"' + shown + '"';
}

}  // namespace outturn::inline OUTTURN_ABI::detail
