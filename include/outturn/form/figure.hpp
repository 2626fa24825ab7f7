// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a figure or cell of a form is called. The names are the same in programs, errors and JSON:
// `execution.rate`, `indicators[0].score`, `funds[0].executed`.
//
//     figure const score = figure::indicator(3);
//
// <outturn/form/cells.hpp> writes and reads the names.

#include <outturn/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// The cells of a form. Their order says nothing: names, order and values are those of `form_cells`
/// (<outturn/form/cells.hpp>).
enum class form_part : std::uint8_t {
    title,
    fiscal_year,
    project,
    department,
    implementing_unit,
    currency,
    money_unit,
    fund_source,
    fund_initial,
    fund_adjusted,
    fund_executed,
    fund_received,
    execution_points,
    execution_rate,
    execution_score,
    goal_expected,
    goal_actual,
    indicator_level1,
    indicator_level2,
    indicator_level3,
    indicator_target,
    indicator_actual,
    indicator_points,
    indicator_score,
    indicator_reason,
    total_points,
    total_score,
};

/// The name of a figure or cell of a form.
struct figure {
    form_part part = form_part::total_score;
    std::size_t index = 0;  ///< The row, where there is a list.

    /// `execution.rate`.
    static constexpr figure rate() { return {form_part::execution_rate, 0}; }
    /// `execution.score`.
    static constexpr figure execution() { return {form_part::execution_score, 0}; }
    /// `indicators[index].score`.
    static constexpr figure indicator(std::size_t index) {
        return {form_part::indicator_score, index};
    }
    /// `total.score`.
    static constexpr figure total() { return {form_part::total_score, 0}; }

    friend constexpr auto operator<=>(figure const&, figure const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI
