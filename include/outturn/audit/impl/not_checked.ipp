// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/verdict_findings.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/not_checked.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void run_figure_not_recomputable(audited const& seen, findings& out) {
    report_verdicts(seen, out, verdict::not_recomputable);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
