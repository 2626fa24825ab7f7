// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/detail/credit.hpp>
#include <outturn/scoring/formula_values.hpp>

#include <optional>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::optional<ratio> exact_by(rate_formula const& formula,
                                           scored_funds const& funds,
                                           std::optional<rounded_to> const& amounts) {
    auto executed = funds.executed;
    auto budget = funds.budget(formula.of);
    if (!executed || !budget) return std::nullopt;
    if (amounts) {
        // An amount in 元, rounded to places of 万元.
        for (auto* const each : {&*executed, &*budget})
            *each = each->round(amounts->places - 4, amounts->mode);
    }
    if (!(decimal{} < *budget)) return std::nullopt;
    return *executed / *budget;
}

OUTTURN_DECL std::optional<ratio> exact_by(execution_formula const& formula,
                                           ratio const& weight,
                                           scored_funds const& funds,
                                           std::optional<decimal> const& printed_rate) {
    auto rate = formula.basis == score_basis::printed_rate
                    ? (printed_rate ? std::optional<ratio>{*printed_rate} : std::nullopt)
                    : exact_by(rate_formula{formula.of}, funds);
    if (!rate) return std::nullopt;
    detail::plain_arithmetic<> on;
    return detail::credit_of_rate(on, formula.how, *rate, weight);
}

OUTTURN_DECL std::optional<ratio> exact_by(credit_formula const& formula,
                                           measurement const& measured) {
    return detail::bounded_credit(credit_by(formula.how, measured), measured);
}

}  // namespace outturn::inline OUTTURN_ABI
