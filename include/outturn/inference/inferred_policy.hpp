// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What was inferred, as a policy: other forms can be scored, explained and audited by the rules that
// give the figures of these.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/inference/candidate_rule.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <concepts>
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
    template <class Int>
    explicit inferred_policy(basic_inference<Int> const& used,
                             policy const& base = policies::mof_2020)
        : base_{base}, original_evidence_{base.evidence} {
        base_.name = "inferred";
        base_.title = "inferred from figures";
        base_.title_zh = "由表列数字推断的口径";
        base_.evidence = "inferred from printed figures; that they were scored so is not proven";
        for (auto const& role : used.roles)
            if (!role.policy || !take(role.role, *role.policy)) left_.push_back(role.role);
    }

    /// What scoring reads besides the rules of indicators.
    [[nodiscard]] policy const& decisions() const { return base_; }
    [[nodiscard]] policy& decisions() { return base_; }

    /// The exact credit of an indicator of `kind`; nothing where the rule says nothing.
    template <class Number>
    [[nodiscard]] basic_credit<Number> credit(indicator_kind kind,
                                              bool above,
                                              basic_measurement<Number> const& measured) const {
        auto const* const found = find(role_for(kind, above, measured.met));
        if (found == nullptr) return base_.credit(kind, above, measured);
        return candidate_credit(std::get<credit_formula>(found->formula->how).how, measured);
    }

    /// How the credit of an indicator of `kind` is rounded.
    [[nodiscard]] rounded_to rounding_for(indicator_kind kind, bool above = false) const {
        for (bool const met : {false, true})
            if (auto const* const found = find(role_for(kind, above, met)))
                return {found->places, found->mode};
        return base_.rounding_for(kind, above);
    }

    /// The rule for `kind` in a sentence.
    [[nodiscard]] std::string sentence(indicator_kind kind, bool above, language in) const {
        for (bool const met : {false, true})
            if (auto const* const found = find(role_for(kind, above, met)))
                return std::string{in == language::zh ? found->formula->zh : found->formula->en};
        return base_.sentence(kind, above, in);
    }

    /// The evidence for the rule for `kind`.
    [[nodiscard]] std::string_view evidence_for(indicator_kind kind) const {
        for (bool const met : {false, true})
            if (find(role_for(kind, false, met)) != nullptr) return base_.evidence.view();
        return original_evidence_.view();
    }

    /// The roles that are the other policy's: without figures, unexplained, or with amounts that are
    /// rounded before the rate, which no policy does.
    [[nodiscard]] std::vector<figure_role> const& left_to_base() const { return left_; }

private:
    static std::optional<figure_role> role_for(indicator_kind kind, bool above, bool met) {
        switch (kind) {
            case indicator_kind::higher_is_better:
                return met ? figure_role::credit_met : figure_role::credit_partial;
            case indicator_kind::equality:
                if (met) return figure_role::credit_met;
                return above ? figure_role::credit_exceeded : figure_role::credit_partial;
            case indicator_kind::range:
                if (met) return figure_role::credit_met;
                return std::nullopt;
            case indicator_kind::lower_is_better:
                return figure_role::credit_lower;
            case indicator_kind::zero_target:
                return figure_role::credit_zero_target;
            case indicator_kind::satisfaction:
                return figure_role::credit_satisfaction;
            case indicator_kind::deadline:
            case indicator_kind::qualitative:
                return figure_role::credit_qualitative;
        }
        return std::nullopt;
    }

    [[nodiscard]] hypothesis const* find(std::optional<figure_role> role) const {
        if (!role) return nullptr;
        auto const& found = credits_[static_cast<std::size_t>(*role)];
        return found ? &*found : nullptr;
    }

    /// Takes `found` over, if a policy can hold it.
    bool take(figure_role role, hypothesis const& found) {
        auto const& how = found.formula->how;
        if (std::holds_alternative<credit_formula>(how)) {
            credits_[static_cast<std::size_t>(role)] = found;
            return true;
        }
        if (auto const* const rate = std::get_if<rate_formula>(&how)) {
            if (found.amounts) return false;
            base_.execution.of = rate->of;
            base_.execution.rate = {found.places + 2, found.mode, zeros::kept};
            return true;
        }
        if (auto const* const total = std::get_if<total_formula>(&how)) {
            base_.total.sum = total->sum;
            base_.total.rounds = {found.places, found.mode, zeros::kept};
            return true;
        }
        auto const& score = std::get<execution_formula>(how);
        return std::visit(
            [&](auto const& each) {
                if constexpr (std::constructible_from<rule, decltype(each)>) {
                    base_.execution.how = each;
                    base_.execution.basis = score.basis;
                    base_.execution.score = {found.places, found.mode};
                    return true;
                } else {
                    return false;
                }
            },
            score.how);
    }

    policy base_;
    fixed_text<255> original_evidence_;
    std::array<std::optional<hypothesis>, figure_role_catalogue.size()> credits_{};
    std::vector<figure_role> left_;
};

}  // namespace outturn::inline OUTTURN_ABI
