// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/inference/figure_role.hpp>

#include "catch.hpp"
#include <cstddef>
#include <set>
#include <string_view>

using namespace outturn;

TEST_CASE("figure_role: the catalogue is in the order of the enumerators and its names differ") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < figure_role_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(figure_role_catalogue[i].which) == i);
        CHECK(names.insert(figure_role_catalogue[i].name).second);
        CHECK_FALSE(figure_role_catalogue[i].zh.empty());
    }
}
