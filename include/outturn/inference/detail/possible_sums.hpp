// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/detail/evidence.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/scoring/figure_role.hpp>

#include <array>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Of each role, the hypotheses that explain every figure of it, those of one formula side by side.
using explaining_hypotheses = std::array<std::vector<hypothesis>, figure_role_catalogue.size()>;

/// The sums that the exact scores of `form` could have by such hypotheses; within a form a role has one
/// formula. Nothing where a role has no such hypothesis, or where the sums are too many.
std::vector<exact_sum> possible_sums(evidence::total_parts const& form,
                                     explaining_hypotheses const& explaining);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/possible_sums.ipp>
#endif
