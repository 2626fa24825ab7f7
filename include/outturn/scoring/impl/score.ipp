// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <algorithm>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Whether a figure is missing because a number on the way did not fit.
OUTTURN_DECL bool lacks_room(scored_form const& scored) {
    auto const too_large = [](computed const& of) { return of.reason == no_figure::too_large; };
    return too_large(scored.rate) || too_large(scored.score) || too_large(scored.total) ||
           std::any_of(scored.indicators.begin(),
                       scored.indicators.end(),
                       [&](scored_indicator const& each) { return too_large(each.score); });
}

OUTTURN_DECL void score_into(scored_form& scored,
                             self_evaluation const& form,
                             policy const& rules,
                             vocabulary const& words,
                             computed const& if_unsound) {
    scored.rate = scored.score = scored.total = {};
    scored.total_known = scored.total_open = std::nullopt;
    scored.funds = {};
    plain_arithmetic<> on;
    score_on(on, form, rules, words, if_unsound, scored);
    if (!lacks_room(scored)) return;
    scored.rate = scored.score = scored.total = {};
    wide_arithmetic<> wide;
    score_on(wide, form, rules, words, if_unsound, scored);
}

}  // namespace detail

OUTTURN_DECL void score_into(scored_form& scored,
                             self_evaluation const& form,
                             policy const& rules,
                             vocabulary const& words) {
    detail::score_into(scored, form, rules, words, detail::figure_if_unsound(rules));
}

OUTTURN_DECL scored_form score(self_evaluation const& form,
                               policy const& rules,
                               vocabulary const& words) {
    scored_form scored;
    score_into(scored, form, rules, words);
    return scored;
}

}  // namespace outturn::inline OUTTURN_ABI
