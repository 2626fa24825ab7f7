// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Lost points as an inline SVG: a bar for the full points, for each loss and for the total.

#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/report/detail/html_writer.hpp>
#include <outturn/report/detail/lost_points.hpp>
#include <outturn/report/detail/plot.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Draws lost points. A drawing is never higher than a page; further rows go into further drawings.
class waterfall_plot {
public:
    waterfall_plot(html_writer& html, lost_points const& shown, std::size_t form_number)
        : html_{html}, shown_{shown}, form_number_{form_number} {}

    /// Fails: throws `std::overflow_error` where a number does not fit the scale.
    void draw();

    /// Whether the scale of what was drawn begins at zero.
    [[nodiscard]] bool begins_at_zero() const { return scale_.low.is_zero(); }

private:
    struct bar {
        markup kind;  ///< Its class.
        std::string name;
        std::string amount;
        ratio from;
        ratio to;
        std::optional<ratio> by_policy{};  ///< Where it would end by the policy.

        /// Where the next bar begins.
        [[nodiscard]] ratio const& leaves() const { return kind.text() == "full" ? to : from; }
    };

    void choose_scale();
    void draw_rows(std::size_t first, std::size_t last);
    [[nodiscard]] std::string name(bilingual const& words) const;
    [[nodiscard]] std::string by_policy_text(std::string const& amount) const;
    [[nodiscard]] bar first_bar(decimal const& before, bool continued) const;
    [[nodiscard]] bar bar_of(lost_points_row const& row, decimal const& before) const;
    void add_last_bars(std::vector<bar>& bars, decimal const& before) const;
    void draw_bars(std::vector<bar> const& bars, std::size_t first);
    void draw_title(std::vector<bar> const& bars, std::size_t first, int height);
    void draw_ticks(int height);
    void draw_links(std::vector<bar> const& bars);
    void draw_bar(bar const& drawn, int top);

    html_writer& html_;
    lost_points const& shown_;
    std::size_t form_number_;
    ratio step_{};
    plot_scale scale_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/waterfall.ipp>
#endif
