// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/not_checked.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("figure.not_recomputable: is open and says why") {
    auto const found = planted::planted_finding("figure.not_recomputable");
    CHECK(found.kind == finding_kind::open);
    CHECK(found.because.en == entry_of(unknown_because::different_words).en);
}

TEST_CASE("check.not_done: says which question is open") {
    auto const found = planted::planted_finding("check.not_done");
    CHECK(found.kind == finding_kind::open);
    CHECK_FALSE(found.because.empty());
}

TEST_CASE("questions that are not checked: each says in both languages why") {
    for (auto const& each : not_checked) {
        CAPTURE(each.id);
        CHECK(each.number > 900);
        for (auto const& words : {each.question, each.because}) {
            CHECK_FALSE(words.en.empty());
            CHECK_FALSE(words.zh.empty());
        }
    }
}
