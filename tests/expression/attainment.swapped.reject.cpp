// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>

// rejected: the target stands before the actual value: write compare(target, actual)
// meaning: Everywhere the target comes first, as on the form.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const reached = compare(parse_actual("485家").value(), parse_target(">=500家").value());
#else
auto const reached = compare(parse_target(">=500家").value(), parse_actual("485家").value());
#endif
