// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The plots of one form in an HTML report: lost points, and printed against exact figures.

#include <outturn/config.hpp>
#include <outturn/report/detail/html_form_part.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes where the points were lost.
void write_lost_points(html_form_part const& of);

/// Writes the residual of every printed figure.
void write_residuals(html_form_part const& of);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html_plots.ipp>
#endif
