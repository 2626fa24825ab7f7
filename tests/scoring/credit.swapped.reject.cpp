// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/expression/text.hpp>
#include <outturn/scoring/credit.hpp>

// rejected: the target stands before the actual value: write partial_credit(target, actual, points(6), rules)
// meaning: Everywhere the target comes first, as on the form.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const earned = partial_credit(parse_actual("485家").value(),
                                   parse_target(">=500家").value(),
                                   points(6),
                                   policies::shanghai_2022);
#else
auto const earned = partial_credit(parse_target(">=500家").value(),
                                   parse_actual("485家").value(),
                                   points(6),
                                   policies::shanghai_2022);
#endif
