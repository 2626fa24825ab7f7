// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of what was entered: blank cells, words for numbers, units and signs.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What names of rates end with. To add one, add it here.
inline constexpr std::array rate_endings{std::string_view{"率"}, std::string_view{"满意度"}};

/// What ends like a rate and is measured in other units. To add one, add it here.
inline constexpr std::array other_rates{std::string_view{"频率"},
                                        std::string_view{"效率"},
                                        std::string_view{"速率"},
                                        std::string_view{"功率"},
                                        std::string_view{"倍率"},
                                        std::string_view{"汇率"},
                                        std::string_view{"分辨率"},
                                        std::string_view{"容积率"}};

namespace detail {

/// Whether an indicator is named a rate.
inline bool names_a_rate(std::string_view name) {
    auto const ends_with_one = [&](auto const& endings) {
        return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) {
            return trimmed(name).ends_with(end);
        });
    };
    return ends_with_one(rate_endings) && !ends_with_one(other_rates);
}

/// Reports the actual values that cannot be judged for one of `reasons`.
inline void report_unjudged(audited const& seen,
                            findings& out,
                            std::initializer_list<unknown_because> reasons) {
    for (std::size_t i = 0; i < seen.form.indicators.size(); ++i) {
        auto const& reached = seen.scored.indicators[i].reached;
        if (!seen.form.indicators[i].target.value || reached.met != judgement::unknown) continue;
        for (auto const reason : reasons) {
            if (reached.reason != reason) continue;
            auto& made = out.add({form_part::indicator_actual, i});
            out.relate(made, {form_part::indicator_target, i});
            made.because = {entry_of(reason).en, entry_of(reason).zh};
        }
    }
}

}  // namespace detail

