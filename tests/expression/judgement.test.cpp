// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/judgement.hpp>

#include "catch.hpp"
#include <cstddef>
#include <set>
#include <string_view>

using namespace outturn;

TEST_CASE("relation_catalogue and unknown_catalogue: rows stand in the order of the enumerators") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < relation_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(relation_catalogue[i].which) == i);
        names.insert(relation_catalogue[i].name);
    }
    CHECK(names.size() == relation_catalogue.size());
    names.clear();
    for (std::size_t i = 0; i < unknown_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(unknown_catalogue[i].which) == i);
        CHECK((i == 0) == unknown_catalogue[i].en.empty());
        CHECK((i == 0) == unknown_catalogue[i].zh.empty());
        names.insert(unknown_catalogue[i].name);
    }
    CHECK(names.size() == unknown_catalogue.size());
}

TEST_CASE("assumption_catalogue: every assumption has a row with a name and a sentence") {
    std::set<std::string_view> names;
    for (auto const& entry : assumption_catalogue) {
        names.insert(entry.name);
        CHECK_FALSE(entry.en.empty());
        CHECK_FALSE(entry.zh.empty());
        assumptions one;
        one.*entry.which = true;
        CHECK(one != assumptions{});
    }
    CHECK(names.size() == assumption_catalogue.size());
    CHECK(sizeof(assumptions) == assumption_catalogue.size());
}
