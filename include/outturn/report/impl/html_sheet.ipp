// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_text.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/used_columns.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/numeric/currency.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/html_marks.hpp>
#include <outturn/report/detail/html_sheet.hpp>
#include <outturn/scoring/detail/number_words.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

class html_sheet : html_form_part {
public:
    explicit html_sheet(html_form_part const& of)
        : html_form_part{of}, further_columns_{used_columns(form_, indicator_columns)} {
        std::erase_if(further_columns_, [](column_label const& each) { return each.official; });
    }

    void write() const {
        heading("sheet", {"The form, as printed and as computed", "自评表：表列与计算对照"});
        html_.tag("<div class=\"sheet\">\n");
        write_facts();
        write_money();
        write_goal();
        write_indicators();
        html_.tag("</div>\n");
        write_legend();
    }

private:
    void write_facts() const {
        html_.tag("<table class=\"facts\">\n<caption>");
        if (form_.title.text.empty())
            html_.say({"Self-evaluation form", "项目支出绩效自评表"});
        else
            html_.quoted(form_.title.text);
        if (!form_.fiscal_year.text.empty())
            html_.say({" (fiscal year ", "（"})
                .quoted(form_.fiscal_year.text)
                .say({")", " 年度）"});
        html_.tag(
            "</caption>\n<colgroup><col class=\"words\"/><col/><col class=\"words\"/><col/>"
            "</colgroup>\n<tbody>\n<tr>");
        fact({"Project", "项目名称"}, form_.project.text, true);
        html_.tag("</tr>\n<tr>");
        fact({"Department", "主管部门"}, form_.department.text, false);
        fact({"Implementing unit", "实施单位"}, form_.implementing_unit.text, false);
        html_.tag("</tr>\n</tbody>\n</table>\n");
    }

    void fact(bilingual const& name, std::string_view text, bool whole_row) const {
        html_.tag("<th scope=\"row\">").say(name).tag("</th><td");
        html_.tag(either(whole_row, " colspan=\"3\">", ">")).quoted(text).tag("</td>");
    }

    /// Marks a computed figure that is not the printed one.
    static markup kind_of_computed(auto const& printed_figure, auto const& ours) {
        if (!printed_figure.value || !ours) return "";
        return either(*printed_figure.value == *ours, "", "other");
    }

    std::string computed_text(form_part part, computed const& ours) const {
        if (!ours) return {};
        if (part == form_part::execution_rate)
            return digits_of_figure(*ours, part, rules_.execution.rate);
        if (part == form_part::total_score)
            return digits_of_figure(*ours, part, rules_.total.rounds);
        return to_string(*ours);
    }

    void write_money() const {
        if (!form_.funds.empty()) write_funds();
        bool const has_block = form_.execution.points.value || form_.execution.rate.value ||
                               form_.execution.score.value ||
                               scored_.rate.reason != no_figure::not_on_form;
        if (has_block) write_execution();
    }

