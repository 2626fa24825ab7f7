// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/observed_rules.hpp>
#include <outturn/scoring/policies.hpp>

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

TEST_CASE("band_table: where it says so a target that is met counts before the bands") {
    band_table const bands{banded_by::actual_share,
                           {{ratio{90, 100}, 1}, {ratio{80, 100}, ratio{8, 10}}}};
    band_table const rule{bands.by(), bands.bands(), true};
    CHECK(bands(in_percent(5, 85, 85)) == ratio{4});
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

TEST_CASE("observed rules: a policy holds them and says what they do") {
    auto const rules =
        policies::mof_2020.with(indicator_kind::zero_target, points_when_missed{1}, {});
    CHECK(rules.credit(indicator_kind::zero_target, false, events(10, 2)) == ratio{9});
    CHECK(sentence(points_when_missed{3}, language::en) ==
          "met, the full points; missed by however much, 3 points less");
    CHECK(sentence(share_by_outcome{1, ratio{1, 4}}, language::zh) ==
          "完成得分值的 100%，未完成得分值的 25%");
    CHECK(sentence(share_per_event{ratio{1, 4}}, language::zh) ==
          "完成得满分，每偏离 1 扣分值的 25%，扣完为止");
    CHECK(sentence(full_unless_exceeded{{.then = over_achievement::action::does_not_count}},
                   language::en) == "met, the full points; from 130% of the target nothing");
}

TEST_CASE("observed rules: one that the catalogue has is said as the catalogue says it") {
    CHECK(sentence(points_when_missed{1}, language::en) ==
          find_formula("one_point_when_missed")->en);
    CHECK(sentence(weight_times_share{}, language::zh) == find_formula("weight_times_actual")->zh);
}
