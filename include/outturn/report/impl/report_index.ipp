// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/cells.hpp>
#include <outturn/report/detail/report_index.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL form_row form_row::of(figure where) {
    auto const& entry = entry_of(where.part);
    if (!entry.list.empty()) return {entry.list, where.index};
    return {entry.name.substr(0, entry.name.find('.')), 0};
}

OUTTURN_DECL report_index::report_index(audit_report const& report) {
    verdicts_.reserve(report.verdicts.size());
    for (auto const& each : report.verdicts) verdicts_.emplace_back(each.where, &each);
    // Of two verdicts on one figure, the first in the report comes first: both are in one array.
    std::sort(verdicts_.begin(), verdicts_.end());
    for (std::size_t i = 0; i < report.findings.size(); ++i)
        if (report.findings[i].level != severity::none)
            findings_.emplace_back(form_row::of(report.findings[i].where), i);
    std::sort(findings_.begin(), findings_.end());
}

OUTTURN_DECL figure_verdict const* report_index::verdict_of(figure where) const {
    auto const at = std::lower_bound(
        verdicts_.begin(), verdicts_.end(), where, [](auto const& each, figure wanted) {
            return each.first < wanted;
        });
    return at != verdicts_.end() && at->first == where ? at->second : nullptr;
}

OUTTURN_DECL std::vector<report_index::row_finding>::const_iterator report_index::first_of(
    form_row row) const {
    return std::lower_bound(findings_.begin(), findings_.end(), row_finding{row, 0});
}

}  // namespace outturn::inline OUTTURN_ABI::detail
