// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a bare number is not money: write yuan(3) or amount<usd>::of(3)

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const money = yuan(3) + 3;
#else
auto const money = yuan(3) + yuan(3);
#endif
