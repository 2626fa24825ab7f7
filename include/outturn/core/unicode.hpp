// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// UTF-8 as the library needs it: where a text stops being UTF-8, how many characters it has, and
// how many columns a terminal gives them. The locale plays no part.
//
//     valid_utf8_length("元\x80")  // 3
//     character_count(">=50场次")  // 6
//     display_width(">=50场次")    // 8

#include <outturn/config.hpp>
#include <outturn/core/detail/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The byte at which `text` stops being UTF-8, or its size when all of it is.
///
/// Complexity: linear in the length of the text.
[[nodiscard]] std::size_t valid_utf8_length(std::string_view text);

/// The number of characters (code points) of `text`; a byte that is not UTF-8 counts as one.
///
/// Complexity: linear in the length of the text.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// The number of terminal columns `text` takes: two for a Chinese character, none for a combining
/// mark, one for everything else.
///
/// Complexity: linear in the length of the text.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` as it can be shown on one line of a terminal: control characters, line separators, characters
/// that set the direction of writing and bytes that are not UTF-8 become �, so that a hostile form can
/// neither break the layout nor steer the terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// `text` with � in place of each byte that is not UTF-8, as names of files may have.
///
/// Complexity: linear in the length of the text.
///
///     mended_utf8("元\x80")  // 元�
[[nodiscard]] std::string mended_utf8(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/core/impl/unicode.ipp>
#endif
