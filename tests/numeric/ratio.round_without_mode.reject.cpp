// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/ratio.hpp>

// rejected: say how to round: write .round(2, rounding::half_up)
// meaning: There is no usual way to round: the same form rounds in three ways.

using namespace outturn;

#ifdef OUTTURN_REJECT
void print(ratio const& value) { value.round(2); }
#else
decimal print(ratio const& value) { return value.round(2, rounding::half_up); }
#endif