    void write_funds() const {
        auto const columns = used_columns(form_, fund_columns);
        html_.tag("<table class=\"funds stacks\">\n<caption>").say({"Funds", "项目资金"});
        html_.say({" (", "（"});
        auto const currency = other_currency_of(form_);
        html_.quoted(currency);
        if (!currency.empty() && !form_.money_unit.text.empty()) html_.tag(" ");
        html_.quoted(currency.empty() && form_.money_unit.text.empty() ? cny::unit_zh
                                                                       : form_.money_unit.text);
        html_.say({")", "）"}).tag("</caption>\n<thead><tr>");
        head_cell({"Source", "资金来源"});
        for (auto const& each : columns) head_cell(words_of(each.cells), "n");
        html_.tag("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < form_.funds.size(); ++i) write_fund_line(i, columns);
        html_.tag("</tbody>\n</table>\n");
    }

    void write_fund_line(std::size_t index, std::span<column_label const> columns) const {
        html_.tag("<tr");
        open_id(row_of({form_part::fund_source, index}));
        html_.tag("><th scope=\"row\" class=\"name\">").quoted(form_.funds[index].source.text);
        html_.tag("</th>");
        for (auto const& each : columns) fund_cell({each.cells, index});
        html_.tag("</tr>\n");
    }

    void fund_cell(figure where) const {
        auto const& text = cell_of(form_, where)->text;
        html_.tag("<td class=\"n").tag(either(text.empty(), " blank", ""));
        html_.tag("\" data-label=\"").say(words_of(where.part)).tag("\">").text(text);
        if (auto const* const judged = by_figure_.verdict_of(where)) {
            html_.tag(" ");
            write_mark(html_, judged->code, false);
            if (judged->code != verdict::confirmed && judged->recomputed)
                html_.tag("<br/><small>")
                    .say({"parts: ", "分项合计 "})
                    .text(figure_text(ratio{*judged->recomputed}, where.part, html_.in()))
                    .tag("</small>");
        }
        link_findings(form_row::of(where), [&](figure of) { return of == where; });
        html_.tag("</td>");
    }

    void write_execution() const {
        auto const& stated = form_.execution;
        html_.tag("<table class=\"execution stacks\">\n<caption>")
            .say({"Budget execution", "预算执行"});
        html_.tag("</caption>\n");
        figures_head({"Figure", "项目"});
        html_.tag("<tbody>\n<tr");
        open_id("execution");
        html_.tag("><th scope=\"row\" class=\"name\">")
            .say({"Execution rate", "执行率"})
            .tag("</th>");
        figure_cell(points_label, "");
        figures_of(figure::rate(), stated.rate, scored_.rate, 0, true);
        html_.tag("</tr>\n<tr><th scope=\"row\" class=\"name\">");
        html_.say({"Execution score", "预算执行得分"}).tag("</th>");
        figure_cell(points_label, stated.points.text, score_places());
        figures_of(figure::execution(), stated.score, scored_.score, score_places());
        html_.tag("</tr>\n</tbody>\n</table>\n");
    }

    static constexpr bilingual points_label{"Points", "分值"};
    static constexpr bilingual printed_label{"Printed", "表列得分"};
    static constexpr bilingual computed_label{"Computed", "计算得分"};
    static constexpr bilingual verdict_label{"Verdict", "结论"};

    void figures_head(bilingual const& first) const {
        html_.tag("<thead><tr>");
        head_cell(first);
        head_cell(points_label, "n");
        head_cell({"Printed", "表列"}, "n");
        head_cell({"Computed", "计算"}, "n");
        head_cell(verdict_label);
        html_.tag("</tr></thead>\n");
    }

    /// A figure as printed and as computed, with its verdict and its findings.
    void figures_of(figure where,
                    printed<decimal> const& stated,
                    computed const& ours,
                    int places,
                    bool rate = false) const {
        auto const kind = kind_of_computed(stated, ours);
        auto const text = computed_text(where.part, ours);
        figure_cell(
            rate ? bilingual{"Printed", "表列"} : printed_label, stated.text, places, "printed");
        figure_cell(rate ? bilingual{"Computed", "计算"} : computed_label,
                    text.empty() ? "—" : text,
                    places,
                    kind);
        open_cell(verdict_label, "verdict");
        html_.tag(">");
        write_verdict(where, stated);
        // The verdict compares the total with the printed scores; the policy may give another one.
        if (where == figure::total() && kind.text() == "other") {
            html_.tag(
                " <span class=\"mark differs\"><span class=\"sign\" "
                "aria-hidden=\"true\">≠</span> ");
            html_.say({"the policy gives another total", "按口径重算的总分不同"});
            html_.tag("</span>");
        }
        link_findings(form_row::of(where), [&](figure of) { return stands_with(of, where); });
        html_.tag("</td>");
    }

    void write_verdict(figure where, printed<decimal> const& stated) const {
        if (auto const* const judged = by_figure_.verdict_of(where))
            write_mark(html_, judged->code);
        else if (stated.is_unreadable())
            write_mark(html_, mark_of(verdict::not_recomputable), {"unreadable", "无法识别"}, true);
        else if (stated.value)
            html_.tag("—");
        else
            html_.tag("<span class=\"muted\">").say({"none printed", "表列为空"}).tag("</span>");
    }

    /// Whether findings on `of` are linked from the row of `where`: in a list those of the whole row,
    /// else those of the part, with the rate apart.
    static bool stands_with(figure of, figure where) {
        if (of == where) return true;
        if (form_row::of(of) != form_row::of(where)) return false;
        bool const in_list = !entry_of(where.part).list.empty();
        return in_list || (where != figure::rate() && of != figure::rate());
    }

    void write_goal() const {
        if (form_.goal.expected.text.empty() && form_.goal.actual.text.empty()) return;
        html_.tag("<table class=\"goal\"");
        open_id("goal");
        html_.tag(">\n<caption>").say({"Objectives of the year", "年度总体目标"});
        link_findings(form_row::of({form_part::goal_expected, 0}), [](figure) { return true; });
        html_.tag("</caption>\n<tbody>\n<tr><th scope=\"row\">").say({"Expected", "预期目标"});
        html_.tag("</th><td class=\"long\">").quoted(form_.goal.expected.text);
        html_.tag("</td></tr>\n<tr><th scope=\"row\">").say({"Accomplished", "实际完成情况"});
        html_.tag("</th><td class=\"long\">").quoted(form_.goal.actual.text);
        html_.tag("</td></tr>\n</tbody>\n</table>\n");
    }

    /// The most places of a score on the form, printed or computed.
    int score_places() const {
        int most = 0;
        auto const see = [&](auto const& row, computed const& ours) {
            most = std::max({most, places_of(row.points.text), places_of(row.score.text)});
            if (ours) most = std::max(most, ours->scale());
        };
        see(form_.execution, scored_.score);
        for (std::size_t i = 0; i < form_.indicators.size(); ++i)
            see(form_.indicators[i], scored_.indicators[i].score);
        see(form_.total, scored_.total);
        return most;
    }

    /// How many rows from `first` on have one heading.
    std::size_t rows_under(std::size_t first, cell indicator::*heading, std::size_t end) const {
        auto const& rows = form_.indicators;
        auto last = first + 1;
        while (last < end && (rows[last].*heading).text == (rows[first].*heading).text) ++last;
        return last - first;
    }

    void span_cell(std::string_view text, std::size_t rows, markup kind) const {
        html_.tag("<th scope=\"rowgroup\" class=\"").tag(kind).tag("\" rowspan=\"").number(rows);
        html_.tag("\">").quoted(text).tag("</th>");
    }

    static constexpr bilingual target_label{"Target", "年度指标值"};
    static constexpr bilingual actual_label{"Actual", "实际完成值"};
    static constexpr bilingual reason_label{"Reason for deviations", "偏差原因及改进措施"};

    void write_indicators() const {
        html_.tag("<table class=\"indicators stacks\">\n<caption>");
        html_.say({"Performance indicators", "绩效指标"}).tag("</caption>\n");
        indicators_head();
        int const places = score_places();
        auto const count = form_.indicators.size();
        for (std::size_t first = 0; first < count;) {
            auto const rows = rows_under(first, &indicator::level1, count);
            write_first_level(first, rows, places);
            first += rows;
        }
        write_total_row(places);
        html_.tag("</table>\n");
    }

    void indicators_head() const {
        html_.tag("<thead><tr>");
        head_cell({"Level 1", "一级指标"}, "level1");
        head_cell({"Level 2", "二级指标"}, "level2");
        head_cell({"Indicator", "三级指标"}, "name");
        head_cell(target_label);
        head_cell(actual_label);
        head_cell(points_label, "n");
        head_cell(printed_label, "n");
        head_cell(computed_label, "n");
        head_cell(verdict_label, "verdict");
        for (auto const& each : further_columns_) head_cell(words_of(each.cells));
        head_cell(reason_label, "reason");
        html_.tag("</tr></thead>\n");
    }

    /// The `count` rows from `first` on, which stand under one heading of the first level.
    void write_first_level(std::size_t first, std::size_t count, int places) const {
        html_.tag("<tbody>\n");
        auto const end = first + count;
        std::size_t rows = 0;
        for (auto second = first; second < end; second += rows) {
            rows = rows_under(second, &indicator::level2, end);
            for (auto i = second; i < second + rows; ++i) {
                html_.tag("<tr");
                open_id(row_of(figure::indicator(i)));
                html_.tag(">");
                auto const& row = form_.indicators[i];
                if (i == first) span_cell(row.level1.text, count, "level1");
                if (i == second) span_cell(row.level2.text, rows, "level2");
                write_indicator(i, places);
                html_.tag("</tr>\n");
            }
        }
        html_.tag("</tbody>\n");
    }

    void write_indicator(std::size_t index, int places) const {
        auto const& row = form_.indicators[index];
        html_.tag("<th scope=\"row\" class=\"name\">").quoted(row.level3.text).tag("</th>");
        text_cell(target_label, row.target.text);
        text_cell(actual_label, row.actual.text);
        figure_cell(points_label, row.points.text, places);
        figures_of(figure::indicator(index), row.score, scored_.indicators[index].score, places);
        for (auto const& each : further_columns_)
            text_cell(words_of(each.cells), cell_of(form_, {each.cells, index})->text);
        auto const& reason = row.reason.text;
        text_cell(reason_label, reason, either(reason.empty(), "reason blank", "reason long"));
    }

    void write_total_row(int places) const {
        html_.tag("<tbody>\n<tr class=\"sum\"");
        open_id("total");
        html_.tag("><th scope=\"row\" class=\"name\" colspan=\"5\">").say({"Total", "总分"});
        html_.tag("</th>");
        figure_cell(points_label, form_.total.points.text, places);
        figures_of(figure::total(), form_.total.score, scored_.total, places);
        for (std::size_t i = 0; i <= further_columns_.size(); ++i)
            html_.tag("<td class=\"blank\"></td>");
        html_.tag("</tr>\n</tbody>\n");
    }

    void write_legend() const {
        html_.tag("<p class=\"legend\">");
        for (auto const& entry : verdict_catalogue) {
            bool const used = std::any_of(
                report_.verdicts.begin(), report_.verdicts.end(), [&](auto const& each) {
                    return each.code == entry.which;
                });
            if (!used) continue;
            write_mark(html_, entry.which);
            html_.tag(" ");
        }
        html_.tag("</p>\n");
    }

    /// The columns of the indicators that the official form does not have.
    std::vector<column_label> further_columns_;
};

OUTTURN_DECL void write_sheet(html_form_part const& of) { html_sheet{of}.write(); }

}  // namespace outturn::inline OUTTURN_ABI::detail
