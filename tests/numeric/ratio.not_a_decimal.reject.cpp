// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/ratio.hpp>

// rejected: a quotient need not be a decimal: say to how many places, as (a / b).round(2, rounding::half_up)
// meaning: A third has no last digit; to make a decimal of it is to round.

using namespace outturn;

#ifdef OUTTURN_REJECT
decimal const third = decimal{1} / decimal{3};
#else
decimal const third = (decimal{1} / decimal{3}).round(2, rounding::half_up);
#endif
