// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/printed_figures.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("figure.unexplained: is an error with both figures") {
    auto const found = planted::planted_finding("figure.unexplained");
    CHECK(found.level == severity::error);
    CHECK(found.exact == ratio{19});
    CHECK(found.recomputed == decimal{19});
    CHECK(found.difference == ratio{-45});
    CHECK(found.effect == decimal::scaled(45, 2));
}

TEST_CASE("figure.unexplained: leaves sums to the checks of sums") {
    auto texts = planted::clean_texts();
    texts.total.score.text = "98.91";
    texts.funds[1].executed.text = "980,000";
    for (auto const& found : planted::audited(texts)) CHECK(found.id != "figure.unexplained");
}

TEST_CASE("figure.other_rounding: names places and roundings") {
    auto const found = planted::planted_finding("figure.other_rounding");
    CHECK(found.level == severity::warning);
    CHECK(found.how.places == 2);
    CHECK(found.how.roundings.contains(rounding::down));
    CHECK_FALSE(found.how.roundings.contains(rounding::half_up));
    CHECK(found.effect == decimal::scaled(1, 2));
}

TEST_CASE("figure.other_rule: names the rule") {
    CHECK(planted::planted_finding("figure.other_rule").how.rule == "bands_of_completion");
}

TEST_CASE("total.under_policy: is information and says the effect") {
    auto const found = planted::planted_finding("total.under_policy");
    CHECK(found.kind == finding_kind::informational);
    CHECK(found.level == severity::note);
    CHECK(found.effect == decimal{4});
}

TEST_CASE("rating.under_policy: a bound belongs to the rating that begins at it") {
    auto const rated = [](char const* total) {
        auto texts = planted::clean_texts();
        texts.total.score.text = total;
        auto const report = planted::audited(texts);
        return planted::find(report, "rating.under_policy", figure::total()) != nullptr;
    };
    CHECK_FALSE(rated("90"));
    CHECK(rated("89.99"));
}
