// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The target of a row, where it is a comparison with a number; else null.
inline bound const* target_bound(indicator const& row) {
    return row.target.value ? row.target.value->as_bound() : nullptr;
}

/// The actual value of a row, where it is a number or a comparison with one; else null.
inline bound const* actual_bound(indicator const& row) {
    return row.actual.value ? row.actual.value->as_bound() : nullptr;
}

/// Whether the row scores its full weight.
inline bool is_full(indicator const& row) {
    return row.score.value && row.points.value && *row.score.value >= *row.points.value;
}

/// Whether the row scores less than its weight.
inline bool is_reduced(indicator const& row) {
    return row.score.value && row.points.value && *row.score.value < *row.points.value;
}

/// Whether a heading of the row contains `word`.
inline bool is_under(indicator const& row, std::string_view word) {
    return row.level2.text.find(word) != std::string::npos ||
           row.level1.text.find(word) != std::string::npos;
}

/// Whether the actual value reaches the policy's limit of over-achievement, for a kind of indicator
/// that can be over-achieved.
inline bool over_achieved(scored_indicator const& scored, policy const& rules) {
    auto const completion = completion_of(scored.reached);
    return scored.kind && can_be_over_achieved(*scored.kind) && completion &&
           rules.over_achievement.begins_at(*completion);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
