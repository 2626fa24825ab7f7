// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Gives a figure the verdict that it cannot be recomputed.
void refuse(figure_verdict& made, bilingual because);
void refuse(figure_verdict& made, no_figure why);

/// The same, in the words of the figure that could not be computed.
void refuse(figure_verdict& made, computed const& ours);

/// Compares a figure with the policy's; false where the two differ.
bool confirm(figure_verdict& made, computed const& ours);

/// The roundings that audits try which make `exact` the printed figure.
rounding_set roundings_giving(decimal const& figure, ratio const& exact, int places);

/// Whether another rounding of the policy's own exact value gives the figure. The policy's rule is named
/// by `known`, its row of the catalogue, where it has one.
bool explain_by_rounding(figure_verdict& made,
                         ratio const& exact,
                         rounded_to const& by_policy,
                         int fewest,
                         scoring_formula const* known);

/// What another rule gives, before it is rounded.
struct other_value {
    std::string_view rule;
    bilingual words;
    ratio exact;
    std::optional<rounded_to> amounts{};
};

/// The values that other rules give for one figure, the simplest rule first.
class other_values {
public:
    /// Adds what `value` gives, if anything; a value that does not fit is left out.
    void add(std::string_view rule, bilingual words, auto const& value) {
        add(rule, words, std::nullopt, value);
    }
    void add(scoring_formula const& row,
             std::optional<rounded_to> const& amounts,
             auto const& value) {
        add(row.name, bilingual{row.en, row.zh}, amounts, value);
    }

    /// Whether one of them, once rounded, is the printed figure: by the rounding of the policy, else by
    /// any, to not fewer places than `fewest`.
    bool explain(figure_verdict& made, rounded_to const& by_policy, int fewest) const;

    void clear() { values_.clear(); }

private:
    void add(std::string_view rule,
             bilingual words,
             std::optional<rounded_to> const& amounts,
             auto const& value) {
        OUTTURN_TRY {
            if (std::optional<ratio> const exact = value())
                values_.push_back({rule, words, *exact, amounts});
        }
        OUTTURN_CATCH(std::overflow_error const&) {}
    }

    std::vector<other_value> values_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/figure_explaining.ipp>
#endif
