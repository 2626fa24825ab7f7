// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the formulas of the catalogue give, exactly: for audits and inferences alike.
//
//     exact_by(rate_formula{budget_column::received}, scored_funds_of(form))  // executed ÷ received

#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/scored_funds.hpp>

#include <optional>

namespace outturn::inline OUTTURN_ABI {

/// The rate by `formula`, with the amounts rounded to places of 万元 first where `amounts` says so;
/// nothing where an amount is not entered or the budget is not above zero.
///
/// Rounds: the amounts, as said.
/// Fails: throws `std::overflow_error` when a number on the way does not fit.
[[nodiscard]] std::optional<ratio> exact_by(
    rate_formula const& formula,
    scored_funds const& funds,
    std::optional<rounded_to> const& amounts = std::nullopt);

/// The execution score by `formula`, at most the weight; nothing where what it starts from is not known.
///
/// Rounds: never.
/// Fails: throws `std::overflow_error` when a number on the way does not fit.
[[nodiscard]] std::optional<ratio> exact_by(execution_formula const& formula,
                                            ratio const& weight,
                                            scored_funds const& funds,
                                            std::optional<decimal> const& printed_rate);

/// The score of an indicator by `formula`, between zero and the weight; nothing where it does not cover
/// the case.
///
/// Rounds: never.
/// Fails: throws `std::overflow_error` when a number on the way does not fit.
[[nodiscard]] std::optional<ratio> exact_by(credit_formula const& formula,
                                            measurement const& measured);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/formula_values.ipp>
#endif
