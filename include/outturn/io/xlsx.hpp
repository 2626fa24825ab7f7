// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libzip
// Needs: Expat
//
// Forms from workbooks (.xlsx). A cell is read as the spreadsheet shows it: a number under its number
// format, the result of a formula as it was saved. Memory stays bounded whatever a file unpacks to.
//
//     for (auto const& form : read_xlsx_file("forms.xlsx"))
//         if (form) use(*form); else std::puts(form.error().text().c_str());

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/io/xlsx_limits.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// Reads every form in a workbook, sheet by sheet; each may fail without the others. `file` is the name
/// that errors give it.
///
/// Units: as `read_form`.
/// Rounds: as `sheets_of_xlsx`.
/// Fails: as `sheets_of_xlsx`, whose error is then the only element; `not_a_form` where no sheet holds
/// one; else as `read_sheet`.
/// Complexity: linear in what the file unpacks to.
std::vector<result<self_evaluation>> read_xlsx(std::string_view bytes,
                                               std::string const& file = {},
                                               xlsx_limits const& limits = {},
                                               vocabulary const& words = {});

/// Reads every form in a workbook file.
///
/// Units, Rounds: as `read_xlsx`.
/// Fails: `unreadable_file`, and as `read_xlsx`.
std::vector<result<self_evaluation>> read_xlsx_file(std::string const& path,
                                                    xlsx_limits const& limits = {},
                                                    vocabulary const& words = {});

/// The sheets of a workbook (.xlsx), hidden ones too; `file` is the name that errors give it.
///
/// A cell is what the spreadsheet shows of it: numbers under their number formats, formulas by the
/// results that were saved with them, booleans as `TRUE`, errors as `#DIV/0!`. A formula without a
/// saved result stands for itself, as `=A1+A2`.
/// Rounds: numbers half up, at the 15 significant digits that spreadsheets show and then at the places
/// of the number format.
/// Fails: `not_a_workbook`, `other_workbook` (.xls, .xlsb, .ods), `encrypted_workbook`,
/// `damaged_workbook`, `workbook_too_large`, `too_many_cells`, `expected_number`; with sheet and cell.
/// Complexity: linear in what the file unpacks to; memory is bounded by `limits`.
result<std::vector<sheet>> sheets_of_xlsx(std::string_view bytes,
                                          std::string file = {},
                                          xlsx_limits const& limits = {});

/// The sheets of a workbook file.
///
/// Rounds: as `sheets_of_xlsx`.
/// Fails: `unreadable_file`, and as `sheets_of_xlsx`.
result<std::vector<sheet>> sheets_of_xlsx_file(std::string const& path,
                                               xlsx_limits const& limits = {});

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/xlsx.ipp>
#endif
