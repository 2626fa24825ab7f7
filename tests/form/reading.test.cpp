// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/cells.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <string>
#include <vector>

using namespace outturn;

namespace {

self_evaluation small_form() {
    self_evaluation texts;
    texts.file = "a.json";
    texts.sheet = "自评表";
    texts.title = {"项目支出绩效自评表", {1, 1}};
    texts.unread.push_back({"a.json", "remark", {30, 5}, {}});
    texts.funds.push_back(
        {{"年度资金总额", {}}, {"-", {}}, {"1,693,600", {7, 20}}, {"1,681,827", {}}});
    texts.execution.points.text = "10";
    texts.execution.rate.text = "99.31%";
    texts.execution.score.text = "9.93";
    indicator row;
    row.level3.text = "数量";
    row.target = {">=500家", {12, 17}};
    row.actual.text = "485家";
    row.points.text = "6";
    row.score.text = "5.82";
    texts.indicators.push_back(row);
    texts.total.points.text = "100";
    texts.total.score.text = "98.93";
    return texts;
}

}  // namespace

TEST_CASE("read_form: each cell keeps its text and place beside its value") {
    auto const form = read_form(small_form());
    auto const& line = form.funds.at(0);
    CHECK(line.adjusted.text == "1,693,600");
    CHECK(line.adjusted.position == text_position{7, 20});
    CHECK(line.adjusted.value == decimal{1'693'600});
    CHECK(form.execution.rate.value == decimal::scaled(9931, 4));
    CHECK(form.execution.rate.text == "99.31%");
    CHECK(form.indicators.at(0).target.value->as_bound()->limit.value == decimal{500});
    CHECK(form.indicators.at(0).score.value == decimal::scaled(582, 2));
    CHECK(form.total.score.value == decimal::scaled(9893, 2));
    CHECK(form.file == "a.json");
    CHECK(form.sheet == "自评表");
    CHECK(form.title.text == "项目支出绩效自评表");
    CHECK(form.title.position == text_position{1, 1});
    REQUIRE(form.unread.size() == 1);
    CHECK(form.unread.at(0).figure == "remark");
    CHECK(form.unread.at(0).position == text_position{30, 5});
}

TEST_CASE("read_form: nothing entered is no value and not zero") {
    auto const form = read_form(small_form());
    CHECK_FALSE(form.funds.at(0).initial.value.has_value());
    CHECK(form.funds.at(0).initial.text == "-");
    auto texts = small_form();
    texts.indicators[0].actual.text = "—";
    texts.indicators[0].target.text = "/";
    auto const blank = read_form(texts);
    CHECK_FALSE(blank.indicators.at(0).actual.value.has_value());
    CHECK_FALSE(blank.indicators.at(0).target.value.has_value());
}

TEST_CASE("read_form: money is in the main unit whatever unit the form or the cell names") {
    auto texts = small_form();
    texts.money_unit.text = "万元";
    texts.funds[0].initial.text = "207.4538";
    texts.funds[0].adjusted.text = "1.2亿元";
    texts.funds[0].executed.text = "100元";
    auto const form = read_form(texts);
    CHECK(form.funds.at(0).initial.value == decimal{2'074'538});
    CHECK(form.funds.at(0).adjusted.value == decimal{120'000'000});
    CHECK(form.funds.at(0).executed.value == decimal{100});
}

TEST_CASE("read_form: the currency may be named or left out") {
    for (auto const text : {"", "CNY", " CNY ", "cny", "RMB", "人民币", "元"}) {
        CAPTURE(text);
        auto texts = small_form();
        texts.currency.text = text;
        CHECK(faults(read_form(texts)).empty());
    }
}

