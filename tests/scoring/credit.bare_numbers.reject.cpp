// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/scoring/credit.hpp>

// rejected: a bare number is not money: write execution_rate(yuan(90), yuan(120))
// meaning: Whether 90 is yuan or 万元, and of which currency, cannot be told from it.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const rate = execution_rate(90, 120);
#else
auto const rate = execution_rate(yuan(90), yuan(120));
#endif
