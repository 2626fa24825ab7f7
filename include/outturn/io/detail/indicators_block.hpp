// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The indicators of a form in a sheet, with the headings they stand under, and the total below them.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/building_form.hpp>
#include <outturn/io/detail/labelled_cell.hpp>
#include <outturn/io/detail/table_head.hpp>

#include <cstddef>
#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

class indicators_block {
public:
    static bool is_head(sheet_row row, sheet_row next);

    /// Takes the head, which may have two rows; gives how many rows of `next` it took.
    std::size_t take_head(building_form& form, sheet_row row, sheet_row next);
    void take(building_form& form, sheet_row row);
    void take_total(building_form& form, sheet_row row);
    /// After the last row: decides what is still open.
    void finish(building_form& form);

private:
    void take_headings(building_form& form, cell const* first, cell const* second, bool idle);
    void drop_idle(building_form& form);
    void settle_sum(building_form& form,
                    cell const* next_first,
                    cell const* next_second,
                    bool is_last = false);
    void add_indicator(building_form& form, placed_row const& placed);

    table_head head_{};
    cell first_heading_{}, second_heading_{};
    // Headings without an indicator so far.
    cell const* idle_first_ = nullptr;
    cell const* idle_second_ = nullptr;
    // A row of headings with points: the next row shows whether it is their sum or an indicator.
    std::optional<placed_row> sum_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/indicators_block.ipp>
#endif
