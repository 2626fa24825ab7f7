// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Computed results as JSON, for programs.
//
//     std::string const line = to_json(form, score(form, rules), rules);
//     for (auto const& each : explain(form, rules)) std::puts(to_json(each).c_str());

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// What was computed for a form, as one JSON object on one line. Every figure is a text, or null where
/// there is none; `reason` then says why, and `reason_text` (`total_reason_text`) what a rule of the user's own threw or
/// what is wrong with the policy.
///
/// Keys: `file`, `project`, `policy`; `execution` {`rate` as the form prints it, `score`, `reason`};
/// `indicators`, in the order of the form, [{`name`; `relation`: below, equal, above, inside, different
/// or unknown; `met`: true, false or null; `attainment`: actual ÷ target, exactly, as a decimal or as
/// `p/q`; `score`; `reason`; `by_vocabulary`: the names of what the judgement relies on of a
/// vocabulary, where on anything}]; `total`, and where it is null `total_reason`, `total_known`: the sum of the scores
/// that are known, `total_open`: the points of the parts without one; `faults`: the cells that cannot be
/// read, [{`code`, `expected`, `message`, `figure`, `column`}], with messages in `in`.
/// Rounds: never; figures are as the policy has rounded them.
std::string to_json(self_evaluation const& form,
                    scored_form const& scored,
                    policy const& rules,
                    language in = language::en);

/// A derivation as one JSON object on one line.
///
/// Keys: `figure`, `title`, `policy`, `evidence`, `rule` in a sentence or null; `value`, `exact`, null
/// where there is none, and `reason` then; `target`, `actual`, `met`, of an indicator, and
/// `by_vocabulary` in words where its judgement relies on a vocabulary; `because`: the
/// comparisons that decided, [{`left`, `relation`: below, equal or above, `right`}]; `tree`: {`op`:
/// input, parameter, add, subtract, multiply, divide, negate or round; `value`, exact; `operands`, of a
/// sum all its terms; `cell`, `text`, `line`, `column` of an input, with `spreadsheet_cell` where it has
/// one; `places`, `mode` of a rounding}.
/// Rounds: never; what was rounded is in the tree.
std::string to_json(derivation const& of);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/json.ipp>
#endif
