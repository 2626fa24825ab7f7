// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// Copies what a verdict knows of its figure into a finding.
void copy_verdict(finding& made, figure_verdict const& of);

/// Reports the figures with the verdict `which`; unexplained sums have checks of their own.
void report_verdicts(audited const& seen, findings& out, verdict which);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/verdict_findings.ipp>
#endif
