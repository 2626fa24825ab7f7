// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

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
    CHECK(form.project_name.text == "党建服务");
    CHECK(form.supervising_department.text == "组织部");
    CHECK(form.implementing_unit.text == "中心");
    CHECK(form.money_unit.text == "元");
    CHECK(form.currency.text == "CNY");
    REQUIRE(form.funds.size() == 3);
    CHECK(form.funds[1].source.text == "其中：当年财政拨款");
    CHECK(form.funds[2].initial.from.text == "-");
    CHECK(form.execution.rate.from.text == "99.31%");
    CHECK(form.execution.score.from.position.cell == grid_position{6, 9});
    CHECK(form.expected.text == "做好。");
    CHECK(form.accomplished.text == "做好了。");
    REQUIRE(form.indicators.size() == 3);
    CHECK(form.indicators[1].first_heading.text == "产出指标");
    CHECK(form.indicators[1].second_heading.text == "数量指标");
    CHECK(form.indicators[1].target.from.text == ">=3次");
    CHECK(form.indicators[1].deviation_reason.text == "延后");
    CHECK(form.indicators[0].deviation_reason.position.cell == grid_position{12, 9});
    CHECK(form.indicators[2].second_heading.text == "社会效益指标");
    CHECK(form.total.score.from.text == "89.93");
    CHECK(form.unread.empty());
}

TEST_CASE("read_sheet: an error names sheet and cell as the spreadsheet shows them") {
    auto const forms = read_sheet(grid({
        {"三级指标", "年度指标值", "实际完成值", "分值", "得分"},
        {"完成率", "≥abc", "100%", "10", "10"},
    }));
    REQUIRE(forms.size() == 1);
    REQUIRE_FALSE(forms.front());
    CHECK(to_string(forms.front().error().at) == "book.xlsx: 绩效!B2: indicators[0].target");
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
    CHECK(back.indicators.front().target.from.text == "≥90%");
    CHECK(back.unread.empty());
}
