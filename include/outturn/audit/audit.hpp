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
template <class Int>
inline constexpr std::array basic_standard_checks{
    checks::funds_sum<Int>,
    checks::weight_sum<Int>,
    checks::weight_full_score<Int>,
    checks::weight_level_sum<Int>,
    checks::weight_zero<Int>,
    checks::score_above_weight<Int>,
    checks::total_sum<Int>,
    checks::figure_unexplained<Int>,
    checks::figure_other_rounding<Int>,
    checks::figure_other_rule<Int>,
    checks::figure_within_grade<Int>,
    checks::score_full_but_missed<Int>,
    checks::score_met_but_reduced<Int>,
    checks::score_better_but_lower<Int>,
    checks::score_against_grade<Int>,
    checks::total_under_policy<Int>,
    checks::rating_under_policy<Int>,
    checks::weight_scheme_kept<Int>,
    checks::reason_score_below_weight<Int>,
    checks::reason_over_achieved<Int>,
    checks::reason_rate_below<Int>,
    checks::reason_budget_adjusted<Int>,
    checks::reason_equality_missed<Int>,
    checks::reason_without_deviation<Int>,
    checks::reason_limit_exceeded<Int>,
    checks::execution_above_adjusted<Int>,
    checks::execution_hardly_spent<Int>,
    checks::execution_behind_outcome<Int>,
    checks::cost_exceeded<Int>,
    checks::quality_not_accepted<Int>,
    checks::narrative_copied<Int>,
    checks::narrative_template<Int>,
    checks::reason_numbers<Int>,
    checks::reason_no_words<Int>,
    checks::actual_blank<Int>,
    checks::actual_not_a_number<Int>,
    checks::actual_unit<Int>,
    checks::actual_sign<Int>,
    checks::target_blank<Int>,
    checks::score_blank<Int>,
    checks::budget_blank<Int>,
    checks::weight_blank<Int>,
    checks::execution_twice<Int>,
    checks::target_rate_unit<Int>,
    checks::cost_at_least<Int>,
    checks::indicator_duplicate<Int>,
    checks::quantity_money<Int>,
    checks::weight_concentrated<Int>,
    checks::target_all_full<Int>,
    checks::score_all_full<Int>,
    checks::target_empty_words<Int>,
    checks::budget_sibling_ratio<Int>,
    checks::case_scored_differently<Int>,
    checks::rounding_differs<Int>,
    checks::figure_not_recomputable<Int>,
    checks::check_not_done<Int>,
};

/// Every check of the library, over 64 bits.
inline constexpr std::span<check const> standard_checks{basic_standard_checks<std::int64_t>};

namespace detail {

template <class Int>
std::span<basic_check<Int> const> all_checks() {
    return basic_standard_checks<Int>;
}

/// Runs `look`; where a number on the way does not fit, says so instead.
template <class Int>
void run_check(basic_check<Int> const& by,
               basic_findings<Int>& out,
               basic_audited<Int> const& seen,
               auto const& look) {
    out.begin(by, &seen);
    try {
        look();
    } catch (std::overflow_error const&) {
        out.begin(checks::check_not_done<Int>, &seen);
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
template <class Int, scoring_policy Policy>
std::vector<basic_audit_report<Int>> audit(
    std::span<basic_self_evaluation<Int> const> forms,
    Policy const& rules,
    std::type_identity_t<std::span<basic_check<Int> const>> checks = detail::all_checks<Int>(),
    audit_profile const& profile = standard_profile) {
    std::vector<basic_audit_report<Int>> reports(forms.size());
    std::vector<basic_scored_form<Int>> scored(forms.size());
    std::vector<basic_audited<Int>> seen;
    std::vector<basic_finding<Int>> across;
    seen.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto& report = reports[i];
        report.file = forms[i].file;
        report.at = place_of(forms[i]);
        report.project = forms[i].project_name.text;
        report.policy = rules.decisions().name;
        score_into(scored[i], forms[i], rules);
        report.verdicts = verdicts_of(forms[i], rules, scored[i]);
        seen.push_back({forms[i],
                        rules.decisions(),
                        detail::own_kinds(rules),
                        scored[i],
                        report.verdicts,
                        profile.limits,
                        i});
        basic_findings<Int> out{report.findings};
        for (auto const& each : checks)
            if (each.run != nullptr)
                detail::run_check(each, out, seen[i], [&] { each.run(seen[i], out); });
    }
    basic_findings<Int> out{across};
    if (forms.size() > 1)
        for (auto const& each : checks)
            if (each.run_across != nullptr)
                detail::run_check(each, out, seen.front(), [&] {
                    each.run_across(std::span<basic_audited<Int> const>{seen}, out);
                });
    for (auto& found : across) reports[found.form].findings.push_back(std::move(found));
    for (auto& report : reports)
        for (auto& found : report.findings) found.level = profile.level_of(found.id, found.kind);
    return reports;
}

/// The same, of forms in a vector.
template <class Int, scoring_policy Policy>
std::vector<basic_audit_report<Int>> audit(
    std::vector<basic_self_evaluation<Int>> const& forms,
    Policy const& rules,
    std::type_identity_t<std::span<basic_check<Int> const>> checks = detail::all_checks<Int>(),
    audit_profile const& profile = standard_profile) {
    return audit(std::span<basic_self_evaluation<Int> const>{forms}, rules, checks, profile);
}

/// Audits a form: gives every declared figure its verdict and asks it every question of `checks`.
///
/// Rounds: as the policy, and never within a tolerance.
/// Fails: never; what could not be decided is a finding.
///
///     for (finding const& found : audit(form, policies::shanghai_2022)) use(found);
template <class Int, scoring_policy Policy>
basic_audit_report<Int> audit(
    basic_self_evaluation<Int> const& form,
    Policy const& rules,
    std::type_identity_t<std::span<basic_check<Int> const>> checks = detail::all_checks<Int>(),
    audit_profile const& profile = standard_profile) {
    return std::move(
        audit(std::span<basic_self_evaluation<Int> const>{&form, 1}, rules, checks, profile)
            .front());
}

}  // namespace outturn::inline OUTTURN_ABI
