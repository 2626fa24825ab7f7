// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a product with a ratio need not be whole smallest units: write money.times(factor, rounding::half_up)
// meaning: A ratio of an amount need not be a number of fen; something has to be rounded.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const product = yuan(3) * ratio{1, 3};
#else
auto const product = yuan(3).times(ratio{1, 3}, rounding::half_up);
#endif
