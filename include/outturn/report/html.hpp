// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reports as HTML: one file that needs no other file, no script and no network, to be read on a screen
// of any width and printed on A4. It is well-formed XML as well.
//
//     std::ofstream page{"report.html"};
//     write_html(page, forms, audit(forms, rules), rules, language::zh);
//
// `write_html_begin`, `write_html_form` and `write_html_end` write the same report form by form.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/report/text_output.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// Writes a whole report of forms and what `audit` gave of them under the same policy, piece by piece.
///
/// Rounds: as the policy; coordinates of plots to the nearest unit.
/// Fails: never; what could not be computed is said in its place.
/// Complexity: linear in the size of the forms and of their reports.
///
///     std::string page;
///     write_html(page, forms, audit(forms, policies::shanghai_2022), policies::shanghai_2022);
void write_html(text_output out,
                std::span<self_evaluation const> forms,
                std::span<audit_report const> reports,
                policy const& rules,
                language in = language::en,
                vocabulary const& words = {});

/// Audits forms side by side and gives the report as a text.
///
///     to_html(forms, policies::shanghai_2022, language::zh)
std::string to_html(std::vector<self_evaluation> const& forms,
                    policy const& rules,
                    language in = language::en,
                    vocabulary const& words = {});

/// The same of one form.
std::string to_html(self_evaluation const& form,
                    policy const& rules,
                    language in = language::en,
                    vocabulary const& words = {});

/// Writes the beginning of a report: what it is, and a summary over its forms, which are written next in
/// the order of `forms`. `unread` says which files could not be read.
///
/// Complexity: linear in the number of forms.
void write_html_begin(text_output out,
                      policy const& rules,
                      std::span<form_summary const> forms,
                      language in,
                      std::span<error const> unread = {});

/// Writes one form of a report: its table as printed and as computed under `rules`, its findings, where
/// its points were lost, how far every printed figure is from its exact value, how each is computed.
/// `number` counts the forms from 1.
///
/// Rounds: as the policy; coordinates of plots to the nearest unit.
/// Complexity: linear in the size of the form and of its report.
void write_html_form(text_output out,
                     self_evaluation const& form,
                     audit_report const& report,
                     policy const& rules,
                     std::size_t number,
                     language in,
                     vocabulary const& words = {});

/// Writes the end of a report: the policy in sentences, and the questions that it does not answer.
void write_html_end(text_output out, policy const& rules, language in);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html.ipp>
#endif
