// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The audit of one form, and of several side by side: every printed figure gets a verdict, and every
// check its answer.
//
//     for (finding const& found : audit(form, policies::shanghai_2022))
//         std::puts(message(found).c_str());
//
// `message` is in <outturn/audit/message.hpp>, the list of checks in <outturn/audit/standard_checks.hpp>.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/profile.hpp>
#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <span>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The standard checks.
std::span<check const> all_checks();

}  // namespace detail

/// Audits a form: gives every printed figure its verdict and answers every question of `checks`.
///
/// Rounds: as the policy, and never within a tolerance.
/// Fails: never; what could not be decided is a finding.
///
///     for (finding const& found : audit(form, policies::shanghai_2022)) use(found);
[[nodiscard]] audit_report audit(self_evaluation const& form,
                                 policy const& rules,
                                 std::span<check const> checks = detail::all_checks(),
                                 audit_profile const& profile = standard_profile);

/// Audits forms side by side: each one as above, and all together by the checks that compare forms.
/// Gives a report for each form, in their order. What a comparison of forms finds stands in the report
/// of the form that differs.
///
/// Rounds: as the policy, and never within a tolerance.
/// Fails: never; what could not be decided is a finding.
/// Complexity: linear in the number of indicators of each form, but for the few checks that compare
/// indicators in pairs.
///
///     for (audit_report const& each : audit(std::span{forms}, policies::shanghai_2022)) use(each);
[[nodiscard]] std::vector<audit_report> audit(std::span<self_evaluation const> forms,
                                              policy const& rules,
                                              std::span<check const> checks = detail::all_checks(),
                                              audit_profile const& profile = standard_profile);

/// The same, of forms in a vector.
[[nodiscard]] std::vector<audit_report> audit(std::vector<self_evaluation> const& forms,
                                              policy const& rules,
                                              std::span<check const> checks = detail::all_checks(),
                                              audit_profile const& profile = standard_profile);

/// The same three by a vocabulary, by which the forms are to be read too.
///
///     for (finding const& found : audit(form, policies::mof_2020, vocabulary{}.with_achieved({"已完成"}))) use(found);
[[nodiscard]] audit_report audit(self_evaluation const& form,
                                 policy const& rules,
                                 vocabulary const& words,
                                 std::span<check const> checks = detail::all_checks(),
                                 audit_profile const& profile = standard_profile);
[[nodiscard]] std::vector<audit_report> audit(std::span<self_evaluation const> forms,
                                              policy const& rules,
                                              vocabulary const& words,
                                              std::span<check const> checks = detail::all_checks(),
                                              audit_profile const& profile = standard_profile);
[[nodiscard]] std::vector<audit_report> audit(std::vector<self_evaluation> const& forms,
                                              policy const& rules,
                                              vocabulary const& words,
                                              std::span<check const> checks = detail::all_checks(),
                                              audit_profile const& profile = standard_profile);
// clang-format off
template <class Form, class... More>
void audit(result<Form> const&, More const&...) = delete;  // a result may hold an error and no form: ask it first, as if (form) audit(*form, rules)
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/audit.ipp>
#endif
