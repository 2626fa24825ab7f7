// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/detail/number_words.hpp>
#include <outturn/scoring/two_anchors.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string two_anchors::sentence(language in) const {
    bool const zh = in == language::zh;
    auto const none = detail::percent_text(nothing_at);
    auto const full = detail::percent_text(full_at);
    std::string text;
    if (on == anchored_on::distance)
        text = zh ? "按完成值偏离指标值的幅度直线计分，偏离 "
                  : "by the distance from the target, in a straight line: ";
    else
        text =
            zh ? "按完成率（完成值÷指标值）直线计分，" : "by actual ÷ target, in a straight line: ";
    text += zh ? full + " 得满分，" + none + " 不得分"
               : "the full points at " + full + ", nothing at " + none;
    if (!nothing_below.is_zero())
        text += zh ? "，低于 " + detail::percent_text(nothing_below) + " 不得分"
                   : ", nothing below " + detail::percent_text(nothing_below);
    if (!full_from.is_zero())
        text += zh ? "，达到 " + detail::percent_text(full_from) + " 即得满分"
                   : ", the full points from " + detail::percent_text(full_from);
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
