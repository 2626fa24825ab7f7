// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/report/detail/text_table.hpp>

#include <algorithm>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The widest that a cell may be.
inline constexpr std::size_t widest_cell = 40;

/// `text`, ended by an ellipsis where it is too wide for a cell.
OUTTURN_DECL std::string shortened_cell(std::string text) {
    if (display_width(text) <= widest_cell) return text;
    std::size_t at = 0;
    std::size_t width = 0;
    for (;;) {
        auto const length = std::max<std::size_t>(1, decode_utf8(text, at).length);
        auto const grown = width + display_width(std::string_view{text}.substr(at, length));
        if (grown > widest_cell - 1) break;
        width = grown;
        at += length;
    }
    text.erase(at);
    return text + "…";
}

OUTTURN_DECL void text_table::add(std::vector<std::string> row, std::vector<paint> paints) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = shortened_cell(printable(row[i]));
        widths_[i] = std::max(widths_[i], display_width(row[i]));
    }
    rows_.push_back({std::move(row), std::move(paints)});
}

OUTTURN_DECL void text_table::add_painted(std::vector<std::string> row, paint how) {
    std::vector<paint> const paints(row.size(), how);
    add(std::move(row), paints);
}

OUTTURN_DECL std::string text_table::str() const {
    std::string text;
    for (auto const& row : rows_) text += line_of(row) + '\n';
    return text;
}

OUTTURN_DECL std::string text_table::line_of(painted_row const& row) const {
    auto const& [cells, paints] = row;
    if (cells.empty()) {
        std::size_t total = widths_.empty() ? 0 : 2 * (widths_.size() - 1);
        for (auto const width : widths_) total += width;
        return std::string(total, '-');
    }
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string const padding(widths_[i] - display_width(cells[i]), ' ');
        auto const shown = painted(cells[i], i < paints.size() ? paints[i] : paint::none, colours_);
        if (i != 0) line += "  ";
        line += sides_[i] == side::right ? padding + shown : shown + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
