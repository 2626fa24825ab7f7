// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of the narrative: copied, or left as the template has it.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What templates have where a text is to be filled in. To add one, add it here.
inline constexpr std::array template_marks{std::string_view{"XX"},
                                           std::string_view{"xx"},
                                           std::string_view{"ＸＸ"},
                                           std::string_view{"××"},
                                           std::string_view{"**"},
                                           std::string_view{"请填写"},
                                           std::string_view{"此处填写"},
                                           std::string_view{"请在此"},
                                           std::string_view{"填写说明"}};

/// What templates begin a numbered entry with; nothing behind it is nothing filled in.
inline constexpr std::array template_entries{std::string_view{"指标"}, std::string_view{"目标"}};

namespace detail {

/// Whether `text` holds a mark of a template, or is a numbered entry with nothing behind.
inline bool is_template_text(std::string_view text) {
    auto const letter = [&](std::size_t at) {
        return at < text.size() &&
               ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'));
    };
    for (auto const mark : template_marks)
        for (auto at = text.find(mark); at != std::string_view::npos;
             at = text.find(mark, at + 1)) {
            // XX in the middle of a word or a name is part of it.
            bool const ascii = mark.front() == 'X' || mark.front() == 'x';
            if (!ascii || (!(at > 0 && letter(at - 1)) && !letter(at + mark.size()))) return true;
        }
    auto rest = trimmed(text);
    for (auto const entry : template_entries) {
        if (!rest.starts_with(entry)) continue;
        rest.remove_prefix(entry.size());
        auto const digits = rest.size();
        while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest.remove_prefix(1);
        if (rest.size() == digits) return false;
        for (std::string_view const colon : {":", "："})
            if (rest.starts_with(colon)) rest.remove_prefix(colon.size());
        return trimmed(rest).empty();
    }
    return rest == "……" || rest == "...";
}

}  // namespace detail

namespace checks {

/// 401: what was accomplished repeats what was expected, word for word.
inline constexpr check narrative_copied{
    .id = "narrative.copied",
    .question = {"Does 实际完成情况 say more than 预期目标?", "实际完成情况是否照抄预期目标？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const expected = trimmed(seen.form.expected.text);
            if (nothing_entered(expected) || expected != trimmed(seen.form.accomplished.text))
                return;
            out.relate(out.add({form_part::goal_actual, 0}), {form_part::goal_expected, 0});
        },
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
    .run =
        [](audited const& seen, findings& out) {
            auto const look = [&](figure where) {
                auto const* const at = cell_of(seen.form, where);
                if (at != nullptr && detail::is_template_text(at->text)) out.add(where);
            };
            look({form_part::goal_expected, 0});
            look({form_part::goal_actual, 0});
            for (std::size_t i = 0; i < seen.form.indicators.size(); ++i)
                for (auto const part : {form_part::indicator_level3,
                                        form_part::indicator_target,
                                        form_part::indicator_actual,
                                        form_part::indicator_reason})
                    look({part, i});
        },
    .words = {.fact = {"The text {declared} is that of the template.", "{declared}为模板文字。"},
              .remedy = {"Fill it in.", "请填写实际内容。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 402};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
