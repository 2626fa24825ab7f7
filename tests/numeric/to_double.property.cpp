// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
// Also tests: numeric/decimal.hpp
#include <outturn/numeric/to_double.hpp>

#include "catch.hpp"
#include "numeric/oracle.hpp"
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <stdexcept>

using namespace outturn;

namespace {

oracle::integer two_to(int exponent) { return oracle::integer{1} << exponent; }

// By the standard's own taking apart.
oracle::number exactly(double value) {
    int exponent = 0;
    auto const significand =
        static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), 53));
    exponent -= 53;
    if (exponent >= 0) return {significand * two_to(exponent), 1};
    return {significand, two_to(-exponent)};
}

oracle::number unit_of(int places) {
    if (places >= 0) return {1, oracle::ten_to(places)};
    return {oracle::ten_to(-places), 1};
}

// Whether some decimal over 64 bits with at most 18 places equals `value`.
bool fits(oracle::number value) {
    oracle::integer const common = gcd(value.n, value.d);
    value = {value.n / common, value.d / common};
    for (int scale = 0; scale <= 18; ++scale)
        if (oracle::ten_to(scale) % value.d == 0)
            return abs(oracle::integer{value.n * (oracle::ten_to(scale) / value.d)}) <=
                   std::numeric_limits<std::int64_t>::max();
    return false;
}

double random_double(std::mt19937_64& random) {
    switch (random() % 4) {
        case 0:  // any bits at all
            return std::bit_cast<double>(static_cast<std::uint64_t>(random()));
        case 1:  // a few digits, as figures have
            return static_cast<double>(static_cast<std::int64_t>(random() % 2'000'000'000) -
                                       1'000'000'000) /
                   std::pow(10.0, static_cast<double>(random() % 8));
        case 2:  // a half, a quarter … of something
            return std::ldexp(
                static_cast<double>(static_cast<std::int64_t>(random() % 200'001) - 100'000),
                -static_cast<int>(random() % 20));
        default:  // near the end of 64 bits and below the last place
            return std::ldexp(static_cast<double>(random() >> 11U),
                              static_cast<int>(random() % 140) - 126);
    }
}

}  // namespace

TEST_CASE("from_double: it is what the exact value of the binary number rounds to, or refused") {
    std::mt19937_64 random{20220103};
    int given = 0;
    for (int i = 0; i < 20'000; ++i) {
        double const value = random_double(random);
        if (!std::isfinite(value)) continue;
        int const places = static_cast<int>(random() % 26) - 6;
        auto const mode =
            rounding_catalogue[static_cast<std::size_t>(random() % rounding_catalogue.size())].mode;
        INFO(std::hexfloat << value << " to " << places << ' ' << entry_of(mode).name);
        auto const expected = oracle::round_to(exactly(value), unit_of(places), mode);
        std::optional<decimal> found;
        try {
            found = decimal::from_double(value, places, mode);
        } catch (std::overflow_error const&) {
        }
        REQUIRE(found.has_value() == (places <= 18 && fits(expected)));
        if (!found) continue;
        ++given;
        REQUIRE(oracle::compare(oracle::scaled(found->coefficient(), found->scale()), expected) ==
                0);
    }
    CHECK(given > 5000);
}

TEST_CASE("to_double: no binary number is nearer, and of two the even one is taken") {
    std::mt19937_64 random{20220104};
    auto const integer = [&random] {
        return static_cast<std::int64_t>(random() >> (1 + random() % 63));
    };
    for (int i = 0; i < 20'000; ++i) {
        auto const value = random() % 8 == 0
                               ? ratio::of(integer(), std::int64_t{1} << random() % 62)
                               : ratio::of(integer(), integer() + 1);
        INFO(value.numerator() << " / " << value.denominator());
        double const found = to_double(value);
        REQUIRE(to_double(-value) == -found);
        oracle::number const wanted{value.numerator(), value.denominator()};
        auto const distance = [&wanted](double of) {
            auto apart = oracle::subtract(exactly(of), wanted);
            apart.n = abs(apart.n);
            return apart;
        };
        bool const even = (std::bit_cast<std::uint64_t>(found) & 1U) == 0;
        for (double const end : {-1e300, 1e300}) {
            int const order =
                oracle::compare(distance(found), distance(std::nextafter(found, end)));
            REQUIRE((order < 0 || (order == 0 && even)));
        }
    }
}

TEST_CASE("to_double and from_double: a figure of fifteen digits comes back") {
    std::mt19937_64 random{20220105};
    for (int i = 0; i < 10'000; ++i) {
        int const places = static_cast<int>(random() % 9);
        auto const value =
            decimal::scaled(static_cast<std::int64_t>(random() % 1'000'000'000'000'000), places);
        INFO(value.coefficient() << " with " << places);
        REQUIRE(decimal::from_double(to_double(value), places, rounding::half_even) == value);
    }
}
