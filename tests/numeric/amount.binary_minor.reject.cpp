// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: smallest units are whole: read a binary number by decimal::from_double(x, 0, rounding::half_up)
// meaning: A number of fen that a program computed in binary need not be whole.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const money = amount<cny>::from_minor(3.5);
#else
auto const money = amount<cny>::from_minor(350);
#endif
