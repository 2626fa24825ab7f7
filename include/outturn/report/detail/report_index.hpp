// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The verdicts and findings of a report by the figures they are about, so that a document that asks for
// those of each figure grows with the form and not with its square.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// The row of a form that a figure stands in: of a list, or a part that the form has once.
struct form_row {
    std::string_view part{};
    std::size_t index = 0;

    static form_row of(figure where);

    friend auto operator<=>(form_row const&, form_row const&) = default;
};

/// An index of a report, which must outlive it.
class report_index {
public:
    explicit report_index(audit_report const& report);

    /// As `audit_report::verdict_of`.
    ///
    /// Complexity: logarithmic in the verdicts.
    [[nodiscard]] figure_verdict const* verdict_of(figure where) const;

    /// Calls `use` with the place in the report of each finding of a level on a figure in `row`, in order.
    ///
    /// Complexity: logarithmic in the findings, linear in those of the row.
    void for_each_finding(form_row row, auto const& use) const {
        for (auto at = first_of(row); at != findings_.end() && at->first == row; ++at)
            use(at->second);
    }

private:
    using row_finding = std::pair<form_row, std::size_t>;

    [[nodiscard]] std::vector<row_finding>::const_iterator first_of(form_row row) const;

    std::vector<std::pair<figure, figure_verdict const*>> verdicts_;
    std::vector<row_finding> findings_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/report_index.ipp>
#endif
