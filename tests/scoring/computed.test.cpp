// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/computed.hpp>

#include "catch.hpp"
#include <cstddef>
#include <string>

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

TEST_CASE("computed: a figure that is there is read by *, by value and as text") {
    computed const figure{ratio{decimal::scaled(5215, 3)}, decimal::scaled(521, 2)};
    REQUIRE(figure.has_value());
    CHECK(*figure == decimal::scaled(521, 2));
    CHECK(figure->scale() == 2);
    CHECK(figure.value() == *figure);
    CHECK(figure.value_or(decimal{7}) == *figure);
    CHECK(to_text(figure) == "5.21");
    CHECK(to_string(figure) == "5.21");
    CHECK(figure == decimal::scaled(5210, 3));
    CHECK(decimal::scaled(521, 2) == figure);
    CHECK(figure != decimal{5});
}

TEST_CASE("computed: a missing figure says why, and equals no number") {
    computed const missing{.reason = no_figure::unreadable_cell, .cell = figure::indicator(3)};
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.value_or(decimal{7}) == decimal{7});
    CHECK(missing != decimal{});
    CHECK(to_string(missing) == "(a cell that it depends on cannot be read: indicators[3].score)");
    std::string said;
    try {
        (void)missing.value();
    } catch (missing_figure const& thrown) {
        said = thrown.what();
        CHECK(thrown.reason() == no_figure::unreadable_cell);
    }
    CHECK(said == "no figure: a cell that it depends on cannot be read: indicators[3].score");
}
