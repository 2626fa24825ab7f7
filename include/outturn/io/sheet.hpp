// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The form as a spreadsheet holds it: from a grid of cells to forms, and from a form to a grid. What
// a file of cells looks like (CSV, a workbook) is not known here.

#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/texts.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace outturn {

/// A grid of cells, as a reader of spreadsheets hands it over.
struct sheet {
    std::string file{};
    std::string name{};  ///< Of the sheet in its workbook; empty for CSV.
    /// The cells that have text, row by row and in each from left to right, every one with its
    /// `position.cell`. Of merged cells only the first is there.
    std::vector<cell> cells{};
};

/// The texts of every form in `from`, in the order in which they stand there: one below the other.
///
/// What stands in no known place of a form is listed in its `unread`. Empty when nothing in `from` looks
/// like a form.
/// Fails: a form that cannot be taken apart is the error that says why.
/// Complexity: linear in the number of cells.
std::vector<result<form_texts>> texts_of_forms(sheet const& from);

/// Reads every form in `from`; each may fail without the others.
///
/// Units, Rounds: as `read_form`.
/// Fails: as `texts_of_forms` and `read_form`, with the cell.
/// Complexity: linear in the length of the texts.
template <class Int = std::int64_t>
std::vector<result<basic_self_evaluation<Int>>> read_sheet(sheet const& from) {
    std::vector<result<basic_self_evaluation<Int>>> forms;
    for (auto& texts : texts_of_forms(from)) {
        if (texts)
            forms.push_back(read_form<Int>(*std::move(texts)));
        else
            forms.push_back(std::move(texts.error()));
    }
    return forms;
}

/// How a cell of a laid-out form is to look.
enum class cell_style : std::uint8_t {
    title,    ///< Large, in the middle.
    heading,  ///< Bold, in the middle.
    text,     ///< To the left, in as many lines as it takes.
    figure,   ///< In the middle.
};

/// A cell of a laid-out form: where it stands, how far it reaches, what it says.
struct laid_out_cell {
    grid_position at{};  ///< Its upper left corner.
    std::uint32_t rows = 1;
    std::uint32_t columns = 1;
    cell_style style = cell_style::text;
    std::string text{};             ///< As printed.
    std::optional<figure> shows{};  ///< Which figure or cell of the form it is; none of labels.

    friend bool operator==(laid_out_cell const&, laid_out_cell const&) = default;
};

/// A form as a grid, in the layout of the official form.
struct laid_out_form {
    static constexpr std::uint32_t columns = 9;

    std::vector<laid_out_cell> cells{};  ///< Row by row; merged ones once, blank ones too.
    std::uint32_t last_row = 0;

    friend bool operator==(laid_out_form const&, laid_out_form const&) = default;
};

/// Lays `form` out as the official form from row `first_row` on, with every text as printed.
///
/// Rounds: never.
/// Complexity: linear in the length of the texts.
template <class Int>
laid_out_form lay_out(basic_self_evaluation<Int> const& form, std::uint32_t first_row = 1);

}  // namespace outturn
