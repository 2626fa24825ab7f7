// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric/rounding_interval.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <string>

using namespace outturn;

namespace {

std::string shown(char const* digits, int places, rounding mode) {
    auto const found = rounding_interval(parse_decimal(digits).value(), places, mode);
    return (found.includes_low ? "[" : "(") + to_string(found.low.normalized()) + ".." +
           to_string(found.high.normalized()) + (found.includes_high ? "]" : ")");
}

}  // namespace

TEST_CASE(
    "rounding_interval: each mode has its ends for figures on either side of zero and at it") {
    struct row {
        rounding mode;
        char const *above, *zero, *below;
    };
    auto const table = {
        row{rounding::half_up, "[0.335..0.345)", "(-0.005..0.005)", "(-0.345..-0.335]"},
        row{rounding::half_even, "[0.335..0.345]", "[-0.005..0.005]", "[-0.345..-0.335]"},
        row{rounding::half_down, "(0.335..0.345]", "[-0.005..0.005]", "[-0.345..-0.335)"},
        row{rounding::up, "(0.33..0.34]", "[0..0]", "[-0.34..-0.33)"},
        row{rounding::down, "[0.34..0.35)", "(-0.01..0.01)", "(-0.35..-0.34]"},
        row{rounding::ceiling, "(0.33..0.34]", "(-0.01..0]", "(-0.35..-0.34]"},
        row{rounding::floor, "[0.34..0.35)", "[0..0.01)", "[-0.34..-0.33)"},
    };
    REQUIRE(table.size() == rounding_catalogue.size());
    for (auto const& each : table) {
        CAPTURE(entry_of(each.mode).name);
        CHECK(shown("0.34", 2, each.mode) == each.above);
        CHECK(shown("0", 2, each.mode) == each.zero);
        CHECK(shown("-0.34", 2, each.mode) == each.below);
    }
    // An odd figure leaves its halves to its neighbours, however many zeros it is written with.
    CHECK(shown("0.33", 2, rounding::half_even) == "(0.325..0.335)");
    CHECK(shown("0.330", 2, rounding::half_even) == "(0.325..0.335)");
    CHECK(shown("3", 0, rounding::half_even) == "(2.5..3.5)");
    CHECK(shown("3", 2, rounding::half_even) == "[2.995..3.005]");
}

TEST_CASE("rounding_interval: a value rounds to a figure exactly where the interval contains it") {
    int checked = 0;
    for (auto const& entry : rounding_catalogue)
        for (int places = 0; places <= 2; ++places)
            for (int thousandths = -2600; thousandths <= 2600; thousandths += 5) {
                auto const value = ratio{decimal::scaled(thousandths, 3)} + ratio{1, 7000};
                for (auto const& each : {value, ratio{decimal::scaled(thousandths, 3)}}) {
                    auto const figure = each.round(places, entry.mode);
                    auto const step = decimal::scaled(1, places);
                    INFO(to_string(each) << " to " << places << " by " << entry.name);
                    REQUIRE(rounding_interval(figure, places, entry.mode).contains(each));
                    REQUIRE_FALSE(
                        rounding_interval(figure + step, places, entry.mode).contains(each));
                    REQUIRE_FALSE(
                        rounding_interval(figure - step, places, entry.mode).contains(each));
                    ++checked;
                }
            }
    CHECK(checked > 40'000);
}
