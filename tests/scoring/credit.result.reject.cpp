// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/expression/text.hpp>
#include <outturn/scoring/credit.hpp>

// rejected: a result may hold an error: ask it first, as if (target && actual) partial_credit(
// meaning: What a text was read into may be an error in place of a target.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const wanted = parse_target(">=500家");
auto const done = parse_actual("485家");
auto const earned = partial_credit(wanted, done, points(6), policies::shanghai_2022);
#else
auto const wanted = parse_target(">=500家");
auto const done = parse_actual("485家");
auto const earned = wanted && done
                        ? partial_credit(*wanted, *done, points(6), policies::shanghai_2022)
                        : computed{};
#endif
