// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/inference/detail/figure_printer.hpp>
#include <outturn/inference/detail/split_examples.hpp>
#include <outturn/inference/split.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Whether a formula divides by a column of the budget.
OUTTURN_DECL bool divides_by(scoring_formula const& formula, budget_column column) {
    if (auto const* const rate = std::get_if<rate_formula>(&formula.how)) return rate->of == column;
    auto const* const score = std::get_if<execution_formula>(&formula.how);
    return score != nullptr && score->basis == score_basis::exact_rate && score->of == column;
}

/// Adds the hypothesis `by` to those that print the figure.
OUTTURN_DECL void add_figure(split_example& example,
                             std::optional<decimal> const& printed,
                             std::size_t by) {
    for (auto& each : example.figures) {
        if (!(each.printed == printed)) continue;
        each.by.push_back(by);
        return;
    }
    example.figures.push_back({printed, {by}});
}

}  // namespace detail

OUTTURN_DECL split split_by_example(figure_role which,
                                    std::vector<hypothesis> const& those,
                                    hypothesis const& rate) {
    split found;
    found.from_first.resize(those.size());
    if (those.size() < 2) return found;
    std::size_t open = those.size() - 1;
    std::size_t widest = 1;
    detail::figure_printer printer{those};
    auto const& figures = printer.figures();
    std::vector<std::optional<decimal>> distinct;
    auto const divides_by = [&](budget_column column) {
        return std::any_of(those.begin(), those.end(), [&](hypothesis const& each) {
            return detail::divides_by(*each.formula, column);
        });
    };
    detail::example_columns const with{divides_by(budget_column::initial),
                                       divides_by(budget_column::received)};
    detail::for_each_example(which, rate, with, [&](inference_inputs const& inputs) -> bool {
        if (!printer.print(inputs)) return true;
        distinct.assign(1, figures[0]);
        for (std::size_t i = 1; i < those.size(); ++i) {
            if (figures[i] == figures[0]) continue;
            if (std::find(distinct.begin(), distinct.end(), figures[i]) == distinct.end())
                distinct.push_back(figures[i]);
            if (found.from_first[i]) continue;
            found.from_first[i] = {inputs, {{figures[0], {0}}, {figures[i], {i}}}};
            --open;
        }
        if (distinct.size() > widest) {
            widest = distinct.size();
            found.widest = {inputs, {}};
            for (std::size_t i = 0; i < those.size(); ++i)
                detail::add_figure(*found.widest, figures[i], i);
        }
        return open != 0;
    });
    return found;
}

}  // namespace outturn::inline OUTTURN_ABI
