// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/blank.hpp>
#include <outturn/core/detail/folded.hpp>
#include <outturn/core/detail/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string folded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (auto const space = space_at(text, at); space != 0) {
            at += space;
            continue;
        }
        auto const character = decode_utf8(text, at);
        std::size_t const length = character.length == 0 ? 1 : character.length;
        if (character.value >= 0xFF01 && character.value <= 0xFF5E)
            plain += static_cast<char>(character.value - 0xFF01 + 0x21);
        else
            plain += text.substr(at, length);
        at += length;
    }
    for (std::string_view const stop : {"。", "."})
        if (plain.ends_with(stop)) plain.erase(plain.size() - stop.size());
    return plain;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
