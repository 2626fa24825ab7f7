// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The labels and column headings of forms in spreadsheets. They differ from province to province; the
// spellings are those of published forms and their close variants. To add one, add a row.
//
//     label_of("实际 完成值（B）")                  // form_label::actual_value
//     official_text(form_label::actual_value)  // "实际完成值"

#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What a label or a column heading stands for.
enum class form_label : std::uint8_t {
    project,
    department,
    implementing_unit,
    fiscal_year,
    currency,
    money_unit,
    funds,    ///< The block of the funds.
    initial,  ///< A column of it, as those up to `rate`.
    adjusted,
    received,
    executed,
    rate,
    goal,  ///< The block of the annual objective.
    expected,
    accomplished,
    indicators,   ///< The block of the indicators.
    first_level,  ///< A column of it, as those up to `reason`.
    second_level,
    third_level,
    target_comparison,  ///< The column of ≥ where the target is split.
    target_value,
    target_unit,  ///< The column of the unit where the target is split.
    actual_value,
    weight,  ///< A column of the funds or the indicators.
    score,   ///< A column of the funds or the indicators.
    reason,
    total,
    subtotal,
    beside,  ///< A label of a text that `self_evaluation` has no place for.
};

/// A spelling of a label or column heading. The first of each meaning is that of the official form.
struct label_spelling {
    std::string_view text;
    form_label means;
};

