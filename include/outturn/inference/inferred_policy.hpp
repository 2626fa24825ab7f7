// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What was inferred, as a policy: other forms can be scored, explained and audited by the rules that
// give the figures of these.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// A policy put together from what was inferred for each role; where nothing was, from another.
///
/// It gives the figures that were explained; whether it gives others depends on what the inference left
/// open. A policy has one rounding for a kind of indicator: a target that is met, whose score seldom
/// shows a rounding, takes that of one that is not reached. The search space must outlive it.
/// Rounds: as was inferred.
///
///     score(another_form, inferred_policy{infer(forms)})
class inferred_policy {
public:
    /// The shortest hypothesis that explains most for each role that has one, else what `base` does.
    explicit inferred_policy(inference const& used, policy const& base = policies::mof_2020);

    /// The policy, which every function that takes one takes.
    [[nodiscard]] policy const& rules() const { return rules_; }
    operator policy const&() const { return rules_; }

    /// The roles that are the other policy's: without figures, unexplained, with amounts that are rounded
    /// before the rate, which no policy does, or with a score by another column than the rate.
    [[nodiscard]] std::vector<figure_role> const& left_to_base() const { return left_; }

private:
    bool take(figure_role role, hypothesis const& found);
    void add_credit_rules();

    policy rules_;
    std::array<std::optional<hypothesis>, figure_role_catalogue.size()> credits_{};
    std::vector<figure_role> left_;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/inferred_policy.ipp>
#endif
