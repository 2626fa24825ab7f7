// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a bare number is not money: compare with yuan(3)
// meaning: An amount has a currency, a number has none: yuan or 万元 cannot be told from it.

using namespace outturn;

#ifdef OUTTURN_REJECT
bool const some = yuan(3) > 0;
#else
bool const some = yuan(3) > yuan(0);
#endif
