// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/form/reading.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>

// rejected: a result may hold an error and no form: ask it first, as if (form) explain(*form, rules)
// meaning: A file that cannot be read gives an error in place of a form.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const how = explain(strict(self_evaluation{}), policies::mof_2020);
#else
auto const form = strict(self_evaluation{});
auto const how = form ? explain(*form, policies::mof_2020) : std::vector<derivation>{};
#endif
