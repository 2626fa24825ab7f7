// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/number_words.hpp>
#include <outturn/scoring/observed_rules.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string weight_times_share::sentence(language in) {
    return in == language::zh ? "分值×完成值百分比，不论指标值"
                              : "the points × the actual percentage, whatever the target";
}

OUTTURN_DECL std::string share_per_event::sentence(language in) const {
    auto const less = detail::percent_text(share);
    return in == language::zh
               ? "完成得满分，每偏离 1 扣分值的 " + less + "，扣完为止"
               : "met, the full points; " + less +
                     " of them less for each event or unit of deviation, never below zero";
}

OUTTURN_DECL std::string points_when_missed::sentence(language in) const {
    auto const less = to_string(points);
    return in == language::zh ? "完成得满分，未完成扣 " + less + " 分，不论差距"
                              : "met, the full points; missed by however much, " + less +
                                    (points == 1 ? " point" : " points") + " less";
}

OUTTURN_DECL std::string share_by_outcome::sentence(language in) const {
    auto const met = detail::percent_text(when_met);
    auto const missed = detail::percent_text(when_missed);
    return in == language::zh ? "完成得分值的 " + met + "，未完成得分值的 " + missed
                              : "met, " + met + " of the points; missed, " + missed + " of them";
}

OUTTURN_DECL std::string full_unless_exceeded::sentence(language in) const {
    bool const zh = in == language::zh;
    auto const from = detail::percent_text(beyond.from);
    auto const amount = to_string(beyond.amount);
    std::string text = zh ? "完成得满分" : "met, the full points";
    using action = over_achievement::action;
    if (beyond.then == action::none || beyond.then == action::reason_needed) return text;
    text += beyond.limit_included ? (zh ? "，达到指标值 " : "; from ")
                                  : (zh ? "，超过指标值 " : "; beyond ");
    text += from + (zh ? " 的" : " of the target ");
    if (beyond.then == action::does_not_count) return text + (zh ? "不得分" : "nothing");
    if (beyond.then == action::points_deducted)
        return text + (zh ? "扣 " + amount + " 分" : amount + " points less");
    return text + (zh ? "，超出部分每达指标值的一倍扣分值的 " + detail::percent_text(beyond.amount)
                      : detail::percent_text(beyond.amount) +
                            " of them less for each time the target beyond that");
}

}  // namespace outturn::inline OUTTURN_ABI
