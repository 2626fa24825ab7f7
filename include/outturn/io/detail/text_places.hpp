// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Places in a text that is read: their lines and columns, and the piece of a line that an error quotes.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <cstddef>
#include <cstdint>
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
    text_position at(std::size_t offset) {
        return first_line_ == 0 ? text_position{} : known_at(offset);
    }

private:
    text_position known_at(std::size_t offset);
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
