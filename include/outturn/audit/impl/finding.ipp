// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/last_places.hpp>
#include <outturn/audit/finding.hpp>

#include <optional>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// How far a printed figure is from `other`, in units of its last printed place.
OUTTURN_DECL std::optional<ratio> distance_from(ratio const& other, figure_verdict const& of) {
    OUTTURN_TRY { return in_last_places(ratio{of.declared} - other, of.places); }
    OUTTURN_CATCH(std::overflow_error const&) { return std::nullopt; }
}

}  // namespace detail

OUTTURN_DECL std::optional<ratio> figure_verdict::residual() const {
    return exact ? detail::distance_from(*exact, *this) : std::nullopt;
}

OUTTURN_DECL std::optional<ratio> figure_verdict::difference() const {
    return recomputed ? detail::distance_from(ratio{*recomputed}, *this) : std::nullopt;
}

OUTTURN_DECL severity audit_report::worst() const {
    auto found = severity::none;
    for (auto const& each : findings)
        if (found < each.level) found = each.level;
    return found;
}

OUTTURN_DECL figure_verdict const* audit_report::verdict_of(figure where) const {
    for (auto const& each : verdicts)
        if (each.where == where) return &each;
    return nullptr;
}

}  // namespace outturn::inline OUTTURN_ABI
