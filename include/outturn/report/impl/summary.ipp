// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/report/summary.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::size_t report_counts::figures() const {
    std::size_t sum = 0;
    for (auto const count : verdicts) sum += count;
    return sum;
}

OUTTURN_DECL report_counts& report_counts::operator+=(report_counts const& other) {
    for (std::size_t i = 0; i < verdicts.size(); ++i) verdicts[i] += other.verdicts[i];
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i] += other.findings[i];
    return *this;
}

OUTTURN_DECL form_summary summarize(self_evaluation const& form,
                                    scored_form const& scored,
                                    audit_report const& report) {
    form_summary row{.file = form.file,
                     .project = form.project.text,
                     .unit = form.implementing_unit.text.empty() ? form.department.text
                                                                 : form.implementing_unit.text,
                     .printed_total = form.total.score.text};
    if (scored.total) row.computed_total = to_string(*scored.total);
    row.totals_differ =
        form.total.score.value && scored.total && *form.total.score.value != *scored.total;
    for (auto const& each : report.verdicts)
        ++row.counts.verdicts[static_cast<std::size_t>(each.code)];
    for (auto const& each : report.findings)
        ++row.counts.findings[static_cast<std::size_t>(each.level)];
    return row;
}

OUTTURN_DECL report_counts counts_of(std::span<form_summary const> rows) {
    report_counts all;
    for (auto const& row : rows) all += row.counts;
    return all;
}

}  // namespace outturn::inline OUTTURN_ABI
