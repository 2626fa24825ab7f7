// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Where the points were lost: from the full weight down through each lost amount to the total, as data
// and as an inline SVG.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/html_writer.hpp>
#include <outturn/report/detail/plot.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// What a row of the form lost.
struct lost_points_row {
    figure where{};
    std::string name{};  ///< In the words of the form; empty for the budget execution.
    decimal lost{};      ///< Weight − printed score; below zero where the score is above.
    decimal after{};     ///< What is left of the full weight behind this row.
    std::optional<decimal> by_policy{};  ///< Weight − computed score.

    [[nodiscard]] bool differs() const { return by_policy && *by_policy != lost; }
};

/// From the full weight to the total.
struct lost_points {
    decimal full{};  ///< The sum of the weights.
    std::vector<lost_points_row>
        rows{};                      ///< Of the rows that lost something, or would by the policy.
    decimal unscored{};              ///< The weights of rows that print no score.
    decimal left{};                  ///< What the rows leave of `full`: the sum of the scores.
    std::optional<decimal> total{};  ///< As printed.
    std::optional<decimal> unaccounted{};      ///< `left` − `total`, where they differ.
    std::optional<decimal> total_by_policy{};  ///< As computed.

    /// Whether the policy ends anywhere else than the form.
    [[nodiscard]] bool differs() const {
        return (total_by_policy && *total_by_policy != (total ? *total : left)) ||
               std::any_of(rows.begin(), rows.end(), [](auto const& row) { return row.differs(); });
    }
};

/// The lost points of a form, or nothing where no row has a weight and a score or a number does not fit.
///
/// Rounds: never.
inline std::optional<lost_points> lost_points_of(self_evaluation const& form,
                                                 scored_form const& scored) {
    lost_points found;
    bool any = false;
    auto const add = [&](figure where, std::string const& name, auto const& row, auto const& ours) {
        if (!row.weight.value) return;
        found.full = found.full + *row.weight.value;
        found.left = found.left + *row.weight.value;
        if (!row.score.value) {
            found.unscored = found.unscored + *row.weight.value;
            return;
        }
        any = true;
        lost_points_row made{where, name, *row.weight.value - *row.score.value, {}, {}};
        if (ours) made.by_policy = *row.weight.value - *ours.value;
        if (!made.lost.is_zero() || made.differs()) found.rows.push_back(made);
    };
    try {
        if (!scores_execution_in_a_row(form))
            add(figure::execution(), {}, form.execution, scored.score);
        for (std::size_t i = 0; i < form.indicators.size(); ++i)
            add(figure::indicator(i),
                form.indicators[i].name.text,
                form.indicators[i],
                scored.indicators[i].score);
        for (auto& row : found.rows) row.after = found.left = found.left - row.lost;
        found.left = found.left - found.unscored;
        found.total = form.total.score.value;
        if (found.total && *found.total != found.left)
            found.unaccounted = found.left - *found.total;
        found.total_by_policy = scored.total.value;
    } catch (std::overflow_error const&) {
        return std::nullopt;
    }
    if (!any) return std::nullopt;
    return found;
}

/// A number of points that were lost or gained, with its sign.
inline std::string loss_text(decimal const& lost) {
    if (lost.is_zero()) return "0";
    return (lost.is_negative() ? "+" : "−") + to_string(abs(lost));
}

/// Draws lost points. A drawing is never higher than a page; where there are many rows it is followed by
/// others that go on.
template <class Sink>
class waterfall_plot {
    using number = ratio;

public:
    waterfall_plot(html_writer<Sink>& html, lost_points const& shown, std::size_t form_number)
        : html_{html}, shown_{shown}, form_number_{form_number} {}

    /// Fails: throws `std::overflow_error` where a number does not fit the scale.
    void draw() {
        choose_scale();
        std::size_t first = 0;
        do {
            auto const last = std::min(first + rows_per_drawing, shown_.rows.size());
            draw_rows(first, last);
            first = last;
        } while (first < shown_.rows.size());
    }

