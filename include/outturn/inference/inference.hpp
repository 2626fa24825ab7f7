// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Which rules give the printed figures? Every hypothesis of a search space is tried on every figure of
// its role. An explanation does not prove that the rule was used, nor that it is right.
//
//     inference const used = infer(forms);
//     inferred_role const& rate = used.at(figure_role::execution_rate);
//     if (rate.policy) std::puts(to_text(*rate.policy).c_str());
//     // executed ÷ adjusted budget; ceiling, 2 places of percent

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/inferred_role.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What was inferred from forms.
struct inference {
    std::vector<std::string>
        forms{};  ///< The file of each form, else its project, else its number.
    std::vector<inferred_role> roles{};     ///< Every role, in the order of the catalogue.
    std::vector<skipped_figure> skipped{};  ///< What is no evidence, and why.
    search_space space{};

    /// What was inferred of `which`.
    [[nodiscard]] inferred_role const& at(figure_role which) const {
        return roles[static_cast<std::size_t>(which)];
    }
};

/// Which rules give the printed figures of `forms`: for each role, the shortest hypothesis of `space`
/// that explains most of its figures, with the evidence for it, its rivals, and what is left open.
///
/// Targets and actual values are compared by `words`, by which the forms are to be read too.
/// Nothing outside of the space is tried, so that a figure may stay unexplained. A figure that cannot
/// be evidence, as one that is blank, is skipped and counted.
/// Units: amounts in 元; a hypothesis that rounds them does so in 万元.
/// Rounds: as each hypothesis says.
/// Fails: never; a figure that needs a number which does not fit is skipped.
/// Complexity: linear in the number of distinct cases, times that of hypotheses.
///
///     inference const used = infer(forms);
///     used.at(figure_role::execution_rate).policy->mode  // rounding::ceiling
[[nodiscard]] inference infer(std::span<self_evaluation const> forms,
                              search_space const& space = {},
                              vocabulary const& words = {});

/// The same of forms in a vector.
[[nodiscard]] inference infer(std::vector<self_evaluation> const& forms,
                              search_space const& space = {},
                              vocabulary const& words = {});

/// The same of one form.
[[nodiscard]] inference infer(self_evaluation const& form,
                              search_space const& space = {},
                              vocabulary const& words = {});

// clang-format off
template <class Form, class... More>
void infer(result<Form> const&, More const&...) = delete;  // a result may hold an error and no form: ask it first, as if (form) infer(*form)
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/inference.ipp>
#endif
