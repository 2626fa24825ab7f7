// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: write_an_amount_that_is_not_finer_than_the_smallest_unit
// meaning: A yuan has a hundred fen and nothing smaller; a yen has nothing smaller.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const money = yuan("3.505");
auto const yen_money = yen("0.5");
#else
auto const money = yuan("3.50");
auto const yen_money = yen("5");
#endif
