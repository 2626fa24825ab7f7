// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_explaining.hpp>
#include <outturn/audit/detail/figure_text.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/report/detail/plot.hpp>
#include <outturn/report/detail/residuals.hpp>

#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::optional<figure_residual> residual_of(figure_verdict const& of) {
    auto const units = of.residual();
    if (!units || !of.exact) return std::nullopt;
    figure_residual found{*units, {}};
    OUTTURN_TRY { found.given_by = roundings_giving(of.declared, *of.exact, of.places); }
    OUTTURN_CATCH(std::overflow_error const&) { return std::nullopt; }
    return found;
}

OUTTURN_DECL std::string residual_text(figure_residual const& of) {
    if (of.units.is_zero()) return "0";
    return (of.units.is_negative() ? "−" : "+") + short_text_of(abs(of.units), 3);
}

/// The measures of a residual's plot.
struct residual_size {
    static constexpr int width = 220;
    static constexpr int height = 24;
    static constexpr int unit = 80;  ///< Of one last place.

    static constexpr int at(int quarters) { return width / 2 + quarters * unit / 4; }
};

OUTTURN_DECL void residual_plot::draw_scale() {
    open("scale");
    html_.say({"Units of the last printed place", "末位单位"}).tag("</title>\n");
    struct mark {
        int quarters;
        std::string_view text;
    };
    for (auto const& [quarters, text] :
         {mark{-4, "−1"}, mark{-2, "−½"}, mark{0, "0"}, mark{2, "+½"}, mark{4, "+1"}}) {
        int const x = residual_size::at(quarters);
        draw_line(html_, "tick", x, 17, x, residual_size::height);
        html_.tag("<text x=\"").number(x).tag("\" y=\"13\" text-anchor=\"middle\">");
        html_.text(text).tag("</text>\n");
    }
    html_.tag("</svg>");
}

OUTTURN_DECL void residual_plot::draw(figure_residual const& of, std::string_view title) {
    bool const nearest = of.given_by.contains(rounding::half_up) ||
                         of.given_by.contains(rounding::half_even) ||
                         of.given_by.contains(rounding::half_down);
    open("residual");
    html_.text(title).tag("</title>\n");
    for (int const quarters : {-4, -2, 0, 2, 4}) {
        int const x = residual_size::at(quarters);
        draw_line(html_, "grid", x, 0, x, residual_size::height);
    }
    // Where nothing is rounded, no rounding stands out.
    bool const rounded = !of.units.is_zero();
    draw_band(rounded && of.given_by.contains(rounding::ceiling), 0, 4, 6);
    draw_band(rounded && nearest, -2, 2, 12);
    draw_band(rounded && of.given_by.contains(rounding::floor), -4, 0, 18);
    draw_mark(of);
    html_.tag("</svg>");
}

OUTTURN_DECL void residual_plot::draw_mark(figure_residual const& of) {
    using size = residual_size;
    ratio const end{decimal::scaled(120, 2)};
    if (end < abs(of.units)) {
        // Beyond the scale: an arrow at its end.
        html_.tag("<path class=\"mark beyond\" d=\"");
        html_.tag(
            either(of.units.is_negative(), "M2 12 L10 7 L10 17 Z", "M218 12 L210 7 L210 17 Z"));
        html_.tag("\"/>\n");
        return;
    }
    plot_scale const scale{-end, end, size::at(0) - size::unit * 6 / 5, size::unit * 12 / 5};
    int const x = scale.at(of.units);
    draw_line(html_, "hair", x, 2, x, size::height - 2);
    html_.tag("<circle class=\"mark");
    html_.tag(either(of.units.is_zero(), " exact", ""));
    html_.tag("\" cx=\"").number(x).tag("\" cy=\"12\" r=\"4\"/>\n");
}

OUTTURN_DECL void residual_plot::open(markup kind) {
    using size = residual_size;
    html_.tag("<svg class=\"").tag(kind).tag("\" role=\"img\" viewBox=\"0 0 ").number(size::width);
    html_.tag(" ").number(size::height).tag("\" width=\"").number(size::width);
    html_.tag("\" height=\"").number(size::height).tag("\">\n<title>");
}

OUTTURN_DECL void residual_plot::draw_band(bool gives, int from, int to, int y) {
    draw_line(html_,
              either(gives, "band gives", "band"),
              residual_size::at(from),
              y,
              residual_size::at(to),
              y);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
