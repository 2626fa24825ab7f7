// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>
#include <unordered_set>

using namespace outturn;

TEST_CASE("decimal: 99.10 prints 99.10 and equals 99.1 and hashes equal") {
    auto const with_zero = decimal::scaled(9910, 2);
    auto const without = decimal::scaled(991, 1);
    CHECK(to_string(with_zero) == "99.10");
    CHECK(with_zero == without);
    CHECK(std::hash<decimal>{}(with_zero) == std::hash<decimal>{}(without));
    CHECK(std::unordered_set<decimal>{with_zero, without}.size() == 1);
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
