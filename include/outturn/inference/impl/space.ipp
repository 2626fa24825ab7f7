// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/inference/space.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::vector<hypothesis> hypotheses_for(figure_role role, search_space const& space) {
    std::vector<hypothesis> all;
    auto const add =
        [&](inference_formula const& formula, std::optional<rounded_to> amounts, int amounts_cost) {
            for (auto const& places : space.places)
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

namespace detail {

/// A number of places in words.
OUTTURN_DECL std::string places_words(int places, language in, bool of_percent) {
    bool const zh = in == language::zh;
    if (places == 0) return zh ? (of_percent ? "百分数取整" : "取整") : "whole";
    auto const count = std::to_string(places);
    if (zh) return (of_percent ? "百分数保留 " : "保留 ") + count + " 位";
    return count + (places == 1 ? " place" : " places") + (of_percent ? " of percent" : "");
}

}  // namespace detail

OUTTURN_DECL std::string to_text(hypothesis const& of, language in) {
    bool const zh = in == language::zh;
    auto const rounded = [&](rounding mode, int places, bool of_percent) {
        auto const& entry = entry_of(mode);
        return std::string{zh ? entry.zh : entry.en} + (zh ? "，" : ", ") +
               detail::places_words(places, in, of_percent);
    };
    std::string text{zh ? of.formula->zh : of.formula->en};
    if (of.amounts)
        text += (zh ? "，金额先化为万元（" : ", the amounts first in 万元 (") +
                rounded(of.amounts->mode, of.amounts->places, false) + (zh ? "）" : ")");
    bool const rate = std::holds_alternative<rate_formula>(of.formula->how);
    return text + (zh ? "；" : "; ") + rounded(of.mode, of.places, rate);
}

}  // namespace outturn::inline OUTTURN_ABI
