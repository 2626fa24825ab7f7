// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/modifiers.hpp>

#include "catch.hpp"
#include <tuple>

using namespace outturn;

using action = over_achievement::action;

TEST_CASE("over_achievement: below its limit nothing follows and at the limit it does") {
    measurement const at{.weight = 10, .met = true, .attained = ratio{13, 10}};
    measurement const under{.weight = 10, .met = true, .attained = ratio{1299, 1000}};
    for (auto const& [then, amount, credit] :
         {std::tuple{action::none, ratio{0}, ratio{10}},
          std::tuple{action::reason_needed, ratio{0}, ratio{10}},
          std::tuple{action::points_deducted, ratio{2}, ratio{8}},
          std::tuple{action::does_not_count, ratio{0}, ratio{0}},
          std::tuple{action::scaled_down, ratio{1}, ratio{10}}}) {
        over_achievement const rule{.then = then, .amount = amount};
        CHECK(rule(at, ratio{10}) == credit);
        CHECK(rule(under, ratio{10}) == ratio{10});
        CHECK(rule.applies_to(at) == (then != action::none));
        CHECK_FALSE(rule.applies_to(under));
    }
}

TEST_CASE("over_achievement: scaled down it loses in proportion to what lies beyond the limit") {
    over_achievement const rule{.then = action::scaled_down, .amount = ratio{1, 2}};
    CHECK(rule(measurement{.weight = 10, .met = true, .attained = ratio{23, 10}}, ratio{10}) ==
          ratio{5});
}

TEST_CASE("over_achievement: without a ratio there is none") {
    CHECK_FALSE(over_achievement{.then = action::does_not_count}.applies_to(
        measurement{.weight = 10, .met = true}));
}

TEST_CASE("after_deduction: the score ends at zero and never passes the weight") {
    CHECK(after_deduction(ratio{5}, ratio{2}, ratio{10}) == ratio{3});
    CHECK(after_deduction(ratio{5}, ratio{7}, ratio{10}) == ratio{0});
    CHECK(after_deduction(ratio{5}, ratio{-7}, ratio{10}) == ratio{10});
}
