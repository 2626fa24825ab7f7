// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of how the indicators were designed: comparisons, duplicates, money among quantities, weights,
// words that say nothing.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <array>
#include <string_view>

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

// What the checks below run.
namespace detail {

void run_weight_scheme_kept(audited const& seen, findings& out);
void run_cost_at_least(audited const& seen, findings& out);
void run_indicator_duplicate(audited const& seen, findings& out);
void run_quantity_money(audited const& seen, findings& out);
void run_weight_concentrated(audited const& seen, findings& out);
void run_target_all_full(audited const& seen, findings& out);
void run_score_all_full(audited const& seen, findings& out);
void run_target_empty_words(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 309: points that are spread over the headings in a way that the policy does not allow.
inline constexpr check weight_scheme_kept{
    .id = "weight.scheme",
    .question = {"Are the points spread over the first-level headings as the policy says?",
                 "各一级指标分值构成是否符合口径？"},
    .run = detail::run_weight_scheme_kept,
    .words = {.fact = {"Output with cost has {1} points, benefit {2}, satisfaction {3}; the policy "
                       "spreads the points differently.",
                       "产出（含成本）{1}分、效益{2}分、满意度{3}分，与口径的分值构成不同。"},
              .remedy = {"See whether the department has a spread of its own.",
                         "请核实本部门是否另有分值规定。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号, in principle; 财预〔2021〕101号; guidance of Hubei",
    .number = 309};

/// 521: a cost whose target is "at least".
inline constexpr check cost_at_least{
    .id = "cost.at_least",
    .question = {"Does every cost indicator set an upper limit?", "成本指标是否以不超过为目标？"},
    .run = detail::run_cost_at_least,
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
    .run = detail::run_indicator_duplicate,
    .words = {.fact = {"The indicator {declared} is listed already, as {other}.",
                       "指标{declared}此前已列（{other}）。"},
              .remedy = {"List it once, or give the two different names.",
                         "请合并，或以不同名称区分。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 522};

/// 523: money among the quantities.
inline constexpr check quantity_money{
    .id = "quantity.money",
    .question = {"Do the quantity indicators count output, and not money?",
                 "数量指标是否为产出数量而非资金？"},
    .run = detail::run_quantity_money,
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
    .question = {"Are the points spread over several indicators?", "分值是否过于集中于单一指标？"},
    .run = detail::run_weight_concentrated,
    .words = {.fact = {"One indicator carries {declared} points, {1%} of all.",
                       "单一指标分值{declared}，占总分值的{1%}。"},
              .remedy = {"Spread the points over the indicators that show the result.",
                         "请将分值合理分配到各项指标。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; published forms",
    .number = 524};

/// 525: every target is 100 %.
inline constexpr check target_all_full{
    .id = "target.all_full",
    .question = {"Is there a target other than 100 %?", "指标值是否并非全部为 100%？"},
    .run = detail::run_target_all_full,
    .words = {.fact = {"All {1} targets are 100 %.", "全部{1}项指标值均为 100%。"},
              .explanation = {"Such targets do not tell quantity from quality.",
                              "此类指标难以区分数量与质量。"},
              .remedy = {"Set targets in the units of what is produced.",
                         "请以产出本身的计量单位设定指标值。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 525};

/// 526: every score is full.
inline constexpr check score_all_full{
    .id = "score.all_full",
    .question = {"Is any score below its full points?", "是否所有得分均为满分？"},
    .run = detail::run_score_all_full,
    .words = {.fact = {"Every score is full.", "各项得分均为满分。"},
              .remedy = {"See whether the targets were ambitious and the actual values are true.",
                         "请核实指标值是否过低、完成值是否属实。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 526};

/// 527: words that say nothing.
inline constexpr check target_empty_words{
    .id = "target.empty_words",
    .question = {"Does every target in words say what is required?",
                 "定性指标是否说明了具体要求？"},
    .run = detail::run_target_empty_words,
    .words = {.fact = {"The target {declared} does not say how it is measured.",
                       "指标值{declared}未说明如何衡量。"},
              .remedy = {"Name a number, or the state to be reached.",
                         "请写明数值，或应达到的具体状态。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 527};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/design.ipp>
#endif
