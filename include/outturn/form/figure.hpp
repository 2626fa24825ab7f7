// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The names of the figures and cells of a form. They are the same in programs, errors and JSON:
// `execution.rate`, `indicators[0].score`, `funds[0].executed`.
//
//     figure const score = figure::indicator(3);
//     to_string(score)                                     // "indicators[3].score"
//     parse_figure("indicators[3].score").value() == score // true

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The figures and cells of a form.
enum class form_part : std::uint8_t {
    fund_initial,
    fund_adjusted,
    fund_executed,
    execution_points,
    execution_rate,
    execution_score,
    indicator_target,
    indicator_actual,
    indicator_points,
    indicator_score,
    total_points,
    total_score,
    fund_source,
    goal_expected,
    goal_actual,
    indicator_level1,
    indicator_level2,
    indicator_level3,
    indicator_reason,
    fund_received,
};

/// A row of the catalogue of figures: its list (empty for a figure that a form has once), its name, and
/// its name in Chinese.
struct form_part_entry {
    form_part part;
    std::string_view list;
    std::string_view name;
    std::string_view zh;
};

/// Every figure, in the order of the enumerators.
inline constexpr std::array form_part_catalogue{
    form_part_entry{form_part::fund_initial, "funds", "initial", "年初预算数"},
    form_part_entry{form_part::fund_adjusted, "funds", "adjusted", "全年预算数"},
    form_part_entry{form_part::fund_executed, "funds", "executed", "全年执行数"},
    form_part_entry{form_part::execution_points, "", "execution.points", "预算执行分值"},
    form_part_entry{form_part::execution_rate, "", "execution.rate", "执行率"},
    form_part_entry{form_part::execution_score, "", "execution.score", "预算执行得分"},
    form_part_entry{form_part::indicator_target, "indicators", "target", "指标值"},
    form_part_entry{form_part::indicator_actual, "indicators", "actual", "完成值"},
    form_part_entry{form_part::indicator_points, "indicators", "points", "分值"},
    form_part_entry{form_part::indicator_score, "indicators", "score", "得分"},
    form_part_entry{form_part::total_points, "", "total.points", "总分值"},
    form_part_entry{form_part::total_score, "", "total.score", "总分"},
    form_part_entry{form_part::fund_source, "funds", "source", "资金来源"},
    form_part_entry{form_part::goal_expected, "", "goal.expected", "预期目标"},
    form_part_entry{form_part::goal_actual, "", "goal.actual", "实际完成情况"},
    form_part_entry{form_part::indicator_level1, "indicators", "level1", "一级指标"},
    form_part_entry{form_part::indicator_level2, "indicators", "level2", "二级指标"},
    form_part_entry{form_part::indicator_level3, "indicators", "level3", "三级指标"},
    form_part_entry{form_part::indicator_reason, "indicators", "reason", "偏差原因分析及改进措施"},
    form_part_entry{form_part::fund_received, "funds", "received", "资金到位数"},
};

/// The row of `part` in the catalogue.
constexpr form_part_entry const& entry_of(form_part part) {
    return form_part_catalogue[static_cast<std::size_t>(part)];
}

/// The name of a figure or cell of a form.
struct figure {
    form_part part = form_part::total_score;
    std::size_t index = 0;  ///< The row, where there is a list.

    /// `execution.rate`.
    static constexpr figure rate() { return {form_part::execution_rate, 0}; }
    /// `execution.score`.
    static constexpr figure execution() { return {form_part::execution_score, 0}; }
    /// `indicators[index].score`.
    static constexpr figure indicator(std::size_t index) {
        return {form_part::indicator_score, index};
    }
    /// `total.score`.
    static constexpr figure total() { return {form_part::total_score, 0}; }

    friend constexpr auto operator<=>(figure const&, figure const&) = default;
};

/// `named` as programs, errors and JSON write it.
///
///     to_string(figure::indicator(3))  // "indicators[3].score"
[[nodiscard]] std::string to_string(figure named);

/// Reads the name of a figure.
///
/// Fails: `unknown_figure`.
///
///     parse_figure("indicators[3].score").value() == figure::indicator(3)
[[nodiscard]] result<figure> parse_figure(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/form/impl/figure.ipp>
#endif
