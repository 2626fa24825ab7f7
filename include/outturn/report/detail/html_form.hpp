// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// One form of an HTML report: its table as it is printed, with printed and computed figures side by side,
// its findings, its plots and its derivations.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/html_writer.hpp>
#include <outturn/report/detail/residuals.hpp>
#include <outturn/report/detail/waterfall.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/markdown.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/report/text.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// How a verdict or a severity is marked: a class, and a sign that says the same without colour.
struct html_mark {
    markup kind;
    std::string_view sign;
};

/// The marks of the verdicts, in the order of their catalogue.
inline constexpr std::array<html_mark, verdict_catalogue.size()> verdict_marks{{
    {"ok", "✓"},
    {"ok", "○"},
    {"differs", "≠"},
    {"differs", "≠"},
    {"wrong", "✗"},
    {"open", "?"},
}};

/// The marks of the severities, in the order of their catalogue.
inline constexpr std::array<html_mark, severity_catalogue.size()> severity_marks{{
    {"none", "·"},
    {"note", "●"},
    {"warning", "▲"},
    {"error", "■"},
}};

constexpr html_mark const& mark_of(verdict which) {
    return verdict_marks[static_cast<std::size_t>(which)];
}
constexpr html_mark const& mark_of(severity which) {
    return severity_marks[static_cast<std::size_t>(which)];
}

/// A sign and its words.
template <class Sink, class Which>
void write_mark(html_writer<Sink>& html, Which which, bool with_words = true) {
    auto const& entry = entry_of(which);
    auto const& mark = mark_of(which);
    html.tag("<span class=\"mark ")
        .tag(mark.kind)
        .tag("\"><span class=\"sign\" aria-hidden=\"true\">");
    html.text(mark.sign)
        .tag("</span> <span")
        .tag(with_words ? markup{""} : markup{" class=\"heard\""});
    html.tag(">").say({entry.en, entry.zh}).tag("</span></span>");
}

/// What a figure or cell is in words, in the order of the enumerators; the Chinese ones are the form's.
inline constexpr std::array<std::string_view, form_part_catalogue.size()> form_part_words{
    "Initial budget",
    "Adjusted budget",
    "Executed",
    "Points of the execution",
    "Execution rate",
    "Execution score",
    "Target",
    "Actual",
    "Points",
    "Score",
    "Total points",
    "Total score",
    "Source of funds",
    "Expected objectives",
    "Accomplished objectives",
    "Level 1",
    "Level 2",
    "Indicator",
    "Reason for deviations",
    "Funds received",
};
static_assert(!form_part_words.back().empty());

constexpr bilingual words_of(form_part part) {
    return {form_part_words[static_cast<std::size_t>(part)], entry_of(part).zh};
}

