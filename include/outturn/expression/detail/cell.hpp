// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Cells of forms that hold a target or an actual value.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/target.hpp>

#include <optional>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether an actual value says that nothing is entered: blank, or 无.
bool says_nothing(std::string_view text);

/// Reads a text strictly, with units of `own` beside the standard ones, into `value`, made in place; the fault that stopped it, if any.
std::optional<fault> read_into(std::optional<target>& value, std::string_view text, unit_rows own);
std::optional<fault> read_into(std::optional<actual>& value, std::string_view text, unit_rows own);

/// Reads a cell that holds three columns, as ≥|95|%; any other text was refused for `what`.
result<target> read_cell(std::string_view text, unit_rows own, fault const& what);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/cell.ipp>
#endif
