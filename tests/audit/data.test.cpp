// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/data.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("actual.blank: names the target that is not answered") {
    auto const found = planted::planted_finding("actual.blank");
    CHECK(found.declared == "—");
    CHECK(found.other_declared == ">=50个");
    CHECK(found.level == severity::error);
}

TEST_CASE("actual.unit: says why the two do not compare") {
    auto const found = planted::planted_finding("actual.unit");
    CHECK(found.because.en == entry_of(unknown_because::different_units).en);
}

TEST_CASE("score.blank: a form without a total is told so once") {
    auto const found = planted::planted_finding("score.blank");
    CHECK(found.kind == finding_kind::review);
    CHECK(found.subject == "建成站点数");
}

TEST_CASE("execution.twice: names the row that counts") {
    auto const found = planted::planted_finding("execution.twice");
    CHECK(found.other == figure::indicator(2));
    CHECK(found.kind == finding_kind::informational);
}
