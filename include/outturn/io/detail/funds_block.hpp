// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The funds of a form in a sheet, and the execution that is printed beside them.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/building_form.hpp>
#include <outturn/io/detail/labelled_cell.hpp>
#include <outturn/io/detail/table_head.hpp>
#include <outturn/io/labels.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// What a row of the funds prints of the execution.
struct execution_cells {
    std::size_t line = 0;
    std::array<cell, execution_columns.size()> cells{};

    [[nodiscard]] bool says_anything() const;
};

class funds_block {
public:
    static bool is_head(sheet_row row);

    void take_head(building_form& form, sheet_row row);
    void take(building_form& form, sheet_row row);
    /// Chooses, after the last row, the row whose execution is that of the form.
    void finish(building_form& form);

private:
    cell source_of(building_form& form, sheet_row in_front);

    table_head head_{};
    cell label_{};
    std::vector<execution_cells> execution_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/funds_block.ipp>
#endif
