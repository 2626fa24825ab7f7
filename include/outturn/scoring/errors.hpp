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
});

}  // namespace outturn::inline OUTTURN_ABI
