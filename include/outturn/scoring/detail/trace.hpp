// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The record of what traced numbers did.

#include <outturn/config.hpp>
#include <outturn/scoring/derivation.hpp>

#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The steps and decisions of traced numbers, in their order.
struct trace {
    std::vector<step> steps;
    std::vector<decision> decisions;
    bool idle_roundings = false;  ///< Whether a rounding that changes nothing is a step.
};

}  // namespace outturn::inline OUTTURN_ABI::detail
