// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/form/form.hpp>

#include "catch.hpp"
#include <utility>

using namespace outturn;

TEST_CASE("first_level_of: every word of the catalogue is found inside a heading") {
    for (auto const& entry : first_level_catalogue) {
        CAPTURE(entry.contains);
        CHECK(first_level_of(std::string{entry.contains}) == entry.which);
        CHECK(first_level_of(std::string{entry.contains} + "指标(50分)") == entry.which);
    }
}

TEST_CASE("first_level_of: a heading of another kind is none of them") {
    CHECK(first_level_of("") == first_level::other);
    CHECK(first_level_of("管理指标") == first_level::other);
}

TEST_CASE("total_funds: it is the row of the total wherever that stands") {
    for (auto const* const name : {"年度资金总额:", "合计", "总计"}) {
        self_evaluation form;
        form.funds.resize(3);
        form.funds[0].source.text = "其中：当年财政拨款";
        form.funds[2].source.text = name;
        CHECK(form.total_funds() == &form.funds[2]);
    }
}

TEST_CASE("total_funds: without a row of that name it is a first row that leads the others") {
    self_evaluation form;
    CHECK(form.total_funds() == nullptr);
    form.funds.resize(1);
    form.funds[0].source.text = "财政拨款";
    CHECK(form.total_funds() == &form.funds[0]);
    form.funds.resize(2);
    form.funds[1].source.text = " 其中:财政资金";
    CHECK(form.total_funds() == &form.funds[0]);
    form.funds[1].source.text = "其他资金";
    CHECK(form.total_funds() == nullptr);
    form.funds[0].source.text = "";
    CHECK(form.total_funds() == &form.funds[0]);
}

TEST_CASE("fiscal_year_of: four digits at the beginning, and nothing else") {
    self_evaluation form;
    for (auto const& [text, year] : {std::pair{"2022", 2022},
                                     std::pair{" 2022年度", 2022},
                                     std::pair{"", 0},
                                     std::pair{"年度2022", 0},
                                     std::pair{"20221", 0},
                                     std::pair{"202", 0}}) {
        CAPTURE(text);
        form.fiscal_year.text = text;
        CHECK(fiscal_year_of(form) == year);
    }
}

TEST_CASE("scores_execution_in_a_row: where a row stands under a heading of execution") {
    self_evaluation form;
    form.indicators.resize(2);
    form.indicators[0].level1.text = "产出指标";
    CHECK_FALSE(scores_execution_in_a_row(form));
    form.indicators[1].level1.text = "预算执行率";
    CHECK(scores_execution_in_a_row(form));
}

TEST_CASE("does_not_apply: by the words of the catalogue alone") {
    for (auto const spelling : not_applicable_spellings)
        CHECK(does_not_apply(parse_actual(spelling).value()));
    CHECK_FALSE(does_not_apply(parse_actual("不适用本项目").value()));
    CHECK_FALSE(does_not_apply(parse_actual("3个").value()));
    CHECK_FALSE(does_not_apply(actual{}));
}

TEST_CASE("place_of: in a spreadsheet a form stands at its first cell") {
    self_evaluation form;
    form.file = "a.xlsx";
    form.sheet = "表1";
    CHECK(place_of(form) == place{"a.xlsx", {}, {}, "表1"});
    form.indicators.resize(1);
    form.indicators[0].level3.position.cell = {9, 3};
    CHECK(place_of(form).position.cell == grid_position{9, 3});
    form.project.position.cell = {2, 1};
    CHECK(place_of(form).position.cell == grid_position{2, 1});
}

TEST_CASE("other_currency_of: it is what the form says unless that is the yuan") {
    for (auto const* const text : {"", "CNY", " cny ", "人民币", "RMB"}) {
        CAPTURE(text);
        self_evaluation form;
        form.currency.text = text;
        CHECK(other_currency_of(form).empty());
    }
    for (auto const* const text : {"USD", " 美元 ", "MOP"}) {
        self_evaluation form;
        form.currency.text = text;
        CHECK(other_currency_of(form) == trimmed(text));
    }
}
