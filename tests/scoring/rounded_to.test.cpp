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
