// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The form's own table in an HTML report: as it is printed, with printed and computed figures side by side.

#include <outturn/config.hpp>
#include <outturn/report/detail/html_form_part.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes facts, funds, budget execution, objectives and indicators of a form.
void write_sheet(html_form_part const& of);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html_sheet.ipp>
#endif
