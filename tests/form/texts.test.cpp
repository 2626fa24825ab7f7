// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/errors.hpp>
#include <outturn/form/texts.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <string>

using namespace outturn;

namespace {

form_texts small_form() {
    form_texts texts;
    texts.file = "a.json";
    texts.sheet = "自评表";
    texts.title = {"项目支出绩效自评表", {1, 1}};
    texts.unread.push_back({"a.json", "remark", {30, 5}, {}});
    texts.funds.push_back(
        {{"年度资金总额", {}}, {"-", {}}, {"1,693,600", {7, 20}}, {"1,681,827", {}}});
    texts.execution_weight.text = "10";
    texts.execution_rate.text = "99.31%";
    texts.execution_score.text = "9.93";
    indicator_texts row;
    row.name.text = "数量";
    row.target = {">=500家", {12, 17}};
    row.actual.text = "485家";
    row.weight.text = "6";
    row.score.text = "5.82";
    texts.indicators.push_back(row);
    texts.total_weight.text = "100";
    texts.total_score.text = "98.93";
    return texts;
}

}  // namespace

TEST_CASE("read_form: each cell keeps its text and place beside its value") {
    auto const form = read_form(small_form()).value();
    auto const& line = form.funds.at(0);
    CHECK(line.adjusted.from.text == "1,693,600");
    CHECK(line.adjusted.from.position == text_position{7, 20});
    CHECK(line.adjusted.value == decimal{1'693'600});
    CHECK(form.execution.rate.value == decimal::scaled(9931, 4));
    CHECK(form.execution.rate.from.text == "99.31%");
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
    auto const form = read_form(small_form()).value();
    CHECK_FALSE(form.funds.at(0).initial.value.has_value());
    CHECK(form.funds.at(0).initial.from.text == "-");
    auto texts = small_form();
    texts.indicators[0].actual.text = "—";
    texts.indicators[0].target.text = "/";
    auto const blank = read_form(texts).value();
    CHECK_FALSE(blank.indicators.at(0).actual.value.has_value());
    CHECK_FALSE(blank.indicators.at(0).target.value.has_value());
}

TEST_CASE("read_form: money is in the main unit whatever unit the form or the cell names") {
    auto texts = small_form();
    texts.money_unit.text = "万元";
    texts.funds[0].initial.text = "207.4538";
    texts.funds[0].adjusted.text = "1.2亿元";
    texts.funds[0].executed.text = "100元";
    auto const form = read_form(texts).value();
    CHECK(form.funds.at(0).initial.value == decimal{2'074'538});
    CHECK(form.funds.at(0).adjusted.value == decimal{120'000'000});
    CHECK(form.funds.at(0).executed.value == decimal{100});
}

TEST_CASE("read_form: the currency may be named or left out") {
    for (auto const text : {"", "CNY", " CNY "}) {
        CAPTURE(text);
        auto texts = small_form();
        texts.currency.text = text;
        CHECK(read_form(texts));
    }
}

TEST_CASE("read_form: an amount finer than the smallest unit stays exact") {
    auto texts = small_form();
    texts.money_unit.text = "万元";
    texts.funds[0].adjusted.text = "1.2345678";
    CHECK(read_form(texts).value().funds.at(0).adjusted.value == decimal::scaled(12345678, 3));
}

TEST_CASE("read_form: a rate is read with its sign or without") {
    for (auto const text : {"99.31%", "99.31", "99.31 ％", "９９．３１％"}) {
        CAPTURE(text);
        auto texts = small_form();
        texts.execution_rate.text = text;
        CHECK(read_form(texts).value().execution.rate.value == decimal::scaled(9931, 4));
    }
}

TEST_CASE("read_form: points may carry their unit") {
    auto texts = small_form();
    texts.indicators[0].weight.text = "22.5分";
    CHECK(read_form(texts).value().indicators.at(0).weight.value == decimal::scaled(225, 1));
}

