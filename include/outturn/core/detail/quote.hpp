// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Pieces of a form as messages repeat them.

#include <outturn/config.hpp>
#include <outturn/core/language.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The longest piece of a form that a message repeats, in characters.
inline constexpr std::size_t longest_quote = 24;

/// The first `count` characters of `text`.
std::string_view first_characters(std::string_view text, std::size_t count);

/// `text` in quotation marks, printable, cut to `longest_quote` characters at its end or its beginning.
std::string quote(std::string_view text, language in, bool keep_end = false);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/core/impl/quote.ipp>
#endif