// clang-format off
/// Every spelling, without spaces, brackets and a colon at the end.
inline constexpr auto label_catalogue = std::to_array<label_spelling>({
    {"项目名称",         form_label::project},           {"专项资金名称",     form_label::project},
    {"专项名称",         form_label::project},           {"转移支付名称",     form_label::project},
    {"转移支付项目名称", form_label::project},           {"资金名称",         form_label::project},

    {"主管部门",         form_label::department}, {"主管部门及代码",   form_label::department},
    {"预算主管部门",     form_label::department}, {"省级主管部门",     form_label::department},
    {"市级主管部门",     form_label::department}, {"县级主管部门",     form_label::department},
    {"区级主管部门",     form_label::department}, {"中央主管部门",     form_label::department},
    {"地方主管部门",     form_label::department}, {"主管单位",         form_label::department},

    {"实施单位",         form_label::implementing_unit},      {"项目实施单位",     form_label::implementing_unit},
    {"项目单位",         form_label::implementing_unit},      {"预算单位",         form_label::implementing_unit},
    {"资金使用单位",     form_label::implementing_unit},

    {"年度",             form_label::fiscal_year},            {"预算年度",         form_label::fiscal_year},
    {"评价年度",         form_label::fiscal_year},            {"自评年度",         form_label::fiscal_year},

    {"币种",             form_label::currency},               {"币别",             form_label::currency},

    {"金额单位",         form_label::money_unit},             {"货币单位",         form_label::money_unit},

    {"项目资金",         form_label::funds},                  {"资金情况",         form_label::funds},
    {"预算执行情况",     form_label::funds},                  {"年度预算执行情况", form_label::funds},
    {"项目预算执行情况", form_label::funds},                  {"项目资金情况",     form_label::funds},
    {"项目资金执行情况", form_label::funds},                  {"资金使用情况",     form_label::funds},

    {"年初预算数",       form_label::initial},                {"年初预算",         form_label::initial},
    {"年初预算金额",     form_label::initial},                {"年初安排数",       form_label::initial},

    {"全年预算数",       form_label::adjusted},               {"全年预算",         form_label::adjusted},
    {"调整后预算数",     form_label::adjusted},               {"调整后预算",       form_label::adjusted},
    {"调整预算数",       form_label::adjusted},               {"预算数",           form_label::adjusted},
    {"预算金额",         form_label::adjusted},

    {"资金到位数",       form_label::received},               {"到位资金",         form_label::received},
    {"实际到位数",       form_label::received},               {"资金到位金额",     form_label::received},

    {"全年执行数",       form_label::executed},               {"全年执行",         form_label::executed},
    {"预算执行数",       form_label::executed},               {"执行数",           form_label::executed},
    {"实际执行数",       form_label::executed},               {"执行金额",         form_label::executed},
    {"全年支出数",       form_label::executed},

    {"执行率",           form_label::rate},                   {"预算执行率",       form_label::rate},
    {"资金执行率",       form_label::rate},

    {"年度总体目标",     form_label::goal},                   {"总体目标",         form_label::goal},
    {"年度绩效目标",     form_label::goal},                   {"绩效目标",         form_label::goal},
    {"项目绩效目标",     form_label::goal},                   {"年度总体绩效目标", form_label::goal},

    {"预期目标",         form_label::expected},               {"年初设定目标",     form_label::expected},
    {"年初预期目标",     form_label::expected},               {"项目年度目标",     form_label::expected},
    {"年度预期目标",     form_label::expected},               {"年度目标",         form_label::expected},
    {"预期绩效目标",     form_label::expected},               {"设定目标",         form_label::expected},

    {"实际完成情况",     form_label::accomplished},           {"全年实际完成情况", form_label::accomplished},
    {"年度实际完成情况", form_label::accomplished},           {"年度目标完成情况", form_label::accomplished},
    {"目标完成情况",     form_label::accomplished},           {"目标实际完成情况", form_label::accomplished},
    {"全年完成情况",     form_label::accomplished},           {"完成情况",         form_label::accomplished},
    {"年度总体目标完成情况综述", form_label::accomplished},   {"年度总体目标完成情况", form_label::accomplished},

    {"绩效指标",         form_label::indicators},             {"年度绩效指标",     form_label::indicators},
    {"绩效指标完成情况", form_label::indicators},             {"指标完成情况",     form_label::indicators},

    {"一级指标",         form_label::first_level},            {"一级指标名称",     form_label::first_level},
    {"二级指标",         form_label::second_level},           {"二级指标名称",     form_label::second_level},
    {"三级指标",         form_label::third_level},            {"三级指标名称",     form_label::third_level},
    {"指标名称",         form_label::third_level},            {"具体指标",         form_label::third_level},

    {"指标性质",         form_label::target_comparison},             {"符号",             form_label::target_comparison},
    {"计算符号",         form_label::target_comparison},             {"指标符号",         form_label::target_comparison},
    {"运算符号",         form_label::target_comparison},             {"比较符号",         form_label::target_comparison},

    {"年度指标值",       form_label::target_value},                 {"指标值",           form_label::target_value},
    {"年初指标值",       form_label::target_value},                 {"年初目标值",       form_label::target_value},
    {"年度目标值",       form_label::target_value},                 {"目标值",           form_label::target_value},
    {"预期指标值",       form_label::target_value},                 {"计划指标值",       form_label::target_value},
    {"年度预期指标值",   form_label::target_value},                 {"全年指标值",       form_label::target_value},
    {"值",               form_label::target_value},

    {"度量单位",         form_label::target_unit},                   {"计量单位",         form_label::target_unit},
    {"单位",             form_label::target_unit},                   {"指标单位",         form_label::target_unit},

    {"实际完成值",       form_label::actual_value},                 {"完成值",           form_label::actual_value},
    {"全年完成值",       form_label::actual_value},                 {"全年实际值",       form_label::actual_value},
    {"全年实际完成值",   form_label::actual_value},                 {"年度完成值",       form_label::actual_value},
    {"实际完成指标值",   form_label::actual_value},                 {"完成指标值",       form_label::actual_value},
    {"实际值",           form_label::actual_value},                 {"实际完成",         form_label::actual_value},

    {"分值",             form_label::weight},                 {"权重",             form_label::weight},
    {"指标分值",         form_label::weight},                 {"指标权重",         form_label::weight},
    {"权重占比",         form_label::weight},                 {"分值权重",         form_label::weight},
    {"标准分值",         form_label::weight},                 {"标准分",           form_label::weight},

    {"得分",             form_label::score},                  {"自评得分",         form_label::score},
    {"实际得分",         form_label::score},                  {"折算得分",         form_label::score},
    {"指标得分",         form_label::score},                  {"自评分",           form_label::score},

    {"偏差原因分析及改进措施", form_label::reason}, {"偏差原因分析",     form_label::reason},
    {"偏差原因及改进措施", form_label::reason},     {"偏差原因",         form_label::reason},
    {"未完成原因分析",   form_label::reason},       {"未完成原因",       form_label::reason},
    {"未完成原因和改进措施", form_label::reason},   {"未完成原因及改进措施", form_label::reason},
    {"未完成原因分析及改进措施", form_label::reason}, {"未完成原因及拟采取的改进措施", form_label::reason},
    {"原因分析",         form_label::reason},       {"原因",             form_label::reason},

    {"总分",             form_label::total},                  {"合计",             form_label::total},
    {"总计",             form_label::total},                  {"总得分",           form_label::total},
    {"自评总分",         form_label::total},                  {"合计得分",         form_label::total},

    {"小计",             form_label::subtotal},

    {"其他需要说明事项", form_label::beside},                 {"其他需要说明的事项", form_label::beside},
    {"需要说明的事项",   form_label::beside},                 {"说明",             form_label::beside},
    {"评价结论",         form_label::beside},                 {"自评结论",         form_label::beside},
    {"存在问题",         form_label::beside},                 {"改进措施",         form_label::beside},
    {"偏差大或目标未完成原因分析", form_label::beside},       {"改进措施及结果应用方案", form_label::beside},
    {"项目负责人",       form_label::beside},                 {"财务负责人",       form_label::beside},
    {"填表人",           form_label::beside},                 {"填报人",           form_label::beside},
    {"联系人",           form_label::beside},                 {"联系电话",         form_label::beside},
    {"单位名称",         form_label::beside},                 {"填报单位",         form_label::beside},
    {"填报日期",         form_label::beside},                 {"填表日期",         form_label::beside},
    {"项目类别",         form_label::beside},                 {"项目属性",         form_label::beside},
    {"项目类型",         form_label::beside},                 {"自评等级",         form_label::beside},
    {"备注",             form_label::beside},                 {"注",               form_label::beside},
});
// clang-format on

