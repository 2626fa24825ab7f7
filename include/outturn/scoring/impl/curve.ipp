// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/detail/curve.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// The factor from r : s to p : q, where the two are proportional.
OUTTURN_DECL std::optional<what_if_ratio> factor_between(what_if_ratio const& p,
                                                         what_if_ratio const& q,
                                                         what_if_ratio const& r,
                                                         what_if_ratio const& s) {
    if (!(p * s == q * r)) return std::nullopt;
    if (!r.is_zero()) return p / r;
    if (!s.is_zero()) return q / s;
    return std::nullopt;
}

OUTTURN_DECL std::optional<curve> sum_of_curves(curve const& f, curve const& g) {
    if (auto const factor = factor_between(f.c, f.d, g.c, g.d))
        return curve{f.a + *factor * g.a, f.b + *factor * g.b, f.c, f.d, f.varies() ? f.of : g.of};
    if (g.varies() && f.varies()) return std::nullopt;
    if (!f.varies()) return sum_of_curves(g, f);
    auto const k = g.b / g.d;
    return curve{f.a + k * f.c, f.b + k * f.d, f.c, f.d, f.of};
}

OUTTURN_DECL std::optional<curve> product_of_curves(curve const& f, curve const& g) {
    if (!f.varies() && g.varies()) return product_of_curves(g, f);
    if (!g.varies()) {
        auto const k = g.b / g.d;
        return curve{f.a * k, f.b * k, f.c, f.d, f.of};
    }
    // The divisor of one may cancel against the dividend of the other.
    if (auto const k = factor_between(f.a, f.b, g.c, g.d))
        return curve{*k * g.a, *k * g.b, f.c, f.d, f.of};
    if (auto const k = factor_between(g.a, g.b, f.c, f.d))
        return curve{*k * f.a, *k * f.b, g.c, g.d, f.of};
    return std::nullopt;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
