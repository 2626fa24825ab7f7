// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/scoring/credit.hpp>

// rejected: currencies do not mix: convert one first
// meaning: A score of yuan by dollars is no score.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const earned = execution_score(yuan(90), us_dollars(120), policies::mof_2020);
#else
auto const earned = execution_score(yuan(90), yuan(120), policies::mof_2020);
#endif
