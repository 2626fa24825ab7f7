// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A form with every figure that was computed for it: what `score` gives.

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/policy.hpp>

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

/// A form with what was computed for it, in the order of the form.
struct scored_form {
    computed rate{};   ///< `execution.rate`.
    computed score{};  ///< `execution.score`.
    std::vector<scored_indicator> indicators{};
    computed total{};  ///< `total.score`.

    friend constexpr bool operator==(scored_form const&, scored_form const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI
