// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// An inference as a text for a terminal: for each role the policy in words, the evidence, other
// explanations of the figures with an example that tells them apart, and rivals with the figure that
// rules each out.
//
//     std::fputs(to_text(infer(forms), language::zh).c_str(), stdout);

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/inference/inference.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// An inference as a text of several lines for each role: the policy with its cost, k of n figures, the
/// witnesses, other explanations of the figures with an example that tells each apart, and the rivals
/// with a figure that contradicts each.
///
/// Of rivals it shows those that explain most; JSON holds all.
/// Rounds: never; figures are as printed, and as each hypothesis prints them.
std::string to_text(inference const& made, language in = language::en);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/inference_text.ipp>
#endif
