// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a number may be finer than the smallest unit: write amount<cny>::exactly(number), or amount<cny>::rounded(number, rounding::half_up)
// meaning: A number that a program computed need not be whole fen.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const money = yuan(decimal::scaled(3505, 3));
#else
auto const money = amount<cny>::rounded(decimal::scaled(3505, 3), rounding::half_up);
#endif
