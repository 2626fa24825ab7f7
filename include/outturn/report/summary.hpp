// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a report over many forms says of each in one row: so little that the rows of very many forms
// can be kept while the forms themselves are not.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/score.hpp>

#include <array>
#include <cstddef>
#include <string>

namespace outturn::inline OUTTURN_ABI {

/// How many figures have which verdict, and how many findings which severity.
struct report_counts {
    std::array<std::size_t, verdict_catalogue.size()> verdicts{};
    std::array<std::size_t, severity_catalogue.size()> findings{};

    /// How many figures have that verdict.
    [[nodiscard]] std::size_t of(verdict which) const {
        return verdicts[static_cast<std::size_t>(which)];
    }
    /// How many findings have that severity.
    [[nodiscard]] std::size_t of(severity which) const {
        return findings[static_cast<std::size_t>(which)];
    }
    /// The declared figures, sums of funds included.
    [[nodiscard]] std::size_t figures() const {
        std::size_t sum = 0;
        for (auto const count : verdicts) sum += count;
        return sum;
    }

    report_counts& operator+=(report_counts const& other) {
        for (std::size_t i = 0; i < verdicts.size(); ++i) verdicts[i] += other.verdicts[i];
        for (std::size_t i = 0; i < findings.size(); ++i) findings[i] += other.findings[i];
        return *this;
    }

    friend bool operator==(report_counts const&, report_counts const&) = default;
};

/// A form in one row of a summary. Texts are those of the form.
struct form_summary {
    std::string file{};
    std::string project{};
    std::string unit{};            ///< 实施单位, or 主管部门 where there is none.
    std::string printed_total{};   ///< As printed; empty where none is.
    std::string computed_total{};  ///< By the policy; empty where there is none.
    bool totals_differ = false;    ///< Both are there and are not equal.
    report_counts counts{};

    friend bool operator==(form_summary const&, form_summary const&) = default;
};

/// The row of a form, of what was computed for it and of its audit.
///
/// Rounds: never.
inline form_summary summarize(self_evaluation const& form,
                              scored_form const& scored,
                              audit_report const& report) {
    form_summary row{.file = form.file,
                     .project = form.project_name.text,
                     .unit = form.implementing_unit.text.empty() ? form.supervising_department.text
                                                                 : form.implementing_unit.text,
                     .printed_total = form.total.score.from.text};
    if (scored.total) row.computed_total = to_string(*scored.total.value);
    row.totals_differ =
        form.total.score.value && scored.total && *form.total.score.value != *scored.total.value;
    for (auto const& each : report.verdicts)
        ++row.counts.verdicts[static_cast<std::size_t>(each.code)];
    for (auto const& each : report.findings)
        ++row.counts.findings[static_cast<std::size_t>(each.level)];
    return row;
}

/// The counts of all forms together.
template <class Rows>
report_counts counts_of(Rows const& rows) {
    report_counts all;
    for (form_summary const& row : rows) all += row.counts;
    return all;
}

}  // namespace outturn::inline OUTTURN_ABI
