// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The catalogue of formulas that a printed figure may come from: the one list that policies are described
// by, that an audit explains figures by, and that an inference tries. To add a formula, add a row; nothing
// else is ever tried.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/figure_role.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/inverse_ratio.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/observed_rules.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/step_deduction.hpp>
#include <outturn/scoring/two_anchors.hpp>
#include <outturn/scoring/yes_or_no.hpp>

#include <array>
#include <initializer_list>
#include <string_view>
#include <variant>

namespace outturn::inline OUTTURN_ABI {

/// The rate: executed ÷ a column of the budget.
struct rate_formula {
    budget_column of = budget_column::adjusted;
    bool amounts_may_be_rounded = false;  ///< Whether the amounts may be rounded to 万元 first.
};

/// The execution score: a rule for the rate, as the attainment.
struct execution_formula {
    score_basis basis = score_basis::exact_rate;
    budget_column of = budget_column::adjusted;  ///< What the exact rate divides by.
    rule how = proportional;
};

/// The score of an indicator.
struct credit_formula {
    rule how{};
};

/// The total.
struct total_formula {
    total_of sum = total_of::printed_scores;
};

/// A row of the catalogue of formulas.
///
/// `cost` is the length of its description: one for each quotient, product, case and parameter.
struct scoring_formula {
    figure_roles roles;  ///< The roles it fits.
    std::string_view name;
    int cost = 0;
    std::variant<rate_formula, execution_formula, credit_formula, total_formula> how;
    std::string_view en;
    std::string_view zh;

