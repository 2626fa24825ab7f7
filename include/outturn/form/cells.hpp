// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The cells of a form, listed once: the name of each, what it holds and where it stands in the model.
// Readers, writers, errors, findings, what-ifs and reports go through this list. To add a cell, add a
// member to the model (<outturn/form/form.hpp>), an enumerator to `form_part` and a row here.
//
//     cell_of(form, figure::total())->text       // "97.13"
//     to_string(figure::indicator(3))            // "indicators[3].score"
//     position_of(form, figure::indicator(3))    // its line and column in the file
//     subject_of(form, figure::indicator(3))     // the name of the indicator
//     for_each_cell(form, [](form_cell const& column, std::size_t, cell const& each) { use(column.zh, each.text); });

#include <outturn/config.hpp>
#include <outturn/core/place.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

/// What a cell of a form holds, and so how its text is read.
enum class cell_kind : std::uint8_t {
    text,          ///< Words; they cannot be unreadable.
    currency,      ///< The code of a currency.
    money_unit,    ///< The unit of the amounts.
    amount,        ///< A `printed<decimal>` of money.
    points,        ///< A `printed<decimal>` of zero or more.
    rate,          ///< A `printed<decimal>` in percent.
    score,         ///< A `printed<decimal>`.
    target_value,  ///< A `printed<target>`.
    actual_value,  ///< A `printed<actual>`.
};

namespace detail {

/// Whether a cell of `kind` is a `printed<decimal>`.
constexpr bool holds_number(cell_kind kind) {
    return kind == cell_kind::amount || kind == cell_kind::points || kind == cell_kind::rate ||
           kind == cell_kind::score;
}

/// The member at the end of a path of members; a list on the way is entered at `index`.
template <class Of, class Member, class... Further>
constexpr auto& member_at(Of& of, std::size_t index, Member member, Further... further) {
    if constexpr (requires { of[index].*member; })
        return member_at(of[index], index, member, further...);
    else if constexpr (sizeof...(Further) == 0)
        return of.*member;
    else
        return member_at(of.*member, index, further...);
}

/// What stands at the end of a path of members of a form.
template <auto... Path>
constexpr cell& cell_at(self_evaluation& form, std::size_t index) {
    return member_at(form, index, Path...);
}

}  // namespace detail

/// A cell of the list: the list of the form that it is a column of (empty where a form has it once), its
/// name, its heading in both languages, what it holds, and where it stands in the model.
struct form_cell {
    form_part part;
    std::string_view list;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
    cell_kind kind;
    cell& (*at)(self_evaluation& form, std::size_t index);
};

namespace detail {

/// A row of the list; that the member is of the kind's type is known when this compiles.
template <cell_kind Kind, auto... Path>
consteval form_cell listed(form_part part,
                           std::string_view list,
                           std::string_view name,
                           std::string_view en,
                           std::string_view zh) {
    using member = std::remove_reference_t<decltype(member_at(
        std::declval<self_evaluation&>(), std::size_t{}, Path...))>;
    static_assert(holds_number(Kind)                ? std::is_same_v<member, printed<decimal>>
                  : Kind == cell_kind::target_value ? std::is_same_v<member, printed<target>>
                  : Kind == cell_kind::actual_value ? std::is_same_v<member, printed<actual>>
                                                    : std::is_same_v<member, cell>,
                  "the member of the form is not of the type that its kind of cell has");
    return {part, list, name, en, zh, Kind, &cell_at<Path...>};
}

}  // namespace detail

