// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/form/reading.hpp>
#include <outturn/inference/inference.hpp>

// rejected: a result may hold an error and no form: ask it first, as if (form) infer(*form)
// meaning: A file that cannot be read gives an error in place of a form.

using namespace outturn;

#ifdef OUTTURN_REJECT
auto const used = infer(strict(self_evaluation{}));
#else
auto const form = strict(self_evaluation{});
auto const used = form ? infer(*form) : inference{};
#endif
