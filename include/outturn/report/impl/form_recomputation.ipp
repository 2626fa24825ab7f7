// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/form_recomputation.hpp>
#include <outturn/report/detail/recomputed_execution.hpp>
#include <outturn/report/detail/recomputed_indicators.hpp>
#include <outturn/report/detail/recomputed_total.hpp>

#include <array>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The headings of the columns.
struct recomputation_heading {
    recomputation_column column;
    std::string_view zh;
    std::string_view en;
};

inline constexpr std::array recomputation_headings{
    recomputation_heading{recomputation_column::title, "项目", "figure"},
    recomputation_heading{recomputation_column::again, "复算", "recomputed"},
    recomputation_heading{recomputation_column::value, "应得", "value"},
    recomputation_heading{recomputation_column::unrounded, "精确值", "exact value"},
    recomputation_heading{recomputation_column::agrees, "与表列", "as printed"},
    recomputation_heading{recomputation_column::rule, "依据", "rule"},
    recomputation_heading{recomputation_column::weight, "分值（整数）", "points, as an integer"},
    recomputation_heading{
        recomputation_column::target, "指标值/预算数（整数）", "target or budget, as an integer"},
    recomputation_heading{
        recomputation_column::actual, "完成值/执行数（整数）", "actual or executed, as an integer"},
    recomputation_heading{recomputation_column::score, "结果（整数）", "result, as an integer"},
};

OUTTURN_DECL form_recomputation::form_recomputation(self_evaluation const& form,
                                                    policy const& rules,
                                                    vocabulary const& words,
                                                    laid_out_form const& layout,
                                                    language in)
    : sheet_{form, rules, words, layout, in} {
    write_headings();
    recomputed_execution execution{sheet_};
    execution.write();
    recomputed_indicators indicators{sheet_};
    indicators.write();
    recomputed_total{sheet_, execution, indicators}.write();
}

OUTTURN_DECL void form_recomputation::write_headings() {
    auto const* const rate = sheet_.find(figure::rate());
    if (rate == nullptr) return;
    auto const* const first = sheet_.find({form_part::fund_executed, 0});
    auto const head = (first == nullptr ? rate : first)->at.row - 1;
    auto const& rules = sheet_.rules();
    if (head > 1)
        sheet_.put_text(head - 1,
                        recomputation_column::title,
                        sheet_.say("复算，口径：", "recomputed under ") +
                            std::string{rules.name.view()} + " " +
                            sheet_.say(rules.title_zh.view(), rules.title.view()),
                        true);
    for (auto const& each : recomputation_headings)
        sheet_.put_text(head, each.column, sheet_.say(each.zh, each.en), true);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
