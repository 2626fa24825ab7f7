// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>

// rejected: say how to round: write decimal::from_double(x, 2, rounding::half_up)
// meaning: The exact value of a binary number has up to a thousand digits.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const read = decimal::from_double(0.1, 2);
#else
auto const read = decimal::from_double(0.1, 2, rounding::half_up);
#endif
