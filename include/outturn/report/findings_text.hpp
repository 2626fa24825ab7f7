// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Findings as lines of text, in the shape that compilers give their warnings, so that editors can jump
// to the cell.

#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/figure.hpp>

#include <array>
#include <cstddef>
#include <string>

namespace outturn {

/// A finding on one line: place, severity, figure, message and code.
///
///     to_text(found, language::zh)
///     // 2022-5.json:131:19: 警告: indicators[7].score “满意度”: 指标已完成… [304 score.met_but_reduced]
template <class Int>
std::string to_text(basic_finding<Int> const& found, language in = language::en) {
    std::string line = to_string(place{found.file, {}, found.position});
    if (!line.empty()) line += ": ";
    auto const& level = entry_of(found.level);
    line += std::string{in == language::zh ? level.zh : level.en} + ": " + to_string(found.where);
    if (!found.subject.empty()) line += ' ' + detail::quote(found.subject, in);
    line += ": " + message(found, in) + " [";
    if (found.number != 0) line += std::to_string(found.number) + ' ';
    return line + std::string{found.id} + ']';
}

/// How many declared figures have which verdict, on one line.
template <class Int>
std::string verdict_summary(basic_audit_report<Int> const& report, language in = language::en) {
    std::array<std::size_t, verdict_catalogue.size()> counts{};
    for (auto const& each : report.verdicts) ++counts[static_cast<std::size_t>(each.code)];
    bool const zh = in == language::zh;
    auto const all = std::to_string(report.verdicts.size());
    std::string line = zh ? "表列 " + all + " 个数字" : all + " declared figures";
    for (auto const& entry : verdict_catalogue) {
        auto const count = counts[static_cast<std::size_t>(entry.which)];
        if (count == 0) continue;
        line += (zh ? "，" : ", ") + std::string{zh ? entry.zh : entry.en} + ' ' +
                std::to_string(count);
    }
    return line;
}

/// A report as text: a line for each finding that is at least a note, and a count of the verdicts.
///
/// Rounds: never.
template <class Int>
std::string to_text(basic_audit_report<Int> const& report, language in = language::en) {
    std::string text;
    for (auto const& found : report)
        if (found.level != severity::none) text += to_text(found, in) + '\n';
    if (!report.file.empty()) text += printable(report.file) + ": ";
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

}  // namespace outturn
