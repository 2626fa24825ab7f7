// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/audit.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/report/detail/html_form.hpp>
#include <outturn/report/detail/html_marks.hpp>
#include <outturn/report/detail/html_style.hpp>
#include <outturn/report/html.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/version.hpp>

#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

OUTTURN_DECL void write_masthead(html_writer& html, policy const& rules, std::size_t forms) {
    html.tag("<!DOCTYPE html>\n<html lang=\"").text(html.zh() ? "zh-CN" : "en");
    html.tag(
        "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\"/>\n"
        // Were a text of a form ever taken for a script, it would not run.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\"/>\n<meta name=\"generator\" content=\"Outturn ");
    html.number(OUTTURN_VERSION_MAJOR).tag(".").number(OUTTURN_VERSION_MINOR).tag(".");
    html.number(OUTTURN_VERSION_PATCH).tag("\"/>\n<title>");
    static constexpr bilingual title{"Audit of performance self-evaluations",
                                     "项目支出绩效自评复核报告"};
    html.say(title).tag("</title>\n<style>").tag(html_style).tag("</style>\n</head>\n<body>\n");
    html.tag("<header class=\"masthead\">\n<h1>").say(title).tag("</h1>\n<p>");
    html.number(forms).say({forms == 1 ? " form" : " forms", " 张自评表"});
    html.say({" · policy ", " · 口径 "}).tag("<b>").text(rules.name.view()).tag("</b>");
    auto const of_policy = html.zh() ? rules.title_zh.view() : rules.title.view();
    if (!of_policy.empty()) html.tag(" · ").text(of_policy);
    html.tag("</p>\n</header>\n<main>\n");
}

/// The summary of a report: counts over all forms, and a row for each.
class html_summary {
public:
    explicit html_summary(html_writer& html) : html_{html} {}

    void write(std::span<form_summary const> forms, std::span<error const> unread) const {
        html_.tag("<section class=\"summary\">\n<h2>").say({"Summary", "汇总"}).tag("</h2>\n");
        std::size_t differing = 0;
        for (auto const& row : forms) differing += row.totals_differ ? 1 : 0;
        html_.tag("<div class=\"totals\">\n");
        write_verdicts(counts_of(forms));
        write_findings(counts_of(forms), differing);
        html_.tag("</div>\n");
        if (!unread.empty()) write_unread(unread);
        write_head();
        html_.tag("<tbody>\n");
        std::size_t number = 0;
        for (auto const& row : forms) write_row(row, ++number);
        html_.tag("</tbody>\n</table>\n</section>\n");
    }

private:
    static constexpr bilingual unit_label{"Unit", "单位"};
    static constexpr bilingual printed_label{"Printed total", "表列总分"};
    static constexpr bilingual computed_label{"By the policy", "按口径总分"};
    static constexpr bilingual confirmed_label{"Figures confirmed", "相符数字"};

    void begin_tally(bilingual const& caption) const {
        html_.tag("<table class=\"tally\">\n<caption>").say(caption);
        html_.tag("</caption>\n<tbody>\n");
    }

    void write_count(auto which, std::size_t count, std::size_t of) const {
        html_.tag("<tr><th scope=\"row\">");
        write_mark(html_, which);
        html_.tag("</th><td class=\"n\">").number(count).tag("</td><td class=\"share\">");
        html_.tag("<span class=\"bar ").tag(mark_of(which).kind).tag("\" style=\"width:");
        html_.number(of == 0 ? 0 : count * 100 / of).tag("%\"></span></td></tr>\n");
    }

    void end_tally(bilingual const& words, std::size_t count) const {
        html_.tag("</tbody>\n<tfoot><tr><th scope=\"row\">").say(words);
        html_.tag("</th><td class=\"n\">").number(count);
        html_.tag("</td><td></td></tr></tfoot>\n</table>\n");
    }

    void write_verdicts(report_counts const& all) const {
        begin_tally({"Printed figures", "表列数字"});
        for (auto const& entry : verdict_catalogue)
            write_count(entry.which, all.of(entry.which), all.figures());
        end_tally({"All", "合计"}, all.figures());
    }

    void write_findings(report_counts const& all, std::size_t differing) const {
        begin_tally({"Findings", "发现"});
        std::size_t findings = 0;
        for (auto const level : {severity::error, severity::warning, severity::note})
            findings += all.of(level);
        for (auto const level : {severity::error, severity::warning, severity::note})
            write_count(level, all.of(level), findings);
        end_tally({"Totals that differ from the policy's", "按口径重算总分不同的表"}, differing);
    }

    void write_unread(std::span<error const> unread) const {
        html_.tag("<div class=\"unread\">\n<h3>");
        html_.say({"Not read, and not part of this report", "未能读取、未纳入本报告的文件"});
        html_.tag("</h3>\n<ul>\n");
        for (auto const& each : unread)
            html_.tag("<li>").text(each.text(html_.in())).tag("</li>\n");
        html_.tag("</ul>\n</div>\n");
    }

    void write_head() const {
        html_.tag("<table class=\"forms stacks\">\n<caption>").say({"Forms", "各表"});
        html_.tag("</caption>\n<thead><tr>");
        auto const head = [&](bilingual const& words, markup kind) {
            html_.tag("<th scope=\"col\" class=\"").tag(kind).tag("\">").say(words).tag("</th>");
        };
        head({"No.", "序号"}, "n number");
        head({"Project", "项目名称"}, "name");
        head(unit_label, "unit");
        head(printed_label, "n");
        head(computed_label, "n");
        head(confirmed_label, "n");
        for (auto const level : {severity::error, severity::warning, severity::note})
            head({entry_of(level).en, entry_of(level).zh}, "n");
        html_.tag("</tr></thead>\n");
    }

    void write_row(form_summary const& row, std::size_t number) const {
        html_.tag("<tr><td class=\"n number\">").number(number);
        html_.tag("</td><th scope=\"row\" class=\"name\">");
        html_.tag("<a href=\"#form-").number(number).tag("-form\">");
        if (row.project.empty())
            shown(row.file);
        else
            html_.quoted(row.project);
        html_.tag("</a></th>");
        cell(unit_label, "unit", [&] { html_.quoted(row.unit); });
        cell(printed_label, "n", [&] { shown(row.printed_total); });
        cell(computed_label, either(row.totals_differ, "n other", "n"), [&] {
            if (row.totals_differ) html_.tag("<span class=\"sign\">≠</span> ");
            shown(row.computed_total);
        });
        cell(confirmed_label, "n", [&] {
            html_.number(row.counts.of(verdict::confirmed)).tag(" / ").number(row.counts.figures());
        });
        for (auto const level : {severity::error, severity::warning, severity::note})
            write_level(level, row.counts.of(level));
        html_.tag("</tr>\n");
    }

    void write_level(severity level, std::size_t count) const {
        auto const& entry = entry_of(level);
        cell({entry.en, entry.zh}, either(count == 0, "n muted", "n"), [&] {
            if (count != 0)
                html_.tag("<span class=\"mark ")
                    .tag(mark_of(level).kind)
                    .tag("\"><span class=\"sign\" aria-hidden=\"true\">")
                    .text(mark_of(level).sign)
                    .tag("</span></span> ");
            html_.number(count);
        });
    }

    void cell(bilingual const& label, markup kind, auto const& write) const {
        html_.tag("<td class=\"").tag(kind).tag("\" data-label=\"").say(label).tag("\">");
        write();
        html_.tag("</td>");
    }

    void shown(std::string_view text) const { html_.text(text.empty() ? "—" : text); }

    html_writer& html_;
};

}  // namespace detail

