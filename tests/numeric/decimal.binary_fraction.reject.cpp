// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/text.hpp>

// rejected: a binary fraction is not the decimal it was written as: write decimal_literal{
// meaning: 0.1 in a program is a binary fraction before any library sees it, and is not a tenth.

using namespace outturn;

#ifdef OUTTURN_REJECT
decimal const tenth = 0.1;
#else
decimal const tenth = decimal_literal{"0.1"};
#endif
