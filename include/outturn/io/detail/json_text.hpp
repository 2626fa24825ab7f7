// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What RapidJSON reads otherwise than RFC 8259 and UTF-8 have it: it takes the second half of a surrogate
// pair for a character, and refuses numbers that no double holds where it hands them over as texts.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The first escape in `json` that is half a surrogate pair without the other half, as `\udc00`.
///
/// Complexity: linear in the length of the text.
std::optional<span_of_text> unpaired_surrogate(std::string_view json);

/// Where the number that begins at `at` ends by the grammar of JSON; `at` where there is none.
std::size_t json_number_end(std::string_view json, std::size_t at);

/// Makes each number in `json` a small one of the same length.
///
/// Complexity: linear in the length of the text.
void make_numbers_small(std::string& json);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/json_text.ipp>
#endif
