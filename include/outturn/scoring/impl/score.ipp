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

}  // namespace detail

OUTTURN_DECL void score_into(scored_form& scored,
                             self_evaluation const& form,
                             policy const& rules,
                             vocabulary const& words) {
    scored.rate = scored.score = scored.total = {};
    scored.total_known = scored.total_open = std::nullopt;
    scored.funds = {};
    detail::plain_arithmetic<> on;
    detail::score_on(on, form, rules, words, scored);
    if (!detail::lacks_room(scored)) return;
    scored.rate = scored.score = scored.total = {};
    detail::wide_arithmetic<> wide;
    detail::score_on(wide, form, rules, words, scored);
}

OUTTURN_DECL scored_form score(self_evaluation const& form,
                               policy const& rules,
                               vocabulary const& words) {
    scored_form scored;
    score_into(scored, form, rules, words);
    return scored;
}

}  // namespace outturn::inline OUTTURN_ABI
