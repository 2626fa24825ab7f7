// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Sums of products that a spreadsheet computes exactly: the algebra of formulas.

#include <outturn/config.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Thrown, and caught in this folder, where a spreadsheet cannot compute a figure exactly.
struct no_formula {};

/// The largest integer in a formula: a spreadsheet computes exactly with those up to twice its size.
inline constexpr std::int64_t largest_in_formula = 100'000'000'000'000;

constexpr std::int64_t product_in_formula(std::int64_t a, std::int64_t b) {
    auto const size = [](std::int64_t value) { return value < 0 ? -value : value; };
    if (b != 0 && size(a) > largest_in_formula / size(b)) OUTTURN_THROW(no_formula{});
    return a * b;
}
constexpr std::int64_t sum_in_formula(std::int64_t a, std::int64_t b) {
    auto const sum = a + b;
    if (sum > largest_in_formula || sum < -largest_in_formula) OUTTURN_THROW(no_formula{});
    return sum;
}
constexpr std::int64_t power_of_ten(int zeros) {
    std::int64_t value = 1;
    while (zeros-- > 0) value = product_in_formula(value, 10);
    return value;
}

/// A sum of products of atoms with integer factors; the keys are the atoms of a product, sorted.
using formula_terms = std::map<std::vector<std::size_t>, std::int64_t>;

/// Sum and product. They fail with `no_formula` where a factor becomes too large.
formula_terms scaled(formula_terms terms, std::int64_t by);
formula_terms added(formula_terms a, formula_terms const& b);
formula_terms multiplied(formula_terms const& a, formula_terms const& b);

/// Divides `terms` by their common factor.
void reduce(formula_terms& terms);

/// Divides both by their common factors and atoms.
void cancel(formula_terms& sum, formula_terms& over);

/// The atoms that every product in both holds.
std::vector<std::size_t> common_atoms(formula_terms const& a, formula_terms const& b);

/// `terms` divided by `atoms`, which every product holds.
formula_terms without(formula_terms const& terms, std::vector<std::size_t> const& atoms);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/formula_terms.ipp>
#endif
