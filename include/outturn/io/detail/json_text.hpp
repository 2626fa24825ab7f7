// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Texts in JSON; and what RapidJSON reads otherwise than RFC 8259 and UTF-8 have it: it takes the second
// half of a surrogate pair for a character, and refuses numbers that no double holds where it hands them
// over as texts.

#include <outturn/config.hpp>
#include <outturn/core/detail/byte_block.hpp>
#include <outturn/core/error.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Which bytes, or whether a byte, cannot stand in a text of JSON as they are.
constexpr auto ends_plain_json(auto bytes) {
    return (bytes == '"') | (bytes == '\\') | (bytes < 0x20);
}

/// Where the bytes from `at` on that stand in a text of JSON as they are end.
///
/// Complexity: linear in the length of the text.
inline std::size_t plain_json_end(std::string_view json, std::size_t at) {
    for (; json.size() - at >= sizeof(byte_block); at += sizeof(byte_block)) {
        auto const found = reinterpret_cast<byte_block>(ends_plain_json(block_at(json, at)));
        if (any(found)) return at + first_set(found);
    }
    while (at < json.size() && !ends_plain_json(static_cast<unsigned char>(json[at]))) ++at;
    return at;
}

// The length of an escape as \udc00.
inline constexpr std::size_t escape_length = 6;

/// The unit of UTF-16 that the escape at `at` stands for, as \udc00 does; nothing where there is none.
std::optional<unsigned> escaped_unit(std::string_view json, std::size_t at);

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
