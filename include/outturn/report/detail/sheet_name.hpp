// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Names of the sheets of a workbook.

#include <outturn/config.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The length of `text` as spreadsheets count: a character beyond the first 65,536 is two.
std::size_t utf16_length(std::string_view text);

/// `wanted` as a name that spreadsheets allow for a sheet, in at most 31 characters, and that no sheet
/// has yet, whatever the case of its letters; it is added to `taken`.
std::string free_sheet_name(std::string_view wanted, std::set<std::string>& taken);

/// The name of a sheet as formulas write it.
std::string quoted_sheet_name(std::string_view name);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/sheet_name.ipp>
#endif
