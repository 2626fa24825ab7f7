// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What plots share: places on a scale, by exact arithmetic and in whole units, and labels that fit.

#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/report/detail/html_writer.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A scale from `low` to `high` that is drawn from the unit `from` over `width` units.
struct plot_scale {
    ratio low;
    ratio high;
    int from = 0;
    int width = 1;

    /// The unit at which `value` is drawn, or the nearer end where it lies outside.
    ///
    /// Rounds: to the nearest unit.
    /// Fails: throws `std::overflow_error` when a number on the way does not fit.
    [[nodiscard]] int at(ratio const& value) const;
};

/// The smallest of 1, 2 and 5 times a power of ten, from 10^-6 on, that divides `range` into at most
/// `most` parts; `range` is positive.
///
/// Fails: throws `std::overflow_error` when it does not fit.
ratio tick_step(ratio const& range, int most);

/// The units that `text` takes at most, about, in a sans-serif type of `size` units.
int label_units(std::string_view text, int size);

/// `text` on one line, cut with an ellipsis where it would take more than `room` units in a type of
/// `size` units.
std::string shortened_label(std::string_view text, int room, int size);

/// A line in an SVG.
void draw_line(html_writer& html, markup kind, int x1, int y1, int x2, int y2);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/plot.ipp>
#endif