// clang-format off
/// Every cell, in the order of the form.
inline constexpr auto form_cells = [] {
    using detail::listed;
    using enum cell_kind;
    using form = self_evaluation;
    using row = indicator;
    constexpr auto funds = &form::funds;
    constexpr auto rows = &form::indicators;
    return std::to_array<form_cell>({
        listed<text, &form::title>(form_part::title, "", "title", "Title", "标题"),
        listed<text, &form::fiscal_year>(form_part::fiscal_year, "", "fiscal_year", "Fiscal year", "年度"),
        listed<text, &form::project>(form_part::project, "", "project", "Project", "项目名称"),
        listed<text, &form::department>(form_part::department, "", "department", "Supervising department", "主管部门"),
        listed<text, &form::implementing_unit>(form_part::implementing_unit, "", "implementing_unit", "Implementing unit", "实施单位"),
        listed<currency, &form::currency>(form_part::currency, "", "currency", "Currency", "币种"),
        listed<money_unit, &form::money_unit>(form_part::money_unit, "", "money_unit", "Unit of money", "金额单位"),

        listed<text, funds, &fund_line::source>(form_part::fund_source, "funds", "source", "Source of funds", "资金来源"),
        listed<amount, funds, &fund_line::initial>(form_part::fund_initial, "funds", "initial", "Initial budget", "年初预算数"),
        listed<amount, funds, &fund_line::adjusted>(form_part::fund_adjusted, "funds", "adjusted", "Adjusted budget", "全年预算数"),
        listed<amount, funds, &fund_line::executed>(form_part::fund_executed, "funds", "executed", "Executed", "全年执行数"),
        listed<amount, funds, &fund_line::received>(form_part::fund_received, "funds", "received", "Funds received", "资金到位数"),

        listed<points, &form::execution, &printed_execution::points>(form_part::execution_points, "", "execution.points", "Points of the execution", "预算执行分值"),
        listed<rate, &form::execution, &printed_execution::rate>(form_part::execution_rate, "", "execution.rate", "Execution rate", "执行率"),
        listed<score, &form::execution, &printed_execution::score>(form_part::execution_score, "", "execution.score", "Execution score", "预算执行得分"),

        listed<text, &form::goal, &printed_goal::expected>(form_part::goal_expected, "", "goal.expected", "Expected objectives", "预期目标"),
        listed<text, &form::goal, &printed_goal::actual>(form_part::goal_actual, "", "goal.actual", "Accomplished objectives", "实际完成情况"),

        listed<text, rows, &row::level1>(form_part::indicator_level1, "indicators", "level1", "Level 1", "一级指标"),
        listed<text, rows, &row::level2>(form_part::indicator_level2, "indicators", "level2", "Level 2", "二级指标"),
        listed<text, rows, &row::level3>(form_part::indicator_level3, "indicators", "level3", "Indicator", "三级指标"),
        listed<target_value, rows, &row::target>(form_part::indicator_target, "indicators", "target", "Target", "指标值"),
        listed<actual_value, rows, &row::actual>(form_part::indicator_actual, "indicators", "actual", "Actual", "完成值"),
        listed<points, rows, &row::points>(form_part::indicator_points, "indicators", "points", "Points", "分值"),
        listed<score, rows, &row::score>(form_part::indicator_score, "indicators", "score", "Score", "得分"),
        listed<text, rows, &row::reason>(form_part::indicator_reason, "indicators", "reason", "Reason for deviations", "偏差原因分析及改进措施"),

        listed<points, &form::total, &printed_total::points>(form_part::total_points, "", "total.points", "Total points", "总分值"),
        listed<score, &form::total, &printed_total::score>(form_part::total_score, "", "total.score", "Total score", "总分"),
    });
}();
// clang-format on

