// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What is wrong with a policy: decisions that contradict each other or mean nothing. A policy of a file is
// refused for them; one that a program made gives no figure.
//
//     policy ours = policies::hubei;
//     ours.total.rating.good = 95;
//     for (error const& each : faults(ours)) std::puts(each.text().c_str());
//     // total.rating.excellent: a rating that begins above the next was expected, found "90"

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/detail/policy_sense.hpp>
#include <outturn/scoring/policy.hpp>

#include <cstdint>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// Whether a policy makes sense: `faults` has nothing to say of it. Also for constants:
/// `static_assert(is_sound(our_county));`.
constexpr bool is_sound(policy const& rules) {
    return detail::is_sound([&](auto& sense) { sense.of(rules); });
}

/// All that is wrong with a policy, in the order of its keys in a file; each error names its place, as
/// `total.caps[1].total`.
///
/// Decimal places are 0 to 15; weights, points and bounds are not below zero; anchors differ; bands, grades,
/// ratings and caps are in order; no rule gives a missed target more than a met one, or less than the full
/// points within a range. Of a rule that is code nothing is told.
///
///     for (error const& each : faults(policies::hubei)) std::puts(each.text().c_str());
[[nodiscard]] std::vector<error> faults(policy const& rules);

namespace detail {

/// The first fault of a policy, as the words of a reason.
reason_words first_fault(policy const& rules);

/// What every figure is under a policy that makes no sense; without a reason where it does.
template <class Int = std::int64_t>
constexpr basic_computed<Int> figure_if_unsound(policy const& rules) {
    if (is_sound(rules)) return {};
    return {.reason = no_figure::unsound_policy, .words = first_fault(rules)};
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/policy_faults.ipp>
#endif
