// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reports as HTML: one file that needs nothing beside it, no script and no network, to be read on a
// screen of any width and printed on A4. It is well-formed XML as well.

#include <outturn/audit/audit.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/form.hpp>
#include <outturn/report/detail/html_form.hpp>
#include <outturn/report/detail/html_style.hpp>
#include <outturn/report/detail/html_writer.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/version.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What a report is appended to piece by piece: a `std::string`, a file, a socket.
template <class Sink>
concept text_sink = requires(Sink& out, std::string_view piece) {
    out.append(piece);
};

namespace detail {

template <class Sink>
void write_masthead(html_writer<Sink>& html, policy const& rules, std::size_t forms) {
    auto const& decisions = rules;
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
    html.say({" · policy ", " · 口径 "}).tag("<b>").text(decisions.name.view()).tag("</b>");
    auto const of_policy = html.zh() ? decisions.title_zh.view() : decisions.title.view();
    if (!of_policy.empty()) html.tag(" · ").text(of_policy);
    html.tag("</p>\n</header>\n<main>\n");
}

template <class Sink>
void write_totals(html_writer<Sink>& html, report_counts const& all, std::size_t differing) {
    html.tag("<div class=\"totals\">\n<table class=\"tally\">\n<caption>");
    html.say({"Printed figures", "表列数字"}).tag("</caption>\n<tbody>\n");
    auto const row = [&](auto which, std::size_t count, std::size_t of) {
        html.tag("<tr><th scope=\"row\">");
        write_mark(html, which);
        html.tag("</th><td class=\"n\">").number(count).tag("</td><td class=\"share\">");
        html.tag("<span class=\"bar ").tag(mark_of(which).kind).tag("\" style=\"width:");
        html.number(of == 0 ? 0 : count * 100 / of).tag("%\"></span></td></tr>\n");
    };
    for (auto const& entry : verdict_catalogue)
        row(entry.which, all.of(entry.which), all.figures());
    html.tag("</tbody>\n<tfoot><tr><th scope=\"row\">").say({"All", "合计"});
    html.tag("</th><td class=\"n\">").number(all.figures()).tag("</td><td></td></tr></tfoot>\n");
    html.tag("</table>\n<table class=\"tally\">\n<caption>").say({"Findings", "发现"});
    html.tag("</caption>\n<tbody>\n");
    std::size_t findings = 0;
    for (auto const level : {severity::error, severity::warning, severity::note})
        findings += all.of(level);
    for (auto const level : {severity::error, severity::warning, severity::note})
        row(level, all.of(level), findings);
    html.tag("</tbody>\n<tfoot><tr><th scope=\"row\">");
    html.say({"Totals that the policy does not come to", "按口径重算总分不同的表"});
    html.tag("</th><td class=\"n\">").number(differing);
    html.tag("</td><td></td></tr></tfoot>\n</table>\n</div>\n");
}

template <class Sink>
void write_summary_row(html_writer<Sink>& html, form_summary const& row, std::size_t number) {
    html.tag("<tr><td class=\"n number\">")
        .number(number)
        .tag("</td><th scope=\"row\" class=\"name\">");
    html.tag("<a href=\"#form-").number(number).tag("-form\">");
    if (row.project.empty())
        html.text(row.file.empty() ? "—" : std::string_view{row.file});
    else
        html.quoted(row.project);
    html.tag("</a></th>");
    auto const cell = [&](bilingual const& label, markup kind, auto const& write) {
        html.tag("<td class=\"").tag(kind).tag("\" data-label=\"").say(label).tag("\">");
        write();
        html.tag("</td>");
    };
    auto const shown = [&](std::string const& text) { html.text(text.empty() ? "—" : text); };
    cell({"Unit", "单位"}, "unit", [&] { html.quoted(row.unit); });
    cell({"Printed total", "表列总分"}, "n", [&] { shown(row.printed_total); });
    cell({"By the policy", "按口径总分"}, row.totals_differ ? markup{"n other"} : markup{"n"}, [&] {
        if (row.totals_differ) html.tag("<span class=\"sign\">≠</span> ");
        shown(row.computed_total);
    });
    cell({"Figures confirmed", "相符数字"}, "n", [&] {
        html.number(row.counts.of(verdict::confirmed)).tag(" / ").number(row.counts.figures());
    });
    for (auto const level : {severity::error, severity::warning, severity::note}) {
        auto const& entry = entry_of(level);
        auto const count = row.counts.of(level);
        cell({entry.en, entry.zh}, count == 0 ? markup{"n muted"} : markup{"n"}, [&] {
            if (count != 0)
                html.tag("<span class=\"mark ")
                    .tag(mark_of(level).kind)
                    .tag("\"><span class=\"sign\" aria-hidden=\"true\">")
                    .text(mark_of(level).sign)
                    .tag("</span></span> ");
            html.number(count);
        });
    }
    html.tag("</tr>\n");
}

template <class Sink>
void write_summary(html_writer<Sink>& html,
                   std::span<form_summary const> forms,
                   std::span<error const> unread) {
    html.tag("<section class=\"summary\">\n<h2>").say({"Summary", "汇总"}).tag("</h2>\n");
    std::size_t differing = 0;
    for (auto const& row : forms) differing += row.totals_differ ? 1 : 0;
    write_totals(html, counts_of(forms), differing);
    if (!unread.empty()) {
        html.tag("<div class=\"unread\">\n<h3>");
        html.say({"Not read, and not part of this report", "未能读取、未纳入本报告的文件"});
        html.tag("</h3>\n<ul>\n");
        for (auto const& each : unread) html.tag("<li>").text(each.text(html.in())).tag("</li>\n");
        html.tag("</ul>\n</div>\n");
    }
    html.tag("<table class=\"forms stacks\">\n<caption>").say({"Forms", "各表"});
    html.tag("</caption>\n<thead><tr>");
    auto const head = [&](bilingual const& words, markup kind) {
        html.tag("<th scope=\"col\" class=\"").tag(kind).tag("\">").say(words).tag("</th>");
    };
    head({"No.", "序号"}, "n number");
    head({"Project", "项目名称"}, "name");
    head({"Unit", "单位"}, "unit");
    head({"Printed total", "表列总分"}, "n");
    head({"By the policy", "按口径总分"}, "n");
    head({"Figures confirmed", "相符数字"}, "n");
    for (auto const level : {severity::error, severity::warning, severity::note})
        head({entry_of(level).en, entry_of(level).zh}, "n");
    html.tag("</tr></thead>\n<tbody>\n");
    std::size_t number = 0;
    for (auto const& row : forms) write_summary_row(html, row, ++number);
    html.tag("</tbody>\n</table>\n</section>\n");
}

}  // namespace detail

