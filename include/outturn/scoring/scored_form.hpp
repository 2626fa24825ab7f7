// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A form with every figure that was computed for it: what `score` gives.
//
//     if (computed const* const found = scored.find(figure::indicator(2)); found && *found)
//         use(*found->value);

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/indicator_kind.hpp>

#include <optional>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// An indicator with what was computed for it.
struct scored_indicator {
    attainment reached{};
    std::optional<indicator_kind> kind{};  ///< None where no target is entered.
    computed score{};

    friend constexpr bool operator==(scored_indicator const&, scored_indicator const&) = default;
};

/// Actual ÷ target (完成率); nothing for a target below zero, where a larger quotient is a smaller actual
/// value.
///
/// Rounds: never.
[[nodiscard]] std::optional<ratio> completion_of(attainment const& reached);

/// A form with what was computed for it, in the order of the form.
struct scored_form {
    computed rate{};   ///< `execution.rate`.
    computed score{};  ///< `execution.score`.
    std::vector<scored_indicator> indicators{};
    computed total{};  ///< `total.score`.

    /// The figure of that name; null where the form has no such figure.
    [[nodiscard]] computed const* find(figure name) const;

    friend constexpr bool operator==(scored_form const&, scored_form const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/scored_form.ipp>
#endif
