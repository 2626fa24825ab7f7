// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/scoring/detail/number_words.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::vector<hypothesis> hypotheses_for(figure_role role,
                                                    search_space const& space,
                                                    int printed) {
    std::vector<hypothesis> all;
    std::vector<places_choice> tried{space.places.begin(), space.places.end()};
    for (auto const& further : space.further_places)
        if (further.places <= printed) tried.push_back(further);
    auto const add =
        [&](scoring_formula const& formula, std::optional<rounded_to> amounts, int amounts_cost) {
            for (auto const& places : tried)
                for (auto const& round : space.roundings)
                    all.push_back({&formula,
                                   round.mode,
                                   places.places,
                                   amounts,
                                   formula.cost + amounts_cost + round.cost + places.cost});
        };
    for (auto const& formula : space.formulas) {
        if (!formula.roles.contains(role)) continue;
        add(formula, std::nullopt, 0);
        auto const* const rate = std::get_if<rate_formula>(&formula.how);
        if (rate == nullptr || !rate->amounts_may_be_rounded) continue;
        for (auto const& places : space.amount_places)
            for (auto const& round : space.roundings)
                add(formula, rounded_to{places.places, round.mode}, 1 + places.cost + round.cost);
    }
    detail::stable_sort(all,
                        [](hypothesis const& a, hypothesis const& b) { return a.cost < b.cost; });
    return all;
}

OUTTURN_DECL std::string to_text(hypothesis const& of, language in) {
    std::string text{of.formula->words(in)};
    if (of.amounts) text += detail::amounts_text(*of.amounts, in);
    bool const rate = std::holds_alternative<rate_formula>(of.formula->how);
    return text + (in == language::zh ? "；" : "; ") +
           detail::rounding_text(of.mode, of.places, in, rate);
}

}  // namespace outturn::inline OUTTURN_ABI
