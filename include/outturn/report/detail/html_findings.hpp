// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The findings on one form in an HTML report.

#include <outturn/config.hpp>
#include <outturn/report/detail/html_form_part.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes the findings by severity, each linked to its row.
void write_findings(html_form_part const& of);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html_findings.ipp>
#endif
