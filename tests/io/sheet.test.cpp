// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/errors.hpp>
#include <outturn/io/labels.hpp>
#include <outturn/io/limits.hpp>
#include <outturn/io/sheet.hpp>

#include "catch.hpp"
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

// A grid of rows of cells; a blank one stands for a merged or an empty cell.
sheet grid(std::initializer_list<std::vector<std::string>> rows) {
    sheet made{.file = "book.xlsx", .name = "绩效"};
    std::uint32_t row = 0;
    for (auto const& texts : rows) {
        ++row;
        std::uint32_t column = 0;
        for (auto const& text : texts) {
            ++column;
            if (!text.empty()) made.cells.push_back({text, {0, 0, {row, column}}});
        }
    }
    return made;
}

self_evaluation only_form(sheet const& from) {
    auto forms = read_sheet(from);
    REQUIRE(forms.size() == 1);
    if (!forms.front()) FAIL(forms.front().error().text());
    return *std::move(forms.front());
}

}  // namespace

TEST_CASE("read_sheet: the official form is read, merged headings carried down") {
    auto const form = only_form(grid({
        {"财政项目支出绩效自评表"},
        {"（2022 年度）"},
        {"项目名称", "党建服务"},
        {"主管部门", "组织部", "", "", "实施单位", "中心"},
        {"项目资金\n（元）",
         "",
         "",
         "年初预算数",
         "全年预算数",
         "全年执行数",
         "分值",
         "执行率",
         "得分"},
        {"", "年度资金总额", "", "2,117,000", "1,693,600", "1,681,827", "10", "99.31%", "9.93"},
        {"", "其中：当年财政拨款", "", "2,117,000", "1,693,600", "1,681,827", "—"},
        {"", "其他资金", "", "-", "-", "", "—"},
        {"年度\n总体\n目标", "预期目标", "", "", "", "实际完成情况"},
        {"", "做好。", "", "", "", "做好了。"},
        {"绩\n效\n指\n标",
         "一级指标",
         "二级指标",
         "三级指标",
         "年度指标值",
         "实际完成值",
         "分值",
         "得分",
         "偏差原因分析及改进措施"},
        {"", "产出指标", "数量指标", "完成率", "=100%", "=100%", "50", "50"},
        {"", "", "", "次数", ">=3次", "2次", "30", "20", "延后"},
        {"", "效益指标", "社会效益指标", "增长", "增长", "增长", "10", "10"},
        {"总分", "", "", "", "", "", "100", "89.93"},
    }));
    CHECK(form.file == "book.xlsx");
    CHECK(form.sheet == "绩效");
    CHECK(form.title.text == "财政项目支出绩效自评表");
    CHECK(form.fiscal_year.text == "2022");
    CHECK(form.project.text == "党建服务");
    CHECK(form.department.text == "组织部");
    CHECK(form.implementing_unit.text == "中心");
    CHECK(form.money_unit.text == "元");
    CHECK(form.currency.text == "CNY");
    REQUIRE(form.funds.size() == 3);
    CHECK(form.funds[1].source.text == "其中：当年财政拨款");
    CHECK(form.funds[2].initial.text == "-");
    CHECK(form.execution.rate.text == "99.31%");
    CHECK(form.execution.score.position.cell == grid_position{6, 9});
    CHECK(form.goal.expected.text == "做好。");
    CHECK(form.goal.actual.text == "做好了。");
    REQUIRE(form.indicators.size() == 3);
    CHECK(form.indicators[1].level1.text == "产出指标");
    CHECK(form.indicators[1].level2.text == "数量指标");
    CHECK(form.indicators[1].target.text == ">=3次");
    CHECK(form.indicators[1].reason.text == "延后");
    CHECK(form.indicators[0].reason.position.cell == grid_position{12, 9});
    CHECK(form.indicators[2].level2.text == "社会效益指标");
    CHECK(form.total.score.text == "89.93");
    CHECK(form.unread.empty());
}

TEST_CASE("read_sheet: an error names sheet and cell as the spreadsheet shows them") {
    auto const forms = read_sheet(grid({
        {"三级指标", "年度指标值", "实际完成值", "分值", "得分"},
        {"完成率", "≥abc", "100%", "10", "10"},
    }));
    REQUIRE(forms.size() == 1);
    auto const refused = strict(forms.front().value());
    REQUIRE_FALSE(refused);
    CHECK(to_string(refused.error().at) == "book.xlsx: 绩效!B2: indicators[0].target");
}

TEST_CASE("lay_out: what read_sheet makes of it is the same form") {
    sheet const from = grid({
        {"三级指标", "年度指标值", "实际完成值", "分值", "得分"},
        {"完成率", "≥90%", "100%", "10", "10"},
    });
    auto const form = only_form(from);
    sheet again;
    auto const laid = lay_out(form, 3);
    for (auto const& each : laid.cells) {
        CHECK(each.at.row >= 3);
        CHECK(each.at.row + each.rows - 1 <= laid.last_row);
        CHECK(each.at.column + each.columns - 1 <= laid.columns);
        if (!each.text.empty()) again.cells.push_back({each.text, {0, 0, each.at}});
    }
    auto const back = only_form(again);
    REQUIRE(back.indicators.size() == 1);
    CHECK(back.indicators.front().target.text == "≥90%");
    CHECK(back.unread.empty());
}

