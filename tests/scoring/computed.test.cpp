// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/computed.hpp>

#include "catch.hpp"
#include <cstddef>

using namespace outturn;

TEST_CASE(
    "no_figure_catalogue: every row stands at the place of its reason and speaks both languages") {
    for (std::size_t i = 0; i < no_figure_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(no_figure_catalogue[i].which) == i);
        CHECK(no_figure_catalogue[i].en.empty() == (i == 0));
        CHECK(no_figure_catalogue[i].zh.empty() == (i == 0));
    }
}

TEST_CASE("computed: it is true where there is a figure") {
    CHECK(computed{ratio{1}, decimal{1}});
    CHECK_FALSE(computed{.reason = no_figure::no_rule});
}
