// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/entered.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"

using namespace outturn;

namespace {

error some_error() { return {errc::expected_number, "abc", {0, 3}, {}}; }

}  // namespace

TEST_CASE("entered: a value is neither blank nor an error, and one step leads to it") {
    entered<int> const read{7};
    REQUIRE(read);
    CHECK(*read == 7);
    CHECK(read.value() == 7);
    CHECK_FALSE(read.is_blank());
    CHECK(read != blank{});
    CHECK(read.blank_as(3) == 7);
}

TEST_CASE(
    "entered: nothing entered is no value and equals blank, and who asks for the value is told") {
    entered<int> const read{blank{}, "—"};
    CHECK_FALSE(read);
    CHECK(read.is_blank());
    CHECK(read == blank{});
    CHECK(read.error().code == errc::nothing_entered);
    CHECK(read.error().source == "—");
    CHECK_THROWS_AS(read.value(), bad_result);
    CHECK(read.blank_as(3) == 3);
    CHECK(read.value_or(4) == 4);
}

TEST_CASE("entered: an error is not blank and stays an error whatever blank stands for") {
    entered<int> const read{some_error()};
    CHECK_FALSE(read);
    CHECK_FALSE(read.is_blank());
    CHECK(read != blank{});
    CHECK(read.blank_as(3).error() == some_error());
}

TEST_CASE("entered: it is passed on as the result that it is") {
    entered<int> const read{7};
    result<int> const passed = read;
    CHECK(passed == 7);
    CHECK(read.transform([](int value) { return value + 1; }).value() == 8);
    CHECK(entered<int>{7} == read);
    CHECK(entered<int>{8} != read);
}
