// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/verdict_findings.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/form/figure.hpp>

#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void copy_verdict(finding& made, figure_verdict const& of) {
    made.exact = of.exact;
    made.recomputed = of.recomputed;
    made.difference = of.difference();
    made.how = of.how;
    made.because = of.because;
    made.because_words = of.words;
    auto const part = of.where.part;
    bool const counts = part == form_part::execution_score || part == form_part::indicator_score ||
                        part == form_part::total_score;
    if (!counts || !of.recomputed) return;
    OUTTURN_TRY { made.effect = *of.recomputed - of.declared; }
    OUTTURN_CATCH(std::overflow_error const&) { made.effect.reset(); }
}

OUTTURN_DECL void report_verdicts(audited const& seen, findings& out, verdict which) {
    for (auto const& each : seen.verdicts) {
        if (each.code != which) continue;
        bool const is_sum =
            each.where == figure::total() || entry_of(each.where.part).list == "funds";
        if (which == verdict::unexplained && is_sum) continue;
        // The cell has a finding of its own.
        if (each.reason == no_figure::unreadable_cell) continue;
        copy_verdict(out.add(each.where), each);
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
