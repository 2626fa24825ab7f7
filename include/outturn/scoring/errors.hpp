// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of policies, and of questions about figures. To add one, add it here and to the list at the
// end.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <array>

namespace outturn::inline OUTTURN_ABI {

namespace errc {

// clang-format off
inline constexpr error_entry unknown_choice{"unknown_choice", "a known name",
    "the name of one of the choices was expected, found {found}",
    "应为可选名称之一，实为{found}"};
inline constexpr error_entry places_out_of_range{"places_out_of_range", "a number of decimal places",
    "a number of decimal places from 0 to 15 was expected, found {found}",
    "小数位数应为 0 至 15，实为{found}"};
inline constexpr error_entry too_many_bands{"too_many_bands", "fewer rows",
    "at most eight bands, four caps or four spreads of points were expected, found more",
    "档次至多八档，封顶、分值构成至多各四条"};
inline constexpr error_entry no_figure_here{"no_figure_here", "a figure that is computed from a number",
    "a figure that is computed from a number was expected, found {found}",
    "应为可计算且取决于数字的项目，实为{found}"};
inline constexpr error_entry not_traceable{"not_traceable", "a figure that depends on the cell in one way",
    "how far the cell could move cannot be told exactly, as the figure depends on it in several ways: {found}",
    "该项目以多种方式影响结果，无法精确给出其变动范围：{found}"};
inline constexpr error_entry out_of_reach{"out_of_reach", "a score that the target can earn",
    "a score that the target can earn was expected, found {found}",
    "应为该指标可得的分数，实为{found}"};
inline constexpr error_entry rule_in_code{"rule_in_code", "a rule of the catalogue",
    "a rule of the catalogue was expected, found a rule that is code, which a file cannot hold",
    "应为目录中的规则，实为程序代码中的规则，文件无法保存"};
inline constexpr error_entry negative_number{"negative_number", "a number of zero or more",
    "a number of zero or more was expected, found {found}",
    "应为不小于零的数，实为{found}"};
inline constexpr error_entry share_out_of_range{"share_out_of_range", "a share from 0 to 1",
    "a share of the points from 0 to 1 was expected, found {found}",
    "得分比例应为 0 至 1，实为{found}"};
inline constexpr error_entry anchors_equal{"anchors_equal", "two different anchors",
    "two different anchors were expected, found {found} twice",
    "得满分与不得分的两端应不同，实均为{found}"};
inline constexpr error_entry no_bands{"no_bands", "at least one band",
    "at least one band was expected, found none",
    "应至少有一档，实无"};
inline constexpr error_entry bands_not_distinct{"bands_not_distinct", "bands that begin at different values",
    "bands that begin at different values were expected, found {found} twice",
    "各档起点应不同，{found}出现两次"};
inline constexpr error_entry bands_not_ordered{"bands_not_ordered", "no more points for a worse band",
    "no more points for a worse band were expected, found so from {found}",
    "较差的档次得分不应更高，{found}起的档次不符"};
inline constexpr error_entry grades_not_ordered{"grades_not_ordered", "a grade that begins no lower than the next",
    "a grade that begins no lower than the next was expected, found {found}",
    "较高等次的起点不应低于较低等次，实为{found}"};
inline constexpr error_entry ratings_not_ordered{"ratings_not_ordered", "a rating that begins above the next",
    "a rating that begins above the next was expected, found {found}",
    "较高评价等级的起点应高于较低等级，实为{found}"};
inline constexpr error_entry caps_not_ordered{"caps_not_ordered", "one cap for a rate, and none higher for a lower rate",
    "one cap for a rate, and none higher for a lower rate, was expected, found {found}",
    "同一执行率应只有一个上限，较低执行率的上限不应更高，实为{found}"};
inline constexpr error_entry missed_above_met{"missed_above_met", "a rule that gives a met target no less than a missed one",
    "a rule that gives a met target no less than a missed one was expected, found {found}",
    "完成的得分不应低于未完成的，规则{found}不符"};
inline constexpr error_entry met_range_reduced{"met_range_reduced", "a rule that gives full points within the range",
    "a rule that gives full points within the range was expected, found {found}",
    "区间内应得满分，规则{found}不符"};
inline constexpr error_entry limit_below_target{"limit_below_target", "a limit of over-achievement from 1 on",
    "a limit of over-achievement from 1, which is the target, on was expected, found {found}",
    "超额完成的界限应不低于 1（即指标值），实为{found}"};
// clang-format on

}  // namespace errc

/// The errors of policies, and of questions about figures.
inline constexpr auto scoring_errors = std::to_array<error_code>({
    errc::unknown_choice,
    errc::places_out_of_range,
    errc::too_many_bands,
    errc::no_figure_here,
    errc::not_traceable,
    errc::out_of_reach,
    errc::rule_in_code,
    errc::negative_number,
    errc::share_out_of_range,
    errc::anchors_equal,
    errc::no_bands,
    errc::bands_not_distinct,
    errc::bands_not_ordered,
    errc::grades_not_ordered,
    errc::ratings_not_ordered,
    errc::caps_not_ordered,
    errc::missed_above_met,
    errc::met_range_reduced,
    errc::limit_below_target,
});

}  // namespace outturn::inline OUTTURN_ABI
