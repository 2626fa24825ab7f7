// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/unit.hpp>

#include "catch.hpp"
#include <string>

using namespace outturn;

namespace {

unit named(std::string_view text) {
    auto const found = unit::named(text);
    REQUIRE(found);
    return *found;
}

// How many `to` one `from` is; the units must convert.
ratio factor(std::string_view from, std::string_view to) {
    auto const a = named(from);
    auto const b = named(to);
    INFO(from << " -> " << to);
    REQUIRE(a.converts_to(b));
    return a.factor() / b.factor();
}

}  // namespace

TEST_CASE("unit: conversions inside a dimension are exact") {
    CHECK(factor("分钟", "秒") == ratio{60});
    CHECK(factor("小时", "分钟") == ratio{60});
    CHECK(factor("毫秒", "秒") == ratio(1, 1000));
    CHECK(factor("天", "小时") == ratio{24});
    CHECK(factor("年", "个月") == ratio{12});
    CHECK(factor("季度", "月") == ratio{3});
    CHECK(factor("‰", "%") == ratio(1, 10));
    CHECK(factor("公里", "米") == ratio{1000});
    CHECK(factor("厘米", "mm") == ratio{10});
    CHECK(factor("亩", "平方米") == ratio(2000, 3));
    CHECK(factor("公顷", "亩") == ratio{15});
    CHECK(factor("公斤", "斤") == ratio{2});
    CHECK(factor("吨", "kg") == ratio{1000});
    CHECK(factor("升", "立方米") == ratio(1, 1000));
}

TEST_CASE("unit: a magnitude in front of a unit is part of its factor") {
    CHECK(factor("万元", "元") == ratio{10'000});
    CHECK(factor("亿元", "万元") == ratio{10'000});
    CHECK(factor("万人次", "人次") == ratio{10'000});
    CHECK(factor("百万元", "万元") == ratio{100});
    CHECK(factor("万亩", "公顷") == ratio(10'000, 15));
    CHECK(named("万元").spelling() == "万元");
    CHECK(named("万元").measures() == dimension::money);
}

TEST_CASE("unit: measure words are distinct") {
    for (auto const& [a, b] : {std::pair{"人", "人次"},
                               std::pair{"场", "场次"},
                               std::pair{"个", "家"},
                               std::pair{"台", "台套"},
                               std::pair{"天", "工作日"},
                               std::pair{"人", "名"}}) {
        INFO(a << " and " << b);
        CHECK_FALSE(named(a).converts_to(named(b)));
    }
}

TEST_CASE("unit: percentage points are not percent and months are not days") {
    CHECK_FALSE(named("百分点").converts_to(named("%")));
    CHECK_FALSE(named("月").converts_to(named("天")));
    CHECK_FALSE(named("年").converts_to(named("天")));
    CHECK_FALSE(named("元").converts_to(named("美元")));
}

TEST_CASE("unit: a word that is not in the catalogue is a unit of its own") {
    auto const made = named("桌");
    CHECK(made.measures() == dimension::count);
    CHECK(made.base() == "桌");
    CHECK(made.factor() == ratio{1});
    CHECK(made.converts_to(named("桌")));
    CHECK_FALSE(made.converts_to(named("个")));
    CHECK(factor("万桌", "桌") == ratio{10'000});
}

TEST_CASE("unit: no unit has no dimension and an empty spelling") {
    CHECK(unit{}.spelling().empty());
    CHECK(unit{}.measures() == dimension::none);
    CHECK(named("") == unit{});
}

TEST_CASE("unit: a spelling longer than 31 bytes is refused") {
    CHECK(unit::named(std::string(31, 'x')));
    CHECK_FALSE(unit::named(std::string(32, 'x')));
}

TEST_CASE("unit: a compound is the same in every spelling of it") {
    for (auto const* spelling : {"元/人·月",
                                 "元/人*月",
                                 "元/月·人",
                                 "元/人/月",
                                 "元/人.月",
                                 "元/人、月",
                                 "元/人.每月",
                                 "元/(人·月)",
                                 "元/（人·月）",
                                 "元每人每月"}) {
        INFO(spelling);
        CHECK(named(spelling).measures() == dimension::compound);
        CHECK(named(spelling).base() == "元/人·月");
        CHECK(named(spelling).converts_to(named("元/人·月")));
    }
    CHECK(factor("万元/年", "元/月") == ratio(10'000, 12));
    CHECK(factor("次/季度", "次/年") == ratio{4});
    CHECK(factor("毫克/升", "克/立方米") == ratio{1});
    CHECK_FALSE(named("元/人").converts_to(named("元")));
    CHECK_FALSE(named("元/人").converts_to(named("元/户")));
    CHECK(named("/株").base() == "/株");
}

TEST_CASE("unit: the zeros of its magnitude are known") {
    CHECK(named("万元").zeros() == 4);
    CHECK(named("万").zeros() == 4);
    CHECK(named("元").zeros() == 0);
    CHECK(named("千米").zeros() == 0);
}
