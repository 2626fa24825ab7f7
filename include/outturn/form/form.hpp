// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The self-evaluation form (项目支出绩效自评表) as a model. Every printed cell keeps its text, its place and
// the value that was read from it, or what is wrong with the text. Nothing is judged here.
//
//     for (indicator const& row : form.indicators)
//         if (row.score.value) use(row.level3.text, *row.score.value);

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/decimal.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A cell as printed: its text, where it stands in the file, and what is wrong with a text that cannot be
/// read.
struct cell {
    std::string text{};
    text_position position{};
    outturn::fault fault{};

    /// Whether something is entered that cannot be read.
    [[nodiscard]] bool is_unreadable() const { return fault.code != error_code{}; }

    friend bool operator==(cell const&, cell const&) = default;
};

/// A cell and the value read from its text; no value when nothing is entered, or the text cannot be read.
///
///     form.total.score.text    // "97.13"
///     *form.total.score.value  // 97.13
template <class Value>
struct printed : cell {
    std::optional<Value> value{};

    printed() = default;
    /// A cell with a text whose value is still to be read.
    printed(std::string printed_text, text_position at = {})
        : cell{std::move(printed_text), at, {}} {}

    /// Whether nothing is entered.
    [[nodiscard]] bool is_blank() const {
        return !value && (nothing_entered(text) || trimmed(text) == "无");
    }

    friend bool operator==(printed const&, printed const&) = default;
};

/// A row of the funds (项目资金).
///
/// Units: the main unit of the form's currency, whatever unit the form prints.
struct fund_line {
    cell source{};                ///< 资金来源, as 年度资金总额.
    printed<decimal> initial{};   ///< 年初预算数.
    printed<decimal> adjusted{};  ///< 全年预算数.
    printed<decimal> executed{};  ///< 全年执行数.
    printed<decimal> received{};  ///< 资金到位数, which few forms have.

    friend bool operator==(fund_line const&, fund_line const&) = default;
};

/// What the form states of its budget execution (预算执行).
struct printed_execution {
    printed<decimal> points{};  ///< 分值.
    printed<decimal> rate{};    ///< 执行率, as a fraction of one.
    printed<decimal> score{};   ///< 得分.

    friend bool operator==(printed_execution const&, printed_execution const&) = default;
};

/// The annual objective (年度总体目标).
struct printed_goal {
    cell expected{};  ///< 预期目标.
    cell actual{};    ///< 实际完成情况.

    friend bool operator==(printed_goal const&, printed_goal const&) = default;
};

/// What the first-level heading of an indicator (一级指标) says it is about.
enum class first_level : std::uint8_t {
    other,             ///< A heading that is not in the catalogue, or none.
    output,            ///< 产出指标.
    benefit,           ///< 效益指标.
    satisfaction,      ///< 满意度指标.
    cost,              ///< 成本指标.
    budget_execution,  ///< 预算执行.
};

/// A word in first-level headings, and the level that it names. To add one, add a row.
struct first_level_entry {
    std::string_view contains;
    first_level which;
};

/// The words of first-level headings.
inline constexpr std::array first_level_catalogue{
    first_level_entry{"产出", first_level::output},
    first_level_entry{"效益", first_level::benefit},
    first_level_entry{"效果", first_level::benefit},
    first_level_entry{"满意", first_level::satisfaction},
    first_level_entry{"成本", first_level::cost},
    first_level_entry{"预算执行", first_level::budget_execution},
};

/// The level that `heading` names.
constexpr first_level first_level_of(std::string_view heading) {
    for (auto const& entry : first_level_catalogue)
        if (heading.find(entry.contains) != std::string_view::npos) return entry.which;
    return first_level::other;
}

/// The words of an actual value which say that the indicator does not apply. To add one, add it here.
inline constexpr std::array not_applicable_spellings{std::string_view{"不适用"},
                                                     std::string_view{"不涉及"}};

/// Whether an actual value says that its indicator does not apply.
///
///     does_not_apply(parse_actual("不适用").value())  // true
[[nodiscard]] bool does_not_apply(actual const& completed);

/// A performance indicator (三级指标).
struct indicator {
    cell level1{};                      ///< 一级指标.
    cell level2{};                      ///< 二级指标.
    cell level3{};                      ///< 三级指标, the indicator's name.
    printed<outturn::target> target{};  ///< 年度指标值.
    printed<outturn::actual> actual{};  ///< 实际完成值.
    printed<decimal> points{};          ///< 分值.
    printed<decimal> score{};           ///< 得分.
    cell reason{};                      ///< 偏差原因分析及改进措施.

    friend bool operator==(indicator const&, indicator const&) = default;
};

/// 总分.
struct printed_total {
    printed<decimal> points{};  ///< 分值.
    printed<decimal> score{};   ///< 得分.

    friend bool operator==(printed_total const&, printed_total const&) = default;
};

/// 项目支出绩效自评表.
struct self_evaluation {
    std::string file{};   ///< Where it was read from; empty when it was not a file.
    std::string sheet{};  ///< The sheet of the workbook that it was read from, else empty.
    cell title{};
    cell fiscal_year{};        ///< 年度.
    cell project{};            ///< 项目名称.
    cell department{};         ///< 主管部门.
    cell implementing_unit{};  ///< 实施单位.
    cell currency{};           ///< The currency by its code or a name, CNY when blank.
    cell money_unit{};         ///< 元, 万元 or 亿元; 元 when blank.
    std::vector<fund_line> funds{};
    printed_execution execution{};
    printed_goal goal{};
    std::vector<indicator> indicators{};
    printed_total total{};
    std::vector<place> unread{};  ///< Keys or cells of the file that belong to no form.

    /// The row of the funds that is scored: 年度资金总额, 合计 or 总计. Without one it is the first
    /// row, if that stands alone, has no name, or is followed by its parts (其中). Null where no row
    /// is the total; the rows are then added up.
    [[nodiscard]] fund_line const* total_funds() const;

    friend bool operator==(self_evaluation const&, self_evaluation const&) = default;
};

/// Where `form` stands: its file and, in a spreadsheet, its sheet and its first cell.
[[nodiscard]] place place_of(self_evaluation const& form);

/// What `form` names its currency by where that is another than the yuan; else nothing.
[[nodiscard]] std::string_view other_currency_of(self_evaluation const& form);

/// The fiscal year of a form (年度), which dates without a year belong to; 0 where it states none.
[[nodiscard]] int fiscal_year_of(self_evaluation const& form);

/// Whether a form scores its budget execution in a row of the indicators, under a first-level heading
/// of 预算执行. The execution block of the form is then not counted a second time.
[[nodiscard]] bool scores_execution_in_a_row(self_evaluation const& form);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/form/impl/form.ipp>
#endif
