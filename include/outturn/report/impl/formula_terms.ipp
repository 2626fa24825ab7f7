// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/formula_terms.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL formula_terms scaled(formula_terms terms, std::int64_t by) {
    if (by == 0) return {};
    for (auto& each : terms) each.second = product_in_formula(each.second, by);
    return terms;
}

OUTTURN_DECL formula_terms added(formula_terms a, formula_terms const& b) {
    for (auto const& [product, factor] : b) {
        auto& sum = a[product];
        sum = sum_in_formula(sum, factor);
        if (sum == 0) a.erase(product);
    }
    return a;
}

OUTTURN_DECL formula_terms multiplied(formula_terms const& a, formula_terms const& b) {
    formula_terms made;
    for (auto const& [left, left_factor] : a) {
        for (auto const& [right, right_factor] : b) {
            std::vector<std::size_t> product(left.size() + right.size());
            std::merge(left.begin(), left.end(), right.begin(), right.end(), product.begin());
            auto& sum = made[product];
            sum = sum_in_formula(sum, product_in_formula(left_factor, right_factor));
            if (sum == 0) made.erase(product);
        }
    }
    return made;
}

OUTTURN_DECL void reduce(formula_terms& terms) {
    std::int64_t common = 0;
    for (auto const& each : terms) common = std::gcd(common, each.second);
    if (common > 1)
        for (auto& each : terms) each.second /= common;
}

OUTTURN_DECL std::vector<std::size_t> common_atoms(formula_terms const& a, formula_terms const& b) {
    std::optional<std::vector<std::size_t>> common;
    for (auto const* const terms : {&a, &b}) {
        for (auto const& each : *terms) {
            if (!common) {
                common = each.first;
                continue;
            }
            std::vector<std::size_t> both;
            std::set_intersection(common->begin(),
                                  common->end(),
                                  each.first.begin(),
                                  each.first.end(),
                                  std::back_inserter(both));
            common = std::move(both);
        }
    }
    return common ? *common : std::vector<std::size_t>{};
}

OUTTURN_DECL formula_terms without(formula_terms const& terms,
                                   std::vector<std::size_t> const& atoms) {
    formula_terms made;
    for (auto const& [product, factor] : terms) {
        std::vector<std::size_t> rest;
        std::set_difference(
            product.begin(), product.end(), atoms.begin(), atoms.end(), std::back_inserter(rest));
        made.emplace(std::move(rest), factor);
    }
    return made;
}

OUTTURN_DECL void cancel(formula_terms& sum, formula_terms& over) {
    if (sum.empty()) {
        over = {{{}, 1}};
        return;
    }
    auto const atoms = common_atoms(sum, over);
    sum = without(sum, atoms);
    over = without(over, atoms);
    std::int64_t common = 0;
    for (auto const* const terms : {&sum, &over})
        for (auto const& each : *terms) common = std::gcd(common, each.second);
    for (auto* const terms : {&sum, &over})
        for (auto& each : *terms) each.second /= common;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
