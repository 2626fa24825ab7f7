// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a binary fraction is not the decimal it was written as: write money * 0.06_dec
// meaning: 0.06 in a program is a binary fraction before any library sees it, and is not 6 %.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const tax = yuan(3) * 0.06;
#else
using namespace outturn::literals;
auto const tax = yuan(3) * 0.06_dec;
#endif
