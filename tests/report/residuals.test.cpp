// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/residuals.hpp>

#include "catch.hpp"
#include "support/page.hpp"
#include <cstdint>
#include <string>
#include <string_view>

using namespace outturn;
using page::count;

namespace {

figure_verdict verdict_with(decimal declared, ratio exact) {
    figure_verdict made;
    made.where = figure::indicator(0);
    made.declared = declared;
    made.places = declared.scale();
    made.exact = exact;
    return made;
}

std::string drawn(figure_verdict const& of) {
    std::string out;
    detail::html_writer html{out, language::en};
    detail::residual_plot{html}.draw(detail::residual_of(of).value(), "x");
    return out;
}

}  // namespace

TEST_CASE("residual_of: counts units of the last printed place and finds the roundings") {
    // 5.21 of exactly 5.215: half a place too low.
    auto const found =
        detail::residual_of(verdict_with(decimal::scaled(521, 2), ratio{1043, 200})).value();
    CHECK(found.units == ratio{-1, 2});
    CHECK(detail::residual_text(found) == "−0.5");
    for (auto const& entry : rounding_catalogue) {
        bool const gives = entry.mode == rounding::half_down || entry.mode == rounding::down ||
                           entry.mode == rounding::floor;
        INFO(entry.name);
        CHECK(found.given_by.contains(entry.mode) == gives);
    }
    auto const above =
        detail::residual_of(verdict_with(decimal::scaled(9931, 4), ratio{1681827, 1693600}))
            .value();
    CHECK(above.given_by.contains(rounding::ceiling));
    CHECK_FALSE(above.given_by.contains(rounding::half_up));
    CHECK(detail::residual_text(above).starts_with("+0.514"));
}

TEST_CASE("residual_of: a figure without an exact value has none") {
    auto without = verdict_with(decimal{1}, ratio{1});
    without.exact.reset();
    CHECK_FALSE(detail::residual_of(without));
}

TEST_CASE(
    "residual_plot: the bars that give the figure are marked, and the mark lies where the figure "
    "does") {
    auto const shown = drawn(verdict_with(decimal::scaled(521, 2), ratio{1043, 200}));
    CHECK(count(shown, "class=\"band\"") == 1);
    CHECK(count(shown, "class=\"band gives\"") == 2);
    CHECK(count(shown, "<circle class=\"mark\" cx=\"70\"") == 1);  // 110 − 80 ÷ 2
    CHECK(shown.find("class=\"band\" x1=\"110\" y1=\"6\" x2=\"190\"") != std::string::npos);
}

TEST_CASE("residual_plot: an exact figure has a hollow mark and no rounding stands out") {
    auto const shown = drawn(verdict_with(decimal{6}, ratio{6}));
    CHECK(count(shown, "class=\"band gives\"") == 0);
    CHECK(count(shown, "<circle class=\"mark exact\" cx=\"110\"") == 1);
}

TEST_CASE("residual_plot: a figure beyond the scale is an arrow at its end") {
    auto const above = drawn(verdict_with(decimal{9}, ratio{6}));
    CHECK(count(above, "<circle") == 0);
    CHECK(count(above, "class=\"mark beyond\" d=\"M218") == 1);
    CHECK(count(above, "class=\"band\"") == 3);
    CHECK(count(drawn(verdict_with(decimal{6}, ratio{9})), "class=\"mark beyond\" d=\"M2 ") == 1);
}
