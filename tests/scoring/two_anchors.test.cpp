// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/two_anchors.hpp>

#include "catch.hpp"

using namespace outturn;

namespace {

measurement reached(ratio attained, bool met, ratio weight = 6) {
    return {.weight = weight, .met = met, .attained = attained};
}

}  // namespace

TEST_CASE("proportional: the credit is weight × actual ÷ target and never more than the weight") {
    CHECK(proportional(reached({485, 500}, false)) == ratio{582, 100});
    CHECK(proportional(reached({1043, 1200}, false)) == ratio{5215, 1000});
    CHECK(proportional(reached({5625, 8000}, false)) == ratio{421875, 100000});
    CHECK(proportional(reached(1, true)) == ratio{6});
    CHECK(proportional(reached({57840, 30000}, true)) == ratio{6});
}

TEST_CASE("proportional: a negative actual value counts as nothing") {
    CHECK(proportional(reached({-1, 10}, false)) == ratio{0});
    CHECK(proportional(reached(0, false)) == ratio{0});
}

TEST_CASE("proportional: just below the target is just below the weight") {
    CHECK(*proportional(reached({999'999'999, 1'000'000'000}, false)) < ratio{6});
}

TEST_CASE(
    "two_anchors: from one to two times the target the reverse rule falls in a straight line") {
    constexpr two_anchors reverse{.nothing_at = 2, .full_at = 1};
    CHECK(reverse(reached({1, 2}, true)) == ratio{6});
    CHECK(reverse(reached(1, true)) == ratio{6});
    CHECK(reverse(reached({5, 4}, false)) == ratio{9, 2});
    CHECK(reverse(reached({3, 2}, false)) == ratio{3});
    CHECK(reverse(reached(2, false)) == ratio{0});
    CHECK(reverse(reached(3, false)) == ratio{0});
}

TEST_CASE("two_anchors: a line that begins below zero goes on through it") {
    constexpr two_anchors from_loss{.nothing_at = -1};
    CHECK(from_loss(reached(-1, false)) == ratio{0});
    CHECK(from_loss(reached({-1, 2}, false)) == ratio{3, 2});
    CHECK(from_loss(reached(0, false)) == ratio{3});
    CHECK(from_loss(reached(1, true)) == ratio{6});
}

TEST_CASE(
    "two_anchors: with both anchors at one place it is full below it and nothing from it on") {
    constexpr two_anchors step{.nothing_at = 1, .full_at = 1};
    CHECK(step(reached({999, 1000}, true)) == ratio{6});
    CHECK(step(reached(1, false)) == ratio{0});
}

TEST_CASE("two_anchors: at the anchor of nothing there is nothing, even where full should begin") {
    constexpr two_anchors both{.nothing_at = ratio{1, 2}, .full_from = ratio{1, 2}};
    CHECK(both(reached({1, 2}, false)) == ratio{0});
    CHECK(both(reached({51, 100}, false)) == ratio{6});
}

TEST_CASE("two_anchors: without a ratio a met target is full and of a missed one it says nothing") {
    CHECK(proportional(measurement{.weight = 6, .met = true}) == ratio{6});
    CHECK_FALSE(proportional(measurement{.weight = 6, .met = false}).has_value());
}

TEST_CASE("two_anchors: below a pass threshold nothing is earned and at it the proportion is") {
    constexpr two_anchors passed{.nothing_below = ratio{6, 10}};
    CHECK(passed(reached({6, 10}, false, 10)) == ratio{6});
    CHECK(passed(reached({59, 100}, false, 10)) == ratio{0});
    CHECK(passed(reached(1, true, 10)) == ratio{10});
}

TEST_CASE("two_anchors: the symmetric rule loses the same on either side of the target") {
    CHECK(symmetric(reached({9, 10}, false, 10)) == ratio{9});
    CHECK(symmetric(reached({11, 10}, false, 10)) == ratio{9});
    CHECK(symmetric(reached(1, true, 10)) == ratio{10});
    CHECK(symmetric(reached(2, false, 10)) == ratio{0});
    CHECK(symmetric(reached(0, false, 10)) == ratio{0});
    CHECK(symmetric(reached(5, false, 10)) == ratio{0});
}

TEST_CASE("two_anchors: the adjustment of a budget earns nothing at ten percent") {
    constexpr two_anchors adjusted{.nothing_at = ratio{1, 10}, .full_at = 0};
    CHECK(adjusted(reached(0, true, 5)) == ratio{5});
    CHECK(adjusted(reached({5, 100}, false, 5)) == ratio{25, 10});
    CHECK(adjusted(reached({1, 10}, false, 5)) == ratio{0});
    CHECK(adjusted(reached({2, 10}, false, 5)) == ratio{0});
}

TEST_CASE("two_anchors: full and nothing may begin before the anchors, with a step") {
    constexpr two_anchors between{.nothing_below = ratio{6, 10}, .full_from = ratio{9, 10}};
    CHECK(between(reached({599, 1000}, false, 10)) == ratio{0});
    CHECK(between(reached({6, 10}, false, 10)) == ratio{6});
    CHECK(between(reached({899, 1000}, false, 10)) == ratio{899, 100});
    CHECK(between(reached({9, 10}, false, 10)) == ratio{10});
    CHECK(between(reached(1, true, 10)) == ratio{10});
}
