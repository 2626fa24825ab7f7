// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Findings as lines of text, in the shape that compilers give their warnings, so that editors can jump
// to the cell.
//
//     std::fputs(to_text(audit(form, policies::mof_2020), language::zh).c_str(), stdout);

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/report/colouring.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// A report as text: a line for each finding that is at least a note, and a count of the verdicts.
///
/// Rounds: never.
std::string to_text(audit_report const& report,
                    language in = language::en,
                    colouring colours = colouring::none);

/// A finding on one line: place, severity, figure, message and code.
///
///     to_text(report.findings.front(), language::zh)
///     // examples/forms/2022-5.json:122:17: 警告: indicators[7].score “基层党组织使用满意度”: 指标已完成…
std::string to_text(finding const& found,
                    language in = language::en,
                    colouring colours = colouring::none);

/// How many declared figures have which verdict, on one line; sums of funds are counted apart.
///
///     verdict_summary(report)  // "12 figures: 12 confirmed; 3 sums of funds: 3 confirmed"
std::string verdict_summary(audit_report const& report, language in = language::en);

/// The questions that an audit does not answer, a line for each with the reason.
std::string not_checked_text(language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/findings_text.ipp>
#endif
