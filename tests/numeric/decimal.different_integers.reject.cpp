// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>

// rejected: decimals over different integers do not mix: convert one, as wide_decimal{a} + b
// meaning: A sum over 64 bits fails where one over 128 bits fits: which it shall be is for the program to say.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const sum = decimal{1} + wide_decimal{2};
#else
auto const sum = wide_decimal{decimal{1}} + wide_decimal{2};
#endif
