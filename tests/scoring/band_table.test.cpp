// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/band_table.hpp>

#include "catch.hpp"
#include <tuple>

using namespace outturn;

namespace {

// 财预〔2021〕101号: satisfaction.
constexpr band_table satisfaction{
    banded_by::actual_share,
    {{ratio{60, 100}, ratio{5, 10}}, {ratio{90, 100}, 1}, {ratio{80, 100}, ratio{8, 10}}}};

}  // namespace

TEST_CASE("band_table: a bound belongs to the band that begins at it") {
    for (auto const& [percent, credit] : {std::tuple{decimal::scaled(100, 0), 100},
                                          std::tuple{decimal::scaled(90, 0), 100},
                                          std::tuple{decimal::scaled(8999, 2), 80},
                                          std::tuple{decimal::scaled(80, 0), 80},
                                          std::tuple{decimal::scaled(7999, 2), 50},
                                          std::tuple{decimal::scaled(60, 0), 50},
                                          std::tuple{decimal::scaled(5999, 2), 0},
                                          std::tuple{decimal::scaled(0, 0), 0}}) {
        CAPTURE(credit);
        CHECK(satisfaction(measurement{.weight = 100, .met = true, .share = percent / 100}) ==
              ratio{credit});
    }
}

TEST_CASE("band_table: the target plays no part where the actual value is looked up") {
    CHECK(satisfaction(measurement{
              .weight = 5, .met = true, .attained = ratio{1}, .share = ratio{85, 100}}) ==
          ratio{4});
    CHECK(satisfaction(measurement{
              .weight = 5, .met = false, .attained = ratio{1}, .share = ratio{85, 100}}) ==
          ratio{4});
}

TEST_CASE("band_table: what it is not read by does not matter and what is missing gives nothing") {
    constexpr band_table completion{banded_by::completion,
                                    {{1, 1}, {ratio{75, 100}, ratio{75, 100}}}};
    CHECK(completion(measurement{.weight = 8, .attained = ratio{3, 4}}) == ratio{6});
    CHECK(completion(measurement{.weight = 8, .attained = ratio{74, 100}}) == ratio{0});
    CHECK_FALSE(completion(measurement{.weight = 8, .share = ratio{3, 4}}).has_value());
    CHECK_FALSE(satisfaction(measurement{.weight = 5, .attained = ratio{1}}).has_value());
}
