// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/cpp_int.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <stdexcept>
#include <string>

using namespace outturn;
using boost::multiprecision::cpp_int;

TEST_CASE("cpp_int: a decimal of any length is exact") {
    auto const third =
        parse_decimal<cpp_int>("333333333333333333333333333333333333333333.3").value();
    CHECK(to_string(third + third + third) == "999999999999999999999999999999999999999999.9");
    CHECK(to_string(third * 3) == to_string(third + third + third));
    CHECK(third > big_decimal{cpp_int{1}});
}

TEST_CASE("cpp_int: a ratio rounds to any number of places") {
    CHECK(to_string((big_decimal{1} / big_decimal{3}).round(40, rounding::half_up)) ==
          "0." + std::string(40, '3'));
    CHECK(to_string((big_decimal{2} / big_decimal{3}).round(40, rounding::up)) ==
          "0." + std::string(39, '6') + "7");
    CHECK(to_string(big_ratio{big_decimal{2}, big_decimal{6}}) == "1/3");
}

TEST_CASE("cpp_int: a ratio with one place more than a decimal may have is refused, not rounded") {
    constexpr int places = big_decimal::max_scale + 1;
    big_decimal const one_place_more{backing<cpp_int>::power_of_ten(places)};
    // 0.00 … 01 and 0.00 … 09 have those places, so that there is nothing to round.
    CHECK_THROWS_AS((big_decimal{1} / one_place_more).round(places, rounding::down),
                    std::overflow_error);
    CHECK_THROWS_AS((big_decimal{9} / one_place_more).round(places, rounding::up),
                    std::overflow_error);
}

TEST_CASE("cpp_int: decimals of different scales that are equal hash equal") {
    CHECK(std::hash<big_decimal>{}(big_decimal::scaled(9910, 2)) ==
          std::hash<big_decimal>{}(big_decimal::scaled(991, 1)));
}
