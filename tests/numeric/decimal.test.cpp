// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>
#include <unordered_set>
#include <utility>

using namespace outturn;

TEST_CASE("decimal: 99.10 prints 99.10 and equals 99.1 and hashes equal") {
    auto const with_zero = decimal::scaled(9910, 2);
    auto const without = decimal::scaled(991, 1);
    CHECK(to_string(with_zero) == "99.10");
    CHECK(with_zero == without);
    CHECK(std::hash<decimal>{}(with_zero) == std::hash<decimal>{}(without));
    CHECK(std::unordered_set<decimal>{with_zero, without}.size() == 1);
    std::unordered_set<std::size_t> hashes;
    for (int i = 0; i < 1000; ++i) hashes.insert(std::hash<decimal>{}(i));
    CHECK(hashes.size() == 1000);
    CHECK(to_string(with_zero.normalized()) == "99.1");
}

TEST_CASE("decimal: a result that does not fit throws std::overflow_error") {
    auto const max = decimal::max();
    CHECK_THROWS_AS(max + 1, std::overflow_error);
    CHECK_THROWS_AS(-max - 1, std::overflow_error);
    CHECK_THROWS_AS(max * 2, std::overflow_error);
    CHECK_THROWS_AS(max + decimal::scaled(1, 1), std::overflow_error);
    CHECK_THROWS_AS(decimal::scaled(1, 18) * decimal::scaled(1, 1), std::overflow_error);
    CHECK_THROWS_AS(max.round(-1, rounding::up), std::overflow_error);
    CHECK_THROWS_AS(decimal::scaled(1, 19), std::overflow_error);
    CHECK_THROWS_AS(decimal::scaled(1, -1), std::overflow_error);
    CHECK_THROWS_AS(decimal::scaled(std::numeric_limits<std::int64_t>::min(), 0),
                    std::overflow_error);
    CHECK_THROWS_AS(decimal{std::numeric_limits<std::int64_t>::min()}, std::overflow_error);
    CHECK_THROWS_AS(decimal{std::numeric_limits<std::uint64_t>::max()}, std::overflow_error);
    CHECK(decimal{std::numeric_limits<std::int64_t>::max()} == max);
}

TEST_CASE("decimal: __int128 holds what int64 refuses") {
    using decimal128 = basic_decimal<detail::int128>;
    CHECK(to_string(decimal128{std::numeric_limits<std::uint64_t>::max()} *
                    decimal128::scaled(1, 1)) == "1844674407370955161.5");
    CHECK(to_string(decimal128{std::numeric_limits<std::int64_t>::min()}) ==
          "-9223372036854775808");
    CHECK_THROWS_AS(decimal128::max() + decimal128{1}, std::overflow_error);
    CHECK(std::hash<decimal128>{}(decimal128::scaled(9910, 2)) ==
          std::hash<decimal128>{}(decimal128::scaled(991, 1)));
    std::unordered_set<std::size_t> hashes;
    for (int i = 0; i < 1000; ++i) hashes.insert(std::hash<decimal128>{}(i));
    CHECK(hashes.size() == 1000);
}

TEST_CASE("decimal: comparison orders values of different scales") {
    CHECK(decimal::scaled(-1, 18) < 0);
    CHECK(decimal::scaled(1, 18) > 0);
    CHECK(decimal::scaled(0, 5) == 0);
    CHECK(decimal::max() > decimal::scaled(5, 18));
    CHECK(decimal::scaled(5, 18) < decimal::max());
    CHECK(-decimal::max() < decimal::scaled(-5, 18));
    CHECK(decimal::scaled(-5, 18) > -decimal::max());
}

TEST_CASE("decimal: a value is rounded to a multiple of another") {
    CHECK(to_string(decimal::scaled(75, 1).round_to_multiple(decimal::scaled(2, 1),
                                                             rounding::up)) == "7.6");
    CHECK(to_string(decimal::scaled(73, 1).round_to_multiple(decimal::scaled(5, 1),
                                                             rounding::half_up)) == "7.5");
    CHECK(to_string(decimal{-7}.round_to_multiple(5, rounding::floor)) == "-10");
    CHECK_THROWS_AS(decimal{7}.round_to_multiple(0, rounding::up), std::domain_error);
    CHECK_THROWS_AS(decimal{7}.round_to_multiple(-5, rounding::up), std::domain_error);
}

TEST_CASE("decimal: shifting moves the point and refuses what does not fit") {
    CHECK(to_string(decimal::scaled(16936, 2).shifted(4)) == "1693600");
    CHECK(to_string(decimal::scaled(16936, 2).shifted(1)) == "1693.6");
    CHECK(to_string(decimal{7}.shifted(-3)) == "0.007");
    CHECK(to_string(decimal{100}.shifted(-20)) == "0.000000000000000001");
    CHECK_THROWS_AS(decimal{7}.shifted(-19), std::overflow_error);
    CHECK_THROWS_AS(decimal{7}.shifted(19), std::overflow_error);
    CHECK_THROWS_AS(decimal{7}.shifted(std::numeric_limits<int>::min()), std::overflow_error);
    CHECK(decimal{0}.shifted(std::numeric_limits<int>::max()) == 0);
}

