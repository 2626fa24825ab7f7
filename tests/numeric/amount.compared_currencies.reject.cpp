// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
// meaning: Which of two currencies is more depends on a rate of exchange, which the program has to name.

using namespace outturn;

#ifdef OUTTURN_REJECT
bool const less = yuan(3) < us_dollars(3);
#else
bool const less = yuan(3) < yuan(21);
#endif
