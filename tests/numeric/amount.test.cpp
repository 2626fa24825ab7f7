// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

#include "catch.hpp"
#include <concepts>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

using namespace outturn;

static_assert(sizeof(amount<cny>) == 8);
static_assert(std::is_trivially_copyable_v<amount<cny>>);
static_assert(std::regular<amount<cny>>);
static_assert(std::totally_ordered<amount<cny>>);
static_assert(!std::is_constructible_v<amount<cny>, int>);
static_assert(!std::is_constructible_v<amount<cny>, decimal>);
static_assert(!std::is_constructible_v<amount<cny>, amount<usd>>);
static_assert(wan_yuan("169.36") == yuan(1'693'600));
static_assert(yuan("0.01").minor() == 1);
static_assert(yuan(3) + yuan(4) == yuan(7));
static_assert(yuan(3) - yuan(4) == -yuan(1));
static_assert(yuan(3) < yuan(4));
static_assert(yuan(1'681'827) / yuan(1'693'600) == ratio{1681827, 1693600});

namespace {

template <currency Currency = cny>
std::string error_of(char const* text, int unit_zeros = 0) {
    auto const read = parse_amount<Currency>(text, unit_zeros);
    REQUIRE_FALSE(read);
    return read.error().message();
}

template <currency Currency = cny>
std::int64_t minor_of(char const* text, int unit_zeros = 0) {
    INFO(text);
    auto const read = parse_amount<Currency>(text, unit_zeros);
    REQUIRE(read);
    REQUIRE(*read);
    return (*read)->minor();
}

}  // namespace

TEST_CASE("amount: every spelling of forms is read") {
    CHECK(minor_of("1,693,600") == 169'360'000);
    CHECK(minor_of("１，６９３，６００元") == 169'360'000);
    CHECK(minor_of("169.36万元") == 169'360'000);
    CHECK(minor_of("1.2亿元") == 12'000'000'000);
    CHECK(minor_of(" 12.50 ") == 1250);
    CHECK(minor_of("-3") == -300);
    CHECK(minor_of("169.36", 4) == 169'360'000);
    CHECK(minor_of("169.36元", 4) == 16'936);
    CHECK(minor_of<jpy>("1,000日元") == 1000);
}

TEST_CASE("amount: nothing entered is not zero") {
    for (char const* text : {"", " ", "-", "—", "/", "　"}) {
        INFO('"' << text << '"');
        auto const read = parse_amount<cny>(text);
        REQUIRE(read);
        CHECK_FALSE(read->has_value());
    }
}

TEST_CASE("amount: unusable text is an error that says why") {
    CHECK(parse_amount<cny>("1,69,360").error().code == errc::bad_grouping);
    CHECK(parse_amount<cny>("1.2345678万元").error().code == errc::too_many_places);
    CHECK(parse_amount<cny>("0.001").error().code == errc::too_many_places);
    CHECK(parse_amount<jpy>("0.5").error().code == errc::too_many_places);
    CHECK(parse_amount<cny>("12345678901234567890").error().code == errc::too_many_digits);
    CHECK(parse_amount<cny>("9223372036854775807").error().code == errc::too_large);
    CHECK(parse_amount<cny>("9223372036854775807亿元").error().code == errc::too_large);
    CHECK(parse_amount<cny>("12 apples").error().code == errc::unexpected_text);
    CHECK(error_of("1,69,360") ==
          "digits in groups of three were expected after \"1,\", found \"69\"");
}

TEST_CASE("amount: a sum that does not fit throws") {
    auto const most = amount<cny>::from_minor(backing<std::int64_t>::max);
    CHECK_THROWS_AS(most + yuan("0.01"), std::overflow_error);
    CHECK_THROWS_AS(-most - yuan("0.01"), std::overflow_error);
    CHECK_THROWS_AS(yuan(backing<std::int64_t>::max), std::overflow_error);
    CHECK_THROWS_AS(yuan(1) / yuan(0), std::domain_error);
}

TEST_CASE("amount: money is read as an exact decimal however fine it is") {
    CHECK(to_string(parse_money("1.2345678万元").value().value()) == "12345.6780000");
    CHECK_FALSE(parse_money("—").value());
    CHECK_FALSE(amount<cny>::exactly(decimal::scaled(1, 3)));
    CHECK(amount<cny>::exactly(decimal::scaled(100, 3)).value() == yuan("0.10"));
}
