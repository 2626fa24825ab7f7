// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <type_traits>
#include <unordered_set>

using namespace outturn;

static_assert(sizeof(ratio) == 16);
static_assert(std::is_trivially_copyable_v<ratio>);
static_assert(std::regular<ratio>);
static_assert(!std::is_constructible_v<ratio, double>);
static_assert(ratio{1, 3} + ratio{1, 6} == ratio{1, 2});
static_assert(ratio{1, 3} - ratio{1, 3} == 0);
static_assert(ratio{2, 3} * ratio{3, 2} == 1);
static_assert(ratio{2, 3} / ratio{4, 3} == ratio{1, 2});
static_assert(ratio{-1, 3} < ratio{1, -4});
static_assert(ratio{1, -3}.denominator() == 3);
static_assert((decimal{6} * 1043 / 1200).round(2, rounding::down) == decimal::scaled(521, 2));
static_assert(ratio{1681827, 1693600}.round(4, rounding::ceiling) == decimal::scaled(9931, 4));

TEST_CASE("ratio: a quotient is kept unreduced until it would not fit") {
    CHECK(ratio{2, 4}.numerator() == 2);
    CHECK(ratio{2, 4}.reduced().numerator() == 1);
    constexpr std::int64_t large = 4'000'000'000'000'000'000;
    auto const product = ratio{large, 3} * ratio{3, large};
    CHECK(product == 1);
    CHECK(product.numerator() == 1);
    CHECK_THROWS_AS((ratio{large, 3} * ratio{large, 7}), std::overflow_error);
    CHECK((ratio{1, large} < ratio{1, large - 1}));
}

TEST_CASE("ratio: a divisor of zero throws std::domain_error") {
    CHECK_THROWS_AS((ratio{1, 0}), std::domain_error);
    CHECK_THROWS_AS(ratio{1} / ratio{0}, std::domain_error);
    CHECK_THROWS_AS(decimal{1} / decimal{0}, std::domain_error);
    CHECK_THROWS_AS(decimal{1} / 0, std::domain_error);
}

TEST_CASE("ratio: a quotient of decimals of different scales is exact") {
    CHECK(decimal::scaled(1, 1) / decimal::scaled(3, 2) == ratio{10, 3});
    CHECK(decimal::scaled(3, 2) / decimal::scaled(1, 1) == ratio{3, 10});
    CHECK(1 / decimal::scaled(5, 1) == ratio{2});
}

TEST_CASE("ratio: rounding takes an intermediate that fits only wider") {
    constexpr std::int64_t large = 9'000'000'000'000'000'000;
    CHECK(ratio{large, large - 1}.round(18, rounding::down) ==
          decimal::scaled(1'000'000'000'000'000'000, 18));
    CHECK(ratio{large, large - 1}.round(18, rounding::up) ==
          decimal::scaled(1'000'000'000'000'000'001, 18));
    CHECK(ratio{-1, 3}.round(2, rounding::floor) == decimal::scaled(-34, 2));
    CHECK(ratio{12345, 1}.round(-2, rounding::half_up) == 12300);
    CHECK(ratio{large, 1}.round(1, rounding::down) == large);
    // 10^19 does not fit, and half of it does.
    constexpr std::int64_t half = 5'000'000'000'000'000'000;
    CHECK(ratio{half, 1}.round(-19, rounding::half_down) == 0);
    CHECK(ratio{half - 1, 1}.round(-19, rounding::half_up) == 0);
    CHECK_THROWS_AS((ratio{half, 1}.round(-19, rounding::half_up)), std::overflow_error);
    CHECK_THROWS_AS((ratio{large, 7}.round(1, rounding::down)), std::overflow_error);
    CHECK_THROWS_AS((ratio{1, 3}.round(19, rounding::down)), std::overflow_error);
    CHECK(ratio{1, 2}.round(1000, rounding::down) == decimal::scaled(5, 1));
}

