// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/inference/formulas.hpp>

#include "catch.hpp"
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

using namespace outturn;

TEST_CASE("search_space: every formula has a name of its own, words, a cost and a fitting role") {
    std::set<std::string_view> names;
    for (auto const& each : inference_formulas) {
        CAPTURE(std::string{each.name});
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.en.empty());
        CHECK_FALSE(each.zh.empty());
        CHECK(each.cost > 0);
        auto const kind = each.how.index();
        std::size_t roles = 0;
        for (auto const& role : figure_role_catalogue) {
            if (!each.roles.contains(role.which)) continue;
            ++roles;
            bool const rate = role.which == figure_role::execution_rate;
            bool const score = role.which == figure_role::execution_score;
            bool const total = role.which == figure_role::total_score;
            CHECK(kind == (rate ? 0U : score ? 1U : total ? 3U : 2U));
        }
        CHECK(roles > 0);
    }
}
