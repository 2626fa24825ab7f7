// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/waterfall.hpp>

#include <algorithm>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The measures of a drawing.
struct waterfall_size {
    static constexpr std::size_t rows_per_drawing = 20;
    static constexpr int width = 360;
    static constexpr int row_height = 36;
    static constexpr int bar_top = 19;
    static constexpr int bar_height = 10;
    static constexpr int type_size = 12;
    static constexpr int axis_height = 24;
};

OUTTURN_DECL void waterfall_plot::draw() {
    choose_scale();
    std::size_t first = 0;
    do {
        auto const last = std::min(first + waterfall_size::rows_per_drawing, shown_.rows.size());
        draw_rows(first, last);
        first = last;
    } while (first < shown_.rows.size());
}

OUTTURN_DECL void waterfall_plot::choose_scale() {
    ratio low{shown_.full};
    ratio high{shown_.full};
    auto const reach = [&](ratio const& value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    auto before = shown_.full;
    for (auto const& row : shown_.rows) {
        reach(ratio{row.after});
        if (row.by_policy) reach(ratio{before} - ratio{*row.by_policy});
        before = row.after;
    }
    reach(ratio{shown_.left});
    if (shown_.total) reach(ratio{*shown_.total});
    if (low == high) low = high - ratio{1};
    step_ = tick_step(high - low, 4);
    // A little of every bar is seen; the scale begins at a tick, and below zero only for negative values.
    bool const negative = low.is_negative();
    low = ratio{((low - step_ / ratio{2}) / step_).round(0, rounding::floor)} * step_;
    if (!negative && low.is_negative()) low = ratio{};
    scale_ = {low, high, 0, waterfall_size::width};
}

OUTTURN_DECL std::string waterfall_plot::name(bilingual const& words) const {
    return std::string{words.in(html_.in())};
}

OUTTURN_DECL std::string waterfall_plot::by_policy_text(std::string const& amount) const {
    return name({" (by the policy ", "（按口径 "}) + amount + name({")", "）"});
}

OUTTURN_DECL waterfall_plot::bar waterfall_plot::first_bar(decimal const& before,
                                                           bool continued) const {
    return {"full",
            continued ? name({"Carried over", "承前"}) : name({"Full points", "满分"}),
            to_string(before),
            scale_.low,
            ratio{before}};
}

OUTTURN_DECL waterfall_plot::bar waterfall_plot::bar_of(lost_points_row const& row,
                                                        decimal const& before) const {
    bar made{either(row.lost.is_negative(), "gained", "lost"),
             row.name.empty() ? name({"Budget execution", "预算执行"}) : row.name,
             loss_text(row.lost),
             ratio{row.after},
             ratio{before}};
    if (row.differs()) {
        made.by_policy = ratio{before} - ratio{*row.by_policy};
        made.amount += by_policy_text(loss_text(*row.by_policy));
    }
    return made;
}

OUTTURN_DECL void waterfall_plot::add_last_bars(std::vector<bar>& bars,
                                                decimal const& before) const {
    if (!shown_.unscored.is_zero())
        bars.push_back({"unaccounted",
                        name({"Rows without a printed score", "未填得分的各行分值"}),
                        loss_text(shown_.unscored),
                        ratio{shown_.left},
                        ratio{before}});
    if (shown_.unaccounted)
        bars.push_back({"unaccounted",
                        name({"Not accounted for by the rows", "各行得分未能说明的差额"}),
                        loss_text(*shown_.unaccounted),
                        ratio{*shown_.total},
                        ratio{shown_.left}});
    auto const& end = shown_.total ? *shown_.total : shown_.left;
    bar made{"total",
             shown_.total ? name({"Total as printed", "表列总分"})
                          : name({"Sum of the scores", "各项得分之和"}),
             to_string(end),
             scale_.low,
             ratio{end}};
    if (shown_.total_by_policy && *shown_.total_by_policy != end) {
        made.by_policy = ratio{*shown_.total_by_policy};
        made.amount += by_policy_text(to_string(*shown_.total_by_policy));
    }
    bars.push_back(made);
}

OUTTURN_DECL void waterfall_plot::draw_rows(std::size_t first, std::size_t last) {
    auto before = first == 0 ? shown_.full : shown_.rows[first - 1].after;
    std::vector<bar> bars{first_bar(before, first != 0)};
    for (auto i = first; i < last; ++i) {
        bars.push_back(bar_of(shown_.rows[i], before));
        before = shown_.rows[i].after;
    }
    if (last == shown_.rows.size()) add_last_bars(bars, before);
    draw_bars(bars, first);
}

OUTTURN_DECL void waterfall_plot::draw_bars(std::vector<bar> const& bars, std::size_t first) {
    using size = waterfall_size;
    int const height = static_cast<int>(bars.size()) * size::row_height + size::axis_height;
    draw_title(bars, first, height);
    draw_ticks(height);
    // Links first, so that no text is struck through.
    draw_links(bars);
    int top = 0;
    for (auto const& each : bars) {
        draw_bar(each, top);
        top += size::row_height;
    }
    html_.tag("</svg>\n");
}

OUTTURN_DECL void waterfall_plot::draw_title(std::vector<bar> const& bars,
                                             std::size_t first,
                                             int height) {
    html_.tag("<svg class=\"waterfall\" role=\"img\" viewBox=\"0 0 ").number(waterfall_size::width);
    html_.tag(" ").number(height).tag("\" width=\"").number(waterfall_size::width);
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
}

OUTTURN_DECL std::string tick_text(ratio const& tick) {
    auto const shown = tick.exact();
    return shown ? to_string(shown->normalized()) : to_string(tick);
}

OUTTURN_DECL void waterfall_plot::draw_ticks(int height) {
    int const bottom = height - waterfall_size::axis_height;
    for (auto tick = scale_.low; tick <= scale_.high; tick = tick + step_) {
        int const x = scale_.at(tick);
        draw_line(html_, "grid", x, 0, x, bottom);
        html_.tag("<text class=\"tick\" x=\"").number(x).tag("\" y=\"").number(height - 8);
        html_.tag("\" text-anchor=\"");
        html_.text(x == 0 ? "start" : x == waterfall_size::width ? "end" : "middle").tag("\">");
        html_.text(tick_text(tick)).tag("</text>\n");
    }
}

OUTTURN_DECL void waterfall_plot::draw_links(std::vector<bar> const& bars) {
    using size = waterfall_size;
    for (std::size_t i = 0; i + 1 < bars.size(); ++i) {
        int const x = scale_.at(bars[i].leaves());
        int const from = static_cast<int>(i) * size::row_height + size::bar_top + size::bar_height;
        draw_line(html_, "link", x, from, x, from + size::row_height - size::bar_height);
    }
}

OUTTURN_DECL void waterfall_plot::draw_bar(bar const& drawn, int top) {
    using size = waterfall_size;
    int const room = size::width - label_units(drawn.amount, size::type_size) - size::type_size;
    html_.tag("<g class=\"bar ").tag(drawn.kind).tag("\">\n<title>").text(drawn.name);
    html_.tag(" ").text(drawn.amount).tag("</title>\n<text class=\"name\" x=\"0\" y=\"");
    html_.number(top + 14).tag("\">").text(shortened_label(drawn.name, room, size::type_size));
    html_.tag("</text>\n<text class=\"amount\" x=\"").number(size::width).tag("\" y=\"");
    html_.number(top + 14).tag("\" text-anchor=\"end\">").text(drawn.amount);
    html_.tag("</text>\n");
    int const left = scale_.at(std::min(drawn.from, drawn.to));
    int const right = scale_.at(std::max(drawn.from, drawn.to));
    // The least loss is visible.
    int const wide = std::max(right - left, drawn.from == drawn.to ? 0 : 2);
    int const start = std::min(left, size::width - wide);
    int const bar_y = top + size::bar_top;
    html_.tag("<rect x=\"").number(start).tag("\" y=\"").number(bar_y);
    html_.tag("\" width=\"").number(wide).tag("\" height=\"").number(size::bar_height);
    html_.tag("\"/>\n");
    if (drawn.by_policy) {
        int const x = scale_.at(*drawn.by_policy);
        draw_line(html_, "policy", x, bar_y - 3, x, bar_y + size::bar_height + 3);
    }
    html_.tag("</g>\n");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
