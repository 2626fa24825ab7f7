// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/recomputation.hpp>
#include <outturn/audit/verdicts.hpp>

#include <vector>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::vector<figure_verdict> verdicts_of(self_evaluation const& form,
                                                     policy const& rules,
                                                     scored_form const& scored) {
    std::vector<figure_verdict> verdicts;
    detail::recomputation{form, rules, scored, verdicts}.run();
    return verdicts;
}

}  // namespace outturn::inline OUTTURN_ABI
