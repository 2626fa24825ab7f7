// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/form/reading.hpp>
#include <outturn/scoring/score.hpp>

// rejected: a result may hold an error and no form: ask it first, as if (form) score(*form, rules)
// meaning: A file that cannot be read gives an error in place of a form.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const scored = score(strict(self_evaluation{}), policies::mof_2020);
#else
auto const form = strict(self_evaluation{});
auto const scored = form ? score(*form, policies::mof_2020) : scored_form{};
#endif
