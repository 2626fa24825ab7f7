// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The record of what traced numbers did.

#include <outturn/config.hpp>
#include <outturn/numeric/detail/wide_quotient.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/derivation.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The value of a traced number: as wide as a score that is computed may need.
using traced_value = wide_quotient<std::int64_t>;

/// The steps and decisions of traced numbers, in their order.
struct trace {
    std::vector<step> steps;           ///< The value of one is zero where it fits no ratio.
    std::vector<traced_value> values;  ///< Of the steps, exactly.
    std::vector<decision> decisions;
    bool idle_roundings = false;  ///< Whether a rounding that changes nothing is a step.

    /// Adds a step of that value; gives its number.
    std::size_t add(step made, traced_value const& value) {
        made.value = value.narrowed().value_or(ratio{});
        steps.push_back(std::move(made));
        values.push_back(value);
        return steps.size() - 1;
    }

    /// Whether the value of the step fits a ratio and, where it was rounded, its digits fit a decimal.
    [[nodiscard]] bool fits(std::size_t at) const {
        auto const& made = steps[at];
        if (made.value.is_zero()) return values[at].is_zero();
        return made.what != operation::round || !made.digits.is_zero();
    }
};

}  // namespace outturn::inline OUTTURN_ABI::detail
