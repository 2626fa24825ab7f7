// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The form as a spreadsheet holds it: from a grid of cells to forms, and from a form to a grid. It is
// the same for all kinds of files with cells: CSV and workbooks.
//
//     for (auto const& form : read_sheet(cells))
//         if (form) use(*form); else std::puts(form.error().text().c_str());
//     for (laid_out_cell const& each : lay_out(form).cells) write(each);

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/labels.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A grid of cells, as a reader of spreadsheets hands it over.
struct sheet {
    std::string file{};
    std::string name{};  ///< Of the sheet in its workbook; empty for CSV.
    /// The cells that have text, row by row and in each from left to right, every one with its
    /// `position.cell`. Of merged cells only the first is there.
    std::vector<cell> cells{};
};

/// Reads every form in `from`; each may fail without the others.
///
/// Units, Rounds: as `read_form`.
/// Fails: as `texts_of_forms` and `read_form`, with the cell.
/// Complexity: linear in the length of the texts.
std::vector<result<self_evaluation>> read_sheet(sheet const& from, vocabulary const& words = {});

/// The texts of every form in `from`, in the order in which they stand there: one below the other.
///
/// What is no part of a form is listed in its `unread`. Empty when nothing in `from` looks like a form.
/// Fails: each form by itself; `not_a_form`, `too_many_indicators`,
/// `text_too_long` of a heading; with the cell.
/// Complexity: linear in the length of the texts.
std::vector<result<self_evaluation>> texts_of_forms(sheet const& from);

/// How a cell of a laid-out form is to look.
enum class cell_style : std::uint8_t {
    title,    ///< Large, in the middle.
    heading,  ///< Bold, in the middle.
    text,     ///< To the left, in as many lines as it takes.
    number,   ///< In the middle.
};

/// A cell of a laid-out form: where it stands, how far it reaches, what it says.
struct laid_out_cell {
    grid_position at{};  ///< Its upper left corner.
    std::uint32_t rows = 1;
    std::uint32_t columns = 1;
    cell_style style = cell_style::text;
    std::string text{};             ///< As printed.
    std::optional<figure> shows{};  ///< The figure or cell of the form that it is; none of labels.

    friend bool operator==(laid_out_cell const&, laid_out_cell const&) = default;
};

/// A form as a grid, in the layout of the official form.
struct laid_out_form {
    /// Those of the indicators behind three headings, or of the funds behind a heading and their source.
    static constexpr auto columns = static_cast<std::uint32_t>(
        std::max(3 + indicator_columns.size(), 2 + fund_columns.size() + execution_columns.size()));

    std::vector<laid_out_cell> cells{};  ///< Row by row; merged ones once, blank ones too.
    std::uint32_t last_row = 0;

    friend bool operator==(laid_out_form const&, laid_out_form const&) = default;
};

/// Lays `form` out as the official form from row `first_row` on, with every text as printed.
///
/// What the official form has no place for is added where `form` fills it: a column for funds received, a
/// line for another currency or an unknown unit of money. `read_sheet` makes the same form of it, except
/// for what cells cannot say:
///
/// - texts that are labels themselves, or at the head of a form say a year or a unit of money;
/// - sources of funds without figures and without one of `fund_words`;
/// - indicators without any text but their headings and a name as templates print it, or none;
/// - blank headings under others, as a heading holds for all rows below it;
/// - a blank year where the title names one, a blank currency where a unit of money is stated;
/// - texts of white space, which are blank.
/// Units: as printed.
/// Rounds: never.
/// Complexity: linear in the length of the texts.
laid_out_form lay_out(self_evaluation const& form, std::uint32_t first_row = 1);

/// The name that `write_xlsx` gives to the cells in which it computes a form anew, to the right of the
/// form. They are no part of it: a reader passes over them.
inline constexpr std::string_view recomputation_name = "outturn_recomputation";

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/sheet.ipp>
#endif