namespace detail {

/// The row of each part in the list of cells.
inline constexpr auto form_cell_of_part = [] {
    std::array<std::size_t, form_cells.size()> rows{};
    for (std::size_t row = 0; row < form_cells.size(); ++row)
        rows[static_cast<std::size_t>(form_cells[row].part)] = row;
    return rows;
}();

static_assert(
    [] {
        for (std::size_t row = 0; row < form_cells.size(); ++row)
            if (form_cell_of_part[static_cast<std::size_t>(form_cells[row].part)] != row)
                return false;
        return true;
    }(),
    "each part of a form stands in form_cells once");

/// The list or the object of a form that a cell belongs to: the list of a column, else what stands in front
/// of the dot.
constexpr std::string_view block_of(form_cell const& column) {
    auto const dot = column.name.find('.');
    return !column.list.empty()            ? column.list
           : dot == std::string_view::npos ? std::string_view{}
                                           : column.name.substr(0, dot);
}

/// Where the cells end that stand side by side in the list of the cell at `first`, or all in none.
constexpr std::size_t end_of_block(std::size_t first) {
    std::size_t end = first;
    while (end < form_cells.size() && form_cells[end].list == form_cells[first].list) ++end;
    return end;
}

/// The cell in row `index` of a column, which the form must have.
inline cell& reach(self_evaluation& form, form_cell const& column, std::size_t index) {
    return column.at(form, index);
}
inline cell const& reach(self_evaluation const& form, form_cell const& column, std::size_t index) {
    // The list holds one accessor for both; nothing is written through it here.
    return column.at(const_cast<self_evaluation&>(form), index);
}

}  // namespace detail

/// The row of `part` in the list of cells.
constexpr form_cell const& entry_of(form_part part) {
    return form_cells[detail::form_cell_of_part[static_cast<std::size_t>(part)]];
}

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

/// The cell of a form that `named` names, or null when the form has no such row.
[[nodiscard]] cell* cell_of(self_evaluation& form, figure named);
[[nodiscard]] cell const* cell_of(self_evaluation const& form, figure named);

/// The cell that `named` names, as one that holds a number; null when the form has no such row or the cell
/// holds something else.
[[nodiscard]] printed<decimal>* number_of(self_evaluation& form, figure named);
[[nodiscard]] printed<decimal> const* number_of(self_evaluation const& form, figure named);

/// The place of `named` in the file; of a missing cell, that of its neighbours.
[[nodiscard]] text_position position_of(self_evaluation const& form, figure named);

/// The name of the row that holds `named`; empty for figures outside of the two tables.
[[nodiscard]] std::string_view subject_of(self_evaluation const& form, figure named);

/// How many rows the list of a cell has; 1 for a cell that a form has once.
[[nodiscard]] std::size_t rows_of(self_evaluation const& form, form_cell const& column);

/// Calls `with(column, index, cell)` for each cell of a form, in the order of the form, rows row by row;
/// `column` is the cell's row in `form_cells`, `index` its row on the form.
template <class Form, class With>
requires std::is_same_v<std::remove_const_t<Form>, self_evaluation>
void for_each_cell(Form& form, With const& with) {
    for (std::size_t first = 0; first < form_cells.size(); first = detail::end_of_block(first)) {
        std::size_t const end = detail::end_of_block(first);
        std::size_t const rows = rows_of(form, form_cells[first]);
        for (std::size_t index = 0; index < rows; ++index)
            for (std::size_t row = first; row < end; ++row)
                with(form_cells[row], index, detail::reach(form, form_cells[row], index));
    }
}

namespace detail {

/// Calls `with.operator()<Row>(cell, index)` for each cell that has a value, `Row` being its place in
/// `form_cells`: as `for_each_cell`, and without a call through a pointer.
template <std::size_t First = 0, class Form, class With>
void for_each_value(Form& form, With const& with) {
    if constexpr (First < form_cells.size()) {
        constexpr std::size_t end = end_of_block(First);
        auto const visit = [&]<std::size_t Row>(std::size_t index) {
            if constexpr (form_cells[Row].kind != cell_kind::text)
                with.template operator()<Row>(reach(form, form_cells[Row], index), index);
        };
        std::size_t const rows = rows_of(form, form_cells[First]);
        for (std::size_t index = 0; index < rows; ++index)
            [&]<std::size_t... Column>(std::index_sequence<Column...>) {
                (visit.template operator()<First + Column>(index), ...);
            }
        (std::make_index_sequence<end - First>{});
        for_each_value<end>(form, with);
    }
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/form/impl/cells.ipp>
#endif
