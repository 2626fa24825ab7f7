// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/checked_int128.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <stdexcept>

using namespace outturn;

TEST_CASE("checked_int128: it has the bounds of __int128 and refuses what is beyond") {
    CHECK(to_string(checked_decimal::max()) == "170141183460469231731687303715884105727");
    CHECK_THROWS_AS(checked_decimal::max() + 1, std::overflow_error);
    CHECK_THROWS_AS(checked_decimal::max() * 2, std::overflow_error);
    CHECK(checked_decimal::max() - checked_decimal::max() == 0);
#if OUTTURN_HAS_INT128
    CHECK(to_string(wide_decimal::max()) == to_string(checked_decimal::max()));
    CHECK(wide_decimal::max_scale == checked_decimal::max_scale);
#endif
}

TEST_CASE("checked_int128: figures are read and divided and rounded and hashed") {
    auto const large =
        parse_decimal<boost::multiprecision::checked_int128_t>("12345678901234567890.12").value();
    CHECK(to_string((large / checked_decimal{7}).round(2, rounding::half_up)) ==
          "1763668414462081127.16");
    CHECK(std::hash<checked_decimal>{}(checked_decimal::scaled(9910, 2)) ==
          std::hash<checked_decimal>{}(checked_decimal::scaled(991, 1)));
    CHECK(to_string(checked_ratio{1, 3}) == "1/3");
}
