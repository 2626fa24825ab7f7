// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// From the texts of a form to the form: the last step of every reader of files, and the first of a
// program that has the texts already.
//
//     form_texts texts;
//     texts.funds.push_back({.source = {"年度资金总额"}, .adjusted = {"1,693,600"}, .executed = {"1,681,827"}});
//     self_evaluation const form = read_form(std::move(texts)).value();

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/form/form.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// The texts of a row of the funds.
struct fund_texts {
    cell source{};    ///< 资金来源.
    cell initial{};   ///< 年初预算数.
    cell adjusted{};  ///< 全年预算数.
    cell executed{};  ///< 全年执行数.
    cell received{};  ///< 资金到位数.
};

/// The texts of an indicator.
struct indicator_texts {
    cell first_heading{};     ///< 一级指标.
    cell second_heading{};    ///< 二级指标.
    cell name{};              ///< 三级指标.
    cell target{};            ///< 年度指标值.
    cell actual{};            ///< 实际完成值.
    cell weight{};            ///< 分值.
    cell score{};             ///< 得分.
    cell deviation_reason{};  ///< 偏差原因分析及改进措施.
};

/// The texts of a form, as printed. An absent cell is blank.
struct form_texts {
    std::string file{};             ///< Where they were read from; empty when it was no file.
    std::string sheet{};            ///< The sheet of the workbook, else empty.
    cell title{};                   ///< The heading of the form.
    cell fiscal_year{};             ///< 年度.
    cell project_name{};            ///< 项目名称.
    cell supervising_department{};  ///< 主管部门.
    cell implementing_unit{};       ///< 实施单位.
    cell currency{};                ///< The code of the currency; CNY when blank.
    cell money_unit{};              ///< 元, 万元 or 亿元; 元 when blank.
    std::vector<fund_texts> funds{};
    cell execution_weight{};  ///< 分值 of 预算执行.
    cell execution_rate{};    ///< 执行率.
    cell execution_score{};   ///< 得分 of 预算执行.
    cell expected{};          ///< 预期目标.
    cell accomplished{};      ///< 实际完成情况.
    std::vector<indicator_texts> indicators{};
    cell total_weight{};          ///< 分值 of 总分.
    cell total_score{};           ///< 得分 of 总分.
    std::vector<place> unread{};  ///< Keys or cells of the file that belong to no form.
};

/// A unit of money that a form may print its funds in, and the zeros it stands for. To add one, add a
/// row.
struct money_unit_entry {
    std::string_view text;
    int zeros;
};

/// The units of money (金额单位); none means 元.
inline constexpr std::array money_units{money_unit_entry{"", 0},
                                        money_unit_entry{"元", 0},
                                        money_unit_entry{"万元", 4},
                                        money_unit_entry{"亿元", 8}};

/// Reads every cell of a form from its text.
///
/// Units: money is converted to the main unit of the form's currency.
/// Rounds: never.
/// Fails: with the first cell, in the order of the form, whose text cannot be read; the error names
/// the cell, as `indicators[3].target`.
/// Complexity: linear in the length of the texts.
[[nodiscard]] result<self_evaluation> read_form(form_texts texts);

/// Reads the values of all cells of `form` from the texts it holds; nothing, or the error of the first
/// cell, in the order of the form, whose text cannot be read.
///
/// For readers that fill the texts of a form in place; units, roundings and failures are those of
/// `read_form`.
[[nodiscard]] std::optional<error> read_cells(self_evaluation& form);

namespace detail {
using outturn::read_cells;
}

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/form/impl/texts.ipp>
#endif
