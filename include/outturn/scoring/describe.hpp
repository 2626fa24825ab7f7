// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A policy in words: each of its decisions as a sentence.
//
//     std::puts(describe(policies::hubei, language::zh).c_str());

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

struct policy;

/// The policy as sentences, a line each: its evidence, how execution is scored, each kind of indicator,
/// the total, the ratings, and when a reason is needed.
///
///     describe(policies::hubei, language::zh)
[[nodiscard]] std::string describe(policy const& rules, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/describe.ipp>
#endif