/// The places behind the point of a plain number, or nothing where `text` is none; what columns of
/// figures are aligned by.
inline int places_of(std::string_view text) {
    auto const point = text.find('.');
    if (text.empty() || text.find_first_not_of("0123456789.,-") != std::string_view::npos)
        return -1;
    return point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

template <class Sink>
class html_form {
public:
    html_form(html_writer<Sink>& html,
              self_evaluation const& form,
              audit_report const& report,
              policy const& rules,
              std::size_t form_number)
        : html_{html},
          form_{form},
          report_{report},
          rules_{rules},
          number_{form_number},
          scored_{score(form, rules)} {}

    void write() {
        open_section();
        write_sheet();
        html_.tag("<div class=\"beside\">\n");
        write_findings();
        write_lost_points();
        html_.tag("</div>\n");
        write_residuals();
        write_derivations();
        html_.tag("</section>\n");
    }

private:
    // ---- places in the document

    void write_anchor(std::string_view part) {
        html_.tag("form-").number(number_).tag("-").text(part);
    }

    void open_id(std::string_view part) {
        html_.tag(" id=\"");
        write_anchor(part);
        html_.tag("\"");
    }

    /// The row of the tables that a figure stands in.
    static std::string row_of(figure where) {
        auto const& entry = entry_of(where.part);
        if (!entry.list.empty()) return std::string{entry.list} + '-' + std::to_string(where.index);
        return std::string{entry.name.substr(0, entry.name.find('.'))};
    }

    void heading(std::string_view part, bilingual const& words) {
        html_.tag("<h3");
        open_id(part);
        html_.tag(">").say(words).tag("</h3>\n");
    }

    // ---- head

    void open_section() {
        html_.tag("<section class=\"form\"");
        open_id("form");
        html_.tag(" aria-labelledby=\"");
        write_anchor("name");
        html_.tag("\">\n<header>\n<p class=\"file\">").say({"Form ", "第 "}).number(number_);
        html_.say({"", " 张"});
        if (!form_.file.empty()) html_.tag(" · <bdi>").text(form_.file).tag("</bdi>");
        html_.tag("</p>\n<h2");
        open_id("name");
        html_.tag(">");
        if (form_.project_name.text.empty())
            html_.say({"No project name", "项目名称未填写"});
        else
            html_.quoted(form_.project_name.text);
        html_.tag("</h2>\n");
        auto const row = summarize(form_, scored_, report_);
        html_.tag("<dl class=\"key\">\n");
        key({"Total as printed", "表列总分"}, [&] { figure_or_dash(row.printed_total); });
        key({"Total by the policy", "按口径总分"}, [&] {
            figure_or_dash(row.computed_total);
            if (row.totals_differ)
                html_.tag(" <span class=\"mark differs\"><span class=\"sign\">≠</span></span>");
        });
        key({"Figures confirmed", "相符数字"}, [&] {
            html_.number(row.counts.of(verdict::confirmed)).tag(" <small>/ ");
            html_.number(row.counts.figures()).tag("</small>");
        });
        key({"Findings", "发现"}, [&] { write_severities(row.counts); });
        html_.tag("</dl>\n<p class=\"verdicts\">").text(verdict_summary(report_, html_.in()));
        html_.tag("</p>\n</header>\n");
    }

    void key(bilingual const& words, auto const& value) {
        html_.tag("<div><dt>").say(words).tag("</dt><dd>");
        value();
        html_.tag("</dd></div>\n");
    }

    void figure_or_dash(std::string_view text) { html_.text(text.empty() ? "—" : text); }

    void write_severities(report_counts const& counts) {
        for (auto const level : {severity::error, severity::warning, severity::note}) {
            html_.tag("<span class=\"count\">");
            write_mark(html_, level);
            html_.tag(" ").number(counts.of(level)).tag("</span> ");
        }
    }

    // ---- the form's own table

    void write_sheet() {
        heading("sheet", {"The form, as printed and as computed", "自评表：表列与计算对照"});
        html_.tag("<div class=\"sheet\">\n");
        write_facts();
        write_money();
        write_goal();
        write_indicators();
        html_.tag("</div>\n");
        write_legend();
    }

    void write_facts() {
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
        fact({"Project", "项目名称"}, form_.project_name.text, true);
        html_.tag("</tr>\n<tr>");
        fact({"Department", "主管部门"}, form_.supervising_department.text, false);
        fact({"Implementing unit", "实施单位"}, form_.implementing_unit.text, false);
        html_.tag("</tr>\n</tbody>\n</table>\n");
    }

    void fact(bilingual const& name, std::string_view text, bool whole_row) {
        html_.tag("<th scope=\"row\">").say(name).tag("</th><td");
        html_.tag(whole_row ? markup{" colspan=\"3\">"} : markup{">"}).quoted(text).tag("</td>");
    }

    // A cell, whose label is shown where columns do not fit.
    void open_cell(bilingual const& label, markup kind = "") {
        html_.tag("<td class=\"").tag(kind).tag("\" data-label=\"").say(label).tag("\"");
    }

    void text_cell(bilingual const& label, std::string_view text, markup kind = "") {
        open_cell(label, kind);
        html_.tag(">").quoted(text).tag("</td>");
    }

    /// A figure; with `places`, its point stands under those of its column.
    void figure_cell(bilingual const& label,
                     std::string_view text,
                     int places = 0,
                     markup kind = "") {
        html_.tag("<td class=\"n ").tag(text.empty() ? markup{"blank"} : kind);
        html_.tag("\" data-label=\"").say(label).tag("\"");
        auto const own = places_of(text);
        if (own >= 0 && own < places) {
            std::string padding{own == 0 ? "." : ""};
            padding.append(static_cast<std::size_t>(places - own), '0');
            html_.tag(" data-pad=\"").text(padding).tag("\"");
        }
        html_.tag(">").text(text).tag("</td>");
    }

    void head_cell(bilingual const& words, markup kind = "") {
        html_.tag("<th scope=\"col\" class=\"").tag(kind).tag("\">").say(words).tag("</th>");
    }

    // Whether a computed figure is not the printed one.
    static markup kind_of_computed(auto const& printed_figure, auto const& ours) {
        if (!printed_figure.value || !ours) return "";
        return *printed_figure.value == *ours.value ? markup{""} : markup{"other"};
    }

    static std::string computed_text(computed const& ours, bool rate = false) {
        if (!ours) return {};
        return rate ? to_percent_string(*ours.value) : to_string(*ours.value);
    }

    void write_money() {
        if (!form_.funds.empty()) write_funds();
        bool const has_block = form_.execution.weight.value || form_.execution.rate.value ||
                               form_.execution.score.value ||
                               scored_.rate.reason != no_figure::not_on_form;
        if (has_block) write_execution();
    }

    void write_funds() {
        static constexpr bilingual source{"Source", "资金来源"};
        static constexpr bilingual initial{"Initial budget", "年初预算数"};
        static constexpr bilingual adjusted{"Adjusted budget", "全年预算数"};
        static constexpr bilingual executed{"Executed", "全年执行数"};
        static constexpr auto received = words_of(form_part::fund_received);
        // Few forms have it.
        bool const with_received =
            std::any_of(form_.funds.begin(), form_.funds.end(), [](auto const& line) {
                return !line.received.from.text.empty();
            });
        html_.tag("<table class=\"funds stacks\">\n<caption>").say({"Funds", "项目资金"});
        html_.say({" (", "（"});
        html_.quoted(form_.money_unit.text.empty() ? std::string_view{"元"}
                                                   : form_.money_unit.text);
        html_.say({")", "）"}).tag("</caption>\n<thead><tr>");
        head_cell(source);
        head_cell(initial, "n");
        head_cell(adjusted, "n");
        head_cell(executed, "n");
        if (with_received) head_cell(received, "n");
        html_.tag("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < form_.funds.size(); ++i) {
            auto const& line = form_.funds[i];
            html_.tag("<tr");
            open_id(row_of({form_part::fund_source, i}));
            html_.tag("><th scope=\"row\" class=\"name\">").quoted(line.source.text).tag("</th>");
            fund_cell(initial, line.initial.from.text, {form_part::fund_initial, i});
            fund_cell(adjusted, line.adjusted.from.text, {form_part::fund_adjusted, i});
            fund_cell(executed, line.executed.from.text, {form_part::fund_executed, i});
            if (with_received)
                fund_cell(received, line.received.from.text, {form_part::fund_received, i});
            html_.tag("</tr>\n");
        }
        html_.tag("</tbody>\n</table>\n");
    }

    void fund_cell(bilingual const& label, std::string_view text, figure where) {
        html_.tag("<td class=\"n").tag(text.empty() ? markup{" blank"} : markup{""});
        html_.tag("\" data-label=\"").say(label).tag("\">").text(text);
        if (auto const* const judged = report_.verdict_of(where)) {
            html_.tag(" ");
            write_mark(html_, judged->code, false);
            if (judged->code != verdict::confirmed && judged->recomputed)
                html_.tag("<br/><small>")
                    .say({"parts: ", "分项合计 "})
                    .text(figure_text(ratio{*judged->recomputed}, where.part, html_.in()))
                    .tag("</small>");
        }
        link_findings([&](figure of) { return of == where; });
        html_.tag("</td>");
    }

    void write_execution() {
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
        figure_cell(points_label, stated.weight.from.text, score_places());
        figures_of(figure::execution(), stated.score, scored_.score, score_places());
        html_.tag("</tr>\n</tbody>\n</table>\n");
    }

    static constexpr bilingual points_label{"Points", "分值"};
    static constexpr bilingual printed_label{"Printed", "表列得分"};
    static constexpr bilingual computed_label{"Computed", "计算得分"};
    static constexpr bilingual verdict_label{"Verdict", "结论"};

    void figures_head(bilingual const& first) {
        html_.tag("<thead><tr>");
        head_cell(first);
        head_cell(points_label, "n");
        head_cell({"Printed", "表列"}, "n");
        head_cell({"Computed", "计算"}, "n");
        head_cell(verdict_label);
        html_.tag("</tr></thead>\n");
    }

    /// A figure as printed and as computed, with its verdict and what was found of it.
    void figures_of(figure where,
                    printed<decimal> const& stated,
                    computed const& ours,
                    int places,
                    bool rate = false) {
        auto const kind = kind_of_computed(stated, ours);
        auto const text = computed_text(ours, rate);
        figure_cell(rate ? bilingual{"Printed", "表列"} : printed_label,
                    stated.from.text,
                    places,
                    "printed");
        figure_cell(rate ? bilingual{"Computed", "计算"} : computed_label,
                    text.empty() ? "—" : text,
                    places,
                    kind);
        open_cell(verdict_label, "verdict");
        html_.tag(">");
        if (auto const* const judged = report_.verdict_of(where))
            write_mark(html_, judged->code);
        else if (stated.value)
            html_.tag("—");
        else
            html_.tag("<span class=\"muted\">").say({"none printed", "表列为空"}).tag("</span>");
        // The total is held against the printed scores; the policy may still come to another.
        if (where == figure::total() && kind.text() == "other")
            html_
                .tag(
                    " <span class=\"mark differs\"><span class=\"sign\" "
                    "aria-hidden=\"true\">≠</span> ")
                .say({"the policy comes to another total", "按口径重算的总分不同"})
                .tag("</span>");
        bool const in_list = !entry_of(where.part).list.empty();
        link_findings([&](figure of) {
            return in_list ? entry_of(of.part).list == entry_of(where.part).list &&
                                 of.index == where.index
                           : of == where || (where != figure::rate() &&
                                             row_of(of) == row_of(where) && of != figure::rate());
        });
        html_.tag("</td>");
    }

    void link_findings(auto const& belongs) {
        for (std::size_t i = 0; i < report_.findings.size(); ++i) {
            auto const& found = report_.findings[i];
            if (found.level == severity::none || !belongs(found.where)) continue;
            html_.tag(" <a class=\"to-finding\" href=\"#");
            write_anchor("finding-");
            html_.number(i + 1).tag("\" title=\"").text(found.id).tag("\">");
            html_.text(mark_of(found.level).sign);
            if (found.number != 0)
                html_.number(found.number);
            else
                html_.text(found.id);
            html_.tag("</a>");
        }
    }

    void write_goal() {
        if (form_.expected.text.empty() && form_.accomplished.text.empty()) return;
        html_.tag("<table class=\"goal\"");
        open_id("goal");
        html_.tag(">\n<caption>").say({"Objectives of the year", "年度总体目标"});
        link_findings([](figure of) { return row_of(of) == "goal"; });
        html_.tag("</caption>\n<tbody>\n<tr><th scope=\"row\">").say({"Expected", "预期目标"});
        html_.tag("</th><td class=\"long\">").quoted(form_.expected.text);
        html_.tag("</td></tr>\n<tr><th scope=\"row\">").say({"Accomplished", "实际完成情况"});
        html_.tag("</th><td class=\"long\">").quoted(form_.accomplished.text);
        html_.tag("</td></tr>\n</tbody>\n</table>\n");
    }

    /// The most places of a score on the form, printed or computed.
    int score_places() const {
        int most = 0;
        auto const see = [&](auto const& row, computed const& ours) {
            most =
                std::max({most, places_of(row.weight.from.text), places_of(row.score.from.text)});
            if (ours) most = std::max(most, ours.value->scale());
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

    void span_cell(std::string_view text, std::size_t rows, markup kind) {
        html_.tag("<th scope=\"rowgroup\" class=\"").tag(kind).tag("\" rowspan=\"").number(rows);
        html_.tag("\">").quoted(text).tag("</th>");
    }

    void write_indicators() {
        static constexpr bilingual target{"Target", "年度指标值"};
        static constexpr bilingual actual{"Actual", "实际完成值"};
        static constexpr bilingual reason{"Reason for deviations", "偏差原因及改进措施"};
        auto const& rows = form_.indicators;
        int const places = score_places();
        html_.tag("<table class=\"indicators stacks\">\n<caption>");
        html_.say({"Performance indicators", "绩效指标"}).tag("</caption>\n<thead><tr>");
        head_cell({"Level 1", "一级指标"}, "level1");
        head_cell({"Level 2", "二级指标"}, "level2");
        head_cell({"Indicator", "三级指标"}, "name");
        head_cell(target);
        head_cell(actual);
        head_cell(points_label, "n");
        head_cell(printed_label, "n");
        head_cell(computed_label, "n");
        head_cell(verdict_label, "verdict");
        head_cell(reason, "reason");
        html_.tag("</tr></thead>\n");
        for (std::size_t first = 0; first < rows.size();) {
            auto const group = rows_under(first, &indicator_type::first_heading, rows.size());
            auto const end = first + group;
            html_.tag("<tbody>\n");
            for (std::size_t second = first; second < end;) {
                auto const part = rows_under(second, &indicator_type::second_heading, end);
                for (auto i = second; i < second + part; ++i) {
                    auto const& row = rows[i];
                    html_.tag("<tr");
                    open_id(row_of(figure::indicator(i)));
                    html_.tag(">");
                    if (i == first) span_cell(row.first_heading.text, group, "level1");
                    if (i == second) span_cell(row.second_heading.text, part, "level2");
                    html_.tag("<th scope=\"row\" class=\"name\">")
                        .quoted(row.name.text)
                        .tag("</th>");
                    text_cell(target, row.target.from.text);
                    text_cell(actual, row.actual.from.text);
                    figure_cell(points_label, row.weight.from.text, places);
                    figures_of(
                        figure::indicator(i), row.score, scored_.indicators[i].score, places);
                    text_cell(reason,
                              row.deviation_reason.text,
                              row.deviation_reason.text.empty() ? markup{"reason blank"}
                                                                : markup{"reason long"});
                    html_.tag("</tr>\n");
                }
                second += part;
            }
            html_.tag("</tbody>\n");
            first = end;
        }
        html_.tag("<tbody>\n<tr class=\"sum\"");
        open_id("total");
        html_.tag("><th scope=\"row\" class=\"name\" colspan=\"5\">").say({"Total", "总分"});
        html_.tag("</th>");
        figure_cell(points_label, form_.total.weight.from.text, places);
        figures_of(figure::total(), form_.total.score, scored_.total, places);
        html_.tag("<td class=\"blank\"></td></tr>\n</tbody>\n</table>\n");
    }

    void write_legend() {
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

    // ---- findings

    void write_findings() {
        html_.tag("<div class=\"findings\">\n");
        heading("findings", {"Findings", "发现的问题"});
        bool any = false;
        for (auto const level : {severity::error, severity::warning, severity::note})
            for (std::size_t i = 0; i < report_.findings.size(); ++i) {
                if (report_.findings[i].level != level) continue;
                html_.tag(any ? markup{""} : markup{"<ol>\n"});
                any = true;
                write_finding(report_.findings[i], i);
            }
        if (any)
            html_.tag("</ol>\n");
        else
            html_.tag("<p class=\"muted\">").say({"None.", "未发现问题。"}).tag("</p>\n");
        html_.tag("</div>\n");
    }

    void write_finding(finding const& found, std::size_t index) {
        auto const parts = message_parts_of(found, html_.in());
        html_.tag("<li class=\"finding ").tag(mark_of(found.level).kind).tag("\"");
        open_id("finding-" + std::to_string(index + 1));
        html_.tag(">\n<p class=\"head\">");
        write_mark(html_, found.level);
        html_.tag(" <code>");
        if (found.number != 0) html_.number(found.number).tag(" ");
        html_.text(found.id).tag("</code></p>\n<p class=\"place\"><a href=\"#");
        write_anchor(row_of(found.where));
        html_.tag("\">");
        if (!found.subject.empty()) html_.quoted(found.subject).tag(" · ");
        html_.say(words_of(found.where.part)).tag("</a> <code>");
        html_.text(to_string(found.where)).tag("</code>");
        if (found.position.line != 0) {
            html_.say({" · line ", " · 第 "}).number(found.position.line);
            html_.say({", column ", " 行第 "}).number(found.position.column).say({"", " 列"});
        }
        html_.tag("</p>\n<p>").text(parts.fact);
        for (auto const* const part : {&parts.recomputation, &parts.explanation})
            if (!part->empty()) html_.text(html_.zh() ? "" : " ").text(*part);
        html_.tag("</p>\n");
        if (!parts.remedy.empty())
            html_.tag("<p class=\"remedy\"><b>")
                .say({"To do: ", "处理："})
                .tag("</b>")
                .text(parts.remedy)
                .tag("</p>\n");
        html_.tag("</li>\n");
    }

    // ---- plots

    void write_lost_points() {
        html_.tag("<figure class=\"lost\">\n");
        heading("lost", {"Where the points were lost", "失分情况"});
        auto const shown = lost_points_of(form_, scored_);
        bool from_zero = false;
        bool const drawn = shown && write_if_it_fits(html_, [&](auto& html) {
                               waterfall_plot plot{html, *shown, number_};
                               plot.draw();
                               from_zero = plot.begins_at_zero();
                           });
        html_.tag("<figcaption>");
        if (!shown || !drawn) {
            html_.say({"Not drawn: no row has both points and a score, or a number is too large.",
                       "未绘制：没有同时填写分值和得分的行，或数值过大。"});
        } else {
            html_.say(shown->rows.empty() ? bilingual{"No points were lost.", "未失分。"}
                                          : bilingual{"From the full points down to the total.",
                                                      "自满分逐项扣减至总分。"});
            if (!from_zero) html_.say({" The scale does not begin at zero.", "横轴并非自零起。"});
            if (shown->differs())
                html_.say({" A dashed stroke marks where the policy would end.",
                           "虚线竖标为按口径计算的位置。"});
        }
        html_.tag("</figcaption>\n</figure>\n");
    }

    static std::string exact_text(ratio const& exact, form_part part) {
        if (part == form_part::execution_rate) return percent_text_of(exact);
        auto const text = short_text_of(exact);
        return entry_of(part).list == "funds" ? grouped_digits(text) : text;
    }

    /// A figure in words: its row and what it is.
    void name_figure(figure where) {
        auto const subject = subject_of(form_, where);
        bool const is_row = where.part == form_part::indicator_score && !subject.empty();
        html_.quoted(subject);
        if (is_row) return;
        if (!subject.empty()) html_.tag(" · ");
        html_.say(words_of(where.part));
    }

    void write_residuals() {
        if (report_.verdicts.empty()) return;
        static constexpr bilingual printed_figure{"Printed", "表列"};
        static constexpr bilingual exact{"Exact", "精确值"};
        static constexpr bilingual residual{"Residual", "残差"};
        static constexpr bilingual given_by{"Given by", "可由何种取舍得出"};
        heading("residuals", {"Residual of every printed figure", "表列数字的残差"});
        html_.tag("<p class=\"remark\">");
        html_.say(
            {"Printed − exact, in units of the last printed place. Three bars in each plot: "
             "rounding up "
             "(above), to the nearest (middle), down (below); those that give the figure are dark. "
             "A "
             "hollow mark: nothing was rounded.",
             "残差为表列值减精确值，以末位单位计。每幅小图三条横线自上而下为向上、就近、向下取舍，"
             "能得出表列数字者以深色粗线标出；空心点表示无需取舍。"});
        html_.tag("</p>\n<table class=\"residuals stacks\">\n<caption class=\"heard\">");
        html_.say({"Residuals", "残差"}).tag("</caption>\n<thead><tr>");
        head_cell({"Figure", "数字"}, "name");
        head_cell(printed_figure, "n");
        head_cell(exact, "n");
        head_cell(residual, "n");
        html_.tag("<th scope=\"col\" class=\"plot\"><span class=\"heard\">");
        html_.say({"Plot", "图"}).tag("</span>");
        residual_plot<Sink>{html_}.draw_scale();
        html_.tag("</th>");
        head_cell(given_by, "given");
        html_.tag("</tr></thead>\n<tbody>\n");
        for (auto const& each : report_.verdicts) {
            auto const place = residual_of(each);
            auto const part = each.where.part;
            html_.tag("<tr><th scope=\"row\" class=\"name\">");
            name_figure(each.where);
            html_.tag("</th>");
            auto const* const on_form = cell_of(form_, each.where);
            figure_cell(printed_figure, on_form == nullptr ? declared_text(each) : on_form->text);
            figure_cell(exact, each.exact ? exact_text(*each.exact, part) : "—");
            figure_cell(residual, place ? residual_text(*place) : "—");
            html_.tag("<td class=\"plot\">");
            if (place)
                write_if_it_fits(html_, [&](auto& html) {
                    using writer = std::remove_reference_t<decltype(html)>;
                    residual_plot<typename writer::sink_type>{html}.draw(*place,
                                                                         residual_text(*place));
                });
            html_.tag("</td>");
            open_cell(given_by, "given");
            html_.tag(">");
            if (!place)
                html_.text(each.code == verdict::not_recomputable
                               ? std::string{each.because.in(html_.in())}
                               : "—");
            else if (place->given_by.empty())
                html_.tag("<b>").say({"none", "均不能得出"}).tag("</b>");
            else
                html_.text(roundings_text(
                    {.places = each.places, .roundings = place->given_by}, part, html_.in()));
            html_.tag("</td></tr>\n");
        }
        html_.tag("</tbody>\n</table>\n");
    }

    // ---- derivations

    void write_derivations() {
        heading("derivations", {"How each figure is computed", "计算过程"});
        html_.tag("<div class=\"derivations\">\n");
        for (auto const& each : explain(form_, rules_)) {
            if (each.result.reason == no_figure::not_on_form) continue;
            write_derivation(each);
        }
        html_.tag("</div>\n");
    }

    /// The first line of the derivation's text is its summary; each further line is indented as deep as
    /// the text has it.
    void write_derivation(derivation const& of) {
        auto const text = to_text(of, html_.in());
        html_.tag("<details><summary>").text(to_line(of, html_.in())).tag("</summary>\n<ul>\n");
        bool first = true;
        for_each_line(text, [&](std::string_view line) {
            auto const indent = std::min(line.find_first_not_of(' '), line.size());
            line.remove_prefix(indent);
            if (!first && !line.empty())
                html_.tag("<li style=\"--depth:")
                    .number(std::min<std::size_t>(indent / 2, 12))
                    .tag("\">")
                    .text(line)
                    .tag("</li>\n");
            first = false;
        });
        html_.tag("</ul></details>\n");
    }

    using indicator_type = indicator;

    html_writer<Sink>& html_;
    self_evaluation const& form_;
    audit_report const& report_;
    policy const& rules_;
    std::size_t number_;
    scored_form scored_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