    /// Whether it fits scores of indicators of `kind`.
    [[nodiscard]] constexpr bool fits(indicator_kind kind) const {
        for (auto const& role : figure_role_catalogue)
            if (roles.contains(role.which) && takes_role(kind, role.which)) return true;
        return false;
    }
    /// Its words in the language `which`.
    [[nodiscard]] constexpr std::string_view words(language which) const {
        return which == language::zh ? zh : en;
    }
};

namespace detail {

inline constexpr std::initializer_list<band> satisfaction_bands{
    {ratio{90, 100}, 1}, {ratio{80, 100}, ratio{8, 10}}, {ratio{60, 100}, ratio{5, 10}}};
inline constexpr std::initializer_list<band> completion_bands{
    {1, 1}, {ratio{75, 100}, ratio{75, 100}}, {ratio{60, 100}, ratio{60, 100}}};
inline constexpr std::initializer_list<band> rate_bands{{ratio{90, 100}, 1},
                                                        {ratio{80, 100}, ratio{8, 10}},
                                                        {ratio{70, 100}, ratio{6, 10}},
                                                        {ratio{60, 100}, ratio{4, 10}}};

inline constexpr band_table banded_satisfaction{banded_by::actual_share, satisfaction_bands};
inline constexpr band_table banded_completion{banded_by::completion, completion_bands};

constexpr rule exceeded(over_achievement::action then, bool at_limit, ratio amount) {
    return full_unless_exceeded{
        {.then = then, .from = ratio{13, 10}, .limit_included = at_limit, .amount = amount}};
}

}  // namespace detail

// clang-format off
/// Every formula, the simplest of each role first.
///
/// Source: rules E1, E2, E4, E10, Q1 to Q12, Q15, Q17 and Q25 with the evidence that their headers give,
/// and the habits of <outturn/scoring/observed_rules.hpp>.
inline constexpr auto scoring_formulas = std::to_array<scoring_formula>({
    {figure_roles{figure_role::execution_rate}, "executed_by_adjusted", 2,
     rate_formula{budget_column::adjusted, true},
     "executed ÷ adjusted budget", "全年执行数 ÷ 全年预算数"},
    {figure_roles{figure_role::execution_rate}, "executed_by_initial", 3,
     rate_formula{budget_column::initial, false},
     "executed ÷ initial budget", "全年执行数 ÷ 年初预算数"},
    {figure_roles{figure_role::execution_rate}, "executed_by_received", 3,
     rate_formula{budget_column::received, false},
     "executed ÷ funds received", "全年执行数 ÷ 资金到位数"},

    {figure_roles{figure_role::execution_score}, "weight_by_exact_rate", 2,
     execution_formula{score_basis::exact_rate, budget_column::adjusted, proportional},
     "weight × exact rate, at most the weight", "分值 × 精确执行率，不超过分值"},
    {figure_roles{figure_role::execution_score}, "weight_by_printed_rate", 2,
     execution_formula{score_basis::printed_rate, budget_column::adjusted, proportional},
     "weight × printed rate, at most the weight", "分值 × 表列执行率，不超过分值"},
    {figure_roles{figure_role::execution_score}, "weight_by_rate_of_initial", 3,
     execution_formula{score_basis::exact_rate, budget_column::initial, proportional},
     "weight × executed ÷ initial budget, at most the weight", "分值 × 全年执行数 ÷ 年初预算数，不超过分值"},
    {figure_roles{figure_role::execution_score}, "weight_by_rate_of_received", 3,
     execution_formula{score_basis::exact_rate, budget_column::received, proportional},
     "weight × executed ÷ funds received, at most the weight", "分值 × 全年执行数 ÷ 资金到位数，不超过分值"},
    {figure_roles{figure_role::execution_score}, "bands_of_rate", 9,
     execution_formula{score_basis::exact_rate, budget_column::adjusted,
                       band_table{banded_by::completion, detail::rate_bands}},
     "bands of the rate: from 90 % all, 80 % 0.8, 70 % 0.6, 60 % 0.4 of the weight, below nothing",
     "按执行率分档：90% 以上全部，80% 得 0.8，70% 得 0.6，60% 得 0.4，以下不得分"},

    {figure_roles{figure_role::credit_met, figure_role::credit_partial, figure_role::credit_exceeded,
                  figure_role::credit_lower, figure_role::credit_zero_target, figure_role::credit_range,
                  figure_role::credit_satisfaction, figure_role::credit_qualitative}, "full_weight", 1,
     credit_formula{share_by_outcome{1, 1}},
     "full weight, whatever the actual value", "不论完成值，得全部分值"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_exceeded, figure_role::credit_lower,
                  figure_role::credit_zero_target, figure_role::credit_range, figure_role::credit_satisfaction,
                  figure_role::credit_qualitative}, "yes_or_no", 2,
     credit_formula{yes_or_no{}},
     "full weight when met, else nothing", "完成得全部分值，否则不得分"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_lower, figure_role::credit_range,
                  figure_role::credit_satisfaction}, "proportional", 2,
     credit_formula{proportional},
     "weight × actual ÷ target, at most the weight", "分值 × 完成值 ÷ 指标值，不超过分值"},
    {figure_roles{figure_role::credit_met, figure_role::credit_partial,
                  figure_role::credit_satisfaction}, "weight_times_actual", 2,
     credit_formula{weight_times_share{}},
     "weight × actual percentage, whatever the target", "分值 × 完成值百分比，不论指标值"},
    {figure_roles{figure_role::credit_zero_target}, "one_point_per_event", 3,
     credit_formula{step_deduction{.points = 1, .events_only = true}},
     "one point less per event", "每起扣 1 分"},
    {figure_roles{figure_role::credit_zero_target}, "two_points_per_event", 3,
     credit_formula{step_deduction{.points = 2, .events_only = true}},
     "two points less per event", "每起扣 2 分"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_exceeded, figure_role::credit_lower,
                  figure_role::credit_zero_target, figure_role::credit_range,
                  figure_role::credit_satisfaction}, "one_point_when_missed", 3,
     credit_formula{points_when_missed{1}},
     "one point less when missed, by however much", "未完成扣 1 分，不论差距"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_exceeded, figure_role::credit_lower,
                  figure_role::credit_zero_target, figure_role::credit_range,
                  figure_role::credit_satisfaction}, "two_points_when_missed", 3,
     credit_formula{points_when_missed{2}},
     "two points less when missed, by however much", "未完成扣 2 分，不论差距"},
    {figure_roles{figure_role::credit_zero_target}, "tenth_per_event", 4,
     credit_formula{share_per_event{ratio{1, 10}}},
     "10 % of the weight less per event", "每起扣分值的 10%"},
    {figure_roles{figure_role::credit_zero_target}, "fifth_per_event", 4,
     credit_formula{share_per_event{ratio{1, 5}}},
     "20 % of the weight less per event", "每起扣分值的 20%"},
    {figure_roles{figure_role::credit_lower, figure_role::credit_exceeded}, "inverse_ratio", 3,
     credit_formula{inverse_ratio{}},
     "full weight up to the target, above it weight × target ÷ actual", "未超过指标值得全部分值，超过的得分值 × 指标值 ÷ 完成值"},
    {figure_roles{figure_role::credit_lower, figure_role::credit_exceeded}, "reverse_to_twice", 4,
     credit_formula{reverse_to_twice},
     "in a straight line from the weight at the target to nothing at twice the target",
     "由指标值处全部分值直线降至两倍指标值处零分"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_satisfaction}, "proportional_from_60", 4,
     credit_formula{two_anchors{.nothing_below = ratio{6, 10}}},
     "weight × actual ÷ target, nothing below 60 % of the target", "分值 × 完成值 ÷ 指标值，完成率低于 60% 不得分"},
    {figure_roles{figure_role::credit_qualitative}, "sixty_percent_when_missed", 3,
     credit_formula{share_by_outcome{1, ratio{6, 10}}},
     "full weight when met, else 60 % of it", "完成得全部分值，否则得 60%"},
    {figure_roles{figure_role::credit_qualitative}, "half_when_missed", 3,
     credit_formula{share_by_outcome{1, ratio{5, 10}}},
     "full weight when met, else half of it", "完成得全部分值，否则得 50%"},
    {figure_roles{figure_role::credit_qualitative}, "eighty_percent_when_met", 3,
     credit_formula{share_by_outcome{ratio{8, 10}, 0}},
     "80 % of the weight when met, else nothing", "完成得分值的 80%，否则不得分"},
    {figure_roles{figure_role::credit_met}, "two_points_beyond_130", 4,
     credit_formula{detail::exceeded(over_achievement::action::points_deducted, true, 2)},
     "full weight, two points less from 130 % of the target on", "得全部分值，完成率达 130% 起扣 2 分"},
    {figure_roles{figure_role::credit_met}, "nothing_beyond_130", 4,
     credit_formula{detail::exceeded(over_achievement::action::does_not_count, false, 0)},
     "full weight, nothing beyond 130 % of the target", "得全部分值，完成率超过 130% 不得分"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_satisfaction}, "bands_of_completion", 7,
     credit_formula{detail::banded_completion},
     "bands of actual ÷ target: from 75 % 0.75, 60 % 0.6 of the weight, below nothing",
     "按完成率分档：75% 得 0.75，60% 得 0.6，以下不得分"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_satisfaction}, "bands_of_actual", 7,
     credit_formula{detail::banded_satisfaction},
     "bands of the actual percentage: from 90 % all, 80 % 0.8, 60 % 0.5 of the weight, below nothing",
     "按完成值分档：90% 以上全部，80% 得 0.8，60% 得 0.5，以下不得分"},
    {figure_roles{figure_role::credit_satisfaction}, "full_or_bands_of_actual", 8,
     credit_formula{band_table{banded_by::actual_share, detail::satisfaction_bands, true}},
     "full weight when met, else bands of the actual percentage: 90 % all, 80 % 0.8, 60 % 0.5",
     "完成得全部分值，否则按完成值分档：90% 全部，80% 得 0.8，60% 得 0.5"},

    {figure_roles{figure_role::total_score}, "sum_of_printed", 1,
     total_formula{total_of::printed_scores},
     "sum of the printed scores", "表列得分之和"},
    {figure_roles{figure_role::total_score}, "sum_of_exact", 2,
     total_formula{total_of::exact_scores},
     "sum of the exact scores", "精确得分之和"},
});
// clang-format on

