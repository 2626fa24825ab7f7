// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/form.hpp>

#include "catch.hpp"

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
