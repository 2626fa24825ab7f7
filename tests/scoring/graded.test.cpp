// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/graded.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("graded: each grade has its range and a bound belongs to the better grade") {
    constexpr graded national{};
    auto const range = [&](grade given) { return national.range(given, ratio{10}); };
    CHECK(range(grade::achieved).contains(10));
    CHECK(range(grade::achieved).contains(8));
    CHECK_FALSE(range(grade::achieved).contains(ratio{799, 100}));
    CHECK_FALSE(range(grade::achieved).contains(ratio{1001, 100}));
    CHECK_FALSE(range(grade::partly_achieved).contains(8));
    CHECK(range(grade::partly_achieved).contains(ratio{799, 100}));
    CHECK(range(grade::partly_achieved).contains(6));
    CHECK_FALSE(range(grade::not_achieved).contains(6));
    CHECK(range(grade::not_achieved).contains(0));
    CHECK_FALSE(range(grade::not_achieved).contains(-1));
}

TEST_CASE("graded: the ranges leave no score of the weight without a grade and none with two") {
    for (graded const& scale :
         {graded{}, graded{.achieved_from = ratio{80, 100}, .partly_from = ratio{50, 100}}})
        for (int hundredths = 0; hundredths <= 700; ++hundredths) {
            int grades = 0;
            for (grade const each : {grade::achieved, grade::partly_achieved, grade::not_achieved})
                grades += scale.range(each, ratio{7}).contains(ratio{hundredths, 100}) ? 1 : 0;
            CAPTURE(hundredths);
            REQUIRE(grades == 1);
        }
}

TEST_CASE(
    "graded: as a rule it gives full marks for what is met and leaves the rest to the scorer") {
    CHECK(graded{}(measurement{.weight = 10, .met = true}) == ratio{10});
    CHECK_FALSE(graded{}(measurement{.weight = 10}).has_value());
}
