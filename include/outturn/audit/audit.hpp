// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Audits of one form and of several side by side. To add a check to the standard ones, add it to the
// list of them.

#include <outturn/audit/across_forms.hpp>
#include <outturn/audit/check.hpp>
#include <outturn/audit/data.hpp>
#include <outturn/audit/design.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/logic.hpp>
#include <outturn/audit/narrative.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/audit/profile.hpp>
#include <outturn/audit/reasons.hpp>
#include <outturn/audit/recomputation.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/audit/verdicts.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// Every check of the library, in the order of their numbers.
inline constexpr std::array standard_checks{
    checks::funds_sum,
    checks::weight_sum,
    checks::weight_full_score,
    checks::weight_level_sum,
    checks::weight_zero,
    checks::score_above_weight,
    checks::total_sum,
    checks::figure_unexplained,
    checks::figure_other_rounding,
    checks::figure_other_rule,
    checks::figure_within_grade,
    checks::score_full_but_missed,
    checks::score_met_but_reduced,
    checks::score_better_but_lower,
    checks::score_against_grade,
    checks::total_under_policy,
    checks::rating_under_policy,
    checks::weight_scheme_kept,
    checks::reason_score_below_weight,
    checks::reason_over_achieved,
    checks::reason_rate_below,
    checks::reason_budget_adjusted,
    checks::reason_equality_missed,
    checks::reason_without_deviation,
    checks::reason_limit_exceeded,
    checks::execution_above_adjusted,
    checks::execution_hardly_spent,
    checks::execution_behind_outcome,
    checks::cost_exceeded,
    checks::quality_not_accepted,
    checks::narrative_copied,
    checks::narrative_template,
    checks::reason_numbers,
    checks::reason_no_words,
    checks::actual_blank,
    checks::actual_not_a_number,
    checks::actual_unit,
    checks::actual_sign,
    checks::target_blank,
    checks::score_blank,
    checks::budget_blank,
    checks::weight_blank,
    checks::execution_twice,
    checks::target_rate_unit,
    checks::cost_at_least,
    checks::indicator_duplicate,
    checks::quantity_money,
    checks::weight_concentrated,
    checks::target_all_full,
    checks::score_all_full,
    checks::target_empty_words,
    checks::budget_sibling_ratio,
    checks::case_scored_differently,
    checks::rounding_differs,
    checks::figure_not_recomputable,
    checks::check_not_done,
};

namespace detail {

inline std::span<check const> all_checks() { return standard_checks; }

/// Runs `look`; where a number on the way does not fit, says so instead.
inline void run_check(check const& by, findings& out, audited const& seen, auto const& look) {
    out.begin(by, &seen);
    try {
        look();
    } catch (std::overflow_error const&) {
        out.begin(checks::check_not_done, &seen);
        out.add(figure::total()).because = by.question;
    }
}

}  // namespace detail

/// Audits forms side by side: each as `audit` does one, and all by the checks that look across forms. One
/// report for each form, in their order; a finding across forms stands in the report of the form that is
/// odd.
///
/// Rounds: as the policy, and never within a tolerance.
/// Fails: never; what could not be decided is a finding.
/// Complexity: of each form, linear in the number of indicators but for few checks that compare them in
/// pairs.
///
///     for (audit_report const& each : audit(std::span{forms}, policies::shanghai_2022)) use(each);
inline std::vector<audit_report> audit(
    std::span<self_evaluation const> forms,
    policy const& rules,
    std::type_identity_t<std::span<check const>> checks = detail::all_checks(),
    audit_profile const& profile = standard_profile) {
    std::vector<audit_report> reports(forms.size());
    std::vector<scored_form> scored(forms.size());
    std::vector<audited> seen;
    std::vector<finding> across;
    seen.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto& report = reports[i];
        report.file = forms[i].file;
        report.at = place_of(forms[i]);
        report.project = forms[i].project_name.text;
        report.policy = rules.name;
        score_into(scored[i], forms[i], rules);
        report.verdicts = verdicts_of(forms[i], rules, scored[i]);
        seen.push_back({forms[i],
                        rules,
                        detail::own_kinds(rules),
                        scored[i],
                        report.verdicts,
                        profile.limits,
                        i});
        findings out{report.findings};
        for (auto const& each : checks)
            if (each.run != nullptr)
                detail::run_check(each, out, seen[i], [&] { each.run(seen[i], out); });
    }
    findings out{across};
    if (forms.size() > 1)
        for (auto const& each : checks)
            if (each.run_across != nullptr)
                detail::run_check(each, out, seen.front(), [&] {
                    each.run_across(std::span<audited const>{seen}, out);
                });
    for (auto& found : across) reports[found.form].findings.push_back(std::move(found));
    for (auto& report : reports)
        for (auto& found : report.findings) found.level = profile.level_of(found.id, found.kind);
    return reports;
}

/// The same, of forms in a vector.
inline std::vector<audit_report> audit(
    std::vector<self_evaluation> const& forms,
    policy const& rules,
    std::type_identity_t<std::span<check const>> checks = detail::all_checks(),
    audit_profile const& profile = standard_profile) {
    return audit(std::span<self_evaluation const>{forms}, rules, checks, profile);
}

/// Audits a form: gives every declared figure its verdict and asks it every question of `checks`.
///
/// Rounds: as the policy, and never within a tolerance.
/// Fails: never; what could not be decided is a finding.
///
///     for (finding const& found : audit(form, policies::shanghai_2022)) use(found);
inline audit_report audit(
    self_evaluation const& form,
    policy const& rules,
    std::type_identity_t<std::span<check const>> checks = detail::all_checks(),
    audit_profile const& profile = standard_profile) {
    return std::move(
        audit(std::span<self_evaluation const>{&form, 1}, rules, checks, profile).front());
}

}  // namespace outturn::inline OUTTURN_ABI
