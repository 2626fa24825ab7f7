// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/step_deduction.hpp>

#include "catch.hpp"
#include <tuple>

using namespace outturn;

namespace {

measurement missed_by(ratio deviation, dimension measures = dimension::count, ratio weight = 10) {
    return {.weight = weight, .met = false, .deviation = deviation, .measures = measures};
}

}  // namespace

TEST_CASE("step_deduction: each event takes its points and the credit ends at zero") {
    constexpr step_deduction per_event{.points = 1, .events_only = true};
    CHECK(per_event(measurement{.weight = 10, .met = true}) == ratio{10});
    CHECK(per_event(missed_by(1)) == ratio{9});
    CHECK(per_event(missed_by(9)) == ratio{1});
    CHECK(per_event(missed_by(10)) == ratio{0});
    CHECK(per_event(missed_by(11)) == ratio{0});
}

TEST_CASE("step_deduction: a rule for events says nothing of percentages or of time") {
    constexpr step_deduction per_event{.points = 1, .events_only = true};
    CHECK_FALSE(per_event(missed_by(1, dimension::share)).has_value());
    CHECK_FALSE(per_event(missed_by(1, dimension::time)).has_value());
    CHECK(per_event(missed_by(1, dimension::none)) == ratio{9});
}

TEST_CASE("step_deduction: an unfinished step counts as the rule says") {
    // A point for every five percent of shortfall.
    constexpr step_deduction begun{.points = 1, .step = 5, .steps = rounding::ceiling};
    constexpr step_deduction finished{.points = 1, .step = 5, .steps = rounding::floor};
    for (auto const& [shortfall, when_begun, when_finished] : {std::tuple{-4, 9, 10},
                                                               std::tuple{-5, 9, 9},
                                                               std::tuple{-6, 8, 9},
                                                               std::tuple{-10, 8, 8}}) {
        CAPTURE(shortfall);
        CHECK(begun(missed_by(shortfall, dimension::share)) == ratio{when_begun});
        CHECK(finished(missed_by(shortfall, dimension::share)) == ratio{when_finished});
    }
}

TEST_CASE("step_deduction: without a deviation it says nothing of a missed target") {
    CHECK_FALSE(step_deduction{}(measurement{.weight = 10, .met = false}).has_value());
}

TEST_CASE("step_deduction: with a step that is not above zero it says nothing of a missed target") {
    for (ratio const& step : {ratio{0}, ratio{-1}}) {
        step_deduction const rule{.points = 1, .step = step};
        CHECK_FALSE(rule(missed_by(3)).has_value());
        CHECK(rule(measurement{.weight = 10, .met = true}) == ratio{10});
    }
}
