// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/scored_form.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::optional<ratio> completion_of(attainment const& reached) {
    if (!reached.ratio || *reached.ratio == ratio{1}) return reached.ratio;
    bool const short_of_all = *reached.ratio < ratio{1};
    bool const below =
        reached.excess ? reached.excess->is_negative() : reached.relation == relation::below;
    return below == short_of_all ? reached.ratio : std::nullopt;
}

OUTTURN_DECL computed const* scored_form::find(figure name) const {
    switch (name.part) {
        case form_part::execution_rate:
            return &rate;
        case form_part::execution_score:
            return &score;
        case form_part::total_score:
            return &total;
        case form_part::indicator_score:
            return name.index < indicators.size() ? &indicators[name.index].score : nullptr;
        default:
            return nullptr;
    }
}

}  // namespace outturn::inline OUTTURN_ABI
