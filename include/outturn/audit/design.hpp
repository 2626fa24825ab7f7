// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of how the indicators were designed: signs, doubles, money among quantities, weights, words
// that say nothing.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/reasons.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace outturn::inline OUTTURN_ABI {

/// Targets that ask for an effect and do not say how it shows. To add one, add it here.
inline constexpr std::array empty_words{
    std::string_view{"有效"},     std::string_view{"明显"},     std::string_view{"显著"},
    std::string_view{"良好"},     std::string_view{"较好"},     std::string_view{"优秀"},
    std::string_view{"效果明显"}, std::string_view{"效果显著"}, std::string_view{"效果良好"},
    std::string_view{"效果较好"}, std::string_view{"明显提高"}, std::string_view{"明显提升"},
    std::string_view{"有所提高"}, std::string_view{"有所提升"}, std::string_view{"有效提高"},
    std::string_view{"有效提升"}, std::string_view{"不断提高"}, std::string_view{"不断提升"},
    std::string_view{"持续提升"}, std::string_view{"持续有效"}};

namespace detail {

inline bool is_under(indicator const& row, std::string_view word) {
    return row.second_heading.text.find(word) != std::string::npos ||
           row.first_heading.text.find(word) != std::string::npos;
}

/// The points under each first-level heading; nothing where a row has another heading or no points.
struct weight_spread {
    decimal execution{}, output{}, benefit{}, satisfaction{}, cost{};
};
inline std::optional<weight_spread> spread_of_weights(self_evaluation const& form) {
    weight_spread spread;
    if (!scores_execution_in_a_row(form) && form.execution.weight.value)
        spread.execution = *form.execution.weight.value;
    for (auto const& row : form.indicators) {
        if (!row.weight.value) return std::nullopt;
        auto* const under = [&]() -> decimal* {
            switch (first_level_of(row.first_heading.text)) {
                case first_level::output:
                    return &spread.output;
                case first_level::benefit:
                    return &spread.benefit;
                case first_level::satisfaction:
                    return &spread.satisfaction;
                case first_level::cost:
                    return &spread.cost;
                case first_level::budget_execution:
                    return &spread.execution;
                case first_level::other:
                    break;
            }
            return nullptr;
        }();
        if (under == nullptr) return std::nullopt;
        *under = *under + *row.weight.value;
    }
    return spread;
}

inline bool keeps_to(weight_spread const& spread, weight_scheme const& scheme) {
    auto const is = [](decimal const& points, decimal const& wanted) {
        return points == decimal::scaled(wanted.coefficient(), wanted.scale());
    };
    bool const with_satisfaction = !scheme.satisfaction.is_zero();
    bool const with_cost = !scheme.cost.is_zero();
    auto const none = decimal{};
    return is(spread.execution, scheme.execution) &&
           is(spread.output + (with_cost ? none : spread.cost), scheme.output) &&
           is(spread.benefit + (with_satisfaction ? none : spread.satisfaction), scheme.benefit) &&
           (!with_satisfaction || is(spread.satisfaction, scheme.satisfaction)) &&
           (!with_cost || is(spread.cost, scheme.cost));
}

/// Whether `value`, a bare number, is the amount as the form prints it.
inline bool is_amount(self_evaluation const& form,
                      decimal const& value,
                      printed<decimal> const& amount) {
    if (!amount.value || value.is_zero()) return false;
    auto const of_form = unit::named(trimmed(form.money_unit.text));
    decimal moved;
    return value.try_shift(of_form ? of_form->zeros() : 0, moved) && moved == *amount.value;
}

/// Whether an indicator counts money: by its unit, or as its numbers are those of the funds.
inline bool counts_money(self_evaluation const& form, indicator const& row) {
    auto const* const goal = row.target.value ? row.target.value->as_bound() : nullptr;
    auto const* const done = row.actual.value ? row.actual.value->as_bound() : nullptr;
    if (goal == nullptr) return false;
    if (goal->limit.unit.measures() == dimension::money) return true;
    auto const* const line = form.total_funds();
    if (goal->limit.unit.measures() != dimension::none || done == nullptr || line == nullptr)
        return false;
    return (is_amount(form, goal->limit.value, line->adjusted) ||
            is_amount(form, goal->limit.value, line->initial)) &&
           is_amount(form, done->limit.value, line->executed);
}

/// Whether a target asks for 100 %.
inline bool asks_for_all(indicator const& row) {
    auto const* const goal = row.target.value ? row.target.value->as_bound() : nullptr;
    return goal != nullptr && goal->limit.unit.measures() == dimension::share &&
           goal->limit.unit.factor() == ratio{1} && goal->limit.value == decimal{100};
}

}  // namespace detail

