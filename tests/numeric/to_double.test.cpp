// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
// Also tests: numeric/decimal.hpp, numeric/amount.hpp
#include <outturn/numeric/cpp_int.hpp>
#include <outturn/numeric/to_double.hpp>

#include "catch.hpp"
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>

using namespace outturn;
using namespace outturn::literals;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest = std::numeric_limits<double>::denorm_min();

static_assert(to_double(0.1_dec) == 0.1);
static_assert(decimal::from_double(0.1, 2, rounding::half_up) == 0.1_dec);
static_assert(std::hash<decimal>{}(1.50_dec) == std::hash<decimal>{}(1.5_dec));
static_assert(std::hash<ratio>{}(ratio{1, 2}) == std::hash<ratio>{}(ratio{2, 4}));
static_assert(std::hash<amount<cny>>{}(yuan(3)) == std::hash<amount<cny>>{}(fen(300)));

}  // namespace

TEST_CASE("from_double: the exact value is rounded and not the digits it is printed with") {
    CHECK(decimal::from_double(1.005, 2, rounding::half_up) == 1.00_dec);
    CHECK(decimal::from_double(1.005, 2, rounding::up) == 1.01_dec);
    CHECK(decimal::from_double(2.675, 2, rounding::half_up) == 2.67_dec);
    CHECK(decimal::from_double(0.5, 0, rounding::half_even) == 0);
    CHECK(decimal::from_double(1.5, 0, rounding::half_even) == 2);
    CHECK(decimal::from_double(-0.125, 2, rounding::half_up) == decimal::scaled(-13, 2));
    CHECK(decimal::from_double(-0.125, 2, rounding::half_down) == decimal::scaled(-12, 2));
    CHECK(decimal::from_double(0.1F, 9, rounding::half_up) == decimal::scaled(100000001, 9));
    CHECK(decimal::from_double(1681827.35, 2, rounding::half_up) == 1681827.35_dec);
}

TEST_CASE("from_double: the places are those asked for, tens and hundreds where negative") {
    CHECK(decimal::from_double(3.0, 2, rounding::half_up).scale() == 2);
    CHECK(decimal::from_double(0.25, 4, rounding::half_up).scale() == 4);
    CHECK(decimal::from_double(1250.5, -2, rounding::half_up) == 1300);
    CHECK(decimal::from_double(50.5, -2, rounding::half_down) == 100);
    CHECK(decimal::from_double(0.5, -3, rounding::up) == 1000);
    CHECK(decimal::from_double(-0.0, 2, rounding::floor) == 0);
    CHECK(decimal::from_double(0.5, std::numeric_limits<int>::min(), rounding::half_up) == 0);
    CHECK(decimal::from_double(smallest, 2, rounding::half_up) == 0);
    CHECK(decimal::from_double(smallest, 2, rounding::up) == 0.01_dec);
    CHECK(decimal::from_double(-smallest, 18, rounding::floor) == decimal::scaled(-1, 18));
}

TEST_CASE("from_double: what is no number or does not fit is refused") {
    for (double const value : {infinity, -infinity, not_a_number})
        CHECK_THROWS_AS(decimal::from_double(value, 2, rounding::half_up), std::domain_error);
    for (double const value : {9.3e18, -9.3e18, 1e300, std::numeric_limits<double>::max()})
        CHECK_THROWS_AS(decimal::from_double(value, 2, rounding::half_up), std::overflow_error);
    CHECK_THROWS_AS(decimal::from_double(1.5, 19, rounding::half_up), std::overflow_error);
    CHECK_THROWS_AS(decimal::from_double(0.5, -19, rounding::up), std::overflow_error);
    CHECK_THROWS_AS(decimal::from_double(0.5, std::numeric_limits<int>::min(), rounding::up),
                    std::overflow_error);
    CHECK_THROWS_AS(decimal::from_double(0.5, std::numeric_limits<int>::min(), rounding::up),
                    std::overflow_error);
    CHECK_THROWS_AS(decimal::from_double(1.5, std::numeric_limits<int>::max(), rounding::up),
                    std::overflow_error);
    CHECK(decimal::from_double(9.2e18, 0, rounding::half_up) == decimal{9'200'000'000'000'000'000});
}

TEST_CASE("to_double: it is the number next to the exact one") {
    CHECK(to_double(decimal{}) == 0);
    CHECK(to_double(1681827.35_dec) == 1681827.35);
    CHECK(to_double(ratio{1, 3}) == 1.0 / 3);
    CHECK(to_double(-ratio{2, 3}) == -2.0 / 3);
    CHECK(to_double(yuan("-1681827.35")) == -1681827.35);
    CHECK(to_double(decimal{9'007'199'254'740'993}) == 9'007'199'254'740'992.0);
    CHECK(to_double(decimal{9'007'199'254'740'995}) == 9'007'199'254'740'996.0);
    CHECK(to_double(decimal::max()) == 9'223'372'036'854'775'808.0);
}

TEST_CASE("to_double: the smallest numbers round once, and what is beyond the largest is refused") {
    using big = boost::multiprecision::cpp_int;
    using fraction = basic_ratio<big>;
    big const low = big{1} << 1074;
    CHECK(to_double(fraction::of(1, low)) == smallest);
    CHECK(to_double(fraction::of(1, low * 2)) == 0);
    CHECK(to_double(fraction::of(big{low + 1}, big{low * low * 2})) == smallest);
    CHECK(to_double(fraction::of(3, low * 2)) == 2 * smallest);
    big const top = (big{1} << 1024) - (big{1} << 971);
    CHECK(to_double(fraction::of(top, 1)) == std::numeric_limits<double>::max());
    CHECK(to_double(fraction::of(top + (big{1} << 970) - 1, 1)) ==
          std::numeric_limits<double>::max());
    CHECK_THROWS_AS(to_double(fraction::of(top + (big{1} << 970), 1)), std::overflow_error);
    CHECK_THROWS_AS(to_double(fraction::of(big{1} << 3000, 1)), std::overflow_error);
}

TEST_CASE("from_minor: smallest units go in and come out as whole numbers") {
    CHECK(amount<cny>::from_minor(168'182'735) == yuan("1681827.35"));
    CHECK(amount<cny>::from_minor(168'182'735).minor() == 168'182'735);
    CHECK(amount<jpy>::from_minor(5) == yen(5));
    CHECK_THROWS_AS(amount<cny>::from_minor(std::numeric_limits<std::uint64_t>::max()),
                    std::overflow_error);
    CHECK_THROWS_AS(amount<cny>::from_minor(std::numeric_limits<std::int64_t>::min()),
                    std::overflow_error);
}
