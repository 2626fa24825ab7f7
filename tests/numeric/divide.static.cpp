// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/detail/divide.hpp>

#include <cstdint>

using namespace outturn;

static_assert(detail::greatest_common_divisor<std::int64_t>(12, 18) == 6);
static_assert(detail::greatest_common_divisor<std::int64_t>(-12, 18) == 6);
static_assert(detail::greatest_common_divisor<std::int64_t>(0, 5) == 5);

static_assert(detail::divide_rounded<std::int64_t>(7, 2, rounding::half_up) == 4);
static_assert(detail::divide_rounded<std::int64_t>(-7, 2, rounding::half_even) == -4);
static_assert(detail::divide_rounded<std::int64_t>(backing<std::int64_t>::max, 2, rounding::up) ==
              backing<std::int64_t>::max / 2 + 1);
