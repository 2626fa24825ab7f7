// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reports of audits as Markdown: for the page of a review, with tables that people read.

#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/findings_text.hpp>

#include <array>
#include <string>
#include <string_view>

namespace outturn {

namespace detail {

/// A text of a form as Markdown shows it as it is: in a cell of a table, without markup.
inline std::string markdown_text(std::string_view text) {
    constexpr std::string_view marks = "\\`*_[]<>|~&";
    std::string shown;
    for (char const each : printable(text)) {
        if (marks.find(each) != std::string_view::npos) shown += '\\';
        shown += each;
    }
    return shown;
}

template <class Int>
std::string declared_text(basic_figure_verdict<Int> const& of) {
    return of.where.part == form_part::execution_rate ? to_percent_string(of.declared)
                                                      : to_string(of.declared);
}

/// Why a verdict is what it is, in a few words.
template <class Int>
std::string verdict_remark(basic_figure_verdict<Int> const& of, language in) {
    if (of.code == verdict::not_recomputable) return std::string{of.because.in(in)};
    std::string remark{of.how.name.in(in)};
    if (of.how.roundings.empty()) return remark;
    if (!remark.empty()) remark += in == language::zh ? "，" : ", ";
    return remark + roundings_text(of.how, of.where.part, in);
}

}  // namespace detail

/// A report as Markdown: the findings by severity, then a table of every declared figure with its verdict.
///
/// Rounds: never.
template <class Int>
std::string to_markdown(basic_audit_report<Int> const& report, language in = language::en) {
    bool const zh = in == language::zh;
    auto const& title = report.project.empty() ? report.file : report.project;
    std::string text = "# " + detail::markdown_text(title) + "\n\n";
    if (!report.file.empty()) text += detail::markdown_text(report.file) + "  \n";
    text += verdict_summary(report, in) + (zh ? "；口径 " : "; policy ") +
            detail::markdown_text(report.policy.view()) + "\n";
    for (auto const level : {severity::error, severity::warning, severity::note}) {
        bool first = true;
        for (auto const& found : report) {
            if (found.level != level) continue;
            auto const& entry = entry_of(level);
            if (first) text += "\n## " + std::string{zh ? entry.zh : entry.en} + "\n\n";
            first = false;
            text += "- `" + to_string(found.where) + "`";
            if (!found.subject.empty()) text += ' ' + detail::markdown_text(found.subject);
            text += (zh ? "：" : ": ") + detail::markdown_text(message(found, in)) + " (";
            if (found.number != 0) text += std::to_string(found.number) + ' ';
            text += "`" + std::string{found.id} + "`)\n";
        }
    }
    if (report.verdicts.empty()) return text;
    text += zh ? "\n| 数字 | 表列 | 精确值 | 按口径 | 结论 | 说明 |\n"
               : "\n| figure | printed | exact | by the policy | verdict | remark |\n";
    text += "|---|---:|---:|---:|---|---|\n";
    for (auto const& each : report.verdicts) {
        auto const part = each.where.part;
        auto const& entry = entry_of(each.code);
        std::string const ours = !each.recomputed ? "—"
                                 : part == form_part::execution_rate
                                     ? to_percent_string(*each.recomputed)
                                     : to_string(*each.recomputed);
        text += "| `" + to_string(each.where) + "` | " + detail::declared_text(each) + " | " +
                (each.exact ? detail::figure_text(*each.exact, part, in) : "—") + " | " + ours +
                " | " + std::string{zh ? entry.zh : entry.en} + " | " +
                detail::markdown_text(detail::verdict_remark(each, in)) + " |\n";
    }
    return text;
}

}  // namespace outturn
