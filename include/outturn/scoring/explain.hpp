// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How a figure was computed, from the cells of the form to the printed digits. The very functions that
// score a form are run on a number that records each operation, so that an explanation cannot differ
// from the score.
//
//     derivation const found = explain(form, figure::indicator(2), policies::shanghai_2022).value();
//     std::puts(to_line(found).c_str());

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/scoring/derivation.hpp>

#include <vector>

namespace outturn::inline OUTTURN_ABI {

struct policy;
struct self_evaluation;

/// How the figure `name` of a form is computed under `rules`.
///
/// Rounds: as the score does; the figure it ends in is the score's, bit for bit.
/// Fails: `unknown_figure` when no such figure is computed for the form.
/// Complexity: linear in the size of the form.
///
///     explain(form, figure::indicator(2), policies::shanghai_2022)
[[nodiscard]] result<derivation> explain(self_evaluation const& form,
                                         figure name,
                                         policy const& rules,
                                         vocabulary const& words = {});

/// How every figure of a form is computed under `rules`, in the order of the form.
[[nodiscard]] std::vector<derivation> explain(self_evaluation const& form,
                                              policy const& rules,
                                              vocabulary const& words = {});

// clang-format off
template <class Form, class... More>
void explain(result<Form> const&, More const&...) = delete;  // a result may hold an error and no form: ask it first, as if (form) explain(*form, rules)
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/explain.ipp>
#endif