    /// Whether the scale of what was drawn begins at zero.
    [[nodiscard]] bool begins_at_zero() const { return scale_.low.is_zero(); }

private:
    static constexpr std::size_t rows_per_drawing = 20;
    static constexpr int width = 360;
    static constexpr int row_height = 36;
    static constexpr int bar_top = 19;
    static constexpr int bar_height = 10;
    static constexpr int type_size = 12;
    static constexpr int axis_height = 24;

    struct bar {
        markup kind;  ///< Its class.
        std::string name;
        std::string amount;
        number from;
        number to;
        std::optional<number> by_policy{};  ///< Where it would end by the policy.

        /// Where the next bar begins.
        [[nodiscard]] number const& leaves() const { return kind.text() == "full" ? to : from; }
    };

    void choose_scale() {
        number low{shown_.full};
        number high{shown_.full};
        auto const reach = [&](number const& value) {
            low = std::min(low, value);
            high = std::max(high, value);
        };
        auto before = shown_.full;
        for (auto const& row : shown_.rows) {
            reach(number{row.after});
            if (row.by_policy) reach(number{before} - number{*row.by_policy});
            before = row.after;
        }
        reach(number{shown_.left});
        if (shown_.total) reach(number{*shown_.total});
        if (low == high) low = high - number{1};
        step_ = tick_step(high - low, 4);
        // A little of every bar is seen; the scale begins at a tick and never below zero in vain.
        bool const negative = low.is_negative();
        low = number{((low - step_ / number{2}) / step_).round(0, rounding::floor)} * step_;
        if (!negative && low.is_negative()) low = number{};
        scale_ = {low, high, 0, width};
    }

    void draw_rows(std::size_t first, std::size_t last) {
        std::vector<bar> bars;
        auto const name = [&](bilingual const& words) { return std::string{words.in(html_.in())}; };
        auto before = first == 0 ? shown_.full : shown_.rows[first - 1].after;
        number const low = scale_.low;
        bars.push_back({"full",
                        first == 0 ? name({"Full points", "满分"}) : name({"Carried over", "承前"}),
                        to_string(before),
                        low,
                        number{before}});
        for (auto i = first; i < last; ++i) {
            auto const& row = shown_.rows[i];
            bar made{row.lost.is_negative() ? markup{"gained"} : markup{"lost"},
                     row.name.empty() ? name({"Budget execution", "预算执行"}) : row.name,
                     loss_text(row.lost),
                     number{row.after},
                     number{before}};
            if (row.differs()) {
                made.by_policy = number{before} - number{*row.by_policy};
                made.amount += name({" (by the policy ", "（按口径 "}) + loss_text(*row.by_policy) +
                               name({")", "）"});
            }
            bars.push_back(made);
            before = row.after;
        }
        if (last == shown_.rows.size()) {
            if (!shown_.unscored.is_zero())
                bars.push_back({"unaccounted",
                                name({"Rows without a printed score", "未填得分的各行分值"}),
                                loss_text(shown_.unscored),
                                number{shown_.left},
                                number{before}});
            if (shown_.unaccounted)
                bars.push_back({"unaccounted",
                                name({"Not accounted for by the rows", "各行得分未能说明的差额"}),
                                loss_text(*shown_.unaccounted),
                                number{*shown_.total},
                                number{shown_.left}});
            auto const& end = shown_.total ? *shown_.total : shown_.left;
            bar made{"total",
                     shown_.total ? name({"Total as printed", "表列总分"})
                                  : name({"Sum of the scores", "各项得分之和"}),
                     to_string(end),
                     low,
                     number{end}};
            if (shown_.total_by_policy && *shown_.total_by_policy != end) {
                made.by_policy = number{*shown_.total_by_policy};
                made.amount += name({" (by the policy ", "（按口径 "}) +
                               to_string(*shown_.total_by_policy) + name({")", "）"});
            }
            bars.push_back(made);
        }
        draw_bars(bars, first);
    }

