// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a bare number is not money: write yuan(3) or amount<usd>::of(3)
// meaning: An amount has a currency, a number has none: yuan or 万元 cannot be told from it.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const money = yuan(3) + 3;
#else
auto const money = yuan(3) + yuan(3);
#endif
