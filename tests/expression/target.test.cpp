// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/target.hpp>

#include "catch.hpp"

using namespace outturn;

namespace {

bound at_least_50() {
    return {comparison::at_least, {decimal{50}, unit::named("场次").value()}, false};
}

}  // namespace

TEST_CASE("target: it holds a number or words and never both") {
    target const number{at_least_50()};
    REQUIRE(number.as_bound() != nullptr);
    CHECK(*number.as_bound() == at_least_50());
    CHECK(number.as_words() == nullptr);

    target const words{wording{"按时完成"}};
    REQUIRE(words.as_words() != nullptr);
    CHECK(words.as_words()->text == "按时完成");
    CHECK(words.as_bound() == nullptr);
}

TEST_CASE("target: equality is of value and unit and comparison") {
    auto other = at_least_50();
    CHECK(target{at_least_50()} == target{other});
    other.comparison = comparison::above;
    CHECK(target{at_least_50()} != target{other});
    CHECK(target{at_least_50()} != target{wording{"50"}});
}

TEST_CASE("actual: nothing entered is its default and is not zero") {
    actual const blank;
    CHECK_FALSE(blank.is_entered());
    CHECK(blank.as_bound() == nullptr);
    CHECK(blank.as_words() == nullptr);
    actual const zero{bound{comparison::equal, {decimal{0}, unit{}}, true}};
    CHECK(zero.is_entered());
    CHECK(blank != zero);
    CHECK(actual{wording{"及时"}}.as_words()->text == "及时");
}