TEST_CASE("ratio: exact gives a decimal only where there is one") {
    CHECK(to_string(ratio{485, 500}.exact().value()) == "0.97");
    CHECK(to_string(ratio{-7, 8}.exact().value()) == "-0.875");
    CHECK_FALSE(ratio{1, 3}.exact());
    CHECK(ratio{0, 3}.exact().value() == 0);
}

TEST_CASE("ratio: a value is rounded to a multiple of a decimal") {
    CHECK(to_string(ratio{1, 3}.round_to_multiple(decimal::scaled(5, 2), rounding::half_up)) ==
          "0.35");
    CHECK(to_string(ratio{-1, 3}.round_to_multiple(decimal::scaled(5, 2), rounding::down)) ==
          "-0.30");
    CHECK(to_string(ratio{100, 3}.round_to_multiple(25, rounding::ceiling)) == "50");
}

TEST_CASE("ratio: equal ratios hash equal") {
    CHECK(std::hash<ratio>{}(ratio{2, 4}) == std::hash<ratio>{}(ratio{-1, -2}));
    std::unordered_set<std::size_t> hashes;
    for (int i = 0; i < 1000; ++i) hashes.insert(std::hash<ratio>{}(ratio{i, 1000}));
    CHECK(hashes.size() == 1000);
    CHECK(abs(ratio{-1, 2}) == ratio{1, 2});
    CHECK(abs(ratio{1, 2}) == ratio{1, 2});
    ratio sum{1, 2};
    sum += ratio{1, 3};
    sum *= 6;
    sum -= 1;
    sum /= 4;
    CHECK(sum == 1);
}

TEST_CASE("ratio: more places than a decimal has are given where their digits are zeros") {
    CHECK(ratio{1, 2}.round(19, rounding::up) == decimal::scaled(5, 1));
    auto const nearly_one =
        ratio{std::int64_t{9'223'372'036'854'775'806}, std::int64_t{9'223'372'036'854'775'807}};
    CHECK_THROWS_AS(nearly_one.round(19, rounding::down), std::overflow_error);
    CHECK_THROWS_AS((ratio{1, backing<std::int64_t>::max}.round(19, rounding::half_up)),
                    std::overflow_error);
}

TEST_CASE("ratio: divided by a negative one, its denominator is above zero") {
    auto const quotient = ratio{1, 2} / ratio{-2, 3};
    CHECK(quotient.numerator() == -3);
    CHECK(quotient.denominator() == 4);
    constexpr std::int64_t large = 4'000'000'000'000'000'000;
    auto const wide = ratio{large, 3} / ratio{-large, 5};
    CHECK(wide.numerator() == -5);
    CHECK(wide.denominator() == 3);
}

TEST_CASE("ratio: exact gives as many places as a decimal has, and no more") {
    constexpr std::int64_t power = 1'000'000'000'000'000'000;
    CHECK(ratio{1, power}.exact() == decimal::scaled(1, 18));
    CHECK(ratio{1, std::int64_t{1} << 18}.exact() == decimal::scaled(3'814'697'265'625, 18));
    CHECK_FALSE(ratio{1, std::int64_t{1} << 19}.exact());
}

TEST_CASE("ratio: places beyond those of a decimal decide by what is cut off") {
    constexpr std::int64_t power = 1'000'000'000'000'000'000;
    auto const last = decimal::scaled(1, 18);
    // 1.000000000000000001e-18 and 0.999999999999999999e-18.
    ratio const over{1, power - 1};
    ratio const under{1, power + 1};
    for (int const places : {19, 24, 30}) {
        CAPTURE(places);
        CHECK(over.round(places, rounding::down) == last);
        CHECK(over.round(places, rounding::half_up) == last);
        CHECK(under.round(places, rounding::up) == last);
        CHECK(under.round(places, rounding::half_even) == last);
        CHECK((-under).round(places, rounding::half_down) == -last);
        CHECK((-under).round(places, rounding::floor) == -last);
        CHECK_THROWS_AS(over.round(places, rounding::up), std::overflow_error);
        CHECK_THROWS_AS(under.round(places, rounding::down), std::overflow_error);
    }
}