TEST_CASE(
    "read_sheet: a target in three columns becomes one text, words that are no comparison do not") {
    auto const form = only_form(grid({
        {"三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重"},
        {"次数", "≥", "3", "次", "2", "10"},
        {"比例", "≥", "95%", "%", "96%", "10"},
        {"经费", "≤", "≤10", "万元", "9", "10"},
        {"满意", "定性", "好", "", "好", "10"},
        {"验收", "", "", "通过", "通过", "10"},
        {"稳定", "=", "", "", "稳定", "10"},
    }));
    std::vector<std::string> targets;
    for (auto const& each : form.indicators) targets.push_back(each.target.text);
    CHECK(targets == std::vector<std::string>{"≥3次", "≥95%", "≤10万元", "好", "通过", ""});
    REQUIRE(form.unread.size() == 2);
    CHECK(to_string(form.unread[0]) == "book.xlsx: 绩效!B5: 指标性质: 定性");
    CHECK(to_string(form.unread[1]) == "book.xlsx: 绩效!B7: 指标性质: =");
}

TEST_CASE(
    "read_sheet: a row of a heading with points is a sum where indicators follow, else its own") {
    auto const form = only_form(grid({
        {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
        {"产出指标", "", "", "", "", "50", "50"},
        {"", "数量指标", "", "", "", "50", "50"},
        {"", "", "次数", "3次", "3次", "50", "50"},
        {"预算执行", "", "", "", "", "10", "9"},
        {"效益指标", "社会效益", "", "", "", "40", "40"},
        {"总分", "", "", "", "", "100", "99"},
    }));
    REQUIRE(form.indicators.size() == 3);
    CHECK(form.indicators[0].level2.text == "数量指标");
    CHECK(form.indicators[1].level1.text == "预算执行");
    CHECK(form.indicators[1].points.text == "10");
    CHECK(form.indicators[2].level2.text == "社会效益");
    CHECK(form.unread.size() == 4);
}

TEST_CASE("read_sheet: without a column for it the indicator is the deepest level") {
    auto const form = only_form(grid({
        {"一级指标", "二级指标", "指标值", "完成值", "得分"},
        {"产出指标", "次数", "3次", "3次", "50"},
        {"", "人数", "3人", "3人", "50"},
    }));
    REQUIRE(form.indicators.size() == 2);
    CHECK(form.indicators[1].level1.text == "产出指标");
    CHECK(form.indicators[1].level3.text == "人数");
}

TEST_CASE("read_sheet: a total or an amount that stands twice is not lost") {
    auto const form = only_form(grid({
        {"项目名称", "平台", "自评总分", "98"},
        {"三级指标", "指标值", "完成值", "分值", "得分"},
        {"次数", "3次", "3次", "100", "99"},
        {"总分", "", "", "100", "99"},
    }));
    CHECK(form.total.score.text == "99");
    REQUIRE(form.unread.size() == 1);
    CHECK(form.unread.front().figure == "总分: 98");
}

TEST_CASE("read_sheet: a sheet that is no form gives none, and labels in any order break nothing") {
    CHECK(read_sheet(grid({{"姓名", "年龄"}, {"张", "3"}})).empty());
    CHECK(read_sheet(sheet{}).empty());
    for (auto const& first : label_catalogue)
        for (auto const* second : {"项目名称", "总分", "三级指标", "全年执行数", "预期目标", "x"}) {
            CAPTURE(first.text, second);
            for (auto const& form :
                 read_sheet(grid({{std::string{first.text}, second, "x"},
                                  {second, std::string{first.text}, "年度指标值", "全年预算数"},
                                  {"x", "1", "2"}})))
                if (!form) CHECK(form.error().at.position.cell.is_known());
        }
}

TEST_CASE("read_sheet: what would grow out of proportion is refused") {
    sheet many{.file = "a.csv"};
    std::uint32_t column = 0;
    for (auto const* text : {"一级指标", "三级指标", "得分"})
        many.cells.push_back({text, {0, 0, {1, ++column}}});
    auto const with = [&](std::string const& heading, std::uint32_t rows) {
        auto made = many;
        made.cells.push_back({heading, {0, 0, {2, 1}}});
        for (std::uint32_t row = 2; row < 2 + rows; ++row)
            made.cells.push_back({"甲", {0, 0, {row, 2}}});
        auto const forms = read_sheet(made);
        REQUIRE(forms.size() == 1);
        return forms.front() ? std::string{} : to_string(forms.front().error().at);
    };
    CHECK(with("产出", 10'000).empty());
    CHECK(with("产出", 10'001) == "a.csv: B10002");
    CHECK(with(std::string(500, 'x'), 3).empty());
    CHECK(with(std::string(501, 'x'), 3) == "a.csv: A2");
}

TEST_CASE("read_sheet: one indicator more than a form may have is refused with its cell") {
    sheet made{.file = "book.xlsx", .name = "绩效"};
    auto const put = [&](std::uint32_t row, std::uint32_t column, std::string text) {
        made.cells.push_back({std::move(text), {0, 0, {row, column}}});
    };
    for (std::uint32_t column = 1;
         auto const* const each : {"一级指标", "三级指标", "年度指标值", "得分"})
        put(1, column++, each);
    auto const add = [&](std::uint32_t row) {
        put(row, 1, "产出指标");
        put(row, 2, "指标");
        put(row, 3, "1");
        put(row, 4, "1");
    };
    for (std::uint32_t row = 2; row < most_indicators + 2; ++row) add(row);
    CHECK(only_form(made).indicators.size() == most_indicators);
    add(most_indicators + 2);
    auto const forms = read_sheet(made);
    REQUIRE(forms.size() == 1);
    REQUIRE_FALSE(forms.front());
    CHECK(forms.front().error().code == errc::too_many_indicators);
    CHECK(to_string(forms.front().error().at) == "book.xlsx: 绩效!A10002");
}