/// A label or the heading of a column, and the cells of the form that stand beside or under it. What the
/// official form does not have is written where a form fills it.
struct column_label {
    form_label heading;
    form_part cells;
    bool official = true;
};

/// The labels beside which a text of the form stands. To add one, add a row.
inline constexpr std::array field_labels{
    column_label{form_label::project, form_part::project},
    column_label{form_label::department, form_part::department},
    column_label{form_label::implementing_unit, form_part::implementing_unit},
    column_label{form_label::currency, form_part::currency, false},
};

/// The columns of the rows of the funds, from left to right. To add one, add a row.
inline constexpr std::array fund_columns{
    column_label{form_label::initial, form_part::fund_initial},
    column_label{form_label::adjusted, form_part::fund_adjusted},
    column_label{form_label::received, form_part::fund_received, false},
    column_label{form_label::executed, form_part::fund_executed},
};

/// The columns beside them, of the execution.
inline constexpr std::array execution_columns{
    column_label{form_label::weight, form_part::execution_points},
    column_label{form_label::rate, form_part::execution_rate},
    column_label{form_label::score, form_part::execution_score},
};

/// The columns of the rows of the indicators, from left to right, behind those of the levels above. To add
/// one, add a row.
inline constexpr std::array indicator_columns{
    column_label{form_label::third_level, form_part::indicator_level3},
    column_label{form_label::target_value, form_part::indicator_target},
    column_label{form_label::actual_value, form_part::indicator_actual},
    column_label{form_label::weight, form_part::indicator_points},
    column_label{form_label::score, form_part::indicator_score},
    column_label{form_label::reason, form_part::indicator_reason},
};

/// Words in the names of sources of funds. To add one, add it to the list.
inline constexpr std::array fund_words{
    std::string_view{"资金"},
    std::string_view{"拨款"},
    std::string_view{"总额"},
    std::string_view{"补助"},
    std::string_view{"结转"},
    std::string_view{"财政"},
    std::string_view{"经费"},
    std::string_view{"收入"},
    std::string_view{"合计"},
    std::string_view{"小计"},
    std::string_view{"贷款"},
    std::string_view{"自筹"},
};

/// What titles of forms end with. To add one, add it to the list.
inline constexpr std::array title_words{
    std::string_view{"自评表"},
    std::string_view{"评价表"},
    std::string_view{"自评报告表"},
};

/// The spelling of `which` on the official form.
constexpr std::string_view official_text(form_label which) {
    for (auto const& row : label_catalogue)
        if (row.means == which) return row.text;
    return {};
}

/// A label or heading taken apart: its words, and what stands in brackets behind or among them.
struct label_parts {
    std::string words{};     ///< Without spaces and a colon at the end.
    std::string brackets{};  ///< The text in brackets, `|` after each.
};

/// Takes a label apart. A text that is too long for a label gives no words.
///
/// Complexity: linear in the length of the text.
///
///     parts_of_label("项目资金\n（万元）").words     // "项目资金"
///     parts_of_label("项目资金\n（万元）").brackets  // "万元|"
label_parts parts_of_label(std::string_view text);

/// What `text` stands for as a label or a column heading; nothing where it is neither.
///
/// Complexity: linear in the length of the text.
///
///     label_of("实际 完成值（B）")  // form_label::actual_value
std::optional<form_label> label_of(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/labels.ipp>
#endif