TEST_CASE(
    "read_form: the first cell that cannot be read is named with its place in form and file") {
    struct row {
        void (*spoil)(form_texts&);
        error_code code;
        std::string figure;
    };
    for (auto const& [spoil, code, figure] : {
             row{[](form_texts& t) { t.funds[0].adjusted.text = "1,69,3600"; },
                 errc::bad_grouping,
                 "funds[0].adjusted"},
             row{[](form_texts& t) { t.funds[0].executed.text = "abc"; },
                 errc::expected_number,
                 "funds[0].executed"},
             row{[](form_texts& t) { t.funds[0].initial.text = "1.5万人"; },
                 errc::unexpected_text,
                 "funds[0].initial"},
             row{[](form_texts& t) { t.money_unit.text = "美元"; },
                 errc::unknown_money_unit,
                 "money_unit"},
             row{[](form_texts& t) { t.currency.text = "XYZ"; },
                 errc::unknown_currency,
                 "currency"},
             row{[](form_texts& t) { t.execution_weight.text = "ten"; },
                 errc::expected_number,
                 "execution.points"},
             row{[](form_texts& t) { t.execution_rate.text = "99.31元"; },
                 errc::unexpected_text,
                 "execution.rate"},
             row{[](form_texts& t) { t.execution_score.text = "-9"; },
                 errc::negative_points,
                 "execution.score"},
             row{[](form_texts& t) { t.indicators[0].target.text = "≥abc"; },
                 errc::expected_number,
                 "indicators[0].target"},
             row{[](form_texts& t) { t.indicators[0].actual.text = "=12x.5"; },
                 errc::unexpected_text,
                 "indicators[0].actual"},
             row{[](form_texts& t) { t.indicators[0].weight.text = "6 points"; },
                 errc::unexpected_text,
                 "indicators[0].points"},
             row{[](form_texts& t) { t.indicators[0].weight.text = "-6"; },
                 errc::negative_points,
                 "indicators[0].points"},
             row{[](form_texts& t) { t.indicators[0].score.text = "5..8"; },
                 errc::expected_digit,
                 "indicators[0].score"},
             row{[](form_texts& t) { t.total_weight.text = "一百"; },
                 errc::expected_number,
                 "total.points"},
             row{[](form_texts& t) { t.total_score.text = "98.93%"; },
                 errc::unexpected_text,
                 "total.score"},
         }) {
        CAPTURE(figure);
        auto texts = small_form();
        spoil(texts);
        auto const read = read_form(texts);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == code);
        CHECK(read.error().at.figure == figure);
        CHECK(read.error().at.file == "a.json");
    }
}

TEST_CASE("read_form: the column of an error is that of what is wrong inside the cell") {
    auto texts = small_form();
    texts.indicators[0].target.text = "≥abc";
    auto const read = read_form(texts);
    REQUIRE_FALSE(read);
    CHECK(read.error().at.position == text_position{12, 18});
    texts = small_form();
    texts.funds[0].adjusted.text = "1,69,3600";
    CHECK(read_form(texts).error().at.position == text_position{7, 22});
}

TEST_CASE("read_form: of several unreadable cells the first of the form is reported") {
    auto texts = small_form();
    texts.total_score.text = "x";
    texts.indicators[0].score.text = "y";
    CHECK(read_form(texts).error().at.figure == "indicators[0].score");
}

TEST_CASE("read_cells: a form that holds its texts gets its values, or the first error") {
    self_evaluation form;
    form.money_unit.text = "万元";
    form.funds.resize(1);
    form.funds[0].executed.from.text = "1.5";
    form.indicators.resize(1);
    form.indicators[0].weight.from.text = "5分";
    CHECK_FALSE(read_cells(form));
    CHECK(form.funds[0].executed.value == decimal{15'000});
    CHECK(form.indicators[0].weight.value == decimal{5});
    form.indicators[0].weight.from.text = "-5";
    auto const failed = read_cells(form);
    REQUIRE(failed);
    CHECK(failed->code == errc::negative_points);
    CHECK(failed->at.figure == "indicators[0].points");
}
