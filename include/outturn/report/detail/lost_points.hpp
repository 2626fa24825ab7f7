// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Where the points were lost: from the full weight down through each lost amount to the total.

#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// What a row of the form lost.
struct lost_points_row {
    figure where{};
    std::string name{};  ///< In the words of the form; empty for the budget execution.
    decimal lost{};   ///< Weight − printed score; negative where the score is above the weight.
    decimal after{};  ///< What this row and those before it leave of the full weight.
    std::optional<decimal> by_policy{};  ///< Weight − computed score.

    [[nodiscard]] bool differs() const { return by_policy && *by_policy != lost; }
};

/// From the full weight to the total.
struct lost_points {
    decimal full{};                       ///< The sum of the weights.
    std::vector<lost_points_row> rows{};  ///< Rows that lost something, or would by the policy.
    decimal unscored{};                   ///< The weights of rows that print no score.
    decimal left{};                       ///< What the rows leave of `full`: the sum of the scores.
    std::optional<decimal> total{};       ///< As printed.
    std::optional<decimal> unaccounted{};      ///< `left` − `total`, where they differ.
    std::optional<decimal> total_by_policy{};  ///< As computed.

    /// Whether the policy ends anywhere else than the form.
    [[nodiscard]] bool differs() const {
        return (total_by_policy && *total_by_policy != (total ? *total : left)) ||
               std::any_of(rows.begin(), rows.end(), [](auto const& row) { return row.differs(); });
    }
};

/// The lost points of a form, or nothing where no row has a weight and a score or a number does not fit.
///
/// Rounds: never.
std::optional<lost_points> lost_points_of(self_evaluation const& form, scored_form const& scored);

/// A number of points that were lost or gained, with its sign.
std::string loss_text(decimal const& lost);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/lost_points.ipp>
#endif
