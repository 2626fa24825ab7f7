// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("rounded_to: trailing zeros are kept or trimmed as the role says") {
    CHECK(to_string(rounded_to{2, rounding::half_up, zeros::kept}(ratio{98})) == "98.00");
    CHECK(to_string(rounded_to{2, rounding::half_up, zeros::trimmed}(ratio{98})) == "98");
    CHECK(to_string(rounded_to{2, rounding::down}(ratio{5215, 1000})) == "5.21");
    CHECK(to_string(rounded_to{0, rounding::half_up}(ratio{425, 100})) == "4");
}

TEST_CASE(
    "rounded_to: a figure that is rounded already keeps or loses its zeros as the role says") {
    CHECK(to_string(rounded_to{2, rounding::up, zeros::kept}.printed(decimal::scaled(9800, 2))) ==
          "98.00");
    CHECK(to_string(rounded_to{2, rounding::up}.printed(decimal::scaled(9800, 2))) == "98");
    CHECK(rounded_to{4, rounding::up, zeros::kept}.least_places() == 4);
    CHECK(rounded_to{4, rounding::up, zeros::trimmed}.least_places() == 0);
    CHECK(rounded_to{-1, rounding::up, zeros::kept}.least_places() == 0);
}
