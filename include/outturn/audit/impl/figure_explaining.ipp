// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_explaining.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/rounding.hpp>

#include <array>
#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL rounding_set roundings_giving(decimal const& figure, ratio const& exact, int places) {
    rounding_set found;
    // Each gives one of the two neighbours.
    auto const below = exact.round(places, rounding::floor);
    if (figure < below) return found;
    bool const is_below = figure == below;
    if (!is_below && !(exact.round(places, rounding::ceiling) == figure)) return found;
    for (auto const& entry : rounding_catalogue) {
        if (!entry.tried_by_audit) continue;
        bool const gives =
            entry.mode == rounding::floor ? is_below : exact.round(places, entry.mode) == figure;
        if (gives) found.add(entry.mode);
    }
    return found;
}

/// The roundings, and the places to round to, that make `exact` the printed figure; the places of the
/// policy first, then those printed, then from `fewest` to four more.
OUTTURN_DECL std::optional<figure_explanation> find_rounding(
    ratio const& exact, decimal const& declared, int by_policy, int printed, int fewest) {
    int const needed = declared.normalized().scale();
    std::array<int, 7> const tried{
        by_policy, printed, fewest, fewest + 1, fewest + 2, fewest + 3, fewest + 4};
    for (int const places : tried) {
        if (places < needed && places >= 0 && !declared.is_zero()) continue;
        if (auto const by = roundings_giving(declared, exact, places); !by.empty())
            return figure_explanation{.places = places, .roundings = by};
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

OUTTURN_DECL void refuse(figure_verdict& made, computed const& ours) {
    refuse(made, ours.reason);
    if (ours.words.empty()) return;
    made.words = {reason_text(ours, language::en), reason_text(ours, language::zh)};
    made.because = {made.words.in(language::en), made.words.in(language::zh)};
}

OUTTURN_DECL bool confirm(figure_verdict& made, computed const& ours) {
    made.exact = ours.exact;
    made.recomputed = ours.rounded;
    if (!ours) {
        refuse(made, ours);
        return true;
    }
    made.code = *ours == made.declared ? verdict::confirmed : verdict::unexplained;
    return made.code == verdict::confirmed;
}

OUTTURN_DECL bool explain_by_rounding(figure_verdict& made,
                                      ratio const& exact,
                                      rounded_to const& by_policy,
                                      int fewest,
                                      scoring_formula const* known) {
    auto const found = find_rounding(exact, made.declared, by_policy.places, made.places, fewest);
    if (!found) return false;
    made.code = verdict::other_rounding;
    made.how = *found;
    if (known != nullptr) {
        made.how.rule = known->name;
        made.how.name = bilingual{known->en, known->zh};
    }
    return true;
}

/// The policy's rounding of `exact` where that is the printed figure; with the other roundings that are
/// tried where it needs none.
OUTTURN_DECL std::optional<figure_explanation> find_policy_rounding(ratio const& exact,
                                                                    decimal const& declared,
                                                                    rounded_to const& by_policy) {
    if (!(by_policy(exact) == declared)) return std::nullopt;
    figure_explanation found{.places = by_policy.places};
    for (auto const& entry : rounding_catalogue)
        if (entry.mode == by_policy.mode || (entry.tried_by_audit && exact == ratio{declared}))
            found.roundings.add(entry.mode);
    return found;
}

OUTTURN_DECL bool other_values::explain(figure_verdict& made,
                                        rounded_to const& by_policy,
                                        int fewest) const {
    // The policy's rounding with any rule is likelier than any rounding with some rule.
    for (bool const any : {false, true})
        for (auto const& other : values_) {
            // The policy's own value was tried by every rounding.
            if (made.exact && other.exact == *made.exact) continue;
            auto found =
                any ? find_rounding(
                          other.exact, made.declared, by_policy.places, made.places, fewest)
                    : find_policy_rounding(other.exact, made.declared, by_policy);
            if (!found) continue;
            found->rule = other.rule;
            found->name = other.words;
            found->amounts = other.amounts;
            made.how = *found;
            made.code = verdict::other_rule;
            made.because = {};
            return true;
        }
    return false;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
