// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <optional>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Computes every printed figure of a form again and gives it its verdict.
class recomputation {
public:
    recomputation(self_evaluation const& form,
                  policy const& rules,
                  scored_form const& scored,
                  std::vector<figure_verdict>& out)
        : form_{form}, rules_{rules}, scored_{scored}, out_{out} {}

    /// Adds the verdicts in the order of the form.
    void run();

private:
    using judge = void (recomputation::*)(figure_verdict&) const;

    void judge_cell(figure where, printed<decimal> const& cell, int places, judge by);
    void judge_funds();
    void judge_fund(figure_verdict& made) const;
    void judge_rate(figure_verdict& made) const;
    void judge_execution(figure_verdict& made) const;
    void judge_indicator(figure_verdict& made) const;
    void judge_total(figure_verdict& made) const;

    void explain_indicator(figure_verdict& made) const;

    [[nodiscard]] std::optional<ratio> total_from(total_of terms, bool with_modifiers) const;
    [[nodiscard]] std::optional<ratio> total_that_fits(total_of terms, bool with_modifiers) const;

    self_evaluation const& form_;
    policy const& rules_;
    scored_form const& scored_;
    std::vector<figure_verdict>& out_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/recomputation.ipp>
#endif
