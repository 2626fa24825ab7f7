// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Places in a text that is read: their lines and columns, and the piece of a line that an error quotes.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The error `code` about the bytes of `text` at `where`, quoting the line they stand in.
error error_in_line(error_code code, std::string_view text, span_of_text where, place at);

/// Counts lines and characters of a text, from front to back.
class position_counter {
public:
    position_counter(std::string_view text, std::uint32_t first_line)
        : text_{text}, first_line_{first_line}, reached_{first_line, 1, {}} {}

    /// The position of the byte at `offset`; unknown where that of the text is.
    text_position at(std::size_t offset);

private:
    static constexpr std::uint64_t ones = 0x0101010101010101;

    [[nodiscard]] std::uint64_t eight_bytes() const {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text_.data() + counted_, 8);
        return eight;
    }
    static constexpr bool has_newline(std::uint64_t eight) {
        std::uint64_t const zero_where_newline = eight ^ (ones * '\n');
        return ((zero_where_newline - ones) & ~zero_where_newline & (ones << 7U)) != 0;
    }
    /// A one for each byte that continues a character.
    static constexpr std::uint64_t continuations(std::uint64_t eight) {
        return (eight >> 7U) & ~(eight >> 6U) & ones;
    }
    static constexpr std::uint32_t count(std::uint64_t found) {
        return static_cast<std::uint32_t>((found * ones) >> 56U);
    }
    /// Of the bytes in their order in memory the first `number`, which is below eight.
    static constexpr std::uint64_t first_of(std::uint64_t bytes, std::uint32_t number) {
        if constexpr (std::endian::native == std::endian::little)
            return bytes & ((std::uint64_t{1} << (8 * number)) - 1);
        return number == 0 ? 0 : bytes >> (64 - 8 * number);
    }

    text_position count_each(std::size_t offset);

    std::string_view text_;
    std::uint32_t first_line_;
    std::size_t counted_ = 0;
    text_position reached_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/text_places.ipp>
#endif
