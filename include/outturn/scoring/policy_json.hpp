// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Policies from and to JSON, so that a finance office can keep its own as a file.
//
//     policy const ours = read_policy(R"({"base": "hubei", "name": "ours",
//                                         "equality": {"rule": {"kind": "yes_or_no"}}})").value();

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/scoring/policy.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Reads a policy from JSON text; `file` is the name that errors give it.
///
/// Every decision has a key, as `to_json` writes them. With `"base"`, the name of a shipped policy, a key
/// that is absent is as there; without it, as in `policy{}`, which gives no score to missed targets. An
/// object that is given replaces only the keys it has.
/// Rounds: never.
/// Fails: `invalid_json`, `invalid_utf8`, `unpaired_surrogate`, `unknown_key`, `duplicate_key`,
/// `unknown_choice`, `expected_text`, `expected_object`, `expected_array`, `expected_truth`,
/// `places_out_of_range`, `too_many_bands`, `text_too_long`, `rule_in_code`, and the errors of numbers; and
/// with all that `faults` tells of the policy, the first fault and the others as its `further` errors. The
/// error names the key, its line and column; that of a base, the object around it.
///
///     read_policy(R"({"base": "hubei", "name": "ours", "equality": {"rule": {"kind": "yes_or_no"}}})")
[[nodiscard]] result<policy> read_policy(std::string_view text, std::string const& file = {});

/// `rules` as JSON that `read_policy` reads again to an equal policy.
///
/// A rule of the user's own is code, which JSON cannot hold: it is written as `{"own": "<its sentence>"}`,
/// and `read_policy` refuses such a file.
/// Rounds: never; fractions are written as decimals or as `p/q`.
[[nodiscard]] std::string to_json(policy const& rules);

/// The JSON schema (draft 4) of what `read_policy` reads, made from the same list of decisions.
///
/// Two things a schema cannot say are checked by `read_policy` alone: that no divisor is zero, and the
/// length of a text in bytes.
[[nodiscard]] std::string policy_schema();

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/policy_json.ipp>
#endif
