// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The columns of a block of a form, and the cells of a row by their columns.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/labelled_cell.hpp>
#include <outturn/io/labels.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The columns of a block of the form, as its head names them.
class table_head {
public:
    struct column {
        std::uint32_t at = 0;
        std::optional<form_label> label{};
    };

    /// Adds a column at the right end, or the more exact name that a second row gives the last one.
    /// Of two columns with the same name the first counts; gives whether this one does.
    bool add(std::uint32_t at, std::optional<form_label> label);

    [[nodiscard]] std::uint32_t column_of(form_label label) const {
        return at_[static_cast<std::size_t>(label)];
    }
    [[nodiscard]] bool has(form_label label) const { return column_of(label) != 0; }
    void rename(form_label from, form_label to);
    [[nodiscard]] std::uint32_t first() const { return columns_.empty() ? 0 : columns_.front().at; }

    /// The column that the cells at `at` belong to: their own, else that of the merged heading which
    /// reaches over them; null in front of the first, and behind the last.
    [[nodiscard]] column const* over(std::uint32_t at) const;

private:
    std::vector<column> columns_{};
    std::array<std::uint32_t, label_count> at_{};
};

/// The cells of a row by their columns, and those in no known column.
struct placed_row {
    std::array<cell const*, label_count> at{};
    std::vector<cell const*> stray{};

    [[nodiscard]] cell const* operator[](form_label label) const {
        return at[static_cast<std::size_t>(label)];
    }
    [[nodiscard]] bool has_any(std::initializer_list<form_label> labels) const;
};

placed_row place_cells(sheet_row row, table_head const& head);

/// The cell of a row in a column; an absent cell, with its place, where the column is blank, and without
/// where there is no such column.
cell cell_or_blank(placed_row const& placed,
                   table_head const& head,
                   form_label label,
                   cell const& in_row);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/table_head.ipp>
#endif
