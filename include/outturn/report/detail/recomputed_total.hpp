// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The total of a form by a formula of a workbook.

#include <outturn/config.hpp>
#include <outturn/report/detail/formula_number.hpp>
#include <outturn/report/detail/recomputation_sheet.hpp>
#include <outturn/report/detail/recomputed_execution.hpp>
#include <outturn/report/detail/recomputed_indicators.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

class recomputed_total {
public:
    /// Execution and indicators are written already.
    recomputed_total(recomputation_sheet& sheet,
                     recomputed_execution const& execution,
                     recomputed_indicators const& indicators)
        : sheet_{sheet}, execution_{execution}, indicators_{indicators} {}

    void write();

private:
    [[nodiscard]] tried_formula try_total();
    formula_number total_number(formula_context& on) const;
    formula_number sum_of_scores(formula_context& on) const;
    formula_number weight_of_rows(formula_context& on, bool dropped_too) const;

    recomputation_sheet& sheet_;
    recomputed_execution const& execution_;
    recomputed_indicators const& indicators_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/recomputed_total.ipp>
#endif
