// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an inference tries: formulas for each role, ways to round and places, with the length of their
// description. All of it is data. To try another formula, rounding or number of places, add a row;
// nothing else is ever tried.

#include <outturn/config.hpp>
#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/core/error.hpp>
#include <outturn/inference/candidate_rule.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What a printed figure is on a form: figures of one role are taken to follow one rule.
enum class figure_role : std::uint8_t {
    execution_rate,       ///< 执行率.
    execution_score,      ///< 预算执行得分.
    credit_met,           ///< Of a target that is met, ≥ or =.
    credit_partial,       ///< Of a target that is not reached, ≥ or =.
    credit_exceeded,      ///< Of an = target that is exceeded.
    credit_lower,         ///< Of a reverse target, ≤, met or not.
    credit_zero_target,   ///< Of a target of zero, met or not.
    credit_satisfaction,  ///< Of satisfaction in percent, met or not.
    credit_qualitative,   ///< Of words and dates, met or not.
    total_score,          ///< 总分.
};

/// A row of the catalogue of roles: its stable name and its words in both languages.
struct figure_role_entry {
    figure_role which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every role, in the order of the enumerators.
inline constexpr auto figure_role_catalogue = std::to_array<figure_role_entry>({
    {figure_role::execution_rate,      "execution.rate",         "execution rate", "执行率"},
    {figure_role::execution_score,     "execution.score",        "execution score", "预算执行得分"},
    {figure_role::credit_met,          "credit.met",             "score of a target that is met", "已完成指标得分"},
    {figure_role::credit_partial,      "credit.partial",         "score of a target that is not reached", "未完成指标得分"},
    {figure_role::credit_exceeded,     "credit.exceeded",        "score of an = target that is exceeded", "超出等于指标得分"},
    {figure_role::credit_lower,        "credit.lower_is_better", "score of a reverse target", "反向指标得分"},
    {figure_role::credit_zero_target,  "credit.zero_target",     "score of a target of zero", "零目标指标得分"},
    {figure_role::credit_satisfaction, "credit.satisfaction",    "score of satisfaction", "满意度得分"},
    {figure_role::credit_qualitative,  "credit.qualitative",     "score of words and dates", "定性与时限指标得分"},
    {figure_role::total_score,         "total.score",            "total", "总分"},
});
// clang-format on

/// The row of `which` in the catalogue.
constexpr figure_role_entry const& entry_of(figure_role which) {
    return figure_role_catalogue[static_cast<std::size_t>(which)];
}

/// A set of roles.
class figure_roles {
public:
    template <class... Roles>
    constexpr explicit figure_roles(Roles... roles)
        : bits_{(0U | ... | (1U << static_cast<unsigned>(roles)))} {}

