// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Tables of text in columns of display width.

#include <outturn/config.hpp>
#include <outturn/report/colouring.hpp>
#include <outturn/report/detail/paint.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Rows of cells, each column as wide as its widest cell.
class text_table {
public:
    enum class side : std::uint8_t { left, right };

    explicit text_table(std::vector<side> columns, colouring colours = colouring::none)
        : sides_{std::move(columns)}, widths_(sides_.size(), 0), colours_{colours} {}

    /// Adds a row; `paints` are of its first cells. A cell that is too wide ends in an ellipsis.
    void add(std::vector<std::string> row, std::vector<paint> paints = {});
    /// Adds a row in one paint.
    void add_painted(std::vector<std::string> row, paint how);
    void add_rule() { rows_.emplace_back(); }

    [[nodiscard]] std::string str() const;

private:
    struct painted_row {
        std::vector<std::string> cells{};
        std::vector<paint> paints{};
    };

    [[nodiscard]] std::string line_of(painted_row const& row) const;

    std::vector<side> sides_;
    std::vector<std::size_t> widths_;
    std::vector<painted_row> rows_;
    colouring colours_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/text_table.ipp>
#endif
