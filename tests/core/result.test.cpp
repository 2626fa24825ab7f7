// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/result.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

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

TEST_CASE("result: and_then goes on with the value, and keeps the error without calling") {
    auto const half = [](int value) -> result<int> {
        if (value % 2 != 0) return error{errc::expected_number, std::to_string(value), {0, 1}, {}};
        return value / 2;
    };
    CHECK(result<int>{8}.and_then(half).and_then(half) == result<int>{2});
    auto const odd = result<int>{6}.and_then(half).and_then(half).and_then(half);
    REQUIRE_FALSE(odd);
    CHECK(odd.error().code == errc::expected_number);
    CHECK(odd.error().text() == half(3).error().text());
}

TEST_CASE(
    "result: transform makes a value of the value, of another type, and moves out of what is "
    "moved") {
    auto const text = result<int>{5}.transform([](int value) { return std::to_string(value); });
    static_assert(std::is_same_v<decltype(text), result<std::string> const>);
    CHECK(*text == "5");
    result<std::unique_ptr<int>> owned{std::make_unique<int>(7)};
    CHECK(*std::move(owned).transform([](std::unique_ptr<int> held) { return *held; }) == 7);
    result<int> const none = some_error();
    CHECK(none.transform([](int) -> int { throw std::logic_error{"called"}; }).error() ==
          none.error());
}

TEST_CASE("result: or_else answers an error, and leaves a value alone") {
    auto const zero = [](error const&) { return result<int>{0}; };
    CHECK(*result<int>{some_error()}.or_else(zero) == 0);
    CHECK(*result<int>{4}.or_else(zero) == 4);
    CHECK(result<std::string>{"a"}.value_or("b") == "a");
    CHECK(result<std::string>{some_error()}.value_or("b") == "b");
}
