// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/band_table.hpp>

#include "catch.hpp"
#include <cstddef>
#include <stdexcept>
#include <tuple>
#include <vector>

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

TEST_CASE("band_table: by deviation a target that is met or barely missed earns its weight") {
    constexpr band_table late{banded_by::deviation,
                              {{31, 0}, {11, ratio{5, 10}}, {3, ratio{8, 10}}}};
    for (auto const& [days, credit] : {std::tuple{1, 10},
                                       std::tuple{2, 10},
                                       std::tuple{3, 8},
                                       std::tuple{10, 8},
                                       std::tuple{11, 5},
                                       std::tuple{30, 5},
                                       std::tuple{31, 0},
                                       std::tuple{400, 0}}) {
        CAPTURE(days);
        CHECK(late(measurement{.weight = 10, .deviation = ratio{days}}) == ratio{credit});
        CHECK(late(measurement{.weight = 10, .deviation = ratio{-days}}) == ratio{credit});
        CHECK(late(measurement{.weight = 10, .met = true, .deviation = ratio{-days}}) == ratio{10});
    }
    CHECK(late(measurement{.weight = 10, .met = true}) == ratio{10});
    CHECK_FALSE(late(measurement{.weight = 10}).has_value());
}

TEST_CASE("band_table: of two bands that begin at one bound the first counts") {
    band_table const twice{banded_by::completion, {{1, 1}, {1, ratio{1, 2}}}};
    CHECK(twice(measurement{.weight = 8, .attained = ratio{1}}) == ratio{8});
}

TEST_CASE("band_table: it has room for eight bands and refuses nine") {
    std::vector<band> bands(8);
    for (int i = 0; i < 8; ++i) bands[static_cast<std::size_t>(i)].from = ratio{i, 8};
    CHECK(band_table(banded_by::completion, bands).bands().size() == 8);
    bands.push_back({1, 1});
    CHECK_THROWS_AS(band_table(banded_by::completion, bands), std::length_error);
}

TEST_CASE("band_table: bands stand highest first whatever their order was") {
    auto const bands = satisfaction.bands();
    REQUIRE(bands.size() == 3);
    CHECK(bands[0].from == ratio{90, 100});
    CHECK(bands[1].from == ratio{80, 100});
    CHECK(bands[2].from == ratio{60, 100});
}
