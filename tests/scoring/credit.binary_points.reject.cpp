// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/scoring/credit.hpp>

// rejected: a binary fraction is not the decimal it was written as: write it in quotes, as points("0.5")
// meaning: 0.1 as a binary fraction is 0.1000000000000000055….

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const weight = points(0.5);
#else
auto const weight = points("0.5");
#endif
