// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_text.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/verdict_text.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/markdown.hpp>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Why a verdict is what it is, in a few words.
OUTTURN_DECL std::string verdict_remark(figure_verdict const& of, language in) {
    if (of.code == verdict::not_recomputable) return std::string{of.because.in(in)};
    auto remark = rule_text(of.how, in);
    if (of.how.roundings.empty()) return remark;
    if (!remark.empty()) remark += in == language::zh ? "，" : ", ";
    return remark + roundings_text(of.how, of.where.part, in);
}

/// The findings of one severity, under a heading.
OUTTURN_DECL std::string markdown_findings(audit_report const& report,
                                           severity level,
                                           language in,
                                           std::string const& marks) {
    bool const zh = in == language::zh;
    std::string text;
    for (auto const& found : report) {
        if (found.level != level) continue;
        auto const& entry = entry_of(level);
        if (text.empty())
            text += '\n' + marks + "# " + std::string{zh ? entry.zh : entry.en} + "\n\n";
        text += "- `" + to_string(found.where) + "`";
        if (!found.subject.empty()) text += ' ' + markdown_text(found.subject);
        text += (zh ? "：" : ": ") + markdown_text(message(found, in)) + " (";
        if (found.number != 0) text += std::to_string(found.number) + ' ';
        text += "`" + std::string{found.id} + "`)\n";
    }
    return text;
}

/// The row of a declared figure.
OUTTURN_DECL std::string markdown_row(figure_verdict const& of, language in) {
    auto const part = of.where.part;
    auto const& entry = entry_of(of.code);
    std::string const ours = !of.recomputed                      ? "—"
                             : part == form_part::execution_rate ? to_percent_string(*of.recomputed)
                                                                 : to_string(*of.recomputed);
    return "| `" + to_string(of.where) + "` | " + declared_text(of) + " | " +
           (of.exact ? figure_text(*of.exact, part, in) : "—") + " | " + ours + " | " +
           std::string{in == language::zh ? entry.zh : entry.en} + " | " +
           markdown_text(verdict_remark(of, in)) + " |\n";
}

}  // namespace detail

OUTTURN_DECL std::string to_markdown(audit_report const& report,
                                     language in,
                                     std::size_t heading_level) {
    bool const zh = in == language::zh;
    auto const& title = report.project.empty() ? report.file : report.project;
    std::string const marks(heading_level, '#');
    std::string text = marks + ' ' + markdown_text(title) + "\n\n";
    if (!report.file.empty()) text += markdown_text(to_string(report.at)) + "  \n";
    text += verdict_summary(report, in) + (zh ? "；口径 " : "; policy ") +
            markdown_text(report.policy.view()) + "\n";
    for (auto const level : {severity::error, severity::warning, severity::note})
        text += detail::markdown_findings(report, level, in, marks);
    if (report.verdicts.empty()) return text;
    text += zh ? "\n| 数字 | 表列 | 精确值 | 按口径 | 结论 | 说明 |\n"
               : "\n| figure | printed | exact | by the policy | verdict | remark |\n";
    text += "|---|---:|---:|---:|---|---|\n";
    for (auto const& each : report.verdicts) text += detail::markdown_row(each, in);
    return text;
}

OUTTURN_DECL std::string to_markdown(std::span<form_summary const> forms, language in) {
    bool const zh = in == language::zh;
    auto const all = counts_of(forms);
    auto const dashed = [](std::string const& text) {
        return text.empty() ? "—" : markdown_text(text);
    };
    std::string text =
        zh ? "# 项目支出绩效自评复核报告\n\n" : "# Audit of performance self-evaluations\n\n";
    for (auto const& entry : verdict_catalogue)
        if (auto const count = all.of(entry.which); count != 0)
            text +=
                "- " + std::to_string(count) + ' ' + std::string{zh ? entry.zh : entry.en} + '\n';
    text += zh ? "\n| 序号 | 项目名称 | 单位 | 表列总分 | 按口径总分 | 相符数字 | 错误 | 警告 | "
                 "提示 |\n"
               : "\n| no. | project | unit | printed total | by the policy | confirmed | errors | "
                 "warnings | notes |\n";
    text += "|---:|---|---|---:|---:|---:|---:|---:|---:|\n";
    std::size_t number = 0;
    for (auto const& row : forms) {
        text += "| " + std::to_string(++number) + " | " +
                dashed(row.project.empty() ? row.file : row.project) + " | " + dashed(row.unit) +
                " | " + dashed(row.printed_total) + " | " + (row.totals_differ ? "≠ " : "") +
                dashed(row.computed_total) + " | " +
                std::to_string(row.counts.of(verdict::confirmed)) + '/' +
                std::to_string(row.counts.figures());
        for (auto const level : {severity::error, severity::warning, severity::note})
            text += " | " + std::to_string(row.counts.of(level));
        text += " |\n";
    }
    return text;
}

OUTTURN_DECL std::string markdown_text(std::string_view text) {
    constexpr std::string_view marks = "\\`*_[]<>|~&";
    std::string shown;
    for (char const each : printable(text)) {
        if (marks.find(each) != std::string_view::npos) shown += '\\';
        shown += each;
    }
    return shown;
}

}  // namespace outturn::inline OUTTURN_ABI
