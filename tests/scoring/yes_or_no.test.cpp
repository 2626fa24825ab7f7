// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/yes_or_no.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("yes_or_no: a met target earns the full weight and a missed one nothing") {
    CHECK(yes_or_no{}(measurement{.weight = 6, .met = true}) == ratio{6});
    CHECK(yes_or_no{}(measurement{.weight = 6, .met = false}) == ratio{0});
}

TEST_CASE("full_when_met: a met target earns the full weight and of a missed one it says nothing") {
    CHECK(full_when_met{}(measurement{.weight = 6, .met = true}) == ratio{6});
    CHECK_FALSE(full_when_met{}(measurement{.weight = 6, .met = false}).has_value());
}
