// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/inference/inferred_policy.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The roles that scores of one kind of indicator take, by how the actual value stands to its target.
struct roles_of_kind {
    std::optional<figure_role> met{};
    std::optional<figure_role> below{};
    std::optional<figure_role> above{};
};

constexpr roles_of_kind roles_of(indicator_kind kind) {
    using enum figure_role;
    switch (kind) {
        case indicator_kind::higher_is_better:
            return {credit_met, credit_partial, credit_partial};
        case indicator_kind::equality:
            return {credit_met, credit_partial, credit_exceeded};
        case indicator_kind::range:
            return {credit_range, credit_range, credit_range};
        case indicator_kind::lower_is_better:
            return {credit_lower, credit_lower, credit_lower};
        case indicator_kind::zero_target:
            return {credit_zero_target, credit_zero_target, credit_zero_target};
        case indicator_kind::satisfaction:
            return {credit_satisfaction, credit_satisfaction, credit_satisfaction};
        case indicator_kind::deadline:
        case indicator_kind::qualitative:
            break;
    }
    return {credit_qualitative, credit_qualitative, credit_qualitative};
}

/// The rule of a policy for one kind of indicator that was put together from hypotheses; where there is
/// none, the rule of the other policy.
struct inferred_rule {
    std::optional<hypothesis> met{};
    std::optional<hypothesis> below{};
    std::optional<hypothesis> above{};
    credit_rule otherwise{};
    std::string why{};

    [[nodiscard]] hypothesis const* first() const {
        return below ? &*below : above ? &*above : met ? &*met : nullptr;
    }

    template <class Number>
    basic_credit<Number> operator()(basic_measurement<Number> const& seen) const {
        bool const exceeded = seen.deviation && plain(*seen.deviation) > ratio{0};
        auto const& found = seen.met ? met : exceeded ? above : below;
        if (found) return credit_by(std::get<credit_formula>(found->formula->how).how, seen);
        return otherwise.own ? otherwise.own(seen) : credit_by(otherwise.how, seen);
    }

    [[nodiscard]] std::string sentence(language in) const {
        return std::string{in == language::zh ? first()->formula->zh : first()->formula->en};
    }
    [[nodiscard]] std::string_view evidence() const { return why; }
};

}  // namespace detail

OUTTURN_DECL inferred_policy::inferred_policy(inference const& used, policy const& base)
    : rules_{base} {
    rules_.name = "inferred";
    rules_.title = "inferred from figures";
    rules_.title_zh = "由表列数字推断的口径";
    for (auto const& role : used.roles)
        if (!role.policy || !take(role.role, *role.policy)) left_.push_back(role.role);
    add_credit_rules();
}

/// Takes `found` over, if a policy can hold it.
OUTTURN_DECL bool inferred_policy::take(figure_role role, hypothesis const& found) {
    auto const& how = found.formula->how;
    if (std::holds_alternative<credit_formula>(how)) {
        credits_[static_cast<std::size_t>(role)] = found;
        return true;
    }
    if (auto const* const rate = std::get_if<rate_formula>(&how)) {
        if (found.amounts) return false;
        rules_.execution.of = rate->of;
        rules_.execution.rate = {found.places + 2, found.mode, zeros::kept};
        return true;
    }
    if (auto const* const total = std::get_if<total_formula>(&how)) {
        rules_.total.sum = total->sum;
        rules_.total.rounds = {found.places, found.mode, zeros::kept};
        return true;
    }
    auto const& score = std::get<execution_formula>(how);
    auto& execution = rules_.execution;
    // A policy divides by one column; which, a rate that was inferred says.
    bool const rate_is_base =
        std::find(left_.begin(), left_.end(), figure_role::execution_rate) != left_.end();
    if (score.basis == score_basis::exact_rate && score.of != execution.of) {
        if (!rate_is_base) return false;
        execution.of = score.of;
    }
    execution.how = score.how;
    execution.basis = score.basis;
    execution.score = {found.places, found.mode};
    return true;
}

OUTTURN_DECL void inferred_policy::add_credit_rules() {
    std::string evidence =
        "inferred from printed figures; this does not prove that the rules were used";
    for (auto const kind : all_indicator_kinds) {
        auto const roles = detail::roles_of(kind);
        auto const found = [&](std::optional<figure_role> role) {
            return role ? credits_[static_cast<std::size_t>(*role)] : std::optional<hypothesis>{};
        };
        for (bool const above : {false, true}) {
            auto& stated = rules_.rule_for(kind, above);
            if (stated.own && !above) continue;
            detail::inferred_rule made{
                found(roles.met), found(roles.below), found(roles.above), stated, evidence};
            auto const* const first = made.first();
            if (first == nullptr) continue;
            stated.credit = {first->places, first->mode};
            stated.own = std::move(made);
        }
    }
    if (left_.size() == credits_.size()) return;
    if (!left_.empty()) evidence.append("; the rest: ").append(rules_.evidence.view());
    if (evidence.size() <= rules_.evidence.capacity) rules_.evidence = std::string_view{evidence};
}

}  // namespace outturn::inline OUTTURN_ABI
