// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: money times money is no money: multiply by a number
// meaning: Money times money has no meaning; one of the two is a number.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const product = yuan(3) * yuan(3);
#else
auto const product = yuan(3) * 3;
#endif
