// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/result.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <memory>
#include <string>

using namespace outturn;

namespace {

error some_error() { return {errc::expected_number, "abc", {0, 3}, {}}; }

}  // namespace

TEST_CASE("result: it holds the value it was made of") {
    result<int> const good{7};
    REQUIRE(good);
    CHECK(good.has_value());
    CHECK(*good == 7);
    CHECK(good.value() == 7);
    CHECK(good.value_or(3) == 7);
}

TEST_CASE("result: without a value it holds the error and value throws the error's text") {
    result<int> const bad{some_error()};
    CHECK_FALSE(bad);
    CHECK(bad.error() == some_error());
    CHECK(bad.value_or(3) == 3);
    std::string said;
    try {
        (void)bad.value();
    } catch (bad_result const& thrown) {
        said = thrown.what();
        CHECK(thrown.error() == some_error());
    }
    CHECK(said == some_error().text());
}

TEST_CASE("result: a value that can only be moved can be moved out") {
    result<std::unique_ptr<int>> good{std::make_unique<int>(5)};
    auto const owned = std::move(good).value();
    CHECK(*owned == 5);
}

TEST_CASE("result: equal are equal values and equal errors only") {
    CHECK(result<int>{1} == result<int>{1});
    CHECK_FALSE(result<int>{1} == result<int>{2});
    CHECK(result<int>{some_error()} == result<int>{some_error()});
    CHECK_FALSE(result<int>{1} == result<int>{some_error()});
}
