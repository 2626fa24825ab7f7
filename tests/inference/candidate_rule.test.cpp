// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/inference/candidate_rule.hpp>

#include "catch.hpp"
#include <tuple>

using namespace outturn;

namespace {

measurement in_percent(ratio weight, ratio target, ratio actual) {
    return {.weight = weight,
            .met = actual >= target,
            .attained = actual / target,
            .share = actual / 100,
            .deviation = actual - target,
            .measures = dimension::share};
}

measurement events(ratio weight, int count) {
    return {.weight = weight,
            .met = count == 0,
            .deviation = ratio{count},
            .measures = dimension::count};
}

}  // namespace

TEST_CASE("weight_times_share: the target plays no part and the weight is the most") {
    for (auto const& [target, actual, credit] : {std::tuple{90, 85, ratio{425, 100}},
                                                 std::tuple{85, 85, ratio{425, 100}},
                                                 std::tuple{90, 100, ratio{5}},
                                                 std::tuple{90, 120, ratio{5}},
                                                 std::tuple{90, 0, ratio{0}},
                                                 std::tuple{90, -10, ratio{0}}}) {
        CAPTURE(target, actual);
        CHECK(weight_times_share{}(in_percent(5, target, actual)) == credit);
    }
    CHECK_FALSE(weight_times_share{}(events(5, 1)).has_value());
}

TEST_CASE("share_per_event: each event costs a share of the weight and the credit ends at zero") {
    constexpr share_per_event tenth{ratio{1, 10}};
    for (auto const& [weight, count, credit] : {std::tuple{10, 0, ratio{10}},
                                                std::tuple{10, 1, ratio{9}},
                                                std::tuple{5, 1, ratio{45, 10}},
                                                std::tuple{10, 10, ratio{0}},
                                                std::tuple{10, 11, ratio{0}}}) {
        CAPTURE(weight, count);
        CHECK(tenth(events(weight, count)) == credit);
    }
    CHECK_FALSE(tenth(measurement{.weight = 10, .met = false}).has_value());
}

TEST_CASE("points_when_missed: the points are lost once and the credit ends at zero") {
    constexpr points_when_missed two{2};
    CHECK(two(events(10, 0)) == ratio{10});
    CHECK(two(events(10, 1)) == ratio{8});
    CHECK(two(events(10, 7)) == ratio{8});
    CHECK(two(events(2, 1)) == ratio{0});
    CHECK(two(events(1, 1)) == ratio{0});
}

TEST_CASE("share_by_outcome: met and missed have a share each") {
    constexpr share_by_outcome rule{.when_met = 1, .when_missed = ratio{6, 10}};
    CHECK(rule(events(10, 0)) == ratio{10});
    CHECK(rule(events(10, 3)) == ratio{6});
}

TEST_CASE("full_or_banded: a target that is met counts before the bands") {
    band_table const bands{banded_by::actual_share,
                           {{ratio{90, 100}, 1}, {ratio{80, 100}, ratio{8, 10}}}};
    full_or_banded const rule{bands};
    CHECK(rule(in_percent(5, 85, 85)) == ratio{5});
    CHECK(rule(in_percent(5, 90, 85)) == ratio{4});
    CHECK(rule(in_percent(5, 90, 79)) == ratio{0});
}

TEST_CASE("full_unless_exceeded: over-achievement costs what the limit says from the limit on") {
    full_unless_exceeded const less{
        {.then = over_achievement::action::points_deducted, .from = ratio{13, 10}, .amount = 2}};
    CHECK(less(in_percent(10, 100, 129)) == ratio{10});
    CHECK(less(in_percent(10, 100, 130)) == ratio{8});
    CHECK(less(in_percent(1, 100, 130)) == ratio{0});
    CHECK_FALSE(less(in_percent(10, 100, 99)).has_value());
}

TEST_CASE("candidate_credit: a candidate gives what its rule gives") {
    candidate_rule const rule = points_when_missed{1};
    CHECK(candidate_credit(rule, events(10, 2)) == ratio{9});
    CHECK(candidate_credit(candidate_rule{proportional}, in_percent(6, 80, 60)) == ratio{45, 10});
}
