// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/lost_points.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

/// Adds rows of a form to its lost points.
struct lost_points_sum {
    lost_points found{};
    bool any_score = false;

    void add(figure where, std::string const& name, auto const& row, computed const& ours) {
        if (!row.points.value) return;
        auto const& weight = *row.points.value;
        found.full = found.full + weight;
        found.left = found.left + weight;
        if (!row.score.value) {
            found.unscored = found.unscored + weight;
            return;
        }
        any_score = true;
        lost_points_row made{where, name, weight - *row.score.value, {}, {}};
        if (ours) made.by_policy = weight - *ours;
        if (!made.lost.is_zero() || made.differs()) found.rows.push_back(made);
    }
};

OUTTURN_DECL std::optional<lost_points> lost_points_of(self_evaluation const& form,
                                                       scored_form const& scored) {
    // With a weight or a score that cannot be read, the rows do not lead to the total.
    auto const unreadable = [](auto const& of) {
        return of.points.is_unreadable() || of.score.is_unreadable();
    };
    if (unreadable(form.execution) ||
        std::any_of(form.indicators.begin(), form.indicators.end(), unreadable))
        return std::nullopt;
    lost_points_sum sum;
    auto& found = sum.found;
    OUTTURN_TRY {
        if (!scores_execution_in_a_row(form))
            sum.add(figure::execution(), {}, form.execution, scored.score);
        for (std::size_t i = 0; i < form.indicators.size(); ++i)
            sum.add(figure::indicator(i),
                    form.indicators[i].level3.text,
                    form.indicators[i],
                    scored.indicators[i].score);
        for (auto& row : found.rows) row.after = found.left = found.left - row.lost;
        found.left = found.left - found.unscored;
        found.total = form.total.score.value;
        if (found.total && *found.total != found.left)
            found.unaccounted = found.left - *found.total;
        found.total_by_policy = scored.total.rounded;
    }
    OUTTURN_CATCH(std::overflow_error const&) { return std::nullopt; }
    if (!sum.any_score) return std::nullopt;
    return found;
}

OUTTURN_DECL std::string loss_text(decimal const& lost) {
    if (lost.is_zero()) return "0";
    return (lost.is_negative() ? "+" : "−") + to_string(abs(lost));
}

}  // namespace outturn::inline OUTTURN_ABI::detail
