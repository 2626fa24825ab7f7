// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of the reasons for deviations (偏差原因分析及改进措施): whether one is given where it is
// needed, and only there. The policy says when it is needed.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Words by which a form states that it gives no reason. To add one, add it here.
inline constexpr std::array no_reason_words{std::string_view{"无"},
                                            std::string_view{"无。"},
                                            std::string_view{"没有"},
                                            std::string_view{"无偏差"},
                                            std::string_view{"无偏差。"},
                                            std::string_view{"不适用"},
                                            std::string_view{"不涉及"}};

// What the checks below run.
namespace detail {

void run_reason_score_below_weight(audited const& seen, findings& out);
void run_reason_over_achieved(audited const& seen, findings& out);
void run_reason_rate_below(audited const& seen, findings& out);
void run_reason_budget_adjusted(audited const& seen, findings& out);
void run_reason_equality_missed(audited const& seen, findings& out);
void run_reason_without_deviation(audited const& seen, findings& out);
void run_reason_limit_exceeded(audited const& seen, findings& out);
void run_reason_numbers(audited const& seen, findings& out);
void run_reason_no_words(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 311: a score below its weight without a reason.
inline constexpr check reason_score_below_weight{
    .id = "reason.score_below_weight",
    .question = {"Has every reduced score a reason?", "得分低于分值的指标是否均说明了原因？"},
    .run = detail::run_reason_score_below_weight,
    .words =
        {.fact = {"The score {other_declared} is below the weight {1}, and no reason is given.",
                  "得分{other_declared}低于分值{1}，但未说明原因。"},
         .remedy = {"State the reason and what is done about it, or correct the score.",
                    "请填写偏差原因及改进措施，或更正得分。"}},
    .kind = finding_kind::fail,
    .source = "财预〔2020〕10号",
    .number = 311};

/// 312: a target far exceeded, and no reason given.
inline constexpr check reason_over_achieved{
    .id = "reason.over_achieved",
    .question = {"Is every target that is far exceeded explained?",
                 "大幅超额完成的指标是否说明了原因？"},
    .run = detail::run_reason_over_achieved,
    .words = {.fact = {"The actual value {declared} is {1%} of the target {other_declared}, and no "
                       "reason is given.",
                       "完成值{declared}为指标值{other_declared}的{1%}，但未说明原因。"},
              .explanation = {"From {2%} on the cause is looked into: the target may have been set "
                              "too low.",
                              "达到{2%}即应分析原因，指标值可能定得过低。"},
              .remedy = {"State the cause, or set the target of the next year accordingly.",
                         "请说明原因，并据此调整下年度指标值。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号, which names no number; 130 percent: practice of Guangxi",
    .number = 312};

/// 313: an execution rate below what the policy accepts without a reason.
inline constexpr check reason_rate_below{
    .id = "reason.rate_below",
    .question = {"Is the execution rate high enough to need no reason?",
                 "预算执行率是否低至须说明原因？"},
    .run = detail::run_reason_rate_below,
    .words = {.fact = {"The execution rate is {1%}, below {2%}.", "预算执行率为{1%}，低于{2%}。"},
              .remedy = {"The form has no cell for the reason; look for it in the report.",
                         "自评表无说明栏，请在自评报告中核实原因。"}},
    .kind = finding_kind::review,
    .source = "guidance of Sichuan",
    .number = 313};

/// 314: a budget that was adjusted in the year.
inline constexpr check reason_budget_adjusted{
    .id = "reason.budget_adjusted",
    .question = {"Was the budget adjusted, so that a reason is needed?",
                 "预算年中是否调整而须说明原因？"},
    .run = detail::run_reason_budget_adjusted,
    .words = {.fact = {"The budget was adjusted in the year, from {other_declared} to {declared}.",
                       "预算由年初的{other_declared}调整为{declared}。"},
              .remedy = {"The form has no cell for the reason; look for it in the report.",
                         "自评表无说明栏，请在自评报告中核实原因。"}},
    .kind = finding_kind::review,
    .source = "guidance of Sichuan",
    .number = 314};

/// 315: an equality that is missed, with full credit and without a reason.
inline constexpr check reason_equality_missed{
    .id = "reason.equality_missed",
    .question = {"Does every missed = target have a reason?",
                 "“等于”类指标未相等的是否说明了原因？"},
    .run = detail::run_reason_equality_missed,
    .words = {.fact = {"The actual value {declared} is not equal to the target {other_declared}, "
                       "and no reason is given.",
                       "完成值{declared}不等于指标值{other_declared}，但未说明原因。"},
              .remedy = {"State the reason.", "请说明原因。"}},
    .kind = finding_kind::fail,
    .source = "practice of Tianjin",
    .number = 315};

/// 316: a reason where nothing deviates.
inline constexpr check reason_without_deviation{
    .id = "reason.without_deviation",
    .question = {"Are reasons given only where something deviates?", "是否仅在有偏差时填写原因？"},
    .run = detail::run_reason_without_deviation,
    .words =
        {.fact = {"A reason for a deviation is given, {declared}, though the target is met and "
                  "the score is full.",
                  "指标已完成且得满分，却填写了偏差原因{declared}。"},
         .remedy = {"See whether the reason belongs to another row, or the score is wrong.",
                    "请核实是否应填在其他指标，或得分有误。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 316};

/// 317: a limit that is exceeded, with full credit and without a reason.
inline constexpr check reason_limit_exceeded{
    .id = "reason.limit_exceeded",
    .question = {"Does every exceeded limit have a reason?", "超过上限的反向指标是否说明了原因？"},
    .run = detail::run_reason_limit_exceeded,
    .words = {.fact = {"The actual value {declared} exceeds the target {other_declared}, and no "
                       "reason is given.",
                       "完成值{declared}超过指标值{other_declared}，但未说明原因。"},
              .remedy = {"State the reason.", "请说明原因。"}},
    .kind = finding_kind::fail,
    .source = "practice of Tianjin",
    .number = 317};

/// 403: numbers in a reason that do not make up the shortfall they account for.
///
/// Only where it can be decided: the reason names the actual value, and at least two more numbers in
/// the unit of the target, or one where it names the target too.
inline constexpr check reason_numbers{
    .id = "reason.numbers",
    .question = {"Do the numbers in the reasons add up to the shortfall?",
                 "原因说明中的数字之和是否等于差额？"},
    .run = detail::run_reason_numbers,
    .words = {.fact = {"The actual value {other_declared} is {1} short of the target.",
                       "完成值{other_declared}较指标值少{1}。"},
              .recomputation = {"The other numbers in the reason add up to {2}.",
                                "原因说明中的其余数字合计{2}。"},
              .remedy = {"See whether the reason accounts for the whole shortfall.",
                         "请核实原因说明是否完整。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 403};

/// 404: a reason without a word.
inline constexpr check reason_no_words{
    .id = "reason.no_words",
    .question = {"Does every reason say something?", "偏差原因是否为有内容的文字？"},
    .run = detail::run_reason_no_words,
    .words = {.fact = {"The cell for the reason contains {declared}.",
                       "偏差原因栏填写为{declared}。"},
              .remedy = {"Leave the cell blank, or state the reason in words.",
                         "请留空，或以文字说明原因。"}},
    .kind = finding_kind::review,
    .source = "published forms",
    .number = 404};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/reasons.ipp>
#endif
