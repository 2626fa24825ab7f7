// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a part of money need not be whole smallest units: write money.times(ratio{1, 3}, rounding::half_up), or allocate(money, weights)
// meaning: A third of ten yuan is no number of fen; something has to be rounded, or the rest shared out.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const part = yuan(10) / 3;
#else
auto const part = yuan(10).times(ratio{1, 3}, rounding::half_up);
#endif
