// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/logic.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("score.met_but_reduced: says what the policy gives and suspects bands of satisfaction") {
    auto const found = planted::planted_finding("score.met_but_reduced");
    CHECK(found.recomputed == decimal{10});
    CHECK(found.effect == decimal{1});
    CHECK(found.because.empty());
    auto texts = planted::clean_texts();
    texts.indicators[6].score.text = "8";
    auto const report = planted::audited(texts);
    auto const* const banded = planted::find(report, "score.met_but_reduced", figure::indicator(6));
    REQUIRE(banded != nullptr);
    CHECK_FALSE(banded->because.empty());
}

TEST_CASE("score.full_but_missed: full points that the policy itself gives are in order") {
    auto texts = planted::clean_texts();
    texts.indicators[2].actual.text = "120%";
    CHECK(planted::find(planted::audited(texts), "score.full_but_missed", figure::indicator(2)) ==
          nullptr);
    texts.indicators[2].actual.text = "90%";
    CHECK(planted::find(planted::audited(texts), "score.full_but_missed", figure::indicator(2)) !=
          nullptr);
}

TEST_CASE("score.better_but_lower: compares only what one rule cannot part") {
    auto texts = planted::clean_texts();
    texts.indicators[0].actual.text = "45个";
    texts.indicators[0].score.text = "19.5";
    auto const odd = [&] {
        return planted::find(planted::audited(texts),
                             "score.better_but_lower",
                             figure::indicator(4)) != nullptr;
    };
    CHECK(odd());
    texts.indicators[0].points.text = "20.5";
    CHECK_FALSE(odd());
    texts.indicators[0].points.text = "20";
    texts.indicators[0].target.text = "<=40个";
    CHECK_FALSE(odd());
    texts.indicators[0].target.text = "=-50个";
    texts.indicators[0].actual.text = "-45个";
    CHECK_FALSE(odd());
    auto const found = planted::planted_finding("score.better_but_lower");
    CHECK(found.numbers[0] == ratio{95, 100});
    CHECK(found.numbers[1] == ratio{9, 10});
    CHECK(found.other == figure::indicator(0));
}

TEST_CASE("cost.exceeded: a limit of single costs is none of the whole") {
    auto texts = planted::clean_texts();
    texts.indicators[3].target.text = "<=5万元";
    texts.indicators[3].actual.text = "4.9万元";
    figure const where{form_part::indicator_target, 3};
    CHECK(planted::find(planted::audited(texts), "cost.exceeded", where) != nullptr);
    texts.indicators[3].level3.text = "单个站点造价";
    CHECK(planted::find(planted::audited(texts), "cost.exceeded", where) == nullptr);
}

TEST_CASE("execution.behind_outcome: begins above the margin of the profile") {
    auto const found = planted::planted_finding("execution.behind_outcome");
    CHECK(found.numbers[0] == ratio{29, 30});
    CHECK(found.numbers[1] == ratio{91, 100});
    CHECK(found.numbers[2] == ratio{5, 100});
}
