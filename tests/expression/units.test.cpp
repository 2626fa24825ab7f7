// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/unit.hpp>
#include <outturn/expression/units.hpp>

#include "catch.hpp"
#include <cstddef>
#include <string_view>

using namespace outturn;

namespace {

unit named(std::string_view text) {
    auto const found = unit::named(text);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("unit_catalogue: every spelling stands once and names its own row") {
    for (auto const& entry : unit_catalogue) {
        INFO(entry.spelling);
        std::size_t rows = 0;
        for (auto const& other : unit_catalogue) rows += other.spelling == entry.spelling ? 1U : 0U;
        CHECK(rows == 1);
        auto const made = named(entry.spelling);
        CHECK(made.spelling() == entry.spelling);
        CHECK(made.measures() == entry.measures);
        CHECK(made.base() == entry.base);
        CHECK(made.factor() == entry.factor);
    }
}

TEST_CASE("unit_catalogue: every base is a unit of the same dimension with the factor one") {
    for (auto const& entry : unit_catalogue) {
        INFO(entry.spelling);
        auto const base = named(entry.base);
        CHECK(base.measures() == entry.measures);
        CHECK(base.factor() == ratio{1});
        CHECK(named(entry.spelling).converts_to(base));
    }
}

TEST_CASE(
    "unit_catalogue: units convert into each other exactly when dimension and base are the same") {
    for (auto const& a : unit_catalogue) {
        for (auto const& b : unit_catalogue) {
            bool const same = a.measures == b.measures && a.base == b.base;
            if (named(a.spelling).converts_to(named(b.spelling)) != same)
                FAIL(a.spelling << " and " << b.spelling);
        }
    }
}
