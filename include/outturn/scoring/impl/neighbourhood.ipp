// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/rounding_interval.hpp>
#include <outturn/scoring/detail/neighbourhood.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL what_if_range values_rounded_to(what_if_ratio const& figure,
                                             int places,
                                             rounding mode) {
    // The ends lie as far off as those of any figure with its sign, of which as many last places are even.
    auto const unit = what_if_ratio::ten_to(-places);
    auto const half = figure / unit / what_if_ratio{2};
    int const like = figure.is_zero() ? 0 : half == half.round(0, rounding::down) ? 2 : 1;
    decimal const stand_in{figure.is_negative() ? -like : like};
    auto const around = rounding_interval(stand_in, 0, mode);
    return {figure + what_if_ratio{around.low - stand_in} * unit,
            figure + what_if_ratio{around.high - stand_in} * unit,
            around.includes_low,
            around.includes_high};
}

OUTTURN_DECL void neighbourhood::keep_sign(what_if_ratio const& m, what_if_ratio const& k) {
    if (m.is_zero()) return;
    auto const here = m * at_ + k;
    auto const root = -k / m;
    if (here.is_zero()) {
        above(root, true);
        below(root, true);
        return;
    }
    if (here.is_negative() == m.is_negative())
        above(root, false);
    else
        below(root, false);
}

OUTTURN_DECL void neighbourhood::keep_not_negative(what_if_ratio const& m, what_if_ratio const& k) {
    if (m.is_zero()) return;
    if (m.is_negative())
        below(-k / m, true);
    else
        above(-k / m, true);
}

OUTTURN_DECL void neighbourhood::keep_order(curve const& difference) {
    keep_sign(difference.c, difference.d);
    keep_sign(difference.a, difference.b);
}

OUTTURN_DECL void neighbourhood::keep_rounded(curve const& f, what_if_range const& within) {
    keep_from(f, within);
    keep_side(f, *within.high, within.includes_high, true);
}

OUTTURN_DECL void neighbourhood::keep_from(curve const& f, what_if_range const& within) {
    keep_side(f, *within.low, within.includes_low, false);
}

OUTTURN_DECL void neighbourhood::keep_rounded_within(curve const& f,
                                                     rounded_to const& how,
                                                     what_if_range const& within) {
    auto const step = what_if_ratio::ten_to(-how.places);
    if (within.low) {
        auto least = within.low->round(how.places, rounding::ceiling);
        if (least == *within.low && !within.includes_low) least = least + step;
        keep_from(f, values_rounded_to(least, how.places, how.mode));
    }
    if (within.high) {
        auto most = within.high->round(how.places, rounding::floor);
        if (most == *within.high && !within.includes_high) most = most - step;
        auto const rounding_to_most = values_rounded_to(most, how.places, how.mode);
        keep_side(f, *rounding_to_most.high, rounding_to_most.includes_high, true);
    }
}

// Keeps `f` on its side of `limit`: below it if `upper`, else above.
OUTTURN_DECL void neighbourhood::keep_side(curve const& f,
                                           what_if_ratio const& limit,
                                           bool included,
                                           bool upper) {
    keep_sign(f.c, f.d);
    bool const divisor_negative = (f.c * at_ + f.d).is_negative();
    // f − limit or, for the upper end, limit − f, over a divisor of known sign.
    auto m = f.a - limit * f.c;
    auto k = f.b - limit * f.d;
    if (divisor_negative != upper) {
        m = -m;
        k = -k;
    }
    if (included)
        keep_not_negative(m, k);
    else
        keep_sign(m, k);
}

OUTTURN_DECL void neighbourhood::above(what_if_ratio const& root, bool included) {
    if (range_.low && (root < *range_.low || (root == *range_.low && included))) return;
    range_.low = root;
    range_.includes_low = included;
}

OUTTURN_DECL void neighbourhood::below(what_if_ratio const& root, bool included) {
    if (range_.high && (*range_.high < root || (root == *range_.high && included))) return;
    range_.high = root;
    range_.includes_high = included;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
