// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Gives a figure the verdict that it cannot be recomputed.
void refuse(figure_verdict& made, bilingual because);
void refuse(figure_verdict& made, no_figure why);

/// Compares a figure with the policy's; false where the two differ.
bool confirm(figure_verdict& made, computed const& ours);

/// Whether another rounding of the policy's own exact value gives the figure.
bool explain_by_rounding(figure_verdict& made,
                         ratio const& exact,
                         rounded_to const& by_policy,
                         int fewest);

/// What another rule gives, before it is rounded.
struct other_value {
    std::string_view rule;
    bilingual words;
    ratio exact;
};

/// How a figure is rounded: as the policy rounds its role, to not fewer places than `fewest`; with
/// `any` rounding, or with that of the policy alone.
struct allowed_rounding {
    rounded_to const& by_policy;
    int fewest;
    bool any;
};

/// Whether `other`, once rounded, is the printed figure.
bool explain_by_rule(figure_verdict& made, other_value const& other, allowed_rounding const& round);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/figure_explaining.ipp>
#endif
