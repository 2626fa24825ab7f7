// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The amounts of a form that its execution is scored by, for scores, audits and inferences alike.
//
//     scored_funds const funds = scored_funds_of(form);
//     if (funds.executed && funds.adjusted) use(*funds.executed / *funds.adjusted);

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <cstddef>
#include <optional>

namespace outturn::inline OUTTURN_ABI {

/// The amounts that are scored: of the total row or, without one, the sums of the rows (rule E9).
///
/// Units: the main unit of the currency, as 元.
struct scored_funds {
    std::optional<decimal> executed{};
    /// Of each column of the budget; nothing where one of several rows has an amount in that column or in
    /// the executed one, and not in both.
    std::optional<decimal> adjusted{};
    std::optional<decimal> initial{};
    std::optional<decimal> received{};
    bool too_large = false;  ///< A sum does not fit, and is left out.

    /// The budget in the column `which`.
    [[nodiscard]] constexpr std::optional<decimal> const& budget(budget_column which) const {
        return which == budget_column::initial    ? initial
               : which == budget_column::received ? received
                                                  : adjusted;
    }
    [[nodiscard]] constexpr std::optional<decimal>& budget(budget_column which) {
        return which == budget_column::initial    ? initial
               : which == budget_column::received ? received
                                                  : adjusted;
    }

    friend constexpr bool operator==(scored_funds const&, scored_funds const&) = default;
};

/// Every column of the budget.
inline constexpr std::array all_budget_columns{
    budget_column::adjusted, budget_column::initial, budget_column::received};

namespace detail {

/// Calls `use(row, index)` for the rows of the funds that are scored: `total`, the total row, or without
/// one all.
void for_each_scored_row(self_evaluation const& form, fund_line const* total, auto const& use) {
    if (total != nullptr) return use(*total, static_cast<std::size_t>(total - form.funds.data()));
    for (std::size_t i = 0; i < form.funds.size(); ++i) use(form.funds[i], i);
}

/// Whether a rate can be told from these amounts: one of the columns of the budget is above zero, and the
/// adjusted one is, where it is entered.
constexpr bool have_rate(scored_funds const& funds) {
    decimal const zero{};
    if (!funds.executed || (funds.adjusted && !(zero < *funds.adjusted))) return false;
    bool found = false;
    for (auto const of : all_budget_columns) {
        auto const& budget = funds.budget(of);
        found = found || (budget && zero < *budget);
    }
    return found;
}

/// The index of the first row that is scored.
inline std::size_t first_scored_row(self_evaluation const& form) {
    auto const* const total = form.total_funds();
    return total == nullptr ? 0 : static_cast<std::size_t>(total - form.funds.data());
}

/// Whether an amount that a rate may be computed from cannot be read, or the unit of all of them.
bool has_unreadable_amount(self_evaluation const& form);

/// Whether the rows that are scored give a rate by `of`: in none is one of the two amounts missing, and one
/// has both.
bool have_amounts(self_evaluation const& form, fund_line const* total, budget_column of);

/// The amounts of a form that are scored, with its total row.
scored_funds scored_funds_of(self_evaluation const& form, fund_line const* total);

}  // namespace detail

/// The amounts of `form` that are scored.
///
/// Rounds: never.
[[nodiscard]] scored_funds scored_funds_of(self_evaluation const& form);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/scored_funds.ipp>
#endif