/// Writes the beginning of a report: what it is, and a summary over its forms, which are written next in
/// the order of `forms`. `unread` says which files could not be read.
///
/// Complexity: linear in the number of forms.
template <text_sink Sink>
void write_html_begin(Sink& out,
                      policy const& rules,
                      std::span<form_summary const> forms,
                      language in,
                      std::span<error const> unread = {}) {
    detail::html_writer<Sink> html{out, in};
    detail::write_masthead(html, rules, forms.size());
    detail::write_summary(html, forms, unread);
}

/// Writes one form of a report: its table as printed and as computed under `rules`, its findings, where
/// its points were lost, how far every printed figure is from its exact value, how each is computed.
/// `number` counts the forms from 1.
///
/// Rounds: as the policy; coordinates of plots to the nearest unit.
/// Complexity: linear in the size of the form and of its report.
template <text_sink Sink>
void write_html_form(Sink& out,
                     self_evaluation const& form,
                     audit_report const& report,
                     policy const& rules,
                     std::size_t number,
                     language in) {
    detail::html_writer<Sink> html{out, in};
    detail::html_form<Sink>{html, form, report, rules, number}.write();
}

/// Writes the end of a report: the policy in sentences, and the questions that it does not answer.
template <text_sink Sink>
void write_html_end(Sink& out, policy const& rules, language in) {
    detail::html_writer<Sink> html{out, in};
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
        {"Every figure was computed exactly and rounded only as the policy says. That a rule gives "
         "a figure does not say that the figure was made by it.",
         "所有数字均精确计算，仅按口径取舍。某规则可得出某数字，并不说明该数字即按此计算。"});
    html.tag("</p>\n</section>\n</main>\n</body>\n</html>\n");
}

/// Writes a whole report of forms and what `audit` gave of them under the same policy, piece by piece.
///
/// Rounds: as the policy; coordinates of plots to the nearest unit.
/// Fails: never; what could not be computed is said in its place.
/// Complexity: linear in the size of the forms and of their reports.
///
///     std::string page;
///     write_html(page, forms, audit(forms, policies::shanghai_2022), policies::shanghai_2022);
template <text_sink Sink>
void write_html(Sink& out,
                std::vector<self_evaluation> const& forms,
                std::vector<audit_report> const& reports,
                policy const& rules,
                language in = language::en) {
    std::vector<form_summary> rows;
    rows.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i)
        rows.push_back(summarize(forms[i], score(forms[i], rules), reports[i]));
    write_html_begin(out, rules, rows, in);
    for (std::size_t i = 0; i < forms.size(); ++i)
        write_html_form(out, forms[i], reports[i], rules, i + 1, in);
    write_html_end(out, rules, in);
}

/// Audits forms side by side and gives the report as a text.
///
///     to_html(forms, policies::shanghai_2022, language::zh)
inline std::string to_html(std::vector<self_evaluation> const& forms,
                           policy const& rules,
                           language in = language::en) {
    std::string page;
    write_html(page, forms, audit(forms, rules), rules, in);
    return page;
}

/// The same of one form.
inline std::string to_html(self_evaluation const& form,
                           policy const& rules,
                           language in = language::en) {
    return to_html(std::vector{form}, rules, in);
}

}  // namespace outturn::inline OUTTURN_ABI
