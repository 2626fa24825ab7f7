// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How far each printed figure lies from its exact value, in units of its last place, against the band of
// values that each rounding gives it for: as data and as a table with a small plot in each row.

#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/report/detail/html_writer.hpp>
#include <outturn/report/detail/plot.hpp>

#include <optional>
#include <stdexcept>
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
inline std::optional<figure_residual> residual_of(figure_verdict const& of) {
    auto const units = of.residual();
    if (!units) return std::nullopt;
    figure_residual found{*units, {}};
    try {
        for (auto const& entry : rounding_catalogue)
            if (of.exact->round(of.places, entry.mode) == of.declared)
                found.given_by.add(entry.mode);
    } catch (std::overflow_error const&) {
        return std::nullopt;
    }
    return found;
}

/// A residual in digits, with its sign: `+0.25`, `−0.5`, `0`.
inline std::string residual_text(figure_residual const& of) {
    if (of.units.is_zero()) return "0";
    return (of.units.is_negative() ? "−" : "+") + short_text_of(abs(of.units), 3);
}

/// Draws residuals, one small plot for each.
template <class Sink>
class residual_plot {
    using number = ratio;

public:
    explicit residual_plot(html_writer<Sink>& html) : html_{html} {}

    /// The scale over all plots.
    void draw_scale() {
        open("scale");
        html_.say({"Units of the last printed place", "末位单位"}).tag("</title>\n");
        struct mark {
            int quarters;
            std::string_view text;
        };
        for (auto const& [quarters, text] :
             {mark{-4, "−1"}, mark{-2, "−½"}, mark{0, "0"}, mark{2, "+½"}, mark{4, "+1"}}) {
            int const x = at(quarters);
            draw_line(html_, "tick", x, 17, x, height);
            html_.tag("<text x=\"").number(x).tag("\" y=\"13\" text-anchor=\"middle\">");
            html_.text(text).tag("</text>\n");
        }
        html_.tag("</svg>");
    }

    /// The plot of one figure: a bar for each kind of rounding where it gives the figure, dark where it
    /// does, and a mark where the figure lies.
    void draw(figure_residual const& of, std::string_view title) {
        bool const nearest = of.given_by.contains(rounding::half_up) ||
                             of.given_by.contains(rounding::half_even) ||
                             of.given_by.contains(rounding::half_down);
        open("residual");
        html_.text(title).tag("</title>\n");
        for (int const quarters : {-4, -2, 0, 2, 4})
            draw_line(html_, "grid", at(quarters), 0, at(quarters), height);
        // Where nothing is rounded, no rounding stands out.
        bool const rounded = !of.units.is_zero();
        band(rounded && of.given_by.contains(rounding::ceiling), 0, 4, 6);
        band(rounded && nearest, -2, 2, 12);
        band(rounded && of.given_by.contains(rounding::floor), -4, 0, 18);
        number const end{decimal::scaled(120, 2)};
        if (end < abs(of.units)) {
            // Beyond the scale: an arrow at its end.
            html_.tag("<path class=\"mark beyond\" d=\"");
            if (of.units.is_negative())
                html_.tag("M2 12 L10 7 L10 17 Z");
            else
                html_.tag("M218 12 L210 7 L210 17 Z");
            html_.tag("\"/>\n");
        } else {
            plot_scale const scale{-end, end, at(0) - unit * 6 / 5, unit * 12 / 5};
            int const x = scale.at(of.units);
            draw_line(html_, "hair", x, 2, x, height - 2);
            html_.tag("<circle class=\"mark").tag(rounded ? markup{""} : markup{" exact"});
            html_.tag("\" cx=\"").number(x).tag("\" cy=\"12\" r=\"4\"/>\n");
        }
        html_.tag("</svg>");
    }

private:
    static constexpr int width = 220;
    static constexpr int height = 24;
    static constexpr int unit = 80;  // one last place

    static constexpr int at(int quarters) { return width / 2 + quarters * unit / 4; }

    void open(markup kind) {
        html_.tag("<svg class=\"").tag(kind).tag("\" role=\"img\" viewBox=\"0 0 ").number(width);
        html_.tag(" ").number(height).tag("\" width=\"").number(width).tag("\" height=\"");
        html_.number(height).tag("\">\n<title>");
    }

    void band(bool gives, int from, int to, int y) {
        draw_line(html_, gives ? markup{"band gives"} : markup{"band"}, at(from), y, at(to), y);
    }

    html_writer<Sink>& html_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
