// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/design.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("quantity.money: bare numbers that are those of the funds are money") {
    auto texts = planted::clean_texts();
    texts.money_unit.text = "万元";
    for (auto& line : texts.funds) {
        line.initial.text = line.adjusted.text = "43.2";
        line.executed.text = "37.24";
    }
    auto& row = texts.indicators[0];
    row.target.text = "43.2";
    row.actual.text = "37.24";
    figure const where{form_part::indicator_target, 0};
    CHECK(planted::find(planted::audited(texts), "quantity.money", where) != nullptr);
    row.actual.text = "37.25";
    CHECK(planted::find(planted::audited(texts), "quantity.money", where) == nullptr);
    row.actual.text = "37.24";
    row.level2.text = "质量指标";
    CHECK(planted::find(planted::audited(texts), "quantity.money", where) == nullptr);
}

TEST_CASE("weight.concentrated: is more than the limit of the profile") {
    CHECK(planted::planted_finding("weight.concentrated").numbers[0] == ratio{505, 1000});
}

TEST_CASE("indicator.duplicate: names the first of the two") {
    CHECK(planted::planted_finding("indicator.duplicate").other ==
          figure{form_part::indicator_target, 0});
}
