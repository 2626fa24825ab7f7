// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// One row for each form of a report over many: small enough to keep the rows of very many forms
// without the forms.
//
//     form_summary const row = summarize(form, score(form, rules), audit(form, rules));
//     row.counts.of(severity::warning)

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <array>
#include <cstddef>
#include <span>
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
    [[nodiscard]] std::size_t figures() const;

    report_counts& operator+=(report_counts const& other);

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

/// The row of a form, from its scores and its audit.
///
/// Rounds: never.
form_summary summarize(self_evaluation const& form,
                       scored_form const& scored,
                       audit_report const& report);

/// The counts of all forms together.
report_counts counts_of(std::span<form_summary const> rows);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/summary.ipp>
#endif
