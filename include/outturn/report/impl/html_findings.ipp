// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/report/detail/html_findings.hpp>
#include <outturn/report/detail/html_marks.hpp>

#include <cstddef>
#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

class html_findings : html_form_part {
public:
    explicit html_findings(html_form_part const& of) : html_form_part{of} {}

    void write() const {
        html_.tag("<div class=\"findings\">\n");
        heading("findings", {"Findings", "发现的问题"});
        bool any = false;
        for (auto const level : {severity::error, severity::warning, severity::note})
            for (std::size_t i = 0; i < report_.findings.size(); ++i) {
                if (report_.findings[i].level != level) continue;
                html_.tag(either(any, "", "<ol>\n"));
                any = true;
                write_finding(report_.findings[i], i);
            }
        if (any)
            html_.tag("</ol>\n");
        else
            html_.tag("<p class=\"muted\">").say({"None.", "未发现问题。"}).tag("</p>\n");
        html_.tag("</div>\n");
    }

private:
    void write_finding(finding const& found, std::size_t index) const {
        html_.tag("<li class=\"finding ").tag(mark_of(found.level).kind).tag("\"");
        open_id("finding-" + std::to_string(index + 1));
        html_.tag(">\n<p class=\"head\">");
        write_mark(html_, found.level);
        html_.tag(" <code>");
        if (found.number != 0) html_.number(found.number).tag(" ");
        html_.text(found.id).tag("</code></p>\n");
        write_place(found);
        write_message(message_parts_of(found, html_.in()));
        html_.tag("</li>\n");
    }

    void write_place(finding const& found) const {
        html_.tag("<p class=\"place\"><a href=\"#");
        write_anchor(row_of(found.where));
        html_.tag("\">");
        if (!found.subject.empty()) html_.quoted(found.subject).tag(" · ");
        html_.say(words_of(found.where.part)).tag("</a> <code>");
        html_.text(to_string(found.where)).tag("</code>");
        if (found.position.line != 0) {
            html_.say({" · line ", " · 第 "}).number(found.position.line);
            html_.say({", column ", " 行第 "}).number(found.position.column).say({"", " 列"});
        }
        html_.tag("</p>\n");
    }

    void write_message(message_parts const& parts) const {
        html_.tag("<p>").text(parts.fact);
        for (auto const* const part : {&parts.recomputation, &parts.explanation})
            if (!part->empty()) html_.text(html_.zh() ? "" : " ").text(*part);
        html_.tag("</p>\n");
        if (parts.remedy.empty()) return;
        html_.tag("<p class=\"remedy\"><b>").say({"To do: ", "处理："}).tag("</b>");
        html_.text(parts.remedy).tag("</p>\n");
    }
};

OUTTURN_DECL void write_findings(html_form_part const& of) { html_findings{of}.write(); }

}  // namespace outturn::inline OUTTURN_ABI::detail
