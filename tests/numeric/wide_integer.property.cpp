// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/detail/wide_integer.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include "catch.hpp"
#include <cstdint>
#include <random>

using boost::multiprecision::cpp_int;
using wide = outturn::detail::wide_integer<256>;

namespace {

struct both {
    wide ours;
    cpp_int theirs;
};

// Up to `limbs` runs of 32 bits, each of them often all zeros or all ones, where carries and quotient
// guesses go wrong first.
both a_number(std::mt19937_64& random, int limbs) {
    both made{wide{0}, 0};
    wide const base{std::int64_t{1} << 32};
    for (int i = 0; i < limbs; ++i) {
        std::int64_t part = static_cast<std::int64_t>(random() >> 32);
        if (random() % 3 == 0) part = random() % 2 == 0 ? 0 : 0xFFFFFFFF;
        made.ours = made.ours * base + wide{part};
        made.theirs = made.theirs * (std::int64_t{1} << 32) + part;
    }
    if (random() % 2 == 0) {
        made.ours = -made.ours;
        made.theirs = -made.theirs;
    }
    return made;
}

bool same(wide const& ours, cpp_int const& theirs) {
    wide rest = ours;
    cpp_int value = 0;
    cpp_int place = 1;
    wide const base{1'000'000'000};
    for (; !(rest == wide{0}); rest = rest / base, place *= 1'000'000'000)
        value += place * static_cast<std::int64_t>(rest % base);
    return value == theirs;
}

}  // namespace

TEST_CASE(
    "wide_integer: sums and products and quotients and rests are those of an unbounded integer") {
    std::mt19937_64 random{42};
    for (int i = 0; i < 3000; ++i) {
        auto const a = a_number(random, static_cast<int>(1 + random() % 7));
        auto const b = a_number(random, static_cast<int>(1 + random() % 7));
        auto const c = a_number(random, static_cast<int>(1 + random() % 4));
        auto const d = a_number(random, static_cast<int>(1 + random() % 3));
        INFO(a.theirs << " and " << b.theirs << " and " << c.theirs << " and " << d.theirs);
        CHECK(same(a.ours + b.ours, a.theirs + b.theirs));
        CHECK(same(a.ours - b.ours, a.theirs - b.theirs));
        CHECK(same(c.ours * d.ours, c.theirs * d.theirs));
        CHECK((a.ours < b.ours) == (a.theirs < b.theirs));
        CHECK((a.ours == b.ours) == (a.theirs == b.theirs));
        if (b.theirs != 0) {
            CHECK(same(a.ours / b.ours, a.theirs / b.theirs));
            CHECK(same(a.ours % b.ours, a.theirs % b.theirs));
        }
    }
}

TEST_CASE("wide_integer: a quotient digit that was guessed too large is taken back") {
    // Hacker's Delight, 9-2: the rare step of algorithm D, for limbs of 32 and of 64 bits.
    for (int const bits : {32, 64}) {
        auto const of = [bits](std::int64_t high, std::int64_t low) {
            wide made{high};
            for (int i = 0; i < bits * 2; ++i) made = made + made;
            return made + wide{low};
        };
        auto const power = [](int exponent) {
            wide made{1};
            for (int i = 0; i < exponent; ++i) made = made + made;
            return made;
        };
        wide const dividend = power(bits * 3 - 1) + wide{3};
        wide const divisor = power(bits * 3 - 3) + wide{1};
        INFO(bits);
        CHECK(dividend / divisor == wide{3});
        CHECK(dividend % divisor == power(bits * 3 - 3));
        CHECK(of(1, 5) % of(1, 0) == wide{5});
    }
}
