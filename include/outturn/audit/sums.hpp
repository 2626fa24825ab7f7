// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of sums and bounds: funds, weights, scores, total.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

namespace outturn::inline OUTTURN_ABI {

// What the checks below run.
namespace detail {

void run_funds_sum(audited const& seen, findings& out);
void run_weight_sum(audited const& seen, findings& out);
void run_weight_full_score(audited const& seen, findings& out);
void run_weight_level_sum(audited const& seen, findings& out);
void run_weight_zero(audited const& seen, findings& out);
void run_score_above_weight(audited const& seen, findings& out);
void run_total_sum(audited const& seen, findings& out);
void run_score_negative(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 101: parts of the funds that do not add up to the total row.
inline constexpr check funds_sum{
    .id = "funds.sum",
    .question = {"Do the parts of the funds add up to the total row, in every column?",
                 "资金各分项之和是否等于年度资金总额？"},
    .run = detail::run_funds_sum,
    .words =
        {.fact = {"The total row of the funds prints {declared} for {column}.",
                  "资金总额行的{column}为{declared}。"},
         .recomputation = {"Its parts add up to {recomputed}.", "各分项合计{recomputed}。"},
         .remedy = {"Correct the total row or its parts; the execution rate is computed from it.",
                    "请更正总额行或分项；执行率按总额行计算。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers; published forms",
    .number = 101};

/// 102: weights that do not add up to the printed total.
inline constexpr check weight_sum{
    .id = "weight.sum",
    .question = {"Do the weights add up to the printed total of points?",
                 "各项分值之和是否等于表列总分值？"},
    .run = detail::run_weight_sum,
    .words = {.fact = {"The form prints {declared} points in total.", "表列总分值为{declared}。"},
              .recomputation = {"The weights of its rows add up to {recomputed}.",
                                "各行分值合计{recomputed}。"},
              .remedy = {"Correct the weights, or add the rows that are missing.",
                         "请更正分值，或补全缺少的指标行。"}},
    .kind = finding_kind::fail,
    .source = "财预〔2020〕10号; published forms",
    .number = 102};

/// 103: points that are not a hundred in total.
inline constexpr check weight_full_score{
    .id = "weight.full_score",
    .question = {"Are there a hundred points in total?", "总分值是否为 100 分？"},
    .run = detail::run_weight_full_score,
    .words = {.fact = {"The form has {1} points in total, not 100.", "总分值为{1}，不是 100。"},
              .remedy = {"Ratings and comparisons with other forms assume 100.",
                         "评价等级和横向比较均以百分制为准，请核对分值。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号",
    .number = 103};

/// 104: weights that do not add up to what their heading says.
inline constexpr check weight_level_sum{
    .id = "weight.level_sum",
    .question = {"Do the weights add up to what their first-level heading says?",
                 "同一级指标下的分值之和是否等于该级所列分值？"},
    .run = detail::run_weight_level_sum,
    .words = {.fact = {"The heading {declared} states {1} points.",
                       "一级指标{declared}列明{1}分。"},
              .recomputation = {"The weights under it add up to {recomputed}.",
                                "其下各指标分值合计{recomputed}。"},
              .remedy = {"Correct the weights, or add the rows that are missing.",
                         "请更正分值，或补全缺少的指标行。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers; published forms",
    .number = 104};

/// 105: a weight of zero.
inline constexpr check weight_zero{
    .id = "weight.zero",
    .question = {"Is every weight above zero?", "各项分值是否均大于零？"},
    .run = detail::run_weight_zero,
    .words = {.fact = {"The weight is zero: the row does not count.", "分值为零，该项不影响总分。"},
              .remedy = {"Give the row a weight, or leave it out.", "请赋予分值，或删去该项。"}},
    .kind = finding_kind::fail,
    .source = "common practice of reviewers",
    .number = 105};

/// 106: a score above its weight.
inline constexpr check score_above_weight{
    .id = "score.above_weight",
    .question = {"Is every score within its weight?", "得分是否均不超过分值？"},
    .run = detail::run_score_above_weight,
    .words = {.fact = {"The score {declared} is above the weight {other_declared}.",
                       "得分{declared}高于分值{other_declared}。"},
              .remedy = {"Correct the score: it must lie between zero and the weight.",
                         "请更正得分；得分应在零与分值之间。"}},
    .kind = finding_kind::fail,
    .source = "everywhere",
    .number = 106};

/// 107: a total that is not the sum of the scores.
inline constexpr check total_sum{
    .id = "total.sum",
    .question = {"Is the total the sum of the scores?", "总分是否等于各项得分之和？"},
    .run = detail::run_total_sum,
    .words = {.fact = {"The form prints a total of {declared}.", "表列总分为{declared}。"},
              .recomputation = {"The scores add up to {recomputed}; the two differ by {difference} "
                                "in the last printed place.",
                                "各项得分合计{recomputed}，相差{difference}个末位单位。"},
              .explanation = {"No rounding and no rule of the catalogue gives the printed total.",
                              "任何取舍方式和已知规则均不能得出表列总分。"},
              .remedy = {"Correct the total or the score that is wrong.",
                         "请更正总分或有误的得分。"}},
    .kind = finding_kind::fail,
    .source = "published forms: the total is the sum of the printed scores",
    .number = 107};

/// 110: a score below zero.
inline constexpr check score_negative{
    .id = "score.negative",
    .question = {"Is every score zero or more?", "得分是否均不小于零？"},
    .run = detail::run_score_negative,
    .words = {.fact = {"The score {declared} is below zero.", "得分{declared}小于零。"},
              .remedy = {"Correct the score: it must lie between zero and the weight.",
                         "请更正得分；得分应在零与分值之间。"}},
    .kind = finding_kind::fail,
    .source = "published forms",
    .number = 110};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/sums.ipp>
#endif