namespace checks {

/// 501: an actual value that is not entered.
inline constexpr check actual_blank{
    .id = "actual.blank",
    .question = {"Is every actual value entered?", "实际完成值是否均已填写？"},
    .run =
        [](audited const& seen, findings& out) {
            detail::report_unjudged(seen, out, {unknown_because::nothing_entered});
        },
    .words = {.fact = {"No actual value is entered for the target {other_declared}.",
                       "指标值为{other_declared}，实际完成值未填写。"},
              .remedy = {"Enter it, or say that the indicator does not apply.",
                         "请填写，或注明不适用。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers",
    .number = 501};

/// 502: words where the target is a number or a date.
inline constexpr check actual_not_a_number{
    .id = "actual.not_a_number",
    .question = {"Is every numeric target answered by a number?", "定量指标的完成值是否为数字？"},
    .run =
        [](audited const& seen, findings& out) {
            detail::report_unjudged(
                seen,
                out,
                {unknown_because::words_for_a_number, unknown_because::words_for_a_date});
        },
    .words = {.fact = {"The target is {other_declared}, the actual value {declared}.",
                       "指标值为{other_declared}，完成值为{declared}。"},
              .explanation = {"Whether the target is met cannot be seen from it.",
                              "无法据此判断是否完成。"},
              .remedy = {"Enter the number.", "请填写实际数值。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; published forms",
    .number = 502};

/// 503: units of target and actual value that do not go together.
inline constexpr check actual_unit{
    .id = "actual.unit",
    .question = {"Have target and actual value the same unit, or one that converts?",
                 "指标值与完成值的单位是否一致？"},
    .run =
        [](audited const& seen, findings& out) {
            detail::report_unjudged(seen,
                                    out,
                                    {unknown_because::different_units,
                                     unknown_because::unit_missing,
                                     unknown_because::bare_fraction});
        },
    .words = {.fact = {"The target is {other_declared}, the actual value {declared}.",
                       "指标值为{other_declared}，完成值为{declared}。"},
              .explanation = {"They cannot be compared: {because}.", "两者无法比较：{because}。"},
              .remedy = {"Enter both in one unit.", "请统一单位后填写。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 503};

/// 504: an actual value with a comparison.
inline constexpr check actual_sign{
    .id = "actual.sign",
    .question = {"Is every actual value a value, without a comparison?",
                 "完成值是否为确定数值而不带比较符号？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const* const done =
                    rows[i].actual.value ? rows[i].actual.value->as_bound() : nullptr;
                if (done == nullptr || done->implied || done->comparison == comparison::equal)
                    continue;
                auto& made = out.add({form_part::indicator_actual, i});
                out.relate(made, {form_part::indicator_target, i});
            }
        },
    .words = {.fact = {"The actual value {declared} is a range and not a value.",
                       "完成值{declared}带有比较符号，不是确定数值。"},
              .remedy = {"Enter the value that was reached.", "请填写实际达到的数值。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 504};

/// 505: a target that is not entered.
inline constexpr check target_blank{
    .id = "target.blank",
    .question = {"Is every target entered?", "指标值是否均已填写？"},
    .run =
        [](audited const& seen, findings& out) {
            for (std::size_t i = 0; i < seen.form.indicators.size(); ++i)
                if (!seen.form.indicators[i].target.value)
                    out.add({form_part::indicator_target, i});
        },
    .words = {.fact = {"No target is entered.", "指标值未填写。"},
              .remedy = {"Enter it as it was approved.", "请按批复的绩效目标填写。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers",
    .number = 505};

/// 506: a score or a total that is not entered.
inline constexpr check score_blank{
    .id = "score.blank",
    .question = {"Is every score entered?", "得分是否均已填写？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& form = seen.form;
            auto const blank = [](auto const& of) { return of.weight.value && !of.score.value; };
            if (blank(form.execution) && !scores_execution_in_a_row(form))
                out.add(figure::execution());
            for (std::size_t i = 0; i < form.indicators.size(); ++i)
                if (blank(form.indicators[i])) out.add(figure::indicator(i));
            if (!form.indicators.empty() && !form.total.score.value) out.add(figure::total());
        },
    .words = {.fact = {"No score is entered.", "得分未填写。"},
              .remedy = {"Enter it; zero is written 0.", "请填写；零分应填 0。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; published forms",
    .number = 506};

/// 507: amounts without which there is no execution rate.
inline constexpr check budget_blank{
    .id = "budget.blank",
    .question = {"Are the budget and what was executed of it entered?",
                 "预算数与执行数是否均已填写？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& form = seen.form;
            auto const of = seen.rules.execution.of;
            if (form.funds.empty()) {
                if (form.execution.weight.value || form.execution.score.value)
                    out.add(figure::rate());
                return;
            }
            auto const look = [&](std::size_t index) {
                auto const& line = form.funds[index];
                if (!detail::column_of(line, of).value) out.add({detail::part_of(of), index});
                if (!line.executed.value) out.add({form_part::fund_executed, index});
            };
            if (auto const* const line = form.total_funds())
                return look(static_cast<std::size_t>(line - form.funds.data()));
            // Rows without a total are added up; one without amounts plays no part.
            for (std::size_t i = 0; i < form.funds.size(); ++i)
                if (detail::column_of(form.funds[i], of).value || form.funds[i].executed.value)
                    look(i);
        },
    .words = {.fact = {"The amount is not entered, and the execution rate cannot be computed.",
                       "金额未填写，无法计算预算执行率。"},
              .remedy = {"Enter the amount in the row of the total.", "请在资金总额行填写金额。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; published forms",
    .number = 507};

/// 508: a weight that is not entered.
inline constexpr check weight_blank{
    .id = "weight.blank",
    .question = {"Is every weight entered?", "分值是否均已填写？"},
    .run =
        [](audited const& seen, findings& out) {
            for (std::size_t i = 0; i < seen.form.indicators.size(); ++i)
                if (!seen.form.indicators[i].weight.value)
                    out.add({form_part::indicator_points, i});
        },
    .words = {.fact = {"No weight is entered, and the score cannot be computed.",
                       "分值未填写，无法计算得分。"},
              .remedy = {"Enter the weight.", "请填写分值。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers",
    .number = 508};

/// 509: an execution that is stated twice.
inline constexpr check execution_twice{
    .id = "execution.twice",
    .question = {"Is the execution of the budget scored once?", "预算执行是否只计分一次？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& form = seen.form;
            if (!form.execution.score.value) return;
            for (std::size_t i = 0; i < form.indicators.size(); ++i)
                if (first_level_of(form.indicators[i].first_heading.text) ==
                        first_level::budget_execution &&
                    form.indicators[i].score.value)
                    return out.relate(out.add(figure::execution()), figure::indicator(i));
        },
    .words = {.fact = {"The execution has a score of its own, {declared}, and one among the "
                       "indicators, {other_declared}.",
                       "预算执行既单列得分{declared}，又作为指标得分{other_declared}。"},
              .explanation = {"Only that among the indicators is counted.",
                              "计算时只计指标一处。"}},
    .kind = finding_kind::informational,
    .source = "published forms",
    .number = 509};

/// 510: a rate whose target is no percentage.
inline constexpr check target_rate_unit{
    .id = "target.rate_unit",
    .question = {"Has every indicator that is named a rate a target in percent?",
                 "名称为比率的指标，指标值是否以百分比表示？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const* const goal =
                    rows[i].target.value ? rows[i].target.value->as_bound() : nullptr;
                if (goal == nullptr || goal->limit.value.is_zero() ||
                    goal->limit.unit.measures() == dimension::share ||
                    !detail::names_a_rate(rows[i].name.text))
                    continue;
                auto& made = out.add({form_part::indicator_target, i});
                out.relate(made, {form_part::indicator_actual, i});
            }
        },
    .words =
        {.fact = {"The indicator is named a rate, and its target {declared} is not in percent.",
                  "指标名称为比率，指标值{declared}未以百分比表示。"},
         .remedy = {"Write the sign %, or name what is counted.",
                    "请补充百分号，或按所计数的内容命名指标。"}},
    .kind = finding_kind::review,
    .source = "published forms",
    .number = 510};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
