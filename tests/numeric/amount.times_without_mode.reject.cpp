// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: say how to round, as money.times(factor, rounding::half_up)
// meaning: There is no usual way to round: the same form rounds in three ways.

using namespace outturn;

#ifdef OUTTURN_REJECT
void third(amount<cny> const& money) { money.times(ratio{1, 3}); }
#else
amount<cny> third(amount<cny> const& money) { return money.times(ratio{1, 3}, rounding::half_up); }
#endif
