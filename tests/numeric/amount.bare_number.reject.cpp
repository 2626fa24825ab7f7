// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a bare number is not money: write yuan(3), wan_yuan("0.5") or, in any currency, amount<usd>::of(3)

using namespace outturn;

#ifdef OUTTURN_REJECT
amount<cny> const money = 3;
#else
amount<cny> const money = yuan(3);
#endif
