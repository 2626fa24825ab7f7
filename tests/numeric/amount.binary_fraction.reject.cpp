// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a binary fraction is not the decimal it was written as: write yuan("3.50")
// meaning: 3.50 in a program is a binary fraction before any library sees it, and most decimals have no exact binary fraction.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const money = yuan(3.50);
#else
auto const money = yuan("3.50");
#endif
