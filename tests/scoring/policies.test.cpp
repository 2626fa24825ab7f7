// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/policies.hpp>

#include "catch.hpp"
#include <set>
#include <string_view>

using namespace outturn;

TEST_CASE("policies: each has a name of its own, a title and its evidence") {
    std::set<std::string_view> names;
    for (policy const& each : policies::all) {
        CAPTURE(each.name.view());
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.title_zh.empty());
        CHECK_FALSE(each.evidence.empty());
        CHECK(policies::find(each.name) != nullptr);
        CHECK(*policies::find(each.name) == each);
    }
    CHECK(policies::find("none_such") == nullptr);
    CHECK(policies::find("") == nullptr);
}