TEST_CASE("read_form: money is read in the currency that the form names") {
    for (auto const& entry : currency_catalogue) {
        CAPTURE(entry.code);
        auto texts = small_form();
        texts.currency.text = std::string{entry.name_zh};
        texts.money_unit.text = "万元";
        texts.funds[0].adjusted.text = "12万" + std::string{entry.unit_zh};
        texts.funds[0].executed.text = std::string{entry.sign} + "9";
        auto const form = read_form(texts);
        CHECK(faults(form).empty());
        CHECK(form.funds.at(0).adjusted.value == decimal{120'000});
        CHECK(form.funds.at(0).executed.value == decimal{90'000});
    }
    auto texts = small_form();
    texts.currency.text = "USD";
    texts.funds[0].adjusted.text = "12元";
    CHECK(faults(read_form(texts)).front().code == errc::unexpected_text);
}

TEST_CASE("read_form: what is refused as a currency is told what is known") {
    auto texts = small_form();
    texts.currency.text = "XYZ";
    auto const found = faults(read_form(texts));
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().message() ==
          "a known currency (CNY, HKD, USD, EUR, JPY) was expected, found \"XYZ\"");
}

namespace {

struct xyz {
    static constexpr std::string_view code = "XYZ", name = "xyz", name_zh = "叉元",
                                      unit_zh = "叉元", sign = "X$";
    static constexpr int minor_digits = 3;
};

}  // namespace

TEST_CASE("read_form: a program's own currencies are known where it names them, read anew or not") {
    std::array const known{currency_entry::of<xyz>()};
    auto texts = small_form();
    texts.currency.text = "XYZ";
    texts.funds[0].adjusted.text = "X$5叉元";
    auto const refused = read_form(texts);
    CHECK_FALSE(refused.funds.at(0).adjusted.value);
    auto const form = read_form(refused, {}, known);
    CHECK(faults(form).empty());
    CHECK(form.funds.at(0).adjusted.value == decimal{5});
    texts.currency.text = "CNY";
    CHECK(faults(read_form(texts, {}, known)).front().code == errc::unknown_currency);
}

TEST_CASE("read_form: an amount finer than the smallest unit stays exact") {
    auto texts = small_form();
    texts.money_unit.text = "万元";
    texts.funds[0].adjusted.text = "1.2345678";
    CHECK(read_form(texts).funds.at(0).adjusted.value == decimal::scaled(12345678, 3));
}

TEST_CASE("read_form: a rate is read with its sign or without") {
    for (auto const text : {"99.31%", "99.31", "99.31 ％", "９９．３１％"}) {
        CAPTURE(text);
        auto texts = small_form();
        texts.execution.rate.text = text;
        CHECK(read_form(texts).execution.rate.value == decimal::scaled(9931, 4));
    }
}

TEST_CASE("read_form: points may carry their unit") {
    auto texts = small_form();
    texts.indicators[0].points.text = "22.5分";
    CHECK(read_form(texts).indicators.at(0).points.value == decimal::scaled(225, 1));
}

TEST_CASE("faults: a cell that cannot be read is named with its place in form and file") {
    struct row {
        void (*spoil)(self_evaluation&);
        error_code code;
        std::string figure;
    };
    for (auto const& [spoil, code, figure] : {
             row{[](self_evaluation& t) { t.funds[0].adjusted.text = "1,69,3600"; },
                 errc::bad_grouping,
                 "funds[0].adjusted"},
             row{[](self_evaluation& t) { t.funds[0].executed.text = "abc"; },
                 errc::expected_number,
                 "funds[0].executed"},
             row{[](self_evaluation& t) { t.funds[0].initial.text = "1.5万人"; },
                 errc::unexpected_text,
                 "funds[0].initial"},
             row{[](self_evaluation& t) { t.money_unit.text = "美元"; },
                 errc::unknown_money_unit,
                 "money_unit"},
             row{[](self_evaluation& t) { t.currency.text = "XYZ"; },
                 errc::unknown_currency,
                 "currency"},
             row{[](self_evaluation& t) { t.execution.points.text = "ten"; },
                 errc::expected_number,
                 "execution.points"},
             row{[](self_evaluation& t) { t.execution.rate.text = "99.31元"; },
                 errc::unexpected_text,
                 "execution.rate"},
             row{[](self_evaluation& t) { t.execution.score.text = "#DIV/0!"; },
                 errc::spreadsheet_error,
                 "execution.score"},
             row{[](self_evaluation& t) { t.indicators[0].target.text = " #REF!"; },
                 errc::spreadsheet_error,
                 "indicators[0].target"},
             row{[](self_evaluation& t) { t.indicators[0].actual.text = "#N/A"; },
                 errc::spreadsheet_error,
                 "indicators[0].actual"},
             row{[](self_evaluation& t) { t.indicators[0].target.text = "≥abc"; },
                 errc::expected_number,
                 "indicators[0].target"},
             row{[](self_evaluation& t) { t.indicators[0].actual.text = "=12x.5"; },
                 errc::unexpected_text,
                 "indicators[0].actual"},
             row{[](self_evaluation& t) { t.indicators[0].points.text = "6 points"; },
                 errc::unexpected_text,
                 "indicators[0].points"},
             row{[](self_evaluation& t) { t.indicators[0].points.text = "-6"; },
                 errc::negative_points,
                 "indicators[0].points"},
             row{[](self_evaluation& t) { t.indicators[0].score.text = "5..8"; },
                 errc::expected_digit,
                 "indicators[0].score"},
             row{[](self_evaluation& t) { t.total.points.text = "一百"; },
                 errc::expected_number,
                 "total.points"},
             row{[](self_evaluation& t) { t.total.score.text = "98.93%"; },
                 errc::unexpected_text,
                 "total.score"},
         }) {
        CAPTURE(figure);
        auto texts = small_form();
        spoil(texts);
        auto const found = faults(read_form(texts));
        REQUIRE(found.size() == 1);
        CHECK(found.front().code == code);
        CHECK(found.front().at.figure == figure);
        CHECK(found.front().at.file == "a.json");
    }
}

TEST_CASE("faults: the column of an error is that of what is wrong inside the cell") {
    auto texts = small_form();
    texts.indicators[0].target.text = "≥abc";
    CHECK(faults(read_form(texts)).at(0).at.position == text_position{12, 18});
    texts = small_form();
    texts.funds[0].adjusted.text = "1,69,3600";
    CHECK(faults(read_form(texts)).at(0).at.position == text_position{7, 22});
}

TEST_CASE("faults: all unreadable cells are told, in the order of the form") {
    auto texts = small_form();
    texts.total.score.text = "x";
    texts.indicators[0].score.text = "y";
    texts.funds[0].executed.text = "z";
    auto const form = read_form(texts);
    std::vector<std::string> names;
    for (auto const& each : faults(form)) names.push_back(each.at.figure);
    CHECK(names ==
          std::vector<std::string>{"funds[0].executed", "indicators[0].score", "total.score"});
    CHECK(has_fault(form));
}

TEST_CASE(
    "read_form: an unreadable cell keeps its text, has no value, and leaves the others alone") {
    auto texts = small_form();
    texts.indicators[0].score.text = "98%分";
    auto const form = read_form(texts);
    auto const& spoiled = form.indicators.at(0).score;
    CHECK(spoiled.text == "98%分");
    CHECK(spoiled.is_unreadable());
    CHECK_FALSE(spoiled.is_blank());
    CHECK_FALSE(spoiled.value.has_value());
    auto repaired = form;
    static_cast<cell&>(repaired.indicators[0].score) = {"5.82"};
    CHECK(read_form(repaired) == read_form(small_form()));
}

TEST_CASE(
    "read_form: without a known unit of money no amount has a value, and one cell is at fault") {
    auto texts = small_form();
    texts.money_unit.text = "千元";
    auto const form = read_form(texts);
    REQUIRE(faults(form).size() == 1);
    CHECK(faults(form).front().at.figure == "money_unit");
    CHECK_FALSE(form.funds.at(0).adjusted.value.has_value());
    CHECK_FALSE(form.funds.at(0).adjusted.is_blank());
    CHECK_FALSE(form.funds.at(0).adjusted.is_unreadable());
}

TEST_CASE("faults: two known units of money are none, and the message says so") {
    for (auto const text : {"万元；元", "万元/亿元", "元、万元", "千元,元，万元"}) {
        CAPTURE(text);
        auto texts = small_form();
        texts.money_unit.text = text;
        auto const found = faults(read_form(texts));
        REQUIRE(found.size() == 1);
        CHECK(found.front().code == errc::mixed_money_units);
        CHECK(found.front().message() ==
              "one unit of money was expected on a form, found \"" + std::string{text} + '"');
    }
    for (auto const text : {"千元", "千元；万元", "元；元", "万元人民币", "；", "-"}) {
        CAPTURE(text);
        auto texts = small_form();
        texts.money_unit.text = text;
        auto const found = faults(read_form(texts));
        REQUIRE(found.size() == 1);
        CHECK(found.front().code == errc::unknown_money_unit);
    }
}

TEST_CASE("read_form: 无 among amounts and scores is nothing entered") {
    auto texts = small_form();
    texts.funds[0].executed.text = "无";
    texts.indicators[0].score.text = " 无 ";
    texts.execution.rate.text = "无";
    auto const form = read_form(texts);
    CHECK_FALSE(has_fault(form));
    CHECK(form.funds.at(0).executed.is_blank());
    CHECK(form.indicators.at(0).score.is_blank());
    CHECK(form.execution.rate.is_blank());
    texts.funds[0].executed.text = "无法统计";
    CHECK(faults(read_form(texts)).size() == 1);
}

TEST_CASE("faults: a letter within a number is quoted with the digits around it") {
    auto texts = small_form();
    texts.funds[0].executed.text = "1,0O0";
    CHECK(
        faults(read_form(texts)).at(0).text() ==
        "a.json: 自评表: funds[0].executed: digits in groups of three were expected after \"1,\", "
        "found \"0O0\"\n1,0O0\n  ^~~");
    texts.funds[0].executed.text = "1,00l,000元";
    CHECK(faults(read_form(texts)).at(0).found() == "00l");
    texts.funds[0].executed.text = "1，69,3600";
    CHECK(has_fault(read_form(texts)));
}

TEST_CASE("faults: the error values of spreadsheets are named as such in every kind of cell") {
    for (std::string const text : {"#DIV/0!", "#REF!", "#N/A", " #VALUE! ", "Err:502"})
        for (auto const where : {figure{form_part::fund_adjusted, 0},
                                 figure{form_part::execution_points, 0},
                                 figure::rate(),
                                 figure::total(),
                                 figure{form_part::money_unit, 0},
                                 figure{form_part::currency, 0},
                                 figure{form_part::indicator_target, 0},
                                 figure{form_part::indicator_actual, 0}}) {
            INFO(text << " in " << to_string(where));
            auto texts = small_form();
            cell_of(texts, where)->text = text;
            auto const found = faults(read_form(texts));
            REQUIRE(found.size() == 1);
            CHECK(found.front().code == errc::spreadsheet_error);
        }
    auto texts = small_form();
    texts.execution.points.text = "Err:5";
    CHECK(faults(read_form(texts)).at(0).code == errc::expected_number);
}

TEST_CASE("read_form: a score below zero is a value") {
    auto texts = small_form();
    texts.total.score.text = "-0.01";
    auto const form = read_form(texts);
    CHECK_FALSE(has_fault(form));
    CHECK(form.total.score.value == decimal::scaled(-1, 2));
}

TEST_CASE("strict: a form with every cell read is given back, another names every fault") {
    auto const good = read_form(small_form());
    REQUIRE(strict(good));
    CHECK(*strict(good) == good);
    auto texts = small_form();
    texts.total.score.text = "x";
    texts.indicators[0].target.text = "≥abc";
    auto const refused = strict(read_form(texts));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().at.figure == "indicators[0].target");
    REQUIRE(refused.error().further.size() == 1);
    CHECK(refused.error().further.front().at.figure == "total.score");
    CHECK(refused.error().text().find("total.score") != std::string::npos);
}

TEST_CASE("read_cells: a form that holds its texts gets its values, or its fault") {
    self_evaluation form;
    form.money_unit.text = "万元";
    form.funds.resize(1);
    form.funds[0].executed.text = "1.5";
    form.indicators.resize(1);
    form.indicators[0].points.text = "5分";
    read_cells(form);
    CHECK(form.funds[0].executed.value == decimal{15'000});
    CHECK(form.indicators[0].points.value == decimal{5});
    form.indicators[0].points.text = "-5";
    read_cells(form);
    CHECK(form.indicators[0].points.fault.code == errc::negative_points);
    form.indicators[0].points.text = "5";
    read_cells(form);
    CHECK_FALSE(has_fault(form));
}
