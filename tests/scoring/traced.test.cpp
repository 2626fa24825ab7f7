// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/derivation.hpp>
#include <outturn/scoring/detail/trace.hpp>
#include <outturn/scoring/traced.hpp>

#include "catch.hpp"
#include <compare>
#include <cstddef>

using namespace outturn;
using detail::trace;
using detail::traced;

namespace {

traced input_on(trace& on, ratio const& value) { return {&on, on.add({}, value)}; }

}  // namespace

TEST_CASE("traced: each operation is a step, with the numbers of the policy that it meets") {
    trace on;
    auto const weight = input_on(on, ratio{6});
    auto const half = weight / traced{2};
    CHECK(half.value() == ratio{3});
    REQUIRE(on.steps.size() == 3);
    CHECK(on.steps[1].what == operation::parameter);
    CHECK(on.steps[1].value == ratio{2});
    CHECK(on.steps[2].what == operation::divide);
    CHECK(on.steps[2].left == 0);
    CHECK(on.steps[2].right == 1);
    CHECK((-half).value() == ratio{-3});
    CHECK(on.steps.back().what == operation::negate);
}

TEST_CASE("traced: what changes nothing is no step") {
    trace on;
    auto const weight = input_on(on, ratio{6});
    CHECK((weight + 0).value() == ratio{6});
    CHECK((traced{0} + weight).value() == ratio{6});
    CHECK((weight - traced{0}).value() == ratio{6});
    CHECK((weight * traced{1}).value() == ratio{6});
    CHECK((weight / traced{1}).value() == ratio{6});
    CHECK(weight.round(0, rounding::half_up).value() == ratio{6});
    CHECK(on.steps.size() == 1);
    on.idle_roundings = true;
    CHECK(weight.round(0, rounding::half_up).value() == ratio{6});
    CHECK(on.steps.size() == 2);
}

TEST_CASE("traced: numbers of the policy alone leave no trace") {
    CHECK((traced{2} + traced{3} * traced{4}).value() == ratio{14});
    CHECK((-traced{2}).value() == ratio{-2});
    CHECK(traced{ratio{5, 2}}.round(0, rounding::half_up).value() == ratio{3});
    CHECK(traced{2} < traced{3});
}

TEST_CASE("traced: a comparison is a decision") {
    trace on;
    auto const weight = input_on(on, ratio{6});
    CHECK(traced{5} < weight);
    CHECK_FALSE(weight == traced{7});
    REQUIRE(on.decisions.size() == 2);
    CHECK(on.decisions[0].outcome == std::weak_ordering::less);
    CHECK(on.steps[on.decisions[0].left].value == ratio{5});
    CHECK(on.decisions[0].right == 0);
}
