// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The figures of verdicts in words, as several reports show them.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// The declared figure; a rate in percent.
std::string declared_text(figure_verdict const& of);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/verdict_text.ipp>
#endif
