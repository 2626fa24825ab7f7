// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/design.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

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

TEST_CASE("indicator.duplicate: names the first of several in the order of the form") {
    auto texts = planted::clean_texts();
    // Names of one length that differ, and one that a space stands behind.
    texts.indicators[1].level3.text = "甲指标";
    texts.indicators[4].level3.text = "乙指标";
    texts.indicators[0].level3.text = texts.indicators[3].level3.text = "丙指标";
    texts.indicators[2].level3.text = "甲指标 ";
    texts.indicators[5].level3.text = "甲指标";
    std::vector<std::pair<figure, std::optional<figure>>> again;
    for (auto const& each : planted::audited(texts))
        if (each.id == "indicator.duplicate") again.emplace_back(each.where, each.other);
    auto const name = [](std::size_t row) { return figure{form_part::indicator_level3, row}; };
    auto const first = [](std::size_t row) { return figure{form_part::indicator_target, row}; };
    CHECK(again == std::vector<std::pair<figure, std::optional<figure>>>{
                       {name(2), first(1)}, {name(3), first(0)}, {name(5), first(1)}});
}
