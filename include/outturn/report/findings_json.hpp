// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Reports of audits as JSON, for programs.
//
//     std::string const line = to_json(audit(form, policies::mof_2020));

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// A report as one JSON object on one line.
///
/// Keys: `file`, `project`, `policy`; `findings` [{`code`: the check's stable name, `number`: the stable
/// number, null of a check of one's own; `kind`, `severity`, as SARIF names them; `file`, `figure`, `line`,
/// `column`; `cell`: of a spreadsheet, where it is one; `subject`: the name of the row; `declared`: as
/// printed; `exact`: a decimal or `p/q`, of a rate as a fraction of one, of money in the currency's main unit;
/// `recomputed`: as the policy prints it; `difference`: declared − recomputed in units of the last
/// printed place; `effect`: on the total; `rule`, `places`, `roundings`:
/// what gives the declared figure, places of a rate as a fraction of one; `source`: the evidence;
/// `message`, in the language asked for}]; `verdicts` {figure: confirmed, allowed, other_rounding,
/// other_rule, unexplained or not_recomputable}; `not_checked`: the names of the questions no program
/// answers. Figures are texts, or null where there is none.
/// Rounds: never.
std::string to_json(audit_report const& report, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/findings_json.ipp>
#endif
