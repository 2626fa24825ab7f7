// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

// rejected: a rule is a callable that takes a measurement and gives its credit; write [](auto const& m) { return m.weight; } so that it can be explained, too
// meaning: A rule is called with measurements over plain numbers and over numbers that record what is done to them; only a generic callable takes both.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const rules =
    policies::mof_2020.with(indicator_kind::deadline, [](int points) { return points; }, {2});
#else
auto const rules =
    policies::mof_2020.with(indicator_kind::deadline, [](auto const& m) { return m.weight; }, {2});
#endif
auto const credit = rules.credit(indicator_kind::deadline, false, measurement{});
