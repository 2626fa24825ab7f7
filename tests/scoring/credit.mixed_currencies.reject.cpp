// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/scoring/credit.hpp>

// rejected: currencies do not mix: convert one first
// meaning: A rate of yuan by dollars is no rate.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const rate = execution_rate(yuan(90), us_dollars(120));
#else
auto const rate = execution_rate(yuan(90), yuan(120));
#endif
