// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/allocate.hpp>

#include "catch.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <random>
#include <stdexcept>
#include <vector>

using namespace outturn;

namespace {

using three = std::array<decimal, 3>;

constexpr auto thirds = allocate(yuan(100), three{1, 1, 1});
static_assert(thirds[0] == yuan("33.34") && thirds[1] == yuan("33.33") &&
              thirds[2] == yuan("33.33"));

constexpr auto tenths = allocate(decimal{10}, three{1, 1, 1}, 1);
static_assert(tenths[0] == decimal_literal{"3.4"} && tenths[1] == decimal_literal{"3.3"});
static_assert(tenths[2].scale() == 1);

}  // namespace

TEST_CASE("allocate: the largest remainders get what is left") {
    // Exact shares 2.1 and 3.5 and 4.4 fen.
    auto const parts = allocate(fen(10), three{21, 35, 44});
    CHECK(parts == std::array{fen(2), fen(4), fen(4)});
}

TEST_CASE("allocate: of equal remainders the larger weight comes first and then the earlier") {
    // Exact shares 1.5 and 4.5 and 0: both rests are a half.
    CHECK(allocate(fen(6), three{1, 3, 0}) == std::array{fen(1), fen(5), fen(0)});
    CHECK(allocate(fen(6), three{3, 1, 0}) == std::array{fen(5), fen(1), fen(0)});
    CHECK(allocate(fen(1), three{1, 1, 1}) == std::array{fen(1), fen(0), fen(0)});
    CHECK(allocate(fen(2), three{1, 1, 1}) == std::array{fen(1), fen(1), fen(0)});
}

TEST_CASE("allocate: a negative total is shared as its opposite is") {
    CHECK(allocate(-yuan(100), three{1, 1, 1}) ==
          std::array{-yuan("33.34"), -yuan("33.33"), -yuan("33.33")});
}

TEST_CASE("allocate: weights of different scales and a weight of zero") {
    CHECK(allocate(yuan(10), three{decimal_literal{"0.5"}, 1, decimal_literal{"0.500"}}) ==
          std::array{yuan("2.50"), yuan(5), yuan("2.50")});
    CHECK(allocate(yuan(10), three{0, 1, 0}) == std::array{yuan(0), yuan(10), yuan(0)});
}

TEST_CASE("allocate: a number is shared in whole units where no places are asked for") {
    auto const parts = allocate(decimal{10}, three{1, 1, 1}, 0);
    CHECK(parts[0] == 4);
    CHECK(parts[1] == 3);
    CHECK(parts[2] == 3);
    // Zeros behind the places that are asked for do not hinder.
    CHECK(allocate(decimal::scaled(150, 2), three{1, 1, 1}, 1)[0] == decimal::scaled(5, 1));
}

TEST_CASE("allocate: weights may be as large and parts as fine as they fit") {
    CHECK(allocate(yuan(1), three{decimal::max(), 0, 0}) == std::array{yuan(1), yuan(0), yuan(0)});
    auto const parts = allocate(decimal{1}, three{1, 1, 0}, decimal::max_scale);
    CHECK(to_string(parts[0].normalized()) == "0.5");
    CHECK(parts[0].scale() == decimal::max_scale);
}

TEST_CASE("allocate: what cannot be shared out says why") {
    CHECK_THROWS_AS(allocate(yuan(1), three{0, 0, 0}), std::domain_error);
    CHECK_THROWS_AS(allocate(yuan(1), three{1, -1, 1}), std::domain_error);
    CHECK_THROWS_AS(allocate(yuan(1), std::vector<decimal>{}), std::domain_error);
    CHECK_THROWS_AS(allocate(decimal_literal{"0.15"}.value, three{1, 1, 1}, 1), std::domain_error);
    for (int const places : {-1, decimal::max_scale + 1})
        CHECK_THROWS_WITH(allocate(decimal{0}, three{1, 1, 1}, places),
                          "outturn: a total that does not fit the places it shall be shared in");
    CHECK_THROWS_AS(allocate(yuan(1), three{decimal::max(), decimal::max(), 1}),
                    std::overflow_error);
    CHECK_THROWS_AS(allocate(yuan(1), three{decimal::scaled(1, 18), 1000, 1}), std::overflow_error);
}

TEST_CASE("allocate: parts sum to the total and are within one unit of their exact share") {
    std::mt19937_64 random{7};
    for (int i = 0; i < 1000; ++i) {
        auto const total = fen(static_cast<std::int64_t>(random() >> (1 + random() % 60)));
        std::vector<decimal> weights(1 + random() % 12);
        decimal sum;
        for (auto& weight : weights) {
            weight = decimal::scaled(static_cast<std::int64_t>(random() % 1000),
                                     static_cast<int>(random() % 3));
            sum += weight;
        }
        if (sum.is_zero()) continue;
        auto const parts = allocate(total, weights);
        amount<cny> parts_sum;
        for (std::size_t j = 0; j < parts.size(); ++j) {
            INFO("total " << total.minor() << " case " << i << " part " << j);
            parts_sum += parts[j];
            auto const share = weights[j] / sum;
            CHECK(total.times(share, rounding::down) <= parts[j]);
            CHECK(parts[j] <= total.times(share, rounding::down) + fen(1));
            for (std::size_t k = 0; k < parts.size(); ++k)
                if (weights[j] < weights[k]) CHECK(parts[j] <= parts[k]);
        }
        CHECK(parts_sum == total);
    }
}

TEST_CASE("allocate: the order of equal weights decides only who gets the last unit") {
    std::mt19937_64 random{8};
    for (int i = 0; i < 300; ++i) {
        std::array<decimal, 4> weights{};
        for (auto& weight : weights) weight = 1 + static_cast<std::int64_t>(random() % 3);
        auto const total = fen(static_cast<std::int64_t>(random() % 100));
        auto sorted = weights;
        std::sort(sorted.begin(), sorted.end(), std::greater<>{});
        auto parts = allocate(total, weights);
        std::sort(parts.begin(), parts.end(), std::greater<>{});
        INFO(total.minor() << " among " << weights[0].coefficient() << weights[1].coefficient()
                           << weights[2].coefficient() << weights[3].coefficient());
        CHECK(allocate(total, sorted) == parts);
    }
}

TEST_CASE("allocate: __int128 amounts are shared too") {
    using wide = amount<cny, int128>;
    std::vector<wide_decimal> const weights{1, 2};
    auto const parts = allocate(wide::max(), weights);
    CHECK(parts[0] + parts[1] == wide::max());
}
