// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/unicode.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/report/text.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/page.hpp"
#include <sstream>
#include <string>
#include <utility>

using namespace outturn;

namespace {

self_evaluation mixed_form() {
    self_evaluation texts;
    texts.file = "a.json";
    texts.project.text = "平台\x1B[31m";
    texts.funds.push_back({{"年度资金总额", {}}, {}, {"100", {}}, {"99", {}}});
    texts.execution.points.text = "10";
    texts.execution.rate.text = "99.00%";
    texts.execution.score.text = "9.8";
    texts.indicators.push_back({.level3 = {"数量"},
                                .target = {">=3个"},
                                .actual = {"1个"},
                                .points = {"10"},
                                .score = {"3.33"}});
    texts.indicators.push_back({.level3 = {"Σ name"},
                                .target = {"<=3秒"},
                                .actual = {"4秒"},
                                .points = {"10"},
                                .score = {"5"}});
    texts.indicators.push_back(
        {.level3 = {"质量"}, .target = {"良好"}, .actual = {"尚可"}, .points = {"10"}});
    return read_form(texts);
}

}  // namespace

TEST_CASE("to_table: printed and computed figures stand side by side in columns of display width") {
    auto const form = mixed_form();
    auto const table = to_table(form, score(form, policies::mof_2020), policies::mof_2020);
    CHECK(table ==
          "a.json\n"
          "平台\uFFFD[31m · policy mof_2020\n"
          "\n"
          "   figure           target  actual  points  printed  computed\n"
          "----------------------------------------------------------------\n"
          "   execution rate   100     99               99.00%    99.00%\n"
          "   execution score                      10      9.8       9.9  ≠\n"
          "1  数量             >=3个   1个         10     3.33      3.33\n"
          "2  Σ name           <=3秒   4秒         10        5         —  ?\n"
          "3  质量             良好    尚可        10                  —\n"
          "----------------------------------------------------------------\n"
          "   total                                                    —\n"
          "? indicators[1].score: the policy has no rule for such a missed target\n"
          "? indicators[2].score: the words of target and actual value differ\n"
          "? total.score: a part of the sum has no figure; 13.23 points known, 20 open\n"
          "2 of 4 printed figures come out as printed\n");
}

TEST_CASE("to_table: a printed figure that cannot be read stands as printed and is not counted") {
    auto form = mixed_form();
    form.indicators[0].score.text = "3%分";
    form = read_form(form);
    auto const table = to_table(form, score(form, policies::mof_2020), policies::mof_2020);
    CHECK(table.find("         10     3%分      3.33  ?\n") != std::string::npos);
    CHECK(table.find("1 of 3 printed figures come out as printed\n") != std::string::npos);
}

TEST_CASE("to_table: beside the rate stands the budget that it is taken of") {
    self_evaluation texts;
    texts.funds.push_back({{"年度资金总额", {}}, {"200"}, {"100"}, {"99"}, {"400"}});
    auto const form = read_form(texts);
    auto rules = policies::mof_2020;
    for (auto const& [of, row] :
         {std::pair{budget_column::adjusted, "100     99                         99.00%"},
          {budget_column::initial, "200     99                         49.50%"},
          {budget_column::received, "400     99                         24.75%"}}) {
        rules.execution.of = of;
        auto const table = to_table(form, score(form, rules), rules);
        INFO(table);
        CHECK(page::has(table, row));
    }
}

TEST_CASE("to_table: in Chinese the columns line up as well") {
    auto const form = mixed_form();
    CHECK(to_table(form, score(form, policies::mof_2020), policies::mof_2020, language::zh) ==
          "a.json\n"
          "平台\uFFFD[31m · 口径 mof_2020\n"
          "\n"
          "   项目          指标值  完成值  分值    表列    计算\n"
          "--------------------------------------------------------\n"
          "   执行率        100     99            99.00%  99.00%\n"
          "   预算执行得分                    10     9.8     9.9  ≠\n"
          "1  数量          >=3个   1个       10    3.33    3.33\n"
          "2  Σ name        <=3秒   4秒       10       5       —  ?\n"
          "3  质量          良好    尚可      10               —\n"
          "--------------------------------------------------------\n"
          "   总分                                             —\n"
          "? indicators[1].score: 该口径未规定此类未完成指标如何计分\n"
          "? indicators[2].score: 指标值与完成值的文字不同\n"
          "? total.score: 部分得分无法计算；可重算 13.23 分，未定 20 分\n"
          "表列 4 个数字，计算相符 2 个\n");
}

TEST_CASE("to_table: a long name is shortened to a column and a blank one does no harm") {
    auto form = mixed_form();
    for (int i = 0; i < 100; ++i) form.indicators[0].level3.text += "很长";
    form.indicators[1].level3.text.clear();
    auto const table = to_table(form, score(form, policies::mof_2020), policies::mof_2020);
    CHECK(table.find("…") != std::string::npos);
    std::istringstream lines{table};
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) < 110);
}

TEST_CASE("to_table: the name of a policy steers no terminal") {
    auto rules = policies::mof_2020;
    rules.name = "n\x1B[2J\n";
    auto const form = mixed_form();
    auto const table = to_table(form, score(form, rules), rules);
    CHECK(table.find("policy n\uFFFD[2J⏎\n") != std::string::npos);
}

TEST_CASE("to_table: a colour only repeats what stands there without it") {
    auto const form = mixed_form();
    auto const scored = score(form, policies::mof_2020);
    auto const coloured = to_table(form, scored, policies::mof_2020, language::en, colouring::ansi);
    CHECK(coloured.find("\x1B[1;31m9.9\x1B[0m  \x1B[1;31m≠\x1B[0m\n") != std::string::npos);
    CHECK(coloured.find("\x1B[1;33m?\x1B[0m\n") != std::string::npos);
    CHECK(page::without_colours(coloured) == to_table(form, scored, policies::mof_2020));
}
