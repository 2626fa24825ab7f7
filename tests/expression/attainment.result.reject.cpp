// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>

// rejected: a result may hold an error: ask it first, as if (target && actual) compare(*target, *actual)
// meaning: What a text was read into may be an error in place of a target.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const reached = compare(parse_target(">=500家"), parse_actual("485家"));
#else
auto const wanted = parse_target(">=500家");
auto const done = parse_actual("485家");
auto const reached = wanted && done ? compare(*wanted, *done) : attainment{};
#endif
