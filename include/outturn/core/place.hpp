// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Where an input comes from: the file, the line and column or the cell of a spreadsheet.
//
//     to_string(place{"f.csv", "total.score", {9, 3, {7, 4}}})  // f.csv: D7: total.score

#include <outturn/config.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A cell of a spreadsheet: row and column, counted from 1; 0 means that there is none.
struct grid_position {
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    [[nodiscard]] constexpr bool is_known() const noexcept { return row != 0; }

    friend constexpr bool operator==(grid_position const&, grid_position const&) = default;
};

/// `at` as spreadsheets name it.
///
///     to_string(grid_position{7, 28})  // "AB7"
[[nodiscard]] std::string to_string(grid_position at);

/// Where a text begins in its file: line and character column, counted from 1, of a file of text, and
/// the cell, of a spreadsheet. 0 means unknown; a spreadsheet as CSV has both.
struct text_position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    grid_position cell{};

    [[nodiscard]] constexpr bool is_known() const noexcept { return line != 0 || cell.is_known(); }

    friend constexpr bool operator==(text_position const&, text_position const&) = default;
};

/// Where an input comes from: the file, the sheet of a workbook, the figure or cell of the form, the
/// position in the file. Each may be empty.
struct place {
    std::string file{};
    std::string figure{};
    text_position position{};
    std::string sheet{};

    friend bool operator==(place const&, place const&) = default;
};

/// The cell, as a formula of another sheet would name it: `D7`, `绩效!D7`; empty where there is none.
[[nodiscard]] std::string cell_name(text_position const& position, std::string_view sheet = {});

/// `at` as compilers print it, so that editors can jump to it: `file:line:column: figure`; in a
/// spreadsheet `file: sheet!D7: figure`.
[[nodiscard]] std::string to_string(place const& at);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/core/impl/place.ipp>
#endif
