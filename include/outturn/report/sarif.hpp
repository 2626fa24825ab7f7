// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Reports of audits as SARIF 2.1.0, which code viewers and dashboards show at the place in the file.
//
//     std::string const log = to_sarif(audit(forms, policies::mof_2020));

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <span>
#include <string>

namespace outturn::inline OUTTURN_ABI {

/// Reports as one SARIF 2.1.0 log with one run.
///
/// Every result has a physical location with line and column. As SARIF demands, only results of the kind
/// `fail` have a level; the severity of every finding is among its properties, with the figures. Where
/// something is `unread`, the run has an invocation that was not successful, with a notification for each.
/// Rounds: never.
/// Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
std::string to_sarif(std::span<audit_report const> reports,
                     language in = language::en,
                     std::span<error const> unread = {});

/// The same where the audit asked `checks` instead of the standard ones: these are listed as the rules.
std::string to_sarif(std::span<audit_report const> reports,
                     language in,
                     std::span<check const> checks,
                     std::span<error const> unread = {});

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/sarif.ipp>
#endif
