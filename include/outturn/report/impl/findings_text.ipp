// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/message.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/core/detail/quote.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/report/detail/paint.hpp>
#include <outturn/report/findings_text.hpp>

#include <array>
#include <cstddef>
#include <string_view>

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

/// The verdicts of the figures, or of the sums of funds, with their counts; empty where there are none.
OUTTURN_DECL std::string count_verdicts(audit_report const& report,
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

OUTTURN_DECL std::string to_text(audit_report const& report, language in, colouring colours) {
    std::string text;
    for (auto const& found : report)
        if (found.level != severity::none) text += to_text(found, in, colours) + '\n';
    if (!report.file.empty()) text += to_string(report.at) + ": ";
    return text + verdict_summary(report, in) + (in == language::zh ? "（口径 " : " (policy ") +
           printable(report.policy.view()) + (in == language::zh ? "）\n" : ")\n");
}

OUTTURN_DECL std::string to_text(finding const& found, language in, colouring colours) {
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

OUTTURN_DECL std::string verdict_summary(audit_report const& report, language in) {
    auto text = detail::count_verdicts(report, false, {"figures", "表列数字"}, in);
    auto const funds = detail::count_verdicts(report, true, {"sums of funds", "资金合计"}, in);
    if (!text.empty() && !funds.empty()) text += in == language::zh ? "；" : "; ";
    text += funds;
    return text.empty() ? (in == language::zh ? "无表列数字" : "no figures") : text;
}

OUTTURN_DECL std::string not_checked_text(language in) {
    std::string text;
    for (auto const& each : not_checked)
        text += std::to_string(each.number) + ' ' + std::string{each.question.in(in)} + ' ' +
                std::string{each.because.in(in)} + '\n';
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
