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

TEST_CASE("amount: a sum that does not fit throws") {
    auto const most = amount<cny>::from_minor(backing<std::int64_t>::max);
    CHECK_THROWS_AS(most + yuan("0.01"), std::overflow_error);
    CHECK_THROWS_AS(-most - yuan("0.01"), std::overflow_error);
    CHECK_THROWS_AS(yuan(backing<std::int64_t>::max), std::overflow_error);
    CHECK_THROWS_AS(yuan(1) / yuan(0), std::domain_error);
}

TEST_CASE("amount: an amount is made of a decimal exactly or by a rounding") {
    CHECK_FALSE(amount<cny>::exactly(decimal::scaled(1, 3)));
    CHECK_FALSE(amount<cny>::exactly(decimal::max()));
    CHECK(amount<cny>::exactly(decimal::scaled(100, 3)).value() == yuan("0.10"));
    CHECK(amount<cny>::rounded(decimal::scaled(125, 3), rounding::half_even) == yuan("0.12"));
    CHECK(amount<usd>::rounded(yuan(100).value() / decimal::scaled(725, 2), rounding::half_even) ==
          us_dollars("13.79"));
}

TEST_CASE("amount: every currency has its makers") {
    CHECK(yi_yuan("1.2") == yuan(120'000'000));
    CHECK(yi_yuan(2) == wan_yuan(20'000));
    CHECK(fen(150) == yuan("1.50"));
    CHECK(hong_kong_dollars(3) == amount<hkd>::of(3));
    CHECK(us_dollars("3.50") == amount<usd>::of("3.50"));
    CHECK(euros("3.50").minor() == 350);
    CHECK(yen(3).minor() == 3);
    CHECK(yuan<int128>(3).minor() == 300);
    using namespace outturn::literals;
    CHECK(169.36_wan_yuan == 1'693'600_yuan);
}

TEST_CASE("amount: times a whole number is exact and times a decimal is exact or refused") {
    using namespace outturn::literals;
    CHECK(yuan(7) * 3 == yuan(21));
    CHECK(-3 * yuan(7) == yuan(-21));
    CHECK(yuan(100) * 0.06_dec == yuan(6));
    CHECK(0.5_dec * yuan("0.02") == yuan("0.01"));
    CHECK_THROWS_AS(yuan("0.01") * 0.5_dec, finer_than_smallest_unit);
    CHECK_THROWS_WITH(
        yuan("-0.01") * 0.50_dec,
        "outturn: -0.005 is finer than 0.01, the smallest unit of CNY: say how to round it, "
        "as money.times(factor, rounding::half_up)");
    CHECK_THROWS_WITH(
        yen(3) * 0.5_dec,
        "outturn: 1.5 is finer than 1, the smallest unit of JPY: say how to round it, "
        "as money.times(factor, rounding::half_up)");
    CHECK_THROWS_AS(amount<cny>::max() * 2, std::overflow_error);
    CHECK(amount<cny>::max() * 1.0_dec == amount<cny>::max());
    auto money = yuan(2);
    money *= 3;
    money *= 0.5_dec;
    CHECK(money == yuan(3));
}

TEST_CASE("amount: times a ratio rounds once and by the mode given") {
    CHECK(yuan(100).times(ratio{1, 3}, rounding::half_up) == yuan("33.33"));
    CHECK(yuan(100).times(ratio{1, 3}, rounding::up) == yuan("33.34"));
    CHECK(yuan(-100).times(ratio{1, 3}, rounding::floor) == yuan("-33.34"));
    CHECK(yuan("0.01").times(decimal::scaled(5, 1), rounding::half_even) == yuan(0));
    CHECK(amount<cny>::max().times(1, rounding::down) == amount<cny>::max());
    CHECK_THROWS_AS(amount<cny>::max().times(2, rounding::down), std::overflow_error);
}

TEST_CASE("amount: an amount is shown in another unit and rounded to its places") {
    CHECK(yuan(1'693'600).in(money_unit::wan) == decimal::scaled(16936, 2));
    CHECK(yuan("0.01").in(money_unit::yi) == decimal::scaled(1, 10));
    CHECK(yuan("1681827.35").round(-2, rounding::half_up) == yuan(1'681'800));
    CHECK(yuan("1681827.35").round(1, rounding::half_even) == yuan("1681827.40"));
    CHECK(yuan("1681827.35").round(5, rounding::up) == yuan("1681827.35"));
    CHECK(amount<cny>::max().round(5, rounding::up) == amount<cny>::max());
    CHECK(abs(yuan(-3)) == yuan(3));
    CHECK(yuan(0).is_zero());
    CHECK_FALSE(yuan(0).is_negative());
    CHECK(yuan(-1).is_negative());
    CHECK(std::hash<amount<cny>>{}(yuan(3)) == std::hash<amount<cny>>{}(yuan("3.00")));
}
