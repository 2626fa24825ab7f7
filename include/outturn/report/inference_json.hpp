// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// An inference as JSON, whole, with the space that was searched.
//
//     std::string const line = to_json(infer(forms));

#include <outturn/config.hpp>
#include <outturn/inference/inference.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// An inference as one JSON object on one line. Every figure is a text.
///
/// Keys: `forms`; `roles` {role: {`verdict`: unique, equivalent, underdetermined, with_exceptions or
/// unexplained; `policy`, null where nothing is concluded; `explained`, `of`, `distinct`; `exceptions`,
/// the cases it does not explain; `witnesses` [{a case, `exact`, of a rate as a fraction of one, `kills`:
/// how many rivals print another figure, `decides`: of formula, amounts, rounding and places those in
/// which alone such a rival differs, `inputs`}];
/// `rivals` [{a hypothesis, `explained`, `killed_by` {a case, `prints`}}]; `equivalents` [{a
/// hypothesis, `told_apart_by` {`inputs`, `policy`, `equivalent`}}]; `splitting_example` {`inputs`,
/// `figures` [{`printed`, `by`: 0 for the policy, else the equivalent's number from 1}]}; `chance`
/// {`value`, `at_most`}}}; `skipped` [{`form`, `figure`, `reason`}]; `search_space`. A hypothesis is
/// {`formula`, `amounts`, `rounding`, `places`, `cost`}, the policy with its `text` and `text_zh`; a
/// case is {`form`, `figure`, `times`, `printed`}, of which `times` figures have the same inputs.
/// Rounds: never; figures are as printed, and as each hypothesis prints them.
std::string to_json(inference const& made);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/inference_json.ipp>
#endif
