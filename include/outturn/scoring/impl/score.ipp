// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/score.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL void score_into(scored_form& scored,
                             self_evaluation const& form,
                             policy const& rules) {
    scored.rate = scored.score = scored.total = {};
    scored.total_known = scored.total_open = std::nullopt;
    detail::plain_arithmetic<> on;
    detail::score_on(on, form, rules, scored);
}

OUTTURN_DECL scored_form score(self_evaluation const& form, policy const& rules) {
    scored_form scored;
    score_into(scored, form, rules);
    return scored;
}

}  // namespace outturn::inline OUTTURN_ABI
