// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/scoring/scored_form.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("find: each figure that is computed has its name, and no other") {
    scored_form scored;
    scored.indicators.resize(2);
    CHECK(scored.find(figure::rate()) == &scored.rate);
    CHECK(scored.find(figure::execution()) == &scored.score);
    CHECK(scored.find(figure::total()) == &scored.total);
    CHECK(scored.find(figure::indicator(1)) == &scored.indicators[1].score);
    CHECK(scored.find(figure::indicator(2)) == nullptr);
    CHECK(scored.find({form_part::fund_executed, 0}) == nullptr);
}

TEST_CASE("completion_of: of a target below zero there is none") {
    auto const completion = [](char const* target, char const* actual) {
        return completion_of(compare(parse_target(target).value(), parse_actual(actual).value()));
    };
    CHECK(completion(">=8个", "6个") == ratio{6, 8});
    CHECK(completion(">=8个", "9个") == ratio{9, 8});
    CHECK(completion(">=8个", "8个") == ratio{1});
    CHECK_FALSE(completion(">=-8℃", "-6℃"));
    CHECK_FALSE(completion("=0次", "3次"));
}