    [[nodiscard]] constexpr bool contains(figure_role which) const {
        return ((bits_ >> static_cast<unsigned>(which)) & 1U) != 0;
    }

private:
    std::uint32_t bits_;
};

/// The rate: executed ÷ a column of the budget.
struct rate_formula {
    budget_column of = budget_column::adjusted;
    bool amounts_may_be_rounded = false;  ///< Whether the amounts may be rounded to 万元 first.
};

/// The execution score: a rule for the rate, as the attainment.
struct execution_formula {
    score_basis basis = score_basis::exact_rate;
    candidate_rule how = proportional;
};

/// The score of an indicator.
struct credit_formula {
    candidate_rule how{};
};

/// The total.
struct total_formula {
    total_of sum = total_of::printed_scores;
};

/// A row of the catalogue of formulas.
///
/// `cost` is the length of its description: how many things have to be said to state it, where a
/// quotient, a product, a case and a parameter are one each.
struct inference_formula {
    figure_roles roles;  ///< The roles it is tried for.
    std::string_view name;
    int cost = 0;
    std::variant<rate_formula, execution_formula, credit_formula, total_formula> how;
    std::string_view en;
    std::string_view zh;
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

constexpr candidate_rule exceeded(over_achievement::action then, bool at_limit, ratio amount) {
    return full_unless_exceeded{
        {.then = then, .from = ratio{13, 10}, .limit_included = at_limit, .amount = amount}};
}

}  // namespace detail

// clang-format off
/// The formulas that are tried, the simplest of each role first. To try another, add a row.
///
/// Source: rules E1, E2, E4, E10, Q1 to Q12, Q15, Q17 and Q25 with the evidence that their headers in
/// scoring/ give, and the habits of <outturn/inference/candidate_rule.hpp>.
inline constexpr auto inference_formulas = std::to_array<inference_formula>({
    {figure_roles{figure_role::execution_rate}, "executed_by_adjusted", 2,
     rate_formula{budget_column::adjusted, true},
     "executed ÷ adjusted budget", "全年执行数 ÷ 全年预算数"},
    {figure_roles{figure_role::execution_rate}, "executed_by_initial", 3,
     rate_formula{budget_column::initial, false},
     "executed ÷ initial budget", "全年执行数 ÷ 年初预算数"},

    {figure_roles{figure_role::execution_score}, "weight_by_exact_rate", 2,
     execution_formula{score_basis::exact_rate, proportional},
     "weight × exact rate, at most the weight", "分值 × 精确执行率，不超过分值"},
    {figure_roles{figure_role::execution_score}, "weight_by_printed_rate", 2,
     execution_formula{score_basis::printed_rate, proportional},
     "weight × printed rate, at most the weight", "分值 × 表列执行率，不超过分值"},
    {figure_roles{figure_role::execution_score}, "bands_of_rate", 9,
     execution_formula{score_basis::exact_rate, band_table{banded_by::completion, detail::rate_bands}},
     "bands of the rate: from 90 % all, 80 % 0.8, 70 % 0.6, 60 % 0.4 of the weight, below nothing",
     "按执行率分档：90% 以上全部，80% 得 0.8，70% 得 0.6，60% 得 0.4，以下不得分"},

    {figure_roles{figure_role::credit_met, figure_role::credit_partial, figure_role::credit_exceeded,
                  figure_role::credit_lower, figure_role::credit_zero_target, figure_role::credit_satisfaction,
                  figure_role::credit_qualitative}, "full_weight", 1,
     credit_formula{share_by_outcome{1, 1}},
     "full weight, whatever the actual value", "不论完成值，得全部分值"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_exceeded, figure_role::credit_lower,
                  figure_role::credit_zero_target, figure_role::credit_satisfaction,
                  figure_role::credit_qualitative}, "full_or_nothing", 2,
     credit_formula{yes_or_no{}},
     "full weight when met, else nothing", "完成得全部分值，否则不得分"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_lower,
                  figure_role::credit_satisfaction}, "proportional", 2,
     credit_formula{proportional},
     "weight × actual ÷ target, at most the weight", "分值 × 完成值 ÷ 指标值，不超过分值"},
    {figure_roles{figure_role::credit_met, figure_role::credit_partial,
                  figure_role::credit_satisfaction}, "weight_times_actual", 2,
     credit_formula{weight_times_share{}},
     "weight × actual percentage, whatever the target", "分值 × 完成值百分比，不论指标值"},
    {figure_roles{figure_role::credit_zero_target}, "one_point_per_event", 3,
     credit_formula{step_deduction{.points = 1}},
     "one point less per event", "每起扣 1 分"},
    {figure_roles{figure_role::credit_zero_target}, "two_points_per_event", 3,
     credit_formula{step_deduction{.points = 2}},
     "two points less per event", "每起扣 2 分"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_exceeded, figure_role::credit_lower,
                  figure_role::credit_zero_target, figure_role::credit_satisfaction}, "one_point_when_missed", 3,
     credit_formula{points_when_missed{1}},
     "one point less when missed, by however much", "未完成扣 1 分，不论差距"},
    {figure_roles{figure_role::credit_partial, figure_role::credit_exceeded, figure_role::credit_lower,
                  figure_role::credit_zero_target, figure_role::credit_satisfaction}, "two_points_when_missed", 3,
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
     "weight × target ÷ actual above the target", "超出时分值 × 指标值 ÷ 完成值"},
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
     credit_formula{full_or_banded{detail::banded_satisfaction}},
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

/// A rounding that is tried, and the length of its description.
struct rounding_choice {
    rounding mode;
    int cost;
};

