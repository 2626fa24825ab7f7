// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/profile.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("a profile: gives a severity by kind and before that by check") {
    static constexpr std::array rows{severity_row{"a.b", severity::note}};
    audit_profile profile;
    CHECK(profile.level_of("a.b", finding_kind::fail) == severity::error);
    profile.rows = rows;
    CHECK(profile.level_of("a.b", finding_kind::fail) == severity::note);
    CHECK(profile.level_of("a.c", finding_kind::fail) == severity::error);
    CHECK(profile.level_of("a.c", finding_kind::review) == severity::warning);
    CHECK(profile.level_of("a.c", finding_kind::open) == severity::note);
    CHECK(profile.level_of("a.c", finding_kind::informational) == severity::note);
    CHECK(profile.level_of("a.b", finding_kind::pass) == severity::none);
    CHECK(profile.level_of("a.b", finding_kind::not_applicable) == severity::none);
}
