// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How a step of a derivation depends on one cell of a form, for what-ifs.

#include <outturn/config.hpp>
#include <outturn/scoring/traced.hpp>

#include <cstddef>
#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

/// The numbers of what-ifs, wider than those of a form.
using what_if_ratio = traced_value;

/// (a·x + b) ÷ (c·x + d), where x is the cell or the result of an earlier rounding.
struct curve {
    static constexpr auto the_cell = static_cast<std::size_t>(-1);

    what_if_ratio a{}, b{}, c{}, d{1};
    std::size_t of = the_cell;  ///< The variable: the cell, or the step of that rounding.

    static curve constant(what_if_ratio const& value) { return {{}, value, {}, 1}; }
    static curve variable(std::size_t of) { return {1, {}, {}, 1, of}; }

    [[nodiscard]] bool varies() const { return !a.is_zero() || !c.is_zero(); }
    [[nodiscard]] what_if_ratio at(what_if_ratio const& x) const {
        return (a * x + b) / (c * x + d);
    }
};

/// f + g and f · g of the same variable; nothing where the result has no such form.
[[nodiscard]] std::optional<curve> sum_of_curves(curve const& f, curve const& g);
[[nodiscard]] std::optional<curve> product_of_curves(curve const& f, curve const& g);

[[nodiscard]] inline curve negated(curve const& f) { return {-f.a, -f.b, f.c, f.d, f.of}; }
[[nodiscard]] inline curve inverted(curve const& f) { return {f.c, f.d, f.a, f.b, f.of}; }

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/curve.ipp>
#endif