/// The roundings that are tried. No figure of a form is negative, so that `up` would be `ceiling`
/// again, and `floor` would be `down`.
inline constexpr auto inference_roundings = std::to_array<rounding_choice>({
    {rounding::half_up, 1},
    {rounding::down, 1},
    {rounding::ceiling, 1},
    {rounding::half_even, 2},
    {rounding::half_down, 2},
});

/// A number of decimal places that is tried; of a rate, places of its percentage.
struct places_choice {
    int places;
    int cost;
};

/// The places that are tried.
inline constexpr auto inference_places = std::to_array<places_choice>({{2, 1}, {1, 1}, {0, 1}});

/// All that an inference tries: each formula with each rounding to each number of places.
///
/// Where a formula allows it, also with the amounts rounded to 万元 first, by each rounding to each of
/// `amount_places`, which costs one more than those two. The rows must outlive what refers to them.
struct search_space {
    std::span<inference_formula const> formulas = inference_formulas;
    std::span<rounding_choice const> roundings = inference_roundings;
    std::span<places_choice const> places = inference_places;
    std::span<places_choice const> amount_places = inference_places;  ///< Of 万元.
};

/// One answer: a formula of the space, how its result is rounded, and how the amounts were before.
///
/// It points into the space, which must outlive it.
struct hypothesis {
    inference_formula const* formula = nullptr;
    rounding mode = rounding::half_up;
    int places = 2;                       ///< Of a rate, places of its percentage.
    std::optional<rounded_to> amounts{};  ///< To places of 万元, before the rate is taken.
    int cost = 0;                         ///< The length of its description.

    friend constexpr bool operator==(hypothesis const& a, hypothesis const& b) {
        return a.formula == b.formula && a.mode == b.mode && a.places == b.places &&
               a.amounts == b.amounts;
    }
};

/// Every hypothesis of `space` for `role`, the shortest description first, in the order of the space
/// where two are as long.
inline std::vector<hypothesis> hypotheses_for(figure_role role, search_space const& space) {
    std::vector<hypothesis> all;
    auto const add =
        [&](inference_formula const& formula, std::optional<rounded_to> amounts, int amounts_cost) {
            for (auto const& places : space.places)
                for (auto const& round : space.roundings)
                    all.push_back({&formula,
                                   round.mode,
                                   places.places,
                                   amounts,
                                   formula.cost + amounts_cost + round.cost + places.cost});
        };
    for (auto const& formula : space.formulas) {
        if (!formula.roles.contains(role)) continue;
        add(formula, std::nullopt, 0);
        auto const* const rate = std::get_if<rate_formula>(&formula.how);
        if (rate == nullptr || !rate->amounts_may_be_rounded) continue;
        for (auto const& places : space.amount_places)
            for (auto const& round : space.roundings)
                add(formula, rounded_to{places.places, round.mode}, 1 + places.cost + round.cost);
    }
    detail::stable_sort(all,
                        [](hypothesis const& a, hypothesis const& b) { return a.cost < b.cost; });
    return all;
}

namespace detail {

inline std::string places_words(int places, language in, bool of_percent) {
    bool const zh = in == language::zh;
    if (places == 0) return zh ? (of_percent ? "百分数取整" : "取整") : "whole";
    auto const count = std::to_string(places);
    if (zh) return (of_percent ? "百分数保留 " : "保留 ") + count + " 位";
    return count + (places == 1 ? " place" : " places") + (of_percent ? " of percent" : "");
}

}  // namespace detail

/// A hypothesis in words: `weight × printed rate, at most the weight; half up, 2 places`.
inline std::string to_text(hypothesis const& of, language in = language::en) {
    bool const zh = in == language::zh;
    auto const rounded = [&](rounding mode, int places, bool of_percent) {
        auto const& entry = entry_of(mode);
        return std::string{zh ? entry.zh : entry.en} + (zh ? "，" : ", ") +
               detail::places_words(places, in, of_percent);
    };
    std::string text{zh ? of.formula->zh : of.formula->en};
    if (of.amounts)
        text += (zh ? "，金额先化为万元（" : ", the amounts first in 万元 (") +
                rounded(of.amounts->mode, of.amounts->places, false) + (zh ? "）" : ")");
    bool const rate = std::holds_alternative<rate_formula>(of.formula->how);
    return text + (zh ? "；" : "; ") + rounded(of.mode, of.places, rate);
}

}  // namespace outturn::inline OUTTURN_ABI