    void draw_bars(std::vector<bar> const& bars, std::size_t first) {
        int const height = static_cast<int>(bars.size()) * row_height + axis_height;
        html_.tag("<svg class=\"waterfall\" role=\"img\" viewBox=\"0 0 ").number(width);
        html_.tag(" ").number(height).tag("\" width=\"").number(width);
        html_.tag("\" height=\"").number(height).tag("\" aria-labelledby=\"form-");
        html_.number(form_number_).tag("-waterfall-").number(first);
        html_.tag("\">\n<title id=\"form-").number(form_number_).tag("-waterfall-").number(first);
        html_.tag("\">").say({"Where the points were lost", "失分情况"}).tag("</title>\n<desc>");
        std::string_view between;
        for (auto const& each : bars) {
            html_.text(between).text(each.name).text(" ").text(each.amount);
            between = html_.zh() ? "；" : "; ";
        }
        html_.tag("</desc>\n");
        int const bottom = height - axis_height;
        for (auto tick = scale_.low; tick <= scale_.high; tick = tick + step_) {
            int const x = scale_.at(tick);
            draw_line(html_, "grid", x, 0, x, bottom);
            html_.tag("<text class=\"tick\" x=\"").number(x).tag("\" y=\"").number(height - 8);
            html_.tag("\" text-anchor=\"");
            html_.text(x == 0 ? "start" : x == width ? "end" : "middle").tag("\">");
            html_.text(tick_text(tick)).tag("</text>\n");
        }
        // Links first, so that no text is struck through.
        for (std::size_t i = 0; i + 1 < bars.size(); ++i) {
            int const x = scale_.at(bars[i].leaves());
            int const from = static_cast<int>(i) * row_height + bar_top + bar_height;
            draw_line(html_, "link", x, from, x, from + row_height - bar_height);
        }
        int top = 0;
        for (auto const& each : bars) {
            draw_bar(each, top);
            top += row_height;
        }
        html_.tag("</svg>\n");
    }

    void draw_bar(bar const& drawn, int top) {
        int const room = width - label_units(drawn.amount) - type_size;
        html_.tag("<g class=\"bar ").tag(drawn.kind).tag("\">\n<title>").text(drawn.name);
        html_.tag(" ").text(drawn.amount).tag("</title>\n<text class=\"name\" x=\"0\" y=\"");
        html_.number(top + 14).tag("\">").text(shortened_label(drawn.name, room, type_size));
        html_.tag("</text>\n<text class=\"amount\" x=\"").number(width).tag("\" y=\"");
        html_.number(top + 14).tag("\" text-anchor=\"end\">").text(drawn.amount);
        html_.tag("</text>\n");
        int const left = scale_.at(std::min(drawn.from, drawn.to));
        int const right = scale_.at(std::max(drawn.from, drawn.to));
        // What was lost is seen, however little it is.
        int const wide = std::max(right - left, drawn.from == drawn.to ? 0 : 2);
        int const start = std::min(left, width - wide);
        html_.tag("<rect x=\"").number(start).tag("\" y=\"").number(top + bar_top);
        html_.tag("\" width=\"").number(wide).tag("\" height=\"").number(bar_height);
        html_.tag("\"/>\n");
        if (drawn.by_policy) {
            int const x = scale_.at(*drawn.by_policy);
            draw_line(html_, "policy", x, top + bar_top - 3, x, top + bar_top + bar_height + 3);
        }
        html_.tag("</g>\n");
    }

    static int label_units(std::string const& text) {
        int units = 0;
        for (std::size_t at = 0; at < text.size();) {
            auto const character = decode_utf8(text, at);
            units += character_units(character.value, type_size);
            at += std::max<std::size_t>(1, character.length);
        }
        return units;
    }

    static std::string tick_text(number const& tick) {
        auto const shown = tick.exact();
        return shown ? to_string(shown->normalized()) : to_string(tick);
    }

    html_writer<Sink>& html_;
    lost_points const& shown_;
    std::size_t form_number_;
    number step_{};
    plot_scale scale_{};
};

}  // namespace outturn::inline OUTTURN_ABI::detail