TEST_CASE("decimal: places beyond all digits round to zero or are refused") {
    CHECK(decimal{4}.round(-19, rounding::half_up) == 0);
    CHECK(decimal{4}.round(std::numeric_limits<int>::min(), rounding::down) == 0);
    CHECK_THROWS_AS(decimal{4}.round(-19, rounding::up), std::overflow_error);
    CHECK_THROWS_AS(decimal::max().round(-19, rounding::half_up), std::overflow_error);
    CHECK(decimal::max().round(-19, rounding::down) == 0);
    CHECK(decimal{1}.round(std::numeric_limits<int>::max(), rounding::up) == 1);
}

TEST_CASE("decimal: the bounds are those of numeric_limits") {
    using limits = std::numeric_limits<decimal>;
    static_assert(limits::is_specialized && limits::is_exact && limits::is_signed &&
                  !limits::is_integer);
    static_assert(limits::digits10 == 18 && limits::radix == 10);
    CHECK(limits::max() == decimal::max());
    CHECK(limits::lowest() == -decimal::max());
    CHECK(to_string(limits::min()) == "0.000000000000000001");
}

TEST_CASE("decimal: a decimal goes over to another integer and back where it fits") {
    CHECK(wide_decimal{decimal::scaled(9910, 2)} == wide_decimal::scaled(9910, 2));
    CHECK(decimal{wide_decimal::scaled(9910, 2)} == decimal::scaled(9910, 2));
    CHECK(decimal{wide_decimal::scaled(5000, 21)} == decimal::scaled(5, 18));
    CHECK(decimal{wide_decimal::scaled(9910, 2)}.scale() == 2);
    CHECK(decimal{wide_decimal::scaled(10, 18)}.scale() == 18);
    CHECK_THROWS_AS(decimal{wide_decimal::max()}, std::overflow_error);
    CHECK_THROWS_AS(decimal{wide_decimal::scaled(1, 19)}, std::overflow_error);
    CHECK(abs(decimal{-3}) == 3);
}

TEST_CASE("decimal: in place a sum, a difference and a product are as between values") {
    for (auto const& [a, b] : {std::pair{decimal::scaled(125, 2), decimal::scaled(50, 2)},
                               std::pair{decimal::scaled(125, 2), decimal{3}},
                               std::pair{decimal{3}, decimal::scaled(125, 2)},
                               std::pair{decimal::max(), decimal::scaled(0, 1)}}) {
        CAPTURE(to_string(a), to_string(b));
        decimal value = a;
        value += b;
        CHECK(to_string(value) == to_string(a + b));
        value -= b;
        CHECK(to_string(value) == to_string(a + b - b));
        value = a;
        value *= b;
        CHECK(to_string(value) == to_string(a * b));
    }
    decimal value = decimal::max();
    CHECK_THROWS_AS(value += 1, std::overflow_error);
    CHECK_THROWS_AS(value -= -1, std::overflow_error);
    CHECK_THROWS_AS(value *= 2, std::overflow_error);
    CHECK(value == decimal::max());
}

TEST_CASE("decimal: rounding fills missing places with zeros, as far as they fit") {
    CHECK(to_string(decimal::scaled(52, 1).round(3, rounding::up)) == "5.200");
    CHECK(decimal{7}.round(40, rounding::up).scale() == decimal::max_scale);
    auto const hundred = decimal{100}.round(18, rounding::up);
    CHECK(hundred == 100);
    CHECK(hundred.scale() == 16);
}

TEST_CASE("decimal: any number of digits may be dropped") {
    constexpr std::int64_t digits = 123'456'789'012'345'678;
    std::int64_t power = 1;
    for (int dropped = 1; dropped <= 18; ++dropped) {
        power *= 10;
        INFO(dropped);
        for (std::int64_t const coefficient : {digits, -digits}) {
            auto const value = decimal::scaled(coefficient, 18);
            CHECK(value.round(18 - dropped, rounding::down).coefficient() == coefficient / power);
            CHECK(value.round(18 - dropped, rounding::up).coefficient() ==
                  coefficient / power + (coefficient < 0 ? -1 : 1));
        }
    }
}

TEST_CASE("decimal: zero keeps as many places as a shift leaves it") {
    auto const zero = decimal::scaled(0, 2);
    CHECK(to_string(zero.shifted(1)) == "0.0");
    CHECK(to_string(zero.shifted(2)) == "0");
    CHECK(to_string(zero.shifted(5)) == "0");
    CHECK(zero.shifted(-1).scale() == 3);
    CHECK(zero.shifted(-16).scale() == decimal::max_scale);
    CHECK(zero.shifted(-30).scale() == decimal::max_scale);
}

TEST_CASE("decimal: rounding to a power of ten that does not fit looks at its half") {
    CHECK(decimal{4'999'999'999'999'999'999}.round(-19, rounding::half_up) == 0);
    CHECK(decimal{5'000'000'000'000'000'000}.round(-19, rounding::half_down) == 0);
    CHECK_THROWS_AS(decimal{5'000'000'000'000'000'000}.round(-19, rounding::half_up),
                    std::overflow_error);
    CHECK(decimal{9'000'000'000'000'000'000}.round(-20, rounding::half_up) == 0);
}

#if OUTTURN_HAS_INT128
TEST_CASE("decimal: a wider integer that would fit only cut off is refused") {
    CHECK(decimal{detail::int128{-5}} == -5);
    CHECK(decimal{-detail::int128{decimal::max().coefficient()}} == -decimal::max());
    CHECK_THROWS_AS(decimal{-(detail::int128{1} << 64U)}, std::overflow_error);
    CHECK_THROWS_AS(decimal{detail::int128{1} << 64U}, std::overflow_error);
}
#endif
