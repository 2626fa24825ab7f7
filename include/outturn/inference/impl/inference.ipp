// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/inference/detail/conclusion.hpp>
#include <outturn/inference/detail/evidence.hpp>
#include <outturn/inference/detail/possible_sums.hpp>
#include <outturn/inference/detail/role_search.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/scoring/formulas.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// How an inference calls a form: by its file, else its project, else its number.
OUTTURN_DECL std::string name_of(self_evaluation const& form, std::size_t index) {
    if (!form.file.empty()) return to_string(place_of(form));
    if (!form.project.text.empty()) return form.project.text;
    return std::to_string(index + 1);
}

/// Adds the cases of the totals, with the exact sums that the hypotheses of other roles give.
OUTTURN_DECL void add_totals(evidence& seen, explaining_hypotheses const& explaining) {
    for (auto const& form : seen.totals()) {
        total_inputs inputs{*form.printed_sum, {}};
        OUTTURN_TRY { inputs.exact = possible_sums(form, explaining); }
        OUTTURN_CATCH(std::overflow_error const&) { inputs.exact.clear(); }
        seen.add_case(figure_role::total_score, std::move(inputs), form.printed, form.where);
    }
}

/// The most places that a figure is printed to; of a rate, places of its percentage.
OUTTURN_DECL int most_places(figure_role which, std::vector<inference_case> const& cases) {
    int most = 0;
    for (auto const& each : cases) most = std::max(most, each.printed.normalized().scale());
    return which == figure_role::execution_rate ? most - 2 : most;
}

/// Infers one role; an example of an execution score prints its rate by `rate`.
OUTTURN_DECL inferred_role infer_role(figure_role which,
                                      search_space const& space,
                                      hypothesis const& rate,
                                      evidence& seen) {
    inferred_role found;
    found.role = which;
    found.cases = std::move(seen.cases(which));
    role_search search{which, space, most_places(which, found.cases)};
    for (auto const& refused : search.run(found.cases))
        for (auto const& each : refused.figures) seen.skip(each, not_evidence::too_large);
    conclude(search, rate, found);
    return found;
}

/// The hypotheses that explain every figure of a role, those of one formula side by side.
OUTTURN_DECL std::vector<hypothesis> explaining_all(inferred_role const& found) {
    std::vector<hypothesis> all;
    if (!found.policy || !found.exceptions.empty()) return all;
    all.push_back(*found.policy);
    for (auto const& each : found.equivalents) all.push_back(each.hypothesis);
    stable_sort(all, [](hypothesis const& a, hypothesis const& b) {
        return std::less<>{}(a.formula, b.formula);
    });
    return all;
}

}  // namespace detail

OUTTURN_DECL inference infer(std::span<self_evaluation const> forms,
                             search_space const& space,
                             vocabulary const& words) {
    inference made;
    made.space = space;
    detail::evidence evidence;
    for (auto const& form : forms) {
        auto const index = made.forms.size();
        made.forms.push_back(detail::name_of(form, index));
        evidence.add(form, index, words);
    }
    // The examples of an execution score print their rate as the forms do, where that is known.
    hypothesis rate{&formula_of(budget_column::adjusted)};
    detail::explaining_hypotheses explaining;
    for (auto const& role : figure_role_catalogue) {
        if (role.which == figure_role::total_score) detail::add_totals(evidence, explaining);
        auto found = detail::infer_role(role.which, space, rate, evidence);
        if (found.policy && role.which == figure_role::execution_rate) rate = *found.policy;
        explaining[static_cast<std::size_t>(role.which)] = detail::explaining_all(found);
        made.roles.push_back(std::move(found));
    }
    made.skipped = std::move(evidence.skipped());
    std::sort(made.skipped.begin(),
              made.skipped.end(),
              [](skipped_figure const& a, skipped_figure const& b) { return a.which < b.which; });
    return made;
}

OUTTURN_DECL inference infer(std::vector<self_evaluation> const& forms,
                             search_space const& space,
                             vocabulary const& words) {
    return infer(std::span<self_evaluation const>{forms}, space, words);
}

OUTTURN_DECL inference infer(self_evaluation const& form,
                             search_space const& space,
                             vocabulary const& words) {
    return infer(std::span<self_evaluation const>{&form, 1}, space, words);
}

}  // namespace outturn::inline OUTTURN_ABI
