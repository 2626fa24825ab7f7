// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/verdict_findings.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/printed_figures.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <array>
#include <cstddef>

namespace outturn::inline OUTTURN_ABI::detail {

/// The ratings in words, in the order of the enumerators.
inline constexpr std::array<bilingual, 4> rating_words{
    {{"excellent", "优"}, {"good", "良"}, {"fair", "中"}, {"poor", "差"}}};

constexpr bilingual words_of(rating which) { return rating_words[static_cast<std::size_t>(which)]; }

OUTTURN_DECL void run_figure_unexplained(audited const& seen, findings& out) {
    report_verdicts(seen, out, verdict::unexplained);
}

OUTTURN_DECL void run_figure_other_rounding(audited const& seen, findings& out) {
    report_verdicts(seen, out, verdict::other_rounding);
}

OUTTURN_DECL void run_figure_other_rule(audited const& seen, findings& out) {
    report_verdicts(seen, out, verdict::other_rule);
}

OUTTURN_DECL void run_figure_within_grade(audited const& seen, findings& out) {
    report_verdicts(seen, out, verdict::allowed);
}

OUTTURN_DECL void run_total_under_policy(audited const& seen, findings& out) {
    auto const& printed_total = seen.form.total.score.value;
    if (!printed_total || !seen.scored.total || *seen.scored.total == *printed_total) return;
    // Where the total differs from its own sum, or that cannot be told, it is not held against a policy.
    for (auto const& each : seen.verdicts)
        if (each.where == figure::total() &&
            (each.code == verdict::unexplained || each.reason == no_figure::unreadable_cell))
            return;
    auto& made = out.add(figure::total());
    made.exact = seen.scored.total.exact;
    made.recomputed = seen.scored.total.rounded;
    made.effect = *made.recomputed - *printed_total;
}

OUTTURN_DECL void run_rating_under_policy(audited const& seen, findings& out) {
    auto const& printed_total = seen.form.total.score.value;
    auto const& points = seen.form.total.points.value;
    if (seen.form.total.points.is_unreadable()) return;
    bool const of_a_hundred = !points || *points == decimal{100};
    if (!printed_total || !seen.scored.total || !of_a_hundred) return;
    auto const mine = rating_of(*seen.scored.total, seen.rules.total.rating);
    auto const theirs = rating_of(*printed_total, seen.rules.total.rating);
    if (mine == theirs) return;
    auto& made = out.add(figure::total());
    made.exact = seen.scored.total.exact;
    made.recomputed = seen.scored.total.rounded;
    made.effect = *made.recomputed - *printed_total;
    made.because = words_of(theirs);
    made.how.name = words_of(mine);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
