// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The checks of the library, in one list. To add one, add its constant to the page of its topic and its
// place here.
//
//     std::vector<check> checks{standard_checks.begin(), standard_checks.end()};
//     checks.push_back(one_of_my_own);
//     audit(form, policies::mof_2020, checks);

#include <outturn/audit/across_forms.hpp>
#include <outturn/audit/data.hpp>
#include <outturn/audit/design.hpp>
#include <outturn/audit/logic.hpp>
#include <outturn/audit/narrative.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/audit/printed_figures.hpp>
#include <outturn/audit/reasons.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/config.hpp>

#include <array>

namespace outturn::inline OUTTURN_ABI {

/// Every check of the library, in the order of their numbers.
// No constexpr, as a check has a destructor: g++ 12 with -fsanitize=undefined takes an array of such for no constant.
inline constinit std::array const standard_checks{
    checks::funds_sum,
    checks::weight_sum,
    checks::weight_full_score,
    checks::weight_level_sum,
    checks::weight_zero,
    checks::score_above_weight,
    checks::total_sum,
    checks::figure_unexplained,
    checks::score_negative,
    checks::figure_other_rounding,
    checks::figure_other_rule,
    checks::figure_within_grade,
    checks::score_full_but_missed,
    checks::score_met_but_reduced,
    checks::score_better_but_lower,
    checks::score_against_grade,
    checks::total_under_policy,
    checks::rating_under_policy,
    checks::weight_scheme_kept,
    checks::reason_score_below_weight,
    checks::reason_over_achieved,
    checks::reason_rate_below,
    checks::reason_budget_adjusted,
    checks::reason_equality_missed,
    checks::reason_without_deviation,
    checks::reason_limit_exceeded,
    checks::execution_above_adjusted,
    checks::execution_hardly_spent,
    checks::execution_behind_outcome,
    checks::cost_exceeded,
    checks::quality_not_accepted,
    checks::narrative_copied,
    checks::narrative_template,
    checks::reason_numbers,
    checks::reason_no_words,
    checks::actual_blank,
    checks::actual_not_a_number,
    checks::actual_unit,
    checks::actual_sign,
    checks::target_blank,
    checks::score_blank,
    checks::budget_blank,
    checks::weight_blank,
    checks::execution_twice,
    checks::target_rate_unit,
    checks::cell_unreadable,
    checks::column_blank,
    checks::cost_at_least,
    checks::indicator_duplicate,
    checks::quantity_money,
    checks::weight_concentrated,
    checks::target_all_full,
    checks::score_all_full,
    checks::target_empty_words,
    checks::budget_sibling_ratio,
    checks::case_scored_differently,
    checks::rounding_differs,
    checks::figure_not_recomputable,
    checks::check_not_done,
};

}  // namespace outturn::inline OUTTURN_ABI
