// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/inference/detail/possible_sums.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void drop_doubles(std::vector<exact_sum>& sums) {
    std::sort(sums.begin(), sums.end(), [](exact_sum const& a, exact_sum const& b) {
        return a.low < b.low || (a.low == b.low && a.high < b.high);
    });
    sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
}

/// The sums that the scores of one role could have; nothing where a formula says nothing of a score.
OUTTURN_DECL std::optional<std::vector<exact_sum>> sums_of_role(
    figure_role role,
    evidence::total_parts const& form,
    std::vector<hypothesis> const& explaining) {
    std::vector<exact_sum> sums;
    scoring_formula const* tried = nullptr;
    for (auto const& each : explaining) {
        if (each.formula == tried) continue;
        tried = each.formula;
        exact_sum sum;
        for (auto const& part : form.parts) {
            if (part.role != role) continue;
            // A formula may say nothing of a figure that was skipped.
            auto const exact = exact_by(each, part.inputs);
            if (!exact) return std::nullopt;
            sum = sum + exact_sum{*exact};
        }
        sums.push_back(sum);
    }
    drop_doubles(sums);
    return sums;
}

OUTTURN_DECL std::vector<exact_sum> possible_sums(evidence::total_parts const& form,
                                                  explaining_hypotheses const& explaining) {
    constexpr std::size_t most = 4096;
    if (!form.exact_known) return {};
    std::vector<exact_sum> sums(1);
    for (auto const& role : figure_role_catalogue) {
        bool const has_part =
            std::any_of(form.parts.begin(), form.parts.end(), [&](auto const& part) {
                return part.role == role.which;
            });
        if (!has_part) continue;
        auto const more =
            sums_of_role(role.which, form, explaining[static_cast<std::size_t>(role.which)]);
        if (!more || sums.size() * more->size() > most) return {};
        std::vector<exact_sum> grown;
        for (auto const& sum : sums)
            for (auto const& of_role : *more) grown.push_back(sum + of_role);
        drop_doubles(grown);
        sums = std::move(grown);
    }
    return sums;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
