// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <cstdint>
#include <random>

using namespace outturn;

namespace {

std::int64_t coefficient(std::mt19937_64& random) {
    // Every length of number occurs as often as every other.
    auto const value = static_cast<std::int64_t>(random() >> (1 + random() % 63));
    return random() % 2 == 0 ? value : -value;
}

}  // namespace

TEST_CASE("text: reading what was printed gives the same value and the same places") {
    std::mt19937_64 random{20220101};
    for (int i = 0; i < 1000; ++i) {
        auto const value = decimal::scaled(coefficient(random), static_cast<int>(random() % 19));
        INFO(to_string(value));
        auto const read = parse_decimal(to_string(value));
        REQUIRE(read);
        CHECK(read->coefficient() == value.coefficient());
        CHECK(read->scale() == value.scale());
    }
}
