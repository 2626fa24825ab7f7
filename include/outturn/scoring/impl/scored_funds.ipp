// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/scored_funds.hpp>

#include <optional>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The sum of a column of the funds, as far as amounts are entered.
OUTTURN_DECL std::optional<decimal> sum_of(self_evaluation const& form,
                                           printed<decimal> fund_line::*cells,
                                           bool& too_large) {
    std::optional<decimal> sum;
    for (auto const& line : form.funds) {
        auto const& amount = (line.*cells).value;
        if (!amount) continue;
        OUTTURN_TRY { sum = sum ? *sum + *amount : *amount; }
        OUTTURN_CATCH(std::overflow_error const&) {
            too_large = true;
            return std::nullopt;
        }
    }
    return sum;
}

OUTTURN_DECL printed<decimal> fund_line::*cells_of(budget_column of) {
    return of == budget_column::initial    ? &fund_line::initial
           : of == budget_column::received ? &fund_line::received
                                           : &fund_line::adjusted;
}

OUTTURN_DECL bool has_unreadable_amount(self_evaluation const& form) {
    bool found = form.money_unit.is_unreadable() || form.currency.is_unreadable();
    for_each_scored_row(form, form.total_funds(), [&](fund_line const& line, std::size_t) {
        found = found || line.executed.is_unreadable();
        for (auto const of : all_budget_columns)
            found = found || column_of(line, of).is_unreadable();
    });
    return found;
}

OUTTURN_DECL bool have_amounts(self_evaluation const& form,
                               fund_line const* total,
                               budget_column of) {
    bool any = false;
    bool whole = true;
    for_each_scored_row(form, total, [&](fund_line const& line, std::size_t) {
        bool const spent = line.executed.value.has_value();
        whole = whole && spent == column_of(line, of).value.has_value();
        any = any || spent;
    });
    return any && whole;
}

OUTTURN_DECL scored_funds scored_funds_of(self_evaluation const& form, fund_line const* total) {
    scored_funds sums;
    if (total != nullptr) {
        sums.executed = total->executed.value;
        for (auto const of : all_budget_columns) sums.budget(of) = column_of(*total, of).value;
        return sums;
    }
    sums.executed = sum_of(form, &fund_line::executed, sums.too_large);
    if (!sums.executed) return sums;
    for (auto const of : all_budget_columns) {
        if (have_amounts(form, total, of))
            sums.budget(of) = sum_of(form, cells_of(of), sums.too_large);
    }
    return sums;
}

}  // namespace detail

OUTTURN_DECL scored_funds scored_funds_of(self_evaluation const& form) {
    return detail::scored_funds_of(form, form.total_funds());
}

}  // namespace outturn::inline OUTTURN_ABI