/// The row of that name, or null.
constexpr scoring_formula const* find_formula(std::string_view name) {
    for (auto const& each : scoring_formulas)
        if (each.name == name) return &each;
    return nullptr;
}

/// The row of a rule for the score of an indicator, or null where the catalogue has none.
constexpr scoring_formula const* formula_of(rule const& how) {
    for (auto const& each : scoring_formulas)
        if (auto const* const credit = std::get_if<credit_formula>(&each.how);
            credit != nullptr && credit->how == how)
            return &each;
    return nullptr;
}

/// The row of a policy's rule for the execution score, or null.
constexpr scoring_formula const* formula_of(execution_rule const& stated) {
    for (auto const& each : scoring_formulas) {
        auto const* const score = std::get_if<execution_formula>(&each.how);
        if (score == nullptr || score->basis != stated.basis || !(score->how == stated.how))
            continue;
        if (stated.basis == score_basis::printed_rate || score->of == stated.of) return &each;
    }
    return nullptr;
}

/// The row of a total that is the plain sum of the scores `sum`, or null.
constexpr scoring_formula const* formula_of(total_of sum) {
    for (auto const& each : scoring_formulas)
        if (auto const* const total = std::get_if<total_formula>(&each.how);
            total != nullptr && total->sum == sum)
            return &each;
    return nullptr;
}

/// The row of a rate by a column of the budget.
constexpr scoring_formula const& formula_of(budget_column of) {
    for (auto const& each : scoring_formulas)
        if (auto const* const rate = std::get_if<rate_formula>(&each.how);
            rate != nullptr && rate->of == of)
            return each;
    return scoring_formulas.front();
}

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/formulas.ipp>
#endif
