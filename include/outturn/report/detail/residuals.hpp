// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How far each printed figure lies from its exact value, in units of its last place, and the band of
// values that each rounding gives it for: as data and as a small plot.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/report/detail/html_writer.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A printed figure against its exact value.
struct figure_residual {
    ratio units{};            ///< (Printed − exact) in units of the last printed place.
    rounding_set given_by{};  ///< The roundings to that place which give the figure.
};

/// The residual of a figure, or nothing where it has no exact value or a number does not fit.
///
/// Rounds: only to find which roundings give the figure.
std::optional<figure_residual> residual_of(figure_verdict const& of);

/// A residual in digits, with its sign: `+0.25`, `−0.5`, `0`.
std::string residual_text(figure_residual const& of);

/// Draws residuals, one small plot for each.
class residual_plot {
public:
    explicit residual_plot(html_writer& html) : html_{html} {}

    /// The scale over all plots.
    void draw_scale();

    /// The plot of one figure: a bar for rounding up, to the nearest and down, dark where that rounding
    /// gives the figure, and a mark where the figure lies.
    void draw(figure_residual const& of, std::string_view title);

private:
    void open(markup kind);
    void draw_band(bool gives, int from, int to, int y);
    void draw_mark(figure_residual const& of);

    html_writer& html_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/residuals.ipp>
#endif
