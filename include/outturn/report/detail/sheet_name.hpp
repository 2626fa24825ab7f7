// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Names of the sheets of a workbook.

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>

#include <set>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A name for the sheet of a form, as spreadsheets allow it and in at most 31 characters, that no sheet
/// has yet; it is added to `taken`.
std::string free_sheet_name(self_evaluation const& form, std::set<std::string>& taken);

/// The name of a sheet as formulas write it.
std::string quoted_sheet_name(std::string_view name);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/sheet_name.ipp>
#endif
