// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The roles of printed figures: all figures of one role are taken to follow one formula.

#include <outturn/config.hpp>
#include <outturn/core/catalogue.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/scoring/indicator_kind.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// What a printed figure is on a form: figures of one role are taken to follow one formula.
enum class figure_role : std::uint8_t {
    execution_rate,       ///< 执行率.
    execution_score,      ///< 预算执行得分.
    credit_met,           ///< Of a target that is met, ≥ or =.
    credit_partial,       ///< Of a target that is not reached, ≥ or =.
    credit_exceeded,      ///< Of an = target that is exceeded.
    credit_lower,         ///< Of a reverse target, ≤, met or not.
    credit_zero_target,   ///< Of a target of zero, met or not.
    credit_range,         ///< Of a range, of several conditions and of ≠, met or not.
    credit_satisfaction,  ///< Of satisfaction in percent, met or not.
    credit_qualitative,   ///< Of words and dates, met or not.
    total_score,          ///< 总分.
};

// clang-format off
/// Every role, in the order of the enumerators: its stable name and words in both languages.
inline constexpr auto figure_role_catalogue = std::to_array<name_entry<figure_role>>({
    {figure_role::execution_rate,      "execution.rate",         "execution rate", "执行率"},
    {figure_role::execution_score,     "execution.score",        "execution score", "预算执行得分"},
    {figure_role::credit_met,          "credit.met",             "score of a target that is met", "已完成指标得分"},
    {figure_role::credit_partial,      "credit.partial",         "score of a target that is not reached", "未完成指标得分"},
    {figure_role::credit_exceeded,     "credit.exceeded",        "score of an = target that is exceeded", "超出等于指标得分"},
    {figure_role::credit_lower,        "credit.lower_is_better", "score of a reverse target", "反向指标得分"},
    {figure_role::credit_zero_target,  "credit.zero_target",     "score of a target of zero", "零目标指标得分"},
    {figure_role::credit_range,        "credit.range",           "score of a range or of several conditions", "区间及多项条件指标得分"},
    {figure_role::credit_satisfaction, "credit.satisfaction",    "score of satisfaction", "满意度得分"},
    {figure_role::credit_qualitative,  "credit.qualitative",     "score of words and dates", "定性与时限指标得分"},
    {figure_role::total_score,         "total.score",            "total", "总分"},
});
// clang-format on

/// The row of `which` in the catalogue.
constexpr auto const& entry_of(figure_role which) {
    return figure_role_catalogue[static_cast<std::size_t>(which)];
}

/// A set of roles.
class figure_roles {
public:
    template <class... Roles>
    constexpr explicit figure_roles(Roles... roles)
        : bits_{(0U | ... | (1U << static_cast<unsigned>(roles)))} {}

    [[nodiscard]] constexpr bool contains(figure_role which) const {
        return ((bits_ >> static_cast<unsigned>(which)) & 1U) != 0;
    }

private:
    std::uint32_t bits_;
};

/// The role of the score of an indicator of `kind`, by the target `goal` and how the actual value stands
/// to it, which must be known.
constexpr figure_role role_of(indicator_kind kind, attainment const& reached, target const& goal) {
    using enum figure_role;
    switch (kind) {
        case indicator_kind::satisfaction:
            return credit_satisfaction;
        case indicator_kind::zero_target:
            return credit_zero_target;
        case indicator_kind::lower_is_better:
            return credit_lower;
        case indicator_kind::qualitative:
        case indicator_kind::deadline:
            return credit_qualitative;
        case indicator_kind::range:
            return credit_range;
        case indicator_kind::higher_is_better:
        case indicator_kind::equality:
            break;
    }
    auto const* const stated = goal.as_bound();
    if (stated != nullptr && stated->comparison == comparison::not_equal) return credit_range;
    if (reached.met == judgement::met) return credit_met;
    bool const exceeded = kind == indicator_kind::equality && reached.relation == relation::above;
    return exceeded ? credit_exceeded : credit_partial;
}

/// Whether scores of indicators of `kind` may have the role `which`.
constexpr bool takes_role(indicator_kind kind, figure_role which) {
    switch (which) {
        case figure_role::credit_met:
        case figure_role::credit_partial:
            return kind == indicator_kind::higher_is_better || kind == indicator_kind::equality;
        case figure_role::credit_exceeded:
            return kind == indicator_kind::equality;
        case figure_role::credit_lower:
            return kind == indicator_kind::lower_is_better;
        case figure_role::credit_zero_target:
            return kind == indicator_kind::zero_target;
        case figure_role::credit_range:
            return kind == indicator_kind::range || kind == indicator_kind::equality;
        case figure_role::credit_satisfaction:
            return kind == indicator_kind::satisfaction;
        case figure_role::credit_qualitative:
            return kind == indicator_kind::qualitative || kind == indicator_kind::deadline;
        case figure_role::execution_rate:
        case figure_role::execution_score:
        case figure_role::total_score:
            break;
    }
    return false;
}

}  // namespace outturn::inline OUTTURN_ABI
