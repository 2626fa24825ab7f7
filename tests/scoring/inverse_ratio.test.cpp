// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/inverse_ratio.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("inverse_ratio: above its target a reverse indicator earns weight × target ÷ actual") {
    CHECK(inverse_ratio{}(measurement{.weight = 10, .met = true, .attained = ratio{1, 2}}) ==
          ratio{10});
    CHECK(inverse_ratio{}(measurement{.weight = 10, .met = true, .attained = ratio{1}}) ==
          ratio{10});
    CHECK(inverse_ratio{}(measurement{.weight = 10, .attained = ratio{6, 5}}) == ratio{50, 6});
    CHECK(inverse_ratio{}(measurement{.weight = 10, .attained = ratio{100}}) == ratio{1, 10});
}

TEST_CASE(
    "inverse_ratio: a strict target that is just reached is missed and keeps the full weight") {
    CHECK(inverse_ratio{}(measurement{.weight = 10, .met = false, .attained = ratio{1}}) ==
          ratio{10});
}

TEST_CASE("inverse_ratio: without a ratio it says nothing of a missed target") {
    CHECK_FALSE(inverse_ratio{}(measurement{.weight = 10}).has_value());
    CHECK(inverse_ratio{}(measurement{.weight = 10, .met = true}) == ratio{10});
}
