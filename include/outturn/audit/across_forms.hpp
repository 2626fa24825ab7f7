// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of forms side by side: where one of them differs from the rest.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <span>

namespace outturn::inline OUTTURN_ABI {

// What the checks below run.
namespace detail {

void run_budget_sibling_ratio(std::span<audited const> forms, findings& out);
void run_case_scored_differently(std::span<audited const> forms, findings& out);
void run_rounding_differs(std::span<audited const> forms, findings& out);

}  // namespace detail

namespace checks {

/// 601: one form whose budget was cut otherwise than those of its siblings.
inline constexpr check budget_sibling_ratio{
    .id = "budget.sibling_ratio",
    .question = {"Are the budgets of all forms adjusted in the same ratio?",
                 "各表预算调整比例是否一致？"},
    .words =
        {.fact = {"The adjusted budget is {declared} of an initial {other_declared}.",
                  "全年预算数为{declared}，年初预算数为{other_declared}。"},
         .recomputation =
             {"In all other forms the ratio is exactly {1}; with it the adjusted "
              "budget would be {2}{currency}, {3}{currency} away from the printed amount.",
              "其余各表之比均恰为{1}；按此全年预算数应为{2}{currency}，与表列相差{3}{currency}。"},
         .remedy = {"See whether the amount was mistyped or the adjustment differs.",
                    "请核实是否录入有误，或调整比例确有不同。"}},
    .kind = finding_kind::review,
    .source = "the five forms of 2022",
    .number = 601,
    .run_across = detail::run_budget_sibling_ratio};

/// 602: the same target, actual value and weight, and another score.
inline constexpr check case_scored_differently{
    .id = "case.scored_differently",
    .question = {"Is the same case scored alike in all forms?", "相同情形在各表中得分是否一致？"},
    .words = {.fact = {"The score is {declared} here, while the same target, actual value and "
                       "weight earn {other_declared} in {other_form} ({other}).",
                       "本指标得分{declared}，而指标值、完成值、分值均相同的{other_form}（{other}"
                       "）得分{other_declared}。"},
              .remedy = {"Score both alike, or say what differs.", "请统一评分，或说明差异。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 602,
    .run_across = detail::run_case_scored_differently};

/// 603: one form that rounds otherwise than the rest.
inline constexpr check rounding_differs{
    .id = "rounding.differs",
    .question = {"Do all forms round alike?", "各表取舍方式是否一致？"},
    .words = {.fact = {"The form prints {declared}; the exact value is {exact}.",
                       "表列为{declared}，精确值为{exact}。"},
              .recomputation =
                  {"All {1} other forms follow one rounding, {roundings}; this figure does not.",
                   "其余{1}张表均可按{roundings}得出，本数字不能。"},
              .remedy = {"Round in one way in all forms.", "请统一取舍方式。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 603,
    .run_across = detail::run_rounding_differs};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/across_forms.ipp>
#endif
