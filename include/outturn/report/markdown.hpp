// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reports of audits as Markdown: for the page of a review, with tables that people read.

#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/summary.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

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

inline std::string declared_text(figure_verdict const& of) {
    return of.where.part == form_part::execution_rate ? to_percent_string(of.declared)
                                                      : to_string(of.declared);
}

/// Why a verdict is what it is, in a few words.
inline std::string verdict_remark(figure_verdict const& of, language in) {
    if (of.code == verdict::not_recomputable) return std::string{of.because.in(in)};
    std::string remark{of.how.name.in(in)};
    if (of.how.roundings.empty()) return remark;
    if (!remark.empty()) remark += in == language::zh ? "，" : ", ";
    return remark + roundings_text(of.how, of.where.part, in);
}

}  // namespace detail

/// A report as Markdown: the findings by severity, then a table of every declared figure with its verdict.
/// Its heading is of the first level, or of `heading_level` where it is part of a longer page.
///
/// Rounds: never.
inline std::string to_markdown(audit_report const& report,
                               language in = language::en,
                               std::size_t heading_level = 1) {
    bool const zh = in == language::zh;
    auto const& title = report.project.empty() ? report.file : report.project;
    std::string const marks(heading_level, '#');
    std::string text = marks + ' ' + detail::markdown_text(title) + "\n\n";
    if (!report.file.empty()) text += detail::markdown_text(to_string(report.at)) + "  \n";
    text += verdict_summary(report, in) + (zh ? "；口径 " : "; policy ") +
            detail::markdown_text(report.policy.view()) + "\n";
    for (auto const level : {severity::error, severity::warning, severity::note}) {
        bool first = true;
        for (auto const& found : report) {
            if (found.level != level) continue;
            auto const& entry = entry_of(level);
            if (first) text += '\n' + marks + "# " + std::string{zh ? entry.zh : entry.en} + "\n\n";
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

/// The head of a page over many forms as Markdown: how many figures have which verdict, and a table with a
/// row for each form.
///
/// Rounds: never.
inline std::string to_markdown(std::span<form_summary const> forms, language in = language::en) {
    bool const zh = in == language::zh;
    auto const all = counts_of(forms);
    auto const dashed = [](std::string const& text) {
        return text.empty() ? "—" : detail::markdown_text(text);
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

}  // namespace outturn::inline OUTTURN_ABI
