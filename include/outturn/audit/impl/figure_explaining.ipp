// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_explaining.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/rounding.hpp>

#include <array>
#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

/// The roundings, and the places to round to, that make `exact` the printed figure; the places of the
/// policy first, then those printed, then from `fewest` to four more.
OUTTURN_DECL std::optional<figure_explanation> find_rounding(
    ratio const& exact, decimal const& declared, int by_policy, int printed, int fewest) {
    int const needed = declared.normalized().scale();
    std::array<int, 7> const tried{
        by_policy, printed, fewest, fewest + 1, fewest + 2, fewest + 3, fewest + 4};
    for (int const places : tried) {
        if (places < needed && places >= 0 && !declared.is_zero()) continue;
        figure_explanation found{.places = places};
        for (auto const& entry : rounding_catalogue)
            if (exact.round(places, entry.mode) == declared) found.roundings.add(entry.mode);
        if (!found.roundings.empty()) return found;
    }
    return std::nullopt;
}

OUTTURN_DECL void refuse(figure_verdict& made, bilingual because) {
    made.code = verdict::not_recomputable;
    made.because = because;
}

OUTTURN_DECL void refuse(figure_verdict& made, no_figure why) {
    refuse(made, bilingual{entry_of(why).en, entry_of(why).zh});
    made.reason = why;
}

OUTTURN_DECL bool confirm(figure_verdict& made, computed const& ours) {
    made.exact = ours.exact;
    made.recomputed = ours.value;
    if (!ours) {
        refuse(made, ours.reason);
        return true;
    }
    made.code = *ours.value == made.declared ? verdict::confirmed : verdict::unexplained;
    return made.code == verdict::confirmed;
}

OUTTURN_DECL bool explain_by_rounding(figure_verdict& made,
                                      ratio const& exact,
                                      rounded_to const& by_policy,
                                      int fewest) {
    auto const found = find_rounding(exact, made.declared, by_policy.places, made.places, fewest);
    if (!found) return false;
    made.code = verdict::other_rounding;
    made.how = *found;
    return true;
}

OUTTURN_DECL bool explain_by_rule(figure_verdict& made,
                                  other_value const& other,
                                  allowed_rounding const& round) {
    auto const& by_policy = round.by_policy;
    figure_explanation found{.places = by_policy.places};
    if (round.any) {
        auto const rounded =
            find_rounding(other.exact, made.declared, by_policy.places, made.places, round.fewest);
        if (!rounded) return false;
        found = *rounded;
    } else {
        if (!(by_policy(other.exact) == made.declared)) return false;
        // A value that needs no rounding comes out the same by every rounding.
        for (auto const& entry : rounding_catalogue)
            if (entry.mode == by_policy.mode || other.exact == ratio{made.declared})
                found.roundings.add(entry.mode);
    }
    found.rule = other.rule;
    found.name = other.words;
    made.code = verdict::other_rule;
    made.how = found;
    return true;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
