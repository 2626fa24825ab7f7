// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>

#include <concepts>
#include <cstdint>
#include <type_traits>

using namespace outturn;

// ---- a value like an int

static_assert(sizeof(decimal) == 16);
static_assert(std::is_trivially_copyable_v<decimal>);
static_assert(std::regular<decimal>);
static_assert(std::three_way_comparable<decimal, std::weak_ordering>);
static_assert(std::is_trivially_copyable_v<basic_decimal<detail::int128>>);

// ---- made of whole numbers only

static_assert(std::convertible_to<int, decimal>);
static_assert(std::convertible_to<std::uint64_t, decimal>);
static_assert(std::convertible_to<detail::int128, basic_decimal<detail::int128>>);
static_assert(!std::is_constructible_v<decimal, double>);
static_assert(!std::is_constructible_v<decimal, float>);
static_assert(!std::is_constructible_v<decimal, bool>);
static_assert(!std::is_constructible_v<decimal, char>);
static_assert(!std::is_constructible_v<decimal, char const*>);
static_assert(!std::is_convertible_v<decimal, int>);

// ---- sums, differences and products

static_assert(decimal{} == 0);
static_assert(decimal::scaled(1, 1) + decimal::scaled(2, 1) == decimal::scaled(3, 1));
static_assert((decimal::scaled(1, 1) + decimal::scaled(25, 2)).scale() == 2);
static_assert(decimal{3} - decimal::scaled(5, 1) == decimal::scaled(25, 1));
static_assert((decimal{6} * decimal::scaled(5625, 2)).coefficient() == 33750);
static_assert((decimal{6} * decimal::scaled(5625, 2)).scale() == 2);
static_assert(decimal{2} < decimal::scaled(201, 2));
static_assert(-decimal{2} < 2);
static_assert([] {
    decimal sum = 1;
    sum += decimal::scaled(5, 1);
    sum *= 4;
    sum -= 1;
    return sum == 5;
}());

// ---- an intermediate that fits only wider; trailing zeros are given up where they must be

static_assert(decimal::max() + decimal::scaled(0, 18) == decimal::max());
static_assert(decimal::scaled(1'000'000'000'000'000'000, 18) *
                  decimal::scaled(1'000'000'000'000'000'000, 18) ==
              1);
static_assert(decimal::scaled(4, 10) * decimal::scaled(25, 10) == decimal::scaled(1, 18));
static_assert(decimal::max() > decimal::scaled(decimal::max().coefficient(), 18));
static_assert(-decimal::max() < decimal::scaled(-decimal::max().coefficient(), 18));

// ---- rounding

static_assert(decimal::scaled(5215, 3).round(2, rounding::down) == decimal::scaled(521, 2));
static_assert(decimal::scaled(5215, 3).round(2, rounding::half_up) == decimal::scaled(522, 2));
static_assert(decimal::scaled(52, 1).round(3, rounding::half_up).scale() == 3);
static_assert(decimal{12345}.round(-2, rounding::half_up) == 12300);
static_assert(decimal{12350}.round(-2, rounding::half_even) == 12400);
static_assert(decimal::scaled(99999, 18).round(-18, rounding::up) ==
              decimal{1'000'000'000'000'000'000});

using decimal128 = basic_decimal<detail::int128>;
static_assert(decimal128::max_scale == 38);
static_assert(decimal128{1} * decimal128::scaled(1, 38) == decimal128::scaled(1, 38));
static_assert(decimal128::max() + decimal128::scaled(0, 38) == decimal128::max());
static_assert(decimal128::scaled(125, 38).round(37, rounding::half_even) ==
              decimal128::scaled(12, 37));
