// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an audit leaves open: figures that it could not compute, checks that it could not finish, and
// questions that no program can answer from a form.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A question of reviewers that is not decided, and why.
struct unanswered_question {
    int number;
    std::string_view id;
    bilingual question;
    bilingual because;
};

// clang-format off
/// The questions that an audit does not answer. To add one, add a row.
inline constexpr std::array not_checked{
    unanswered_question{951, "evidence.true",
        {"Are the actual values true?", "完成值是否属实？"},
        {"the form shows no evidence; contracts, acceptance papers and records do", "自评表不附佐证，须查合同、验收单、台账等"}},
    unanswered_question{952, "target.ambitious",
        {"Were the targets set high enough?", "指标值是否定得过低？"},
        {"that needs the results of earlier years and of similar projects; only targets far exceeded are reported", "须与往年及同类项目比较；仅对大幅超额的指标作提示"}},
    unanswered_question{953, "reason.convincing",
        {"Do the reasons explain the deviations?", "偏差原因是否成立？"},
        {"a program sees whether there is a reason and whether its numbers add up, not whether it holds", "程序只能判断是否填写、数字是否吻合，不能判断是否成立"}},
    unanswered_question{954, "words.same_meaning",
        {"Do different words say the same?", "措辞不同的完成值是否达到要求？"},
        {"what words mean is for a reader to judge", "文字含义须由人判断"}},
    unanswered_question{955, "narrative.true",
        {"Does 实际完成情况 describe what was done?", "实际完成情况是否如实？"},
        {"a program sees only whether it was copied", "程序只能判断是否照抄"}},
    unanswered_question{956, "rating.printed",
        {"Is the printed rating that of the total?", "表列等级是否与总分相符？"},
        {"the readers take no cell for the rating; only the rating of the total is computed", "所读取的表格无等级一栏；仅计算总分对应的等级"}},
};
// clang-format on

// What the check below runs.
namespace detail {

void run_figure_not_recomputable(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 901: a figure that cannot be recomputed.
inline constexpr check figure_not_recomputable{
    .id = "figure.not_recomputable",
    .question = {"Can every printed figure be recomputed?", "每个表列数字是否均可重算？"},
    .run = detail::run_figure_not_recomputable,
    .words = {.fact = {"The printed {declared} could not be recomputed: {because}.",
                       "表列{declared}无法重算：{because}。"}},
    .kind = finding_kind::open,
    .source = "the policy's",
    .number = 901};

/// 902: a check that met a number too large to be computed exactly. The audit itself reports it.
inline constexpr check check_not_done{
    .id = "check.not_done",
    .question = {"Could every check be done?", "各项检查是否均已完成？"},
    .words =
        {.fact =
             {"A number is too large to be computed exactly. This question stays open: {because}",
              "数值过大，无法精确计算，以下问题未能判定：{because}"}},
    .kind = finding_kind::open,
    .source = "the library's",
    .number = 902};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/not_checked.ipp>
#endif
