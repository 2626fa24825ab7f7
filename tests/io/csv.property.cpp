// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/io/csv.hpp>

#include "catch.hpp"
#include "support/form_listing.hpp"
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

// A constant seed, so that a failure repeats.
constexpr unsigned seed = 20'221'231;

class form_maker {
public:
    self_evaluation make() {
        self_evaluation made;
        made.title = {maybe(text())};
        made.fiscal_year = {any({"", "2022", "1999", "二〇二二", "2022年"})};
        made.project = {maybe(text())};
        made.department = {maybe(text())};
        made.implementing_unit = {maybe(text())};
        made.money_unit = {any({"元", "万元", "亿元", ""})};
        if (!made.money_unit.text.empty()) made.currency = {"CNY"};
        for (auto lines = below(4); lines > 0; --lines)
            made.funds.push_back({{text() + "资金"}, {amount()}, {amount()}, {amount()}});
        made.execution.points = {points()};
        made.execution.rate = {any({"", "99.31%", "100", "—", "0%"})};
        made.execution.score = {points()};
        made.goal.expected = {maybe(text())};
        made.goal.actual = {maybe(text())};
        auto first = text();
        auto second = text();
        bool const headings = below(5) != 0;
        for (auto rows = 1 + below(6); rows > 0; --rows) {
            if (below(3) == 0) first = text();
            if (below(2) == 0) second = text();
            made.indicators.push_back(
                {{headings ? first : ""},
                 {headings ? second : ""},
                 {text()},
                 {any({"=100%", ">=50场次", "≤2秒", "增长", "", "-", "不少于3次"})},
                 {any({"=100%", "485家", "1.39", "增长", "", "—", "-3"})},
                 {points()},
                 {points()},
                 {maybe(text())}});
        }
        made.total.points = {points()};
        made.total.score = {points()};
        return made;
    }

private:
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random_);
    }
    std::string any(std::vector<std::string> const& from) { return from[below(from.size())]; }
    std::string points() { return any({"", "10", "9.93", "0", "5分", "—", "99.10"}); }
    std::string amount() { return any({"", "-", "1,693,600", "169.36", "0", "/", "-12.5"}); }
    std::string maybe(std::string const& some) { return below(4) == 0 ? "" : some; }

    // What CSV and spreadsheets take for something else, in any order. A letter in front keeps it from
    // being a label, a year or blank; often what stands in front of that is worse.
    std::string text() {
        static std::vector<std::string> const pieces{
            "平台", ",", "\"",  "\n", "\r\n", ";",      "\t",   "'",    "=",
            "+",    "-", "@",   "＝", "，",   "（元）", "指标", "1",    "：",
            ":",    " ", "<b>", "\\", "|",    "𠮷",     "%",    "sep=;"};
        std::string made = any({"", "", "=", "+", "-", "@", "'", "''", "'=", "\"", "＋"});
        made += "甲";
        for (auto count = below(6); count > 0; --count) made += any(pieces);
        return made + "乙";
    }

    std::mt19937 random_{seed};
};

}  // namespace

TEST_CASE("write_csv: read_csv gives the same forms again, whatever their texts are") {
    form_maker maker;
    for (int round = 0; round < 300; ++round) {
        std::vector<self_evaluation> forms;
        std::string wanted;
        for (int i = 0; i <= round % 3; ++i) {
            auto const form = strict(read_form(maker.make()));
            if (!form) FAIL(form.error().text());
            wanted += form_listing(*form, false) + '\n';
            forms.push_back(*form);
        }
        auto const csv = write_csv(forms);
        CAPTURE(round, csv);
        std::string got;
        for (auto const& form : read_csv(csv)) {
            if (!form) FAIL(form.error().text());
            got += form_listing(*form, false) + '\n';
        }
        REQUIRE(got == wanted);
    }
}
