// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
// meaning: What yuan and dollars come to depends on a rate of exchange and a rounding, which the program has to name.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const sum = yuan(3) + us_dollars(3);
#else
auto const sum =
    amount<usd>::rounded(yuan(3).value() / decimal{7}, rounding::half_up) + us_dollars(3);
#endif
