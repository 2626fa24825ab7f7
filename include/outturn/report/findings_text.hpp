// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Findings as lines of text, in the shape that compilers give their warnings, so that editors can jump
// to the cell.

#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/report/colouring.hpp>

#include <array>
#include <cstddef>
#include <string>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

constexpr paint paint_of(severity level) {
    switch (level) {
        case severity::error:
            return paint::bad;
        case severity::warning:
            return paint::differs;
        case severity::note:
            return paint::note;
        case severity::none:
            break;
    }
    return paint::none;
}

}  // namespace detail

/// A finding on one line: place, severity, figure, message and code.
///
///     to_text(report.findings.front(), language::zh)
///     // examples/forms/2022-5.json:122:17: 警告: indicators[7].score “基层党组织使用满意度”: 指标已完成…
inline std::string to_text(finding const& found,
                           language in = language::en,
                           colouring colours = colouring::none) {
    std::string line = to_string(place{found.file, {}, found.position, found.sheet});
    if (!line.empty()) line += ": ";
    auto const& level = entry_of(found.level);
    line += detail::painted(
                in == language::zh ? level.zh : level.en, detail::paint_of(found.level), colours) +
            ": " + to_string(found.where);
    if (!found.subject.empty()) line += ' ' + detail::quote(found.subject, in);
    line += ": " + message(found, in) + ' ';
    std::string code = "[";
    if (found.number != 0) code += std::to_string(found.number) + ' ';
    return line +
           detail::painted(code + std::string{found.id} + ']', detail::paint::quiet, colours);
}

namespace detail {

/// The verdicts of the figures, or of the sums of funds, with their counts; empty where there are none.
inline std::string count_verdicts(audit_report const& report,
                                  bool of_funds,
                                  bilingual what,
                                  language in) {
    bool const zh = in == language::zh;
    std::array<std::size_t, verdict_catalogue.size()> counts{};
    std::size_t all = 0;
    for (auto const& each : report.verdicts) {
        if ((entry_of(each.where.part).list == "funds") != of_funds) continue;
        ++counts[static_cast<std::size_t>(each.code)];
        ++all;
    }
    if (all == 0) return {};
    std::string text = (zh ? "" : std::to_string(all) + ' ') + std::string{what.in(in)} +
                       (zh ? " " + std::to_string(all) + " 个：" : ": ");
    bool first = true;
    for (auto const& entry : verdict_catalogue) {
        auto const count = counts[static_cast<std::size_t>(entry.which)];
        if (count == 0) continue;
        if (!first) text += zh ? "，" : ", ";
        first = false;
        text += std::to_string(count) + ' ' + std::string{zh ? entry.zh : entry.en};
    }
    return text;
}

}  // namespace detail

/// How many declared figures have which verdict, on one line; sums of funds are counted apart.
///
///     verdict_summary(report)  // "12 figures: 12 confirmed; 3 sums of funds: 3 confirmed"
inline std::string verdict_summary(audit_report const& report, language in = language::en) {
    auto text = detail::count_verdicts(report, false, {"figures", "表列数字"}, in);
    auto const funds = detail::count_verdicts(report, true, {"sums of funds", "资金合计"}, in);
    if (!text.empty() && !funds.empty()) text += in == language::zh ? "；" : "; ";
    text += funds;
    return text.empty() ? (in == language::zh ? "无表列数字" : "no figures") : text;
}

/// A report as text: a line for each finding that is at least a note, and a count of the verdicts.
///
/// Rounds: never.
inline std::string to_text(audit_report const& report,
                           language in = language::en,
                           colouring colours = colouring::none) {
    std::string text;
    for (auto const& found : report)
        if (found.level != severity::none) text += to_text(found, in, colours) + '\n';
    if (!report.file.empty()) text += to_string(report.at) + ": ";
    return text + verdict_summary(report, in) + (in == language::zh ? "（口径 " : " (policy ") +
           std::string{report.policy.view()} + (in == language::zh ? "）\n" : ")\n");
}

/// The questions that an audit does not answer, a line for each with the reason.
inline std::string not_checked_text(language in = language::en) {
    std::string text;
    for (auto const& each : not_checked)
        text += std::to_string(each.number) + ' ' + std::string{each.question.in(in)} + ' ' +
                std::string{each.because.in(in)} + '\n';
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
