// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// One form of an HTML report: its table, its findings, its plots and its derivations.

#include <outturn/config.hpp>
#include <outturn/report/detail/html_form_part.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes the whole section of a form.
void write_form_section(html_form_part const& of);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html_form.ipp>
#endif
