// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/cells.hpp>
#include <outturn/form/errors.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("figure: every name of the catalogue is read again as it is written") {
    for (auto const& entry : form_cells) {
        for (std::size_t const index : {std::size_t{0}, std::size_t{3}, std::size_t{120}}) {
            figure const named{entry.part, entry.list.empty() ? 0 : index};
            CAPTURE(to_string(named));
            CHECK(parse_figure(to_string(named)).value() == named);
        }
        CHECK(&entry_of(entry.part) == &entry);
    }
    CHECK(to_string(figure::indicator(3)) == "indicators[3].score");
    CHECK(to_string(figure::rate()) == "execution.rate");
    CHECK(to_string(figure::execution()) == "execution.score");
    CHECK(to_string(figure::total()) == "total.score");
}

TEST_CASE("parse_figure: what names no figure is refused") {
    for (auto const text : {"",
                            "score",
                            "indicators.score",
                            "indicators[].score",
                            "indicators[-1].score",
                            "indicators[1.score",
                            "indicators[1]score",
                            "indicators[1].scores",
                            "execution.rate ",
                            "indicators[99999999999999999999].score",
                            "funds[0].score"}) {
        CAPTURE(text);
        auto const read = parse_figure(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == errc::unknown_figure);
    }
}
