// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The total of a form from the sum of its scores, over an arithmetic.

#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

/// What the total of a form depends on beside the sum of its scores.
template <class Number>
struct total_parts {
    Number weights{};              ///< Of the indicators that count.
    Number all_weights{};          ///< Of all, with those that were dropped.
    bool dropped = false;          ///< Some were.
    bool vetoed = false;           ///< A target of zero is missed.
    std::optional<Number> rate{};  ///< Of execution, exact.
};

/// Whether a low execution rate caps the total.
constexpr bool has_caps(total_rule const& rule) {
    return std::any_of(
        rule.caps.begin(), rule.caps.end(), [](total_cap const& cap) { return !cap.is_none(); });
}

/// The total: the sum of the scores, rescaled, vetoed and capped as the policy says; nothing where no
/// indicator applies.
template <class Arithmetic, class Number>
constexpr std::optional<Number> total_of_sum(Arithmetic& on,
                                             Number total,
                                             total_parts<Number> const& parts,
                                             total_rule const& rule) {
    if (parts.dropped) {
        if (plain(parts.weights).is_zero()) return std::nullopt;
        total = total * parts.all_weights / parts.weights;
    }
    if (rule.zero_target_vetoes && parts.vetoed) total = Number{};
    for (total_cap const& cap : rule.caps) {
        if (cap.is_none() || !parts.rate) continue;
        auto const limit = on.given(cap.rate_below);
        if (!(cap.bound_included ? *parts.rate <= limit : *parts.rate < limit)) continue;
        auto const most = on.given(ratio{cap.total});
        if (most < total) total = most;
    }
    return total;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
