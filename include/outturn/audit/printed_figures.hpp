// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks that report the verdicts of the printed figures: which other rounding or rule gives a figure,
// or that none does, and what total and rating the policy gives.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

namespace outturn::inline OUTTURN_ABI {

// What the checks below run.
namespace detail {

void run_figure_unexplained(audited const& seen, findings& out);
void run_figure_other_rounding(audited const& seen, findings& out);
void run_figure_other_rule(audited const& seen, findings& out);
void run_figure_within_grade(audited const& seen, findings& out);
void run_total_under_policy(audited const& seen, findings& out);
void run_rating_under_policy(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 108: a figure that no rule gives.
inline constexpr check figure_unexplained{
    .id = "figure.unexplained",
    .question = {"Can every printed figure be explained by a rule?",
                 "每个表列数字是否有规则可解释？"},
    .run = detail::run_figure_unexplained,
    .words = {.fact = {"The form prints {declared}.", "表列为{declared}。"},
              .recomputation =
                  {"The policy gives {exact}, rounded to {recomputed}; the printed figure differs "
                   "by {difference} in its last place.",
                   "按口径精确值为{exact}，取舍后为{recomputed}，相差{difference}个末位单位。"},
              .explanation = {"No other rounding and no other rule of the catalogue gives the "
                              "printed figure; it may be a human judgement.",
                              "任何取舍方式和已知规则均不能得出该数字，也可能出自人工判断。"},
              .remedy = {"Say how the figure was computed, or correct it.",
                         "请说明该数字的计算依据，或予以更正。"}},
    .kind = finding_kind::fail,
    .source = "the policy's",
    .number = 108};

/// 201: a figure that the policy's formula gives under another rounding.
inline constexpr check figure_other_rounding{
    .id = "figure.other_rounding",
    .question = {"Is every printed figure rounded as the policy says?",
                 "每个表列数字的取舍方式是否与口径一致？"},
    .run = detail::run_figure_other_rounding,
    .words = {.fact = {"The form prints {declared}.", "表列为{declared}。"},
              .recomputation = {"The policy gives {exact}, rounded to {recomputed}.",
                                "按口径精确值为{exact}，取舍后为{recomputed}。"},
              .explanation =
                  {"The same formula gives the printed figure with another rounding: {roundings}.",
                   "同一公式按{roundings}可得表列数字。"},
              .remedy = {"Round all figures of one kind as the policy says.",
                         "同类数字应按口径规定的同一方式取舍。"}},
    .kind = finding_kind::review,
    .source = "the policy's",
    .number = 201};

/// 301: a figure that another rule gives.
inline constexpr check figure_other_rule{
    .id = "figure.other_rule",
    .question = {"Is every printed figure computed by the policy's rule?",
                 "每个表列数字是否按口径的规则计算？"},
    .run = detail::run_figure_other_rule,
    .words =
        {.fact = {"The form prints {declared}.", "表列为{declared}。"},
         .recomputation = {"The policy gives {recomputed}.", "按口径为{recomputed}。"},
         .explanation = {"Another rule gives the printed figure: {rule}, {roundings}. This does "
                         "not show that the rule was used.",
                         "另一规则可得表列数字：{rule}，{roundings}；这并不说明实际即按此计算。"},
         .remedy = {"Name the rule that was applied, or apply the policy's.",
                    "请说明所用规则，或按口径计算。"}},
    .kind = finding_kind::review,
    .source = "the rule's",
    .number = 301};

/// 302: a score that the policy leaves to the scorer.
inline constexpr check figure_within_grade{
    .id = "figure.within_grade",
    .question = {"Which scores were chosen within the range of a grade?",
                 "哪些得分系评分人在等级区间内确定？"},
    .run = detail::run_figure_within_grade,
    .words = {.fact = {"The score {declared} lies within the range that the grade allows.",
                       "得分{declared}在该等级允许的区间内。"},
              .explanation = {"The scorer chose it; the policy sets only the range.",
                              "由评分人确定，规则未作进一步规定。"}},
    .kind = finding_kind::informational,
    .source = "财预〔2020〕10号",
    .number = 302};

/// 307: a total that adds up, but is not the one the policy gives.
inline constexpr check total_under_policy{
    .id = "total.under_policy",
    .question = {"What would the total be under the policy?", "按口径重算后总分为多少？"},
    .run = detail::run_total_under_policy,
    .words = {.fact = {"The form prints a total of {declared}.", "表列总分为{declared}。"},
              .recomputation = {"With every score as the policy gives it, the total is "
                                "{recomputed} ({effect}).",
                                "若各项得分均按口径计算，总分为{recomputed}（{effect}）。"}},
    .kind = finding_kind::informational,
    .source = "the policy's",
    .number = 307};

/// 308: a rating that would be another under the policy.
inline constexpr check rating_under_policy{
    .id = "rating.under_policy",
    .question = {"Would the rating be the same under the policy?",
                 "按口径重算后评价等级是否不变？"},
    .run = detail::run_rating_under_policy,
    .words = {.fact = {"The printed total {declared} is rated {because}.",
                       "表列总分{declared}的等级为“{because}”。"},
              .recomputation = {"The total by the policy, {recomputed}, is rated {rule}.",
                                "按口径重算的总分{recomputed}，等级为“{rule}”。"},
              .remedy = {"Settle the figures that differ before the rating is used.",
                         "使用等级结论前，请先核实有差异的数字。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号 for 90, 80 and 60",
    .number = 308};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/printed_figures.ipp>
#endif
