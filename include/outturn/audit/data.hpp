// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of what was entered: blank cells, words for numbers, units and signs.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The endings of names of rates. To add one, add it here.
inline constexpr std::array rate_endings{std::string_view{"率"}, std::string_view{"满意度"}};

/// Names that end like a rate but are measured in other units. To add one, add it here.
inline constexpr std::array other_rates{std::string_view{"频率"},
                                        std::string_view{"效率"},
                                        std::string_view{"速率"},
                                        std::string_view{"功率"},
                                        std::string_view{"倍率"},
                                        std::string_view{"汇率"},
                                        std::string_view{"分辨率"},
                                        std::string_view{"容积率"}};

// What the checks below run.
namespace detail {

void run_cell_unreadable(audited const& seen, findings& out);
void run_actual_blank(audited const& seen, findings& out);
void run_actual_not_a_number(audited const& seen, findings& out);
void run_actual_unit(audited const& seen, findings& out);
void run_actual_sign(audited const& seen, findings& out);
void run_target_blank(audited const& seen, findings& out);
void run_score_blank(audited const& seen, findings& out);
void run_budget_blank(audited const& seen, findings& out);
void run_weight_blank(audited const& seen, findings& out);
void run_execution_twice(audited const& seen, findings& out);
void run_target_rate_unit(audited const& seen, findings& out);
void run_column_blank(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 501: an actual value that is not entered.
inline constexpr check actual_blank{
    .id = "actual.blank",
    .question = {"Is every actual value entered?", "实际完成值是否均已填写？"},
    .run = detail::run_actual_blank,
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
    .run = detail::run_actual_not_a_number,
    .words = {.fact = {"The target is {other_declared}, the actual value {declared}.",
                       "指标值为{other_declared}，完成值为{declared}。"},
              .explanation = {"It does not show whether the target is met.",
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
    .run = detail::run_actual_unit,
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
    .question = {"Is every actual value a plain value, without a comparison sign?",
                 "完成值是否为确定数值而不带比较符号？"},
    .run = detail::run_actual_sign,
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
    .run = detail::run_target_blank,
    .words = {.fact = {"No target is entered.", "指标值未填写。"},
              .remedy = {"Enter it as it was approved.", "请按批复的绩效目标填写。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers",
    .number = 505};

/// 506: a score or a total that is not entered.
inline constexpr check score_blank{
    .id = "score.blank",
    .question = {"Is every score entered?", "得分是否均已填写？"},
    .run = detail::run_score_blank,
    .words = {.fact = {"No score is entered.", "得分未填写。"},
              .remedy = {"Enter it; zero is written 0.", "请填写；零分应填 0。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; published forms",
    .number = 506};

/// 507: amounts without which there is no execution rate.
inline constexpr check budget_blank{
    .id = "budget.blank",
    .question = {"Are the budget and the executed amount entered?", "预算数与执行数是否均已填写？"},
    .run = detail::run_budget_blank,
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
    .run = detail::run_weight_blank,
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
    .run = detail::run_execution_twice,
    .words = {.fact = {"The execution has a score of its own, {declared}, and one among the "
                       "indicators, {other_declared}.",
                       "预算执行既单列得分{declared}，又作为指标得分{other_declared}。"},
              .explanation = {"Only the one among the indicators is counted.",
                              "计算时只计指标一处。"}},
    .kind = finding_kind::informational,
    .source = "published forms",
    .number = 509};

/// 510: a rate whose target is no percentage.
inline constexpr check target_rate_unit{
    .id = "target.rate_unit",
    .question = {"Does every indicator named as a rate have a target in percent?",
                 "名称为比率的指标，指标值是否以百分比表示？"},
    .run = detail::run_target_rate_unit,
    .words =
        {.fact = {"The indicator is named as a rate, but its target {declared} is not in percent.",
                  "指标名称为比率，指标值{declared}未以百分比表示。"},
         .remedy = {"Add the sign %, or name the indicator by what it counts.",
                    "请补充百分号，或按所计数的内容命名指标。"}},
    .kind = finding_kind::review,
    .source = "published forms",
    .number = 510};

/// 511: a cell that cannot be read. What depends on it is left open.
inline constexpr check cell_unreadable{
    .id = "cell.unreadable",
    .question = {"Can every cell be read?", "每个单元格是否均可识别？"},
    .run = detail::run_cell_unreadable,
    .words = {.fact = {"This cell cannot be read: {fault}.", "单元格无法识别：{fault}。"},
              .explanation = {"Figures that depend on it are not recomputed.",
                              "依据该单元格的数字未予重算。"},
              .remedy = {"Correct the cell.", "请更正该单元格。"}},
    .kind = finding_kind::fail,
    .source = "published forms",
    .number = 511};

/// 512: a column of the indicators that is missing, or blank in every row: said once, and not of each cell.
inline constexpr check column_blank{
    .id = "column.blank",
    .question = {"Is every column of the indicators there and filled in?",
                 "绩效指标表各列是否齐全并已填写？"},
    .run = detail::run_column_blank,
    .words =
        {.fact = {"The column {column} is missing, or blank in all {1} rows of the indicators.",
                  "绩效指标表缺少{column}列，或该列 {1} 行均未填写。"},
         .remedy = {"See whether the column was left out, or has a heading of another name.",
                    "请核对该列是否遗漏，或表头名称是否不同。"}},
    .kind = finding_kind::fail,
    .source = "published forms",
    .number = 512};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/data.ipp>
#endif
