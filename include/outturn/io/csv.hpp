// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: iconv
//
// Forms from and to CSV, as spreadsheet programs save and open it: RFC 4180, with commas, semicolons or
// tabs, in UTF-8, GB18030 or UTF-16. A program that defines OUTTURN_NO_ICONV everywhere does without
// iconv and reads UTF-8 only.
//
//     for (auto const& form : read_csv_file("examples/forms/department.csv"))
//         if (form) use(*form); else std::puts(form.error().text().c_str());

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/sheet.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// Reads every form in CSV text: the official sheet as a spreadsheet program saves it, several of
/// them one below the other, or a table of indicators.
///
/// There is always a result: one for each form, or the error that says why there is none. The text is
/// in UTF-8, GB18030 or, with a byte order mark, UTF-16.
/// Units, Rounds: as `read_form`.
/// Fails: `invalid_utf8`, `unknown_encoding`, `no_iconv`, `not_a_form`, and as `parse_csv` and
/// `read_sheet`; with file, cell, line and column.
/// Complexity: linear in the length of the text.
///
///     for (auto const& form : read_csv(write_csv(form), "forms.csv"))
///         if (form) use(*form); else std::puts(form.error().text().c_str());
std::vector<result<self_evaluation>> read_csv(std::string text,
                                              std::string file = {},
                                              vocabulary const& words = {});

/// Reads every form in a CSV file.
///
/// Fails: `unreadable_file`, and as `read_csv`.
///
///     self_evaluation const form = read_csv_file("examples/forms/department.csv").front().value();
std::vector<result<self_evaluation>> read_csv_file(std::string const& path,
                                                   vocabulary const& words = {});

/// The grid of cells in CSV text in UTF-8, each cell with its row and column.
///
/// The separator is a comma, a semicolon or a tab, whichever the text uses. Blank cells are left out.
/// An apostrophe that `write_csv` puts in front of a text is no part of it.
/// Fails: `nul_character`, `unclosed_quote`, `unexpected_text` behind a closing quotation mark,
/// `text_too_long` and `too_many_cells` beyond what spreadsheets hold; with cell, line and column.
/// Complexity: linear in the length of the text.
result<sheet> parse_csv(std::string_view text, std::string file = {});

/// Forms as CSV that spreadsheet programs open correctly: the official sheet, one below the other, in
/// UTF-8 with a byte order mark.
///
/// A text that a spreadsheet would take for a formula, as `=100%`, gets an apostrophe in front, which
/// says that it is text; `read_csv` takes it away again. A NUL character, which no text file holds,
/// becomes �. `read_csv` gives the same form otherwise, as far as `lay_out` says.
/// Units: as printed.
/// Rounds: never.
/// Complexity: linear in the length of the texts.
std::string write_csv(std::span<self_evaluation const> forms);

/// The same, of forms in a vector.
inline std::string write_csv(std::vector<self_evaluation> const& forms) {
    return write_csv(std::span<self_evaluation const>{forms});
}

/// The same, of one form.
///
///     std::string const text = write_csv(form);
inline std::string write_csv(self_evaluation const& form) {
    return write_csv(std::span<self_evaluation const>{&form, 1});
}

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/csv.ipp>
#endif
