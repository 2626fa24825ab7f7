// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The columns that a form is shown with.

#include <outturn/config.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/labels.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether something stands in a column of `form`.
inline bool is_filled(self_evaluation const& form, column_label const& column) {
    auto const& cells = entry_of(column.cells);
    for (std::size_t row = 0; row < rows_of(form, cells); ++row)
        if (!reach(form, cells, row).text.empty()) return true;
    return false;
}

/// The columns of the official form, and of the others those that `form` fills.
inline std::vector<column_label> used_columns(self_evaluation const& form,
                                              std::span<column_label const> of) {
    std::vector<column_label> used;
    for (auto const& each : of)
        if (each.official || is_filled(form, each)) used.push_back(each);
    return used;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
