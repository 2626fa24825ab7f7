// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/yes_or_no.hpp>

#include "catch.hpp"
#include <array>
#include <span>

using namespace outturn;

TEST_CASE("yes_or_no: a met target earns the full weight and a missed one nothing") {
    CHECK(yes_or_no{}(measurement{.weight = 6, .met = true}) == ratio{6});
    CHECK(yes_or_no{}(measurement{.weight = 6, .met = false}) == ratio{0});
}

TEST_CASE("full_when_met: a met target earns the full weight and of a missed one it says nothing") {
    CHECK(full_when_met{}(measurement{.weight = 6, .met = true}) == ratio{6});
    CHECK_FALSE(full_when_met{}(measurement{.weight = 6, .met = false}).has_value());
}

TEST_CASE("elements_credit: what is done earns its share and a missing core element takes all") {
    using elements = std::array<element, 3>;
    CHECK(elements_credit(
              ratio{10},
              elements{element{{1, 2}, true}, element{{3, 10}, true}, element{{1, 5}, false}}) ==
          ratio{8});
    CHECK(elements_credit(ratio{10},
                          elements{element{{1, 2}, true},
                                   element{{3, 10}, false, true},
                                   element{{1, 5}, true}}) == ratio{0});
    CHECK(elements_credit(ratio{10}, std::span<element const>{}) == ratio{0});
}
