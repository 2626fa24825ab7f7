// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of the narrative: copied, or left as the template has it.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The marks of templates where a text is to be filled in. To add one, add it here.
inline constexpr std::array template_marks{std::string_view{"XX"},
                                           std::string_view{"xx"},
                                           std::string_view{"ＸＸ"},
                                           std::string_view{"××"},
                                           std::string_view{"**"},
                                           std::string_view{"请填写"},
                                           std::string_view{"此处填写"},
                                           std::string_view{"请在此"},
                                           std::string_view{"填写说明"}};

/// The words that begin a numbered entry of a template. An entry with nothing behind them was not
/// filled in.
inline constexpr std::array template_entries{std::string_view{"指标"}, std::string_view{"目标"}};

// What the checks below run.
namespace detail {

bool is_template_text(std::string_view text);
void run_narrative_copied(audited const& seen, findings& out);
void run_narrative_template(audited const& seen, findings& out);

}  // namespace detail

namespace checks {

/// 401: what was accomplished repeats what was expected, word for word.
inline constexpr check narrative_copied{
    .id = "narrative.copied",
    .question = {"Does 实际完成情况 say more than 预期目标?", "实际完成情况是否照抄预期目标？"},
    .run = detail::run_narrative_copied,
    .words = {.fact = {"实际完成情况 repeats 预期目标 word for word.",
                       "实际完成情况与预期目标一字不差。"},
              .remedy = {"Say what was done, with the results of the year.",
                         "请写明本年度实际做了什么、取得何种结果。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; the five forms of 2022",
    .number = 401};

/// 402: text of the template left in.
inline constexpr check narrative_template{
    .id = "narrative.template",
    .question = {"Is all text of the template replaced?", "模板文字是否均已替换？"},
    .run = detail::run_narrative_template,
    .words = {.fact = {"The text {declared} is that of the template.", "{declared}为模板文字。"},
              .remedy = {"Fill it in.", "请填写实际内容。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 402};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/narrative.ipp>
#endif
