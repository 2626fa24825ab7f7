// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of scores against facts, and of facts against each other.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Words in the names of cost indicators that limit the cost of the whole project. To add one, add it
/// here.
inline constexpr std::array whole_cost_words{std::string_view{"总成本"},
                                             std::string_view{"成本控制数"},
                                             std::string_view{"项目成本"},
                                             std::string_view{"总投资"},
                                             std::string_view{"总费用"},
                                             std::string_view{"总支出"},
                                             std::string_view{"资金总额"}};

// What the checks below run.
namespace detail {

void run_score_full_but_missed(audited const& seen, findings& out);
void run_score_met_but_reduced(audited const& seen, findings& out);
void run_score_better_but_lower(audited const& seen, findings& out);
void run_score_against_grade(audited const& seen, findings& out);
void run_execution_above_adjusted(audited const& seen, findings& out);
void run_execution_hardly_spent(audited const& seen, findings& out);
void run_execution_behind_outcome(audited const& seen, findings& out);
void run_cost_exceeded(audited const& seen, findings& out);
void run_quality_not_accepted(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 303: full points although the target is missed.
inline constexpr check score_full_but_missed{
    .id = "score.full_but_missed",
    .question = {"Does every missed target score less than its full points?",
                 "未完成的指标是否得了满分？"},
    .run = detail::run_score_full_but_missed,
    .words = {.fact = {"The score {declared} is full, though the target is missed (actual value "
                       "{other_declared}).",
                       "指标未完成（完成值{other_declared}），得分{declared}却为满分。"},
              .recomputation = {"The policy gives {recomputed}.", "按口径为{recomputed}。"},
              .remedy = {"Correct the score, or say why it is full.",
                         "请更正得分，或说明给满分的理由。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号",
    .number = 303};

/// 304: points lost although the target is met.
inline constexpr check score_met_but_reduced{
    .id = "score.met_but_reduced",
    .question = {"Does every met target score its full points?", "已完成的指标是否均得满分？"},
    .run = detail::run_score_met_but_reduced,
    .words =
        {.fact = {"The target is met (actual value {other_declared}), and the score {declared} "
                  "is below the weight {1}.",
                  "指标已完成（完成值{other_declared}），得分{declared}低于分值{1}。"},
         .recomputation = {"The policy gives {recomputed}.", "按口径为{recomputed}。"},
         .explanation = {"A possible reason: {because}.", "可能的原因：{because}。"},
         .remedy = {"Say why points were deducted, or restore them.",
                    "请说明扣分依据，或恢复得分。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号: a target that is reached earns the full weight",
    .number = 304};

/// 305: a better actual value scored lower.
inline constexpr check score_better_but_lower{
    .id = "score.better_but_lower",
    .question = {"Does a better actual value never score less?",
                 "完成得更好的指标是否得分反而更低？"},
    .run = detail::run_score_better_but_lower,
    .words =
        {.fact =
             {"{1%} of the target earns {declared} here, while {2%} earns "
              "{other_declared} in {other}, of the same weight.",
              "本指标完成{1%}得分{declared}，而分值相同的{other}完成{2%}得分{other_declared}。"},
         .explanation = {"No single rule gives both.", "同一规则不能同时得出两者。"},
         .remedy = {"Score both by the same rule.", "请按同一规则计分。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 305};

/// 306: a score outside the range of its grade.
inline constexpr check score_against_grade{
    .id = "score.against_grade",
    .question = {"Does every score in words lie within the range of its grade?",
                 "定性指标得分是否在所属等级区间内？"},
    .run = detail::run_score_against_grade,
    .words = {.fact = {"The target is judged as {because} (actual value {other_declared}), and the "
                       "score is {declared}.",
                       "该指标判为{because}（完成值{other_declared}），得分为{declared}。"},
              .recomputation = {"The grade of an achieved target runs from {1} to {2}.",
                                "“达成”等级的得分区间为{1}至{2}。"},
              .remedy = {"Make grade and score agree.", "请使等级与得分一致。"}},
    .kind = finding_kind::fail,
    .source = "财预〔2020〕10号; the bounds of the grades are the policy's",
    .number = 306};

/// 321: more executed than budgeted.
inline constexpr check execution_above_adjusted{
    .id = "execution.above_adjusted",
    .question = {"Is the executed amount within the adjusted budget?",
                 "执行数是否超过全年预算数？"},
    .run = detail::run_execution_above_adjusted,
    .words = {.fact = {"{declared} was executed of a budget of {other_declared}.",
                       "执行数{declared}超过预算数{other_declared}。"},
              .remedy = {"Enter the adjusted budget, with what was carried over, or explain.",
                         "请核实预算数是否含调整和结转，或予以说明。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 321};

/// 322: hardly anything spent, and far more than planned achieved.
inline constexpr check execution_hardly_spent{
    .id = "execution.hardly_spent",
    .question = {"Do spending and results go together?", "资金支出与完成情况是否相称？"},
    .run = detail::run_execution_hardly_spent,
    .words = {.fact = {"{1%} of the budget was executed, and {2%} of the target reached.",
                       "预算仅执行{1%}，指标却完成{2%}。"},
              .remedy = {"See whether the target was set too low or the money is still due.",
                         "请核实指标值是否过低，或资金尚未支付。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; the limit is the profile's",
    .number = 322};

/// 323: outcomes scored far above the execution.
inline constexpr check execution_behind_outcome{
    .id = "execution.behind_outcome",
    .question = {"Does the score rate of the outcomes fit the execution rate?",
                 "效益得分率与预算执行率是否相称？"},
    .run = detail::run_execution_behind_outcome,
    .words = {.fact = {"The outcomes earn {1%} of their points, with {2%} of the budget executed.",
                       "效益指标得分率为{1%}，预算执行率为{2%}。"},
              .explanation = {"The two are more than {3%} apart.", "前者高出后者超过{3%}。"},
              .remedy = {"See whether this year's money produced the outcomes.",
                         "请核实效益是否由本年度资金产生。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 323};

/// 324: a limit of the cost that the funds exceed.
inline constexpr check cost_exceeded{
    .id = "cost.exceeded",
    .question = {"Is the executed amount within the cost limit that an indicator sets?",
                 "执行数是否超过成本指标设定的上限？"},
    .run = detail::run_cost_exceeded,
    .words = {.fact = {"The cost target is {declared}, and {other_declared} was executed.",
                       "成本指标值为{declared}，而全年执行数为{other_declared}。"},
              .remedy = {"Correct the actual value of the indicator or the funds.",
                         "请更正该指标的完成值，或核实执行数。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 324};

/// 325: quality without a point, next to full points for quantity.
inline constexpr check quality_not_accepted{
    .id = "quality.not_accepted",
    .question = {"Does quality score anything where quantity scores in full?",
                 "数量得满分时质量是否为零分？"},
    .run = detail::run_quality_not_accepted,
    .words = {.fact = {"Quality scores zero, while quantity scores its full points.",
                       "质量指标得零分，而数量指标得满分。"},
              .explanation = {"What was not accepted may not count as produced.",
                              "未经验收的产出是否应计为完成，需要判断。"},
              .remedy = {"See whether the output was accepted.", "请核实产出是否已验收。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 325};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/logic.ipp>
#endif
