// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What if: how far a cell of a form could move without changing a printed figure, and which actual value
// a wanted score needs. Both are read off the derivation of the figure, backwards, so they hold for every
// rule and policy that can be explained.
//
//     slack(form, {form_part::fund_executed, 0}, figure::rate(), policies::shanghai_2022)
//     // above 1681744.8, up to and including 1681914.16
//     needed_actual(parse_target(">=500家").value(), points(6), decimal_literal{"5.82"}.value,
//                   policies::shanghai_2022)
//     // from 485

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <optional>
#include <string>

namespace outturn::inline OUTTURN_ABI {

struct policy;

/// The values between two ends, each with or without the end; an end that is absent has no limit.
struct value_range {
    std::optional<ratio> low{};
    std::optional<ratio> high{};
    bool includes_low = false;
    bool includes_high = false;

    [[nodiscard]] constexpr bool contains(ratio const& value) const {
        return (!low || *low < value || (includes_low && *low == value)) &&
               (!high || value < *high || (includes_high && value == *high));
    }

    friend constexpr bool operator==(value_range const&, value_range const&) = default;
};

/// The range in words, its ends as exact numbers.
///
/// Rounds: never.
///
///     to_text(value_range{.low = ratio{1}, .high = ratio{2}, .includes_high = true})
///     // above 1, up to and including 2
[[nodiscard]] std::string to_text(value_range const& range, language in = language::en);

/// How far the cell `input` of a form could move without changing the printed figure `of` under
/// `rules`, everything else staying as it is.
///
/// Points are not taken below zero.
/// Units: those of the cell as it is written; money in the main unit of the currency.
/// Rounds: never; the ends are exact, and the range says whether they belong to it.
/// Fails: `unknown_figure` where `of` is no figure of the form, `no_figure_here` where the figure has
/// no value or the cell no number, `not_traceable` where the figure is not a quotient of linear
/// functions of the cell, `too_large` where a number does not fit.
/// Complexity: linear in the size of the form, times the number of pieces (ranges of the cell that are
/// computed in different ways) that print the same.
///
///     slack(forms[0], {form_part::fund_executed, 0}, figure::rate(), policies::shanghai_2022)
///     // above 1681744.8, up to and including 1681914.16
[[nodiscard]] result<value_range> slack(self_evaluation const& form,
                                        figure input,
                                        figure of,
                                        policy const& rules,
                                        vocabulary const& words = {});

/// The range of actual values that earn at least `wanted` of `weight` points under `rules`: the one
/// that holds a value which meets the target. For a ≥ target it begins at the least value that is
/// enough.
///
/// Units: the target's.
/// Rounds: the score, as the policy does; the ends are exact.
/// Fails: `no_figure_here` where the target is neither a number nor a range, `out_of_reach` where not
/// even a met target earns so much, else as `slack`.
///
///     needed_actual(parse_target(">=500家").value(), points(6), decimal_literal{"5.82"}.value,
///                   policies::shanghai_2022)  // from 485
[[nodiscard]] result<value_range> needed_actual(target const& goal,
                                                decimal const& weight,
                                                decimal const& wanted,
                                                policy const& rules,
                                                first_level level = first_level::other);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/what_if.ipp>
#endif
