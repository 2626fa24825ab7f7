// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// One target, with its actual value and its points, as a line of JSON: the stable interface of the
// command `outturn target`.
//
//     target_json("≥95%\t93%\t10", policies::mof_2020)

#include <outturn/config.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/scoring/policy.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Reads `line`, a target and, after tabs, an actual value and points, which may both be missing, and
/// gives one JSON object on one line.
///
/// Keys: `target` and `actual`, null where the field is missing, else {`kind`: nothing, number, range,
/// deadline, words, all or any; `comparison`: at_least, at_most, above, below, equal or not_equal;
/// `implied`, `approximate`; `value`; `upper`, `includes_value`, `includes_upper`, of a range; `unit`,
/// `date`, `text`, `subject`, `note`}, and for all and any {`kind`, `conditions`}; `relation`; `met`: true,
/// false or null; `reason`: why it is null; `by_vocabulary`: the names of what the judgement relies on of
/// `words`, where on anything; `attainment`: actual ÷ target; `deviation`; `credit` by
/// `rules`; `credit_reason`: why it is null. Figures are texts, exact as decimals or as `p/q`. What cannot
/// be read gives {`error`: {`code`, `column`: the character of the field, from 1, `expected`, `message`,
/// `field`: target, actual or points}} and nothing else.
/// Rounds: the credit, as `rules` says; everything else never.
std::string target_json(std::string_view line, policy const& rules, vocabulary const& words = {});

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/target_json.ipp>
#endif
