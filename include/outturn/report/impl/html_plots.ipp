// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/figure_text.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/report/detail/html_marks.hpp>
#include <outturn/report/detail/html_plots.hpp>
#include <outturn/report/detail/lost_points.hpp>
#include <outturn/report/detail/residuals.hpp>
#include <outturn/report/detail/verdict_text.hpp>
#include <outturn/report/detail/waterfall.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

class html_lost_points : html_form_part {
public:
    explicit html_lost_points(html_form_part const& of) : html_form_part{of} {}

    void write() const {
        html_.tag("<figure class=\"lost\">\n");
        heading("lost", {"Where the points were lost", "失分情况"});
        auto const shown = lost_points_of(form_, scored_);
        bool from_zero = false;
        bool const drawn = shown && write_if_it_fits(html_, [&](html_writer& html) {
                               waterfall_plot plot{html, *shown, number_};
                               plot.draw();
                               from_zero = plot.begins_at_zero();
                           });
        html_.tag("<figcaption>");
        if (drawn)
            write_caption(*shown, from_zero);
        else
            html_.say({"Not drawn: no row has both points and a score, or a number is too large.",
                       "未绘制：没有同时填写分值和得分的行，或数值过大。"});
        html_.tag("</figcaption>\n</figure>\n");
    }

private:
    void write_caption(lost_points const& shown, bool from_zero) const {
        html_.say(shown.rows.empty() ? bilingual{"No points were lost.", "未失分。"}
                                     : bilingual{"From the full points down to the total.",
                                                 "自满分逐项扣减至总分。"});
        if (!from_zero) html_.say({" The scale does not begin at zero.", "横轴并非自零起。"});
        if (shown.differs())
            html_.say({" A dashed stroke marks where the policy would end.",
                       "虚线竖标为按口径计算的位置。"});
    }
};

OUTTURN_DECL void write_lost_points(html_form_part const& of) { html_lost_points{of}.write(); }

class html_residuals : html_form_part {
public:
    explicit html_residuals(html_form_part const& of) : html_form_part{of} {}

    void write() const {
        if (report_.verdicts.empty()) return;
        heading("residuals", {"Residual of every printed figure", "表列数字的残差"});
        html_.tag("<p class=\"remark\">");
        html_.say(
            {"Printed − exact, in units of the last printed place. Three bars in each plot: "
             "rounding up (above), to the nearest (middle), down (below); those that give the "
             "figure are dark. A hollow mark: nothing was rounded.",
             "残差为表列值减精确值，以末位单位计。每幅小图三条横线自上而下为向上、就近、向下取舍，"
             "能得出表列数字者以深色粗线标出；空心点表示无需取舍。"});
        html_.tag("</p>\n<table class=\"residuals stacks\">\n<caption class=\"heard\">");
        html_.say({"Residuals", "残差"}).tag("</caption>\n");
        write_head();
        html_.tag("<tbody>\n");
        for (auto const& each : report_.verdicts) write_row(each);
        html_.tag("</tbody>\n</table>\n");
    }

private:
    static constexpr bilingual printed_label{"Printed", "表列"};
    static constexpr bilingual exact_label{"Exact", "精确值"};
    static constexpr bilingual residual_label{"Residual", "残差"};
    static constexpr bilingual given_by_label{"Given by", "可由何种取舍得出"};

    void write_head() const {
        html_.tag("<thead><tr>");
        head_cell({"Figure", "数字"}, "name");
        head_cell(printed_label, "n");
        head_cell(exact_label, "n");
        head_cell(residual_label, "n");
        html_.tag("<th scope=\"col\" class=\"plot\"><span class=\"heard\">");
        html_.say({"Plot", "图"}).tag("</span>");
        residual_plot{html_}.draw_scale();
        html_.tag("</th>");
        head_cell(given_by_label, "given");
        html_.tag("</tr></thead>\n");
    }

    void write_row(figure_verdict const& of) const {
        auto const residual = residual_of(of);
        html_.tag("<tr><th scope=\"row\" class=\"name\">");
        name_figure(of.where);
        html_.tag("</th>");
        auto const* const on_form = cell_of(form_, of.where);
        figure_cell(printed_label, on_form == nullptr ? declared_text(of) : on_form->text);
        figure_cell(exact_label, of.exact ? exact_text(*of.exact, of.where.part) : "—");
        figure_cell(residual_label, residual ? residual_text(*residual) : "—");
        html_.tag("<td class=\"plot\">");
        if (residual)
            write_if_it_fits(html_, [&](html_writer& html) {
                residual_plot{html}.draw(*residual, residual_text(*residual));
            });
        html_.tag("</td>");
        open_cell(given_by_label, "given");
        html_.tag(">");
        if (residual)
            write_roundings(of, residual->given_by);
        else
            html_.text(of.code == verdict::not_recomputable ? of.because.in(html_.in()) : "—");
        html_.tag("</td></tr>\n");
    }

    void write_roundings(figure_verdict const& of, rounding_set given_by) const {
        if (given_by.empty())
            html_.tag("<b>").say({"none", "均不能得出"}).tag("</b>");
        else
            html_.text(roundings_text(
                {.places = of.places, .roundings = given_by}, of.where.part, html_.in()));
    }

    static std::string exact_text(ratio const& exact, form_part part) {
        if (part == form_part::execution_rate) return percent_text_of(exact);
        auto const text = short_text_of(exact);
        return entry_of(part).list == "funds" ? grouped_digits(text) : text;
    }

    /// A figure in words: its row and what it is.
    void name_figure(figure where) const {
        auto const subject = subject_of(form_, where);
        bool const is_row = where.part == form_part::indicator_score && !subject.empty();
        html_.quoted(subject);
        if (is_row) return;
        if (!subject.empty()) html_.tag(" · ");
        html_.say(words_of(where.part));
    }
};

OUTTURN_DECL void write_residuals(html_form_part const& of) { html_residuals{of}.write(); }

}  // namespace outturn::inline OUTTURN_ABI::detail
