// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/finding.hpp>
#include <outturn/report/detail/html_findings.hpp>
#include <outturn/report/detail/html_form.hpp>
#include <outturn/report/detail/html_marks.hpp>
#include <outturn/report/detail/html_plots.hpp>
#include <outturn/report/detail/html_sheet.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/scoring/explain.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The section of a form: its head, its parts and, at its end, its derivations.
class html_form : html_form_part {
public:
    explicit html_form(html_form_part const& of) : html_form_part{of} {}

    void write() const {
        write_head();
        write_sheet(*this);
        html_.tag("<div class=\"beside\">\n");
        write_findings(*this);
        write_lost_points(*this);
        html_.tag("</div>\n");
        write_residuals(*this);
        write_derivations();
        html_.tag("</section>\n");
    }

private:
    void write_head() const {
        html_.tag("<section class=\"form\"");
        open_id("form");
        html_.tag(" aria-labelledby=\"");
        write_anchor("name");
        html_.tag("\">\n<header>\n");
        write_names();
        write_key_figures(summarize(form_, scored_, report_));
        html_.tag("<p class=\"verdicts\">").text(verdict_summary(report_, html_.in()));
        html_.tag("</p>\n</header>\n");
    }

    void write_derivations() const {
        heading("derivations", {"How each figure is computed", "计算过程"});
        html_.tag("<div class=\"derivations\">\n");
        for (auto const& each : explain(form_, rules_, words_))
            if (each.result.reason != no_figure::not_on_form) write_derivation(each);
        html_.tag("</div>\n");
    }

    void write_names() const {
        html_.tag("<p class=\"file\">").say({"Form ", "第 "}).number(number_);
        html_.say({"", " 张"});
        if (!form_.file.empty()) html_.tag(" · <bdi>").text(form_.file).tag("</bdi>");
        html_.tag("</p>\n<h2");
        open_id("name");
        html_.tag(">");
        if (form_.project.text.empty())
            html_.say({"No project name", "项目名称未填写"});
        else
            html_.quoted(form_.project.text);
        html_.tag("</h2>\n");
    }

    void write_key_figures(form_summary const& row) const {
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
        html_.tag("</dl>\n");
    }

    void key(bilingual const& words, auto const& write_value) const {
        html_.tag("<div><dt>").say(words).tag("</dt><dd>");
        write_value();
        html_.tag("</dd></div>\n");
    }

    void figure_or_dash(std::string_view text) const { html_.text(text.empty() ? "—" : text); }

    void write_severities(report_counts const& counts) const {
        for (auto const level : {severity::error, severity::warning, severity::note}) {
            html_.tag("<span class=\"count\">");
            write_mark(html_, level);
            html_.tag(" ").number(counts.of(level)).tag("</span> ");
        }
    }

    /// A derivation under its summary, each line indented as in its text.
    void write_derivation(derivation const& of) const {
        auto const text = to_text(of, html_.in());
        html_.tag("<details><summary>").text(to_line(of, html_.in())).tag("</summary>\n<ul>\n");
        // The first line says what the summary says.
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
};

OUTTURN_DECL void write_form_section(html_form_part const& of) { html_form{of}.write(); }

}  // namespace outturn::inline OUTTURN_ABI::detail