namespace checks {

/// 309: points that are spread otherwise than the policy has them.
inline constexpr check weight_scheme_kept{
    .id = "weight.scheme",
    .question = {"Are the points spread over the first-level headings as the policy has them?",
                 "各一级指标分值构成是否符合口径？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& schemes = seen.rules.weights;
            auto const sum = detail::sum_of_weights(seen.form);
            if (schemes.front().is_none() || seen.form.indicators.empty() || sum != decimal{100})
                return;
            auto const spread = detail::spread_of_weights(seen.form);
            if (!spread) return;
            for (auto const& scheme : schemes)
                if (!scheme.is_none() && detail::keeps_to(*spread, scheme)) return;
            auto& made = out.add({form_part::indicator_level1, 0});
            made.numbers = {ratio{spread->output + spread->cost},
                            ratio{spread->benefit},
                            ratio{spread->satisfaction}};
        },
    .words = {.fact = {"Output with cost has {1} points, benefit {2}, satisfaction {3}; the policy "
                       "spreads them otherwise.",
                       "产出（含成本）{1}分、效益{2}分、满意度{3}分，与口径的分值构成不同。"},
              .remedy = {"See whether the department has a spread of its own.",
                         "请核实本部门是否另有分值规定。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号, in principle; 财预〔2021〕101号; guidance of Hubei",
    .number = 309};

/// 521: a cost that shall be high.
inline constexpr check cost_at_least{
    .id = "cost.at_least",
    .question = {"Does every cost indicator set an upper limit?", "成本指标是否以不超过为目标？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const* const goal =
                    rows[i].target.value ? rows[i].target.value->as_bound() : nullptr;
                if (goal != nullptr && detail::is_under(rows[i], "成本") &&
                    entry_of(goal->comparison).better == direction::higher_is_better)
                    out.add({form_part::indicator_target, i});
            }
        },
    .words = {.fact = {"The target {declared} of a cost indicator is met by spending more.",
                       "成本指标的指标值为{declared}，花费越多越容易完成。"},
              .remedy = {"Set an upper limit, or list it under another heading.",
                         "请改为上限要求，或列入其他指标。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 521};

/// 522: the same indicator twice.
inline constexpr check indicator_duplicate{
    .id = "indicator.duplicate",
    .question = {"Is every indicator listed once?", "是否存在重复指标？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            std::unordered_map<std::string_view, std::size_t> first;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const name = trimmed(rows[i].name.text);
                if (nothing_entered(name)) continue;
                auto const [at, is_new] = first.try_emplace(name, i);
                if (!is_new)
                    out.relate(out.add({form_part::indicator_level3, i}),
                               {form_part::indicator_target, at->second});
            }
        },
    .words = {.fact = {"The indicator {declared} is listed already, as {other}.",
                       "指标{declared}此前已列（{other}）。"},
              .remedy = {"List it once, or name the two apart.", "请合并，或以不同名称区分。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 522};

/// 523: money among the quantities.
inline constexpr check quantity_money{
    .id = "quantity.money",
    .question = {"Do the quantity indicators count output, and not money?",
                 "数量指标是否为产出数量而非资金？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (rows[i].second_heading.text.find("数量") != std::string::npos &&
                    detail::counts_money(seen.form, rows[i]))
                    out.relate(out.add({form_part::indicator_target, i}),
                               {form_part::indicator_actual, i});
        },
    .words = {.fact = {"A quantity indicator has the target {declared}, which is money.",
                       "数量指标的指标值{declared}为资金数额。"},
              .explanation = {"The execution of the budget is scored already.",
                              "预算执行情况已单独计分。"},
              .remedy = {"Say what was to be produced, and how much of it.",
                         "请改为产出的内容和数量。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; published forms",
    .number = 523};

/// 524: one indicator that decides the total.
inline constexpr check weight_concentrated{
    .id = "weight.concentrated",
    .question = {"Do the points not hang on one indicator?", "分值是否过于集中于单一指标？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const total = seen.form.total.weight.value ? seen.form.total.weight.value
                                                            : detail::sum_of_weights(seen.form);
            if (!total || total->is_zero()) return;
            auto const limit = detail::parameter<ratio>(seen.limits.most_of_the_weight);
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (!rows[i].weight.value) continue;
                auto const part = *rows[i].weight.value / *total;
                if (!(limit < part)) continue;
                out.add({form_part::indicator_points, i}).numbers[0] = part;
            }
        },
    .words = {.fact = {"One indicator carries {declared} points, {1%} of all.",
                       "单一指标分值{declared}，占总分值的{1%}。"},
              .remedy = {"Spread the points over the indicators that show the result.",
                         "请将分值合理分配到各项指标。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; published forms",
    .number = 524};

/// 525: 100 % everywhere.
inline constexpr check target_all_full{
    .id = "target.all_full",
    .question = {"Does any target ask for other than 100 %?", "指标值是否并非全部为 100%？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            if (rows.size() < 2) return;
            for (auto const& row : rows)
                if (!detail::asks_for_all(row)) return;
            out.add({form_part::indicator_target, 0}).numbers[0] =
                ratio{static_cast<std::int64_t>(rows.size())};
        },
    .words = {.fact = {"All {1} targets are 100 %.", "全部{1}项指标值均为 100%。"},
              .explanation = {"Such targets tell little of quantity and quality apart.",
                              "此类指标难以区分数量与质量。"},
              .remedy = {"Set targets in the units of what is produced.",
                         "请以产出本身的计量单位设定指标值。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 525};

/// 526: everything full.
inline constexpr check score_all_full{
    .id = "score.all_full",
    .question = {"Is anything on the form short of its full points?", "是否所有得分均为满分？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& form = seen.form;
            auto const full = [](auto const& of) {
                return of.score.value && of.weight.value && *of.score.value >= *of.weight.value;
            };
            if (form.indicators.size() < 2) return;
            if (!scores_execution_in_a_row(form) && !full(form.execution)) return;
            for (auto const& row : form.indicators)
                if (!full(row)) return;
            out.add(figure::total());
        },
    .words = {.fact = {"Every score is full.", "各项得分均为满分。"},
              .remedy = {"See whether the targets were ambitious and the actual values hold.",
                         "请核实指标值是否过低、完成值是否属实。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 526};

/// 527: words that say nothing.
inline constexpr check target_empty_words{
    .id = "target.empty_words",
    .question = {"Does every target in words say what shall be seen?",
                 "定性指标是否说明了具体要求？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const* const words =
                    rows[i].target.value ? rows[i].target.value->as_words() : nullptr;
                if (words != nullptr &&
                    std::find(empty_words.begin(), empty_words.end(), trimmed(words->text)) !=
                        empty_words.end())
                    out.add({form_part::indicator_target, i});
            }
        },
    .words = {.fact = {"The target {declared} does not say how it shows.",
                       "指标值{declared}未说明如何衡量。"},
              .remedy = {"Name a number, or what shall be in place.",
                         "请写明数值，或应达到的具体状态。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 527};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
