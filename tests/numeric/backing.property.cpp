// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/rounding.hpp>

#include "catch.hpp"
#include "checks.hpp"
#include "tiny.hpp"
#include <array>
#include <cstddef>
#include <limits>

using namespace outturn;

namespace {

using tiny_decimal = basic_decimal<tiny>;
using tiny_ratio = basic_ratio<tiny>;

static_assert(backing_integer<tiny>);
static_assert(tiny_decimal{3} * tiny_decimal::scaled(5, 1) == tiny_decimal::scaled(15, 1));

struct tally {
    std::array<long, 4> counts{};

    void operator()(oracle::outcome outcome) { ++counts[static_cast<std::size_t>(outcome)]; }
    void verify() const {
        CHECK(counts[static_cast<std::size_t>(oracle::outcome::wrong)] == 0);
        CHECK(counts[static_cast<std::size_t>(oracle::outcome::refused_needlessly)] == 0);
        CHECK(counts[static_cast<std::size_t>(oracle::outcome::right)] > 0);
    }
};

template <class Function>
void for_each_decimal(Function function, int step = 1) {
    for (int scale = 0; scale <= 2; ++scale)
        for (int coefficient = -120; coefficient <= 120; coefficient += step)
            function(tiny_decimal::scaled(coefficient, scale));
}

template <class Function>
void for_each_ratio(Function function, int step) {
    for (int numerator = -120; numerator <= 120; numerator += step)
        for (int denominator = 1; denominator <= 120; denominator += step)
            function(tiny_ratio{tiny_decimal{numerator}, tiny_decimal{denominator}});
}

}  // namespace

TEST_CASE(
    "backing: an integer of one's own gives every sum and difference and product or rightly "
    "refuses") {
    oracle::checker<tiny> const check;
    tally results;
    for_each_decimal([&](auto const& a) {
        for_each_decimal(
            [&](auto const& b) {
                results(check.add(a, b));
                results(check.subtract(b, a));
                results(check.multiply(a, b));
                results(check.compare(a, b));
            },
            17);
    });
    results.verify();
}

TEST_CASE("backing: an integer of one's own rounds every decimal to every place") {
    oracle::checker<tiny> const check;
    for (auto const& entry : rounding_catalogue) {
        INFO(entry.name);
        tally results;
        for_each_decimal([&](auto const& a) {
            for (int places = -5; places <= 4; ++places)
                results(check.round(a, places, entry.mode));
            for (int multiple : {1, 2, 5, 7, 100, 120})
                for (int scale = 0; scale <= 2; ++scale)
                    results(check.round_to_multiple(
                        a, tiny_decimal::scaled(multiple, scale), entry.mode));
        });
        results.verify();
    }
}

TEST_CASE("backing: an integer of one's own rounds every ratio to every place") {
    oracle::checker<tiny> const check;
    for (auto const& entry : rounding_catalogue) {
        INFO(entry.name);
        tally results;
        for_each_ratio(
            [&](auto const& a) {
                for (int places = -5; places <= 5; ++places)
                    results(check.round(a, places, entry.mode));
                results(check.round_to_multiple(a, tiny_decimal::scaled(15, 1), entry.mode));
            },
            entry.mode == rounding::half_even ? 2 : 5);
        results.verify();
    }
}

TEST_CASE("backing: an integer of one's own computes with ratios exactly or rightly refuses") {
    oracle::checker<tiny> const check;
    tally results;
    for_each_ratio(
        [&](auto const& a) {
            results(check.exact(a));
            for_each_ratio(
                [&](auto const& b) {
                    results(check.add(a, b));
                    results(check.subtract(a, b));
                    results(check.multiply(a, b));
                    if (!b.is_zero()) results(check.divide(a, b));
                    results(check.compare(a, b));
                },
                13);
        },
        6);
    results.verify();
}

TEST_CASE(
    "backing: a value that the integer could hold and its backing does not allow is refused") {
    CHECK(tiny_decimal{0}.is_zero());
    CHECK(tiny_decimal::scaled(120, 0) == 120);
    CHECK(tiny_decimal::scaled(-120, 0) == -120);
    CHECK_THROWS_AS(tiny_decimal::scaled(121, 0), std::overflow_error);
    CHECK_THROWS_AS(tiny_decimal::scaled(-121, 0), std::overflow_error);
    CHECK_THROWS_AS(tiny_decimal{121}, std::overflow_error);
    CHECK_THROWS_AS(tiny_decimal{-121}, std::overflow_error);
    // Cast to the integer it is -1, which cast back is the same.
    CHECK_THROWS_AS(tiny_decimal{std::numeric_limits<unsigned>::max()}, std::overflow_error);
}

TEST_CASE("backing: an integer of one's own is printed and read and divided and shifted") {
    oracle::checker<tiny> const check;
    tally results;
    for_each_decimal([&](auto const& a) {
        results(check.text(a));
        for (int zeros = -6; zeros <= 6; ++zeros) results(check.shift(a, zeros));
        for_each_decimal(
            [&](auto const& b) {
                if (!b.is_zero()) results(check.divide(a, b));
            },
            5);
    });
    results.verify();
    CHECK(to_string(tiny_decimal::scaled(-120, 2)) == "-1.20");
    CHECK(parse_decimal<tiny>("1.21").error().code == errc::too_many_digits);
}
