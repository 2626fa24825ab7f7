// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/quantity.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <limits>
#include <stdexcept>

using namespace outturn;

namespace {

quantity of(decimal value, std::string_view unit_text) {
    return {value, unit::named(unit_text).value()};
}

}  // namespace

TEST_CASE("quantity: every unit of the catalogue converts to its base and back without loss") {
    for (auto const& entry : unit_catalogue) {
        INFO(entry.spelling);
        auto const measured = of(decimal::scaled(1250, 2), entry.spelling);
        auto const base = unit::named(entry.base).value();
        auto const converted = measured.in(base);
        CHECK(converted == ratio{measured.value} * entry.factor);
        CHECK(measured.in(measured.unit) == ratio{measured.value});
    }
}

TEST_CASE("quantity: a conversion that is no decimal stays a fraction") {
    CHECK(of(decimal{1}, "平方米").in(unit::named("亩").value()) == ratio(3, 2000));
    CHECK(of(decimal{1}, "秒").in(unit::named("小时").value()) == ratio(1, 3600));
    CHECK(of(decimal{3}, "分钟").in(unit::named("秒").value()) == ratio{180});
}

TEST_CASE("quantity: a conversion that does not fit throws") {
    auto const huge = of(decimal::max(), "亿元");
    CHECK_THROWS_AS(huge.in(unit::named("元").value()), std::overflow_error);
}

TEST_CASE("quantity: it prints as a form writes it") {
    CHECK(to_string(of(decimal{50}, "场次")) == "50场次");
    CHECK(to_string(of(decimal::scaled(9910, 2), "%")) == "99.10%");
    CHECK(to_string(of(decimal::scaled(-5, 1), "")) == "-0.5");
}

TEST_CASE("quantity: it is equal by value and by the spelling of its unit") {
    CHECK(of(decimal::scaled(500, 1), "场次") == of(decimal{50}, "场次"));
    CHECK(of(decimal{1}, "万元") != of(decimal{10'000}, "元"));
}
