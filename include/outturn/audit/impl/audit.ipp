// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/audit.hpp>
#include <outturn/audit/kind_set.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/audit/standard_checks.hpp>
#include <outturn/audit/verdicts.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/scoring/policy_faults.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <cstddef>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL std::span<check const> all_checks() { return standard_checks; }

/// Reports that a number was too large for the check `by`.
OUTTURN_DECL void report_not_done(check const& by, findings& out, audited const& seen) {
    out.begin(checks::check_not_done, &seen);
    out.add(figure::total()).because = by.question;
}

OUTTURN_DECL void run_on_form(std::span<check const> checks, findings out, audited const& seen) {
    for (auto const& each : checks) {
        if (!each.run) continue;
        out.begin(each, &seen);
        OUTTURN_TRY { each.run(seen, out); }
        OUTTURN_CATCH(std::overflow_error const&) { report_not_done(each, out, seen); }
    }
}

OUTTURN_DECL void run_across_forms(std::span<check const> checks,
                                   findings out,
                                   std::span<audited const> forms) {
    for (auto const& each : checks) {
        if (!each.run_across) continue;
        out.begin(each, &forms.front());
        OUTTURN_TRY { each.run_across(forms, out); }
        OUTTURN_CATCH(std::overflow_error const&) { report_not_done(each, out, forms.front()); }
    }
}

/// Says of which form the report is.
OUTTURN_DECL void identify(audit_report& report, self_evaluation const& form, policy const& rules) {
    report.file = form.file;
    report.at = place_of(form);
    report.project = form.project.text;
    report.policy = rules.name;
}

}  // namespace detail

OUTTURN_DECL std::vector<audit_report> audit(std::span<self_evaluation const> forms,
                                             policy const& rules,
                                             vocabulary const& words,
                                             std::span<check const> checks,
                                             audit_profile const& profile) {
    std::vector<audit_report> reports(forms.size());
    std::vector<scored_form> scored(forms.size());
    std::vector<audited> seen;
    seen.reserve(forms.size());
    auto const if_unsound = detail::figure_if_unsound(rules);
    // Nothing is held against a policy that makes no sense.
    static policy const undecided{};
    bool const sound = if_unsound.reason == no_figure::none;
    auto const& held = sound ? rules : undecided;
    auto const own = own_kinds(held);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto& report = reports[i];
        detail::identify(report, forms[i], rules);
        detail::score_into(scored[i], forms[i], rules, words, if_unsound);
        report.verdicts = verdicts_of(forms[i], held, scored[i]);
        seen.push_back({forms[i], held, own, scored[i], report.verdicts, profile.limits, i});
        detail::run_on_form(checks, findings{report.findings}, seen[i]);
    }
    std::vector<finding> across;
    if (forms.size() > 1) detail::run_across_forms(checks, findings{across}, seen);
    for (auto& found : across) reports[found.form].findings.push_back(std::move(found));
    for (auto& report : reports)
        for (auto& found : report.findings) found.level = profile.level_of(found.id, found.kind);
    return reports;
}

OUTTURN_DECL std::vector<audit_report> audit(std::vector<self_evaluation> const& forms,
                                             policy const& rules,
                                             vocabulary const& words,
                                             std::span<check const> checks,
                                             audit_profile const& profile) {
    return audit(std::span<self_evaluation const>{forms}, rules, words, checks, profile);
}

OUTTURN_DECL audit_report audit(self_evaluation const& form,
                                policy const& rules,
                                vocabulary const& words,
                                std::span<check const> checks,
                                audit_profile const& profile) {
    return std::move(
        audit(std::span<self_evaluation const>{&form, 1}, rules, words, checks, profile).front());
}

OUTTURN_DECL std::vector<audit_report> audit(std::span<self_evaluation const> forms,
                                             policy const& rules,
                                             std::span<check const> checks,
                                             audit_profile const& profile) {
    return audit(forms, rules, vocabulary{}, checks, profile);
}

OUTTURN_DECL std::vector<audit_report> audit(std::vector<self_evaluation> const& forms,
                                             policy const& rules,
                                             std::span<check const> checks,
                                             audit_profile const& profile) {
    return audit(forms, rules, vocabulary{}, checks, profile);
}

OUTTURN_DECL audit_report audit(self_evaluation const& form,
                                policy const& rules,
                                std::span<check const> checks,
                                audit_profile const& profile) {
    return audit(form, rules, vocabulary{}, checks, profile);
}

}  // namespace outturn::inline OUTTURN_ABI
