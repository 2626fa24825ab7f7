// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The decisions of a policy by name: the one list that reading and writing a policy share. To add a
// decision, add the member to `policy` and a line here.

#include <outturn/config.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <variant>

namespace outturn::inline OUTTURN_ABI::detail {

constexpr auto names_of(auto... names) {
    return std::array<std::string_view, sizeof...(names)>{std::string_view{names}...};
}

/// The stable names of the enumerators of `Enum`, in their order.
template <class Enum>
inline constexpr auto enumerator_names = names_of();
template <>
inline constexpr auto enumerator_names<zeros> = names_of("trimmed", "kept");
template <>
inline constexpr auto enumerator_names<score_basis> = names_of("exact_rate", "printed_rate");
template <>
inline constexpr auto enumerator_names<budget_column> = names_of("adjusted", "initial", "received");
template <>
inline constexpr auto enumerator_names<zero_budget> =
    names_of("no_figure", "not_applicable", "zero", "full_if_unspent");
template <>
inline constexpr auto enumerator_names<total_of> = names_of("printed_scores", "exact_scores");
template <>
inline constexpr auto enumerator_names<not_applicable> = names_of("no_figure", "rescaled");
template <>
inline constexpr auto enumerator_names<banded_by> = names_of("actual_share",
                                                             "completion",
                                                             "deviation");
template <>
inline constexpr auto enumerator_names<anchored_on> = names_of("completion", "distance");
template <>
inline constexpr auto enumerator_names<over_achievement::action> =
    names_of("none", "reason_needed", "points_deducted", "does_not_count", "scaled_down");
template <>
inline constexpr auto enumerator_names<rounding> = [] {
    std::array<std::string_view, rounding_catalogue.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = rounding_catalogue[i].name;
    return names;
}();

/// The stable names of the rules, in the order of the variant's alternatives.
inline constexpr auto rule_names = []<class... Rule>(std::variant<Rule...> const*) {
    return names_of(Rule::name...);
}(static_cast<rule const*>(nullptr));

// A type that lists its own fields.
template <class Object>
void each_field(auto& on, Object& of) requires requires {
    Object::each_field(on, of);
}
{ Object::each_field(on, of); }

void each_field(auto& on, rounded_to& of) {
    on("places", of.places);
    on("mode", of.mode);
    on("zeros", of.trailing);
}
void each_field(auto& on, credit_rule& of) {
    on("rule", of.how);
    on("credit", of.credit);
}
void each_field(auto& on, execution_rule& of) {
    on("weight", of.weight);
    on("of", of.of);
    on("rule", of.how);
    on("rate", of.rate);
    on("basis", of.basis);
    on("score", of.score);
    on("of_zero", of.of_zero);
}
void each_field(auto& on, over_achievement& of) {
    on("then", of.then);
    on("from", of.from);
    on("limit_included", of.limit_included);
    on("amount", of.amount);
}
void each_field(auto& on, total_cap& of) {
    on("rate_below", of.rate_below);
    on("bound_included", of.bound_included);
    on("total", of.total);
}
void each_field(auto& on, weight_scheme& of) {
    on("execution", of.execution);
    on("output", of.output);
    on("benefit", of.benefit);
    on("satisfaction", of.satisfaction);
    on("cost", of.cost);
}
void each_field(auto& on, rating_scale& of) {
    on("excellent", of.excellent);
    on("good", of.good);
    on("fair", of.fair);
}
void each_field(auto& on, total_rule& of) {
    on("rounds", of.rounds);
    on("sum", of.sum);
    on("dropped", of.dropped);
    on("caps", of.caps);
    on("zero_target_vetoes", of.zero_target_vetoes);
    on("rating", of.rating);
}
void each_field(auto& on, reason_rule& of) {
    on("score_below_weight", of.score_below_weight);
    on("over_achieved", of.over_achieved);
    on("rate_below", of.rate_below);
    on("budget_adjusted", of.budget_adjusted);
    on("equality_missed", of.equality_missed);
    on("limit_exceeded", of.limit_exceeded);
}
void each_field(auto& on, policy& of) {
    on("name", of.name);
    on("title", of.title);
    on("title_zh", of.title_zh);
    on("evidence", of.evidence);
    on("execution", of.execution);
    on("higher_is_better", of.higher_is_better);
    on("lower_is_better", of.lower_is_better);
    on("equality", of.equality);
    on("zero_target", of.zero_target);
    on("range", of.range);
    on("range_above", of.range_above);
    on("deadline", of.deadline);
    on("qualitative", of.qualitative);
    on("satisfaction", of.satisfaction);
    on("over_achievement", of.over_achievement);
    on("weights", of.weights);
    on("total", of.total);
    on("reason", of.reason);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
