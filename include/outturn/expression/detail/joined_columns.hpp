// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Columns read as one text.

#include <outturn/config.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Columns, in the order in which they are read, as one text; and the way back to a place in a column.
class joined_columns {
public:
    void add(std::string_view column, std::size_t source_begin) {
        if (used_ != pieces_.size()) pieces_[used_++] = {text_.size(), source_begin, column.size()};
        text_ += column;
    }

    [[nodiscard]] std::string const& text() const { return text_; }

    struct place_in_column {
        std::size_t column = 0;
        std::size_t at = 0;
    };

    /// The column that byte `at` of the text is in, and its byte there, from where the column begins.
    /// An `end` is the end of the column in front rather than the beginning of the next.
    [[nodiscard]] place_in_column find(std::size_t at, bool end = false) const {
        std::size_t column = 0;
        for (std::size_t i = 0; i < used_; ++i)
            if (pieces_[i].begin < at || (pieces_[i].begin == at && !end)) column = i;
        return {
            column,
            pieces_[column].source + std::min(at - pieces_[column].begin, pieces_[column].length)};
    }

private:
    struct piece {
        std::size_t begin = 0;
        std::size_t source = 0;
        std::size_t length = 0;
    };

    std::string text_;
    std::array<piece, 3> pieces_{};
    std::size_t used_ = 0;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