OUTTURN_DECL void write_html_begin(text_output out,
                                   policy const& rules,
                                   std::span<form_summary const> forms,
                                   language in,
                                   std::span<error const> unread) {
    detail::html_writer html{out, in};
    detail::write_masthead(html, rules, forms.size());
    detail::html_summary{html}.write(forms, unread);
}

OUTTURN_DECL void write_html_form(text_output out,
                                  self_evaluation const& form,
                                  audit_report const& report,
                                  policy const& rules,
                                  std::size_t number,
                                  language in,
                                  vocabulary const& words) {
    detail::html_writer html{out, in};
    auto const scored = score(form, rules, words);
    detail::report_index const by_figure{report};
    detail::write_form_section({html, form, report, by_figure, rules, words, scored, number});
}

OUTTURN_DECL void write_html_end(text_output out, policy const& rules, language in) {
    detail::html_writer html{out, in};
    html.tag("<section class=\"appendix\">\n<h2>").say({"About this report", "说明"});
    html.tag("</h2>\n<h3>").say({"The policy", "计分口径"}).tag("</h3>\n<ul class=\"policy\">\n");
    detail::for_each_line(describe(rules, in), [&](std::string_view line) {
        html.tag("<li>").text(line).tag("</li>\n");
    });
    html.tag("</ul>\n<h3>").say({"What it does not answer", "本报告不能回答的问题"});
    html.tag("</h3>\n<dl class=\"open\">\n");
    for (auto const& each : not_checked)
        html.tag("<dt>").say(each.question).tag("</dt><dd>").say(each.because).tag("</dd>\n");
    html.tag("</dl>\n<p class=\"remark\">");
    html.say(
        {"Every figure is computed exactly and rounded only as the policy says. A rule that gives "
         "a "
         "figure need not be the rule that was used.",
         "所有数字均精确计算，仅按口径取舍。某规则可得出某数字，并不说明该数字即按此计算。"});
    html.tag("</p>\n</section>\n</main>\n</body>\n</html>\n");
}

OUTTURN_DECL void write_html(text_output out,
                             std::span<self_evaluation const> forms,
                             std::span<audit_report const> reports,
                             policy const& rules,
                             language in,
                             vocabulary const& words) {
    std::vector<form_summary> rows;
    rows.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i)
        rows.push_back(summarize(forms[i], score(forms[i], rules, words), reports[i]));
    write_html_begin(out, rules, rows, in);
    for (std::size_t i = 0; i < forms.size(); ++i)
        write_html_form(out, forms[i], reports[i], rules, i + 1, in, words);
    write_html_end(out, rules, in);
}

OUTTURN_DECL std::string to_html(std::vector<self_evaluation> const& forms,
                                 policy const& rules,
                                 language in,
                                 vocabulary const& words) {
    std::string page;
    write_html(page, forms, audit(forms, rules, words), rules, in, words);
    return page;
}

OUTTURN_DECL std::string to_html(self_evaluation const& form,
                                 policy const& rules,
                                 language in,
                                 vocabulary const& words) {
    return to_html(std::vector{form}, rules, in, words);
}

}  // namespace outturn::inline OUTTURN_ABI
