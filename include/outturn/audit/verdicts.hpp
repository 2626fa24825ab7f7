// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The verdict of every printed figure: the policy gives it, or another rounding or rule does, or none.
//
//     for (figure_verdict const& each : verdicts_of(form, rules, score(form, rules)))
//         if (each.code == verdict::unexplained) ask_about(each.where);

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// The verdict of every printed figure of a form: the sums of the funds, the execution rate and score,
/// each indicator's score, the total.
///
/// The total is compared with the sum of the printed scores, so that a wrong score is reported once. A
/// sum of funds has a verdict where the form lists parts of the total row. Other rules are those of
/// <outturn/scoring/formulas.hpp>.
/// Rounds: as the policy and, to explain a figure, each other mode; never within a tolerance.
/// Fails: never.
/// Complexity: linear in the number of indicators.
[[nodiscard]] std::vector<figure_verdict> verdicts_of(self_evaluation const& form,
                                                      policy const& rules,
                                                      scored_form const& scored);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/verdicts.ipp>
#endif
