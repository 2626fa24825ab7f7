// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A policy (政策口径): every decision that differs by region and year, as data. Those that are shipped
// stand in <outturn/scoring/policies.hpp>.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/graded.hpp>
#include <outturn/scoring/inverse_ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/own_rule.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/step_deduction.hpp>
#include <outturn/scoring/two_anchors.hpp>
#include <outturn/scoring/yes_or_no.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace outturn::inline OUTTURN_ABI {

/// A rule of the catalogue.
///
/// Each is a callable that takes a measurement, has a `name`, shows its parameters by `each_field`, under
/// which files know them, and says in a `sentence` what it does.
using rule = std::variant<full_when_met,
                          yes_or_no,
                          two_anchors,
                          inverse_ratio,
                          band_table,
                          step_deduction,
                          graded>;

/// The exact credit of `measured` by `how`; nothing where the rule says nothing.
///
/// Rounds: never.
template <class Number>
constexpr basic_credit<Number> credit_by(rule const& how,
                                         basic_measurement<Number> const& measured) {
    return std::visit([&](auto const& each) { return basic_credit<Number>{each(measured)}; }, how);
}

/// The rule in a sentence.
inline std::string sentence(rule const& how, language in) {
    return std::visit([&](auto const& each) { return each.sentence(in); }, how);
}

/// The rule for a kind of indicator, and how its credit is rounded.
struct credit_rule {
    outturn::rule how{};
    rounded_to credit{};
    own_rule own{};  ///< Where there is one, it takes the place of `how`.

    friend constexpr bool operator==(credit_rule const&, credit_rule const&) = default;
};

/// Kinds of indicator that a policy may score differently.
enum class indicator_kind : std::uint8_t {
    higher_is_better,  ///< 正向: ≥ or >.
    lower_is_better,   ///< 反向: ≤ or <, above a target of zero.
    equality,          ///< = or no sign, and ≠.
    zero_target,       ///< = or ≤ zero: nothing of the kind shall happen.
    range,             ///< 区间: a range, or several conditions.
    deadline,          ///< 时限.
    qualitative,       ///< 定性: words.
    satisfaction,      ///< 满意度 in percent.
};

/// Every kind of indicator.
inline constexpr std::array all_indicator_kinds{indicator_kind::higher_is_better,
                                                indicator_kind::lower_is_better,
                                                indicator_kind::equality,
                                                indicator_kind::zero_target,
                                                indicator_kind::range,
                                                indicator_kind::deadline,
                                                indicator_kind::qualitative,
                                                indicator_kind::satisfaction};

/// The kind of an indicator under the heading `level` with the target `goal`, of any model of targets.
template <class Target>
constexpr indicator_kind kind_of(first_level level, Target const& goal) {
    switch (goal.kind()) {
        case target_kind::deadline:
            return indicator_kind::deadline;
        case target_kind::range:
        case target_kind::all:
        case target_kind::any:
            return indicator_kind::range;
        case target_kind::nothing:
        case target_kind::words:
            return indicator_kind::qualitative;
        case target_kind::number:
            break;
    }
    auto const* const limit = goal.as_bound();
    if (level == first_level::satisfaction && limit->limit.unit.measures() == dimension::share)
        return indicator_kind::satisfaction;
    auto const better = entry_of(limit->comparison).better;
    if (limit->limit.value.is_zero() && better != direction::higher_is_better)
        return indicator_kind::zero_target;
    if (better == direction::nearer_is_better) return indicator_kind::equality;
    return better == direction::higher_is_better ? indicator_kind::higher_is_better
                                                 : indicator_kind::lower_is_better;
}

/// Whether a target of `kind` can be reached by far too much: where more is better, or where the number
/// itself is asked for.
constexpr bool can_be_over_achieved(indicator_kind kind) {
    return kind == indicator_kind::higher_is_better || kind == indicator_kind::equality ||
           kind == indicator_kind::satisfaction;
}

/// What the execution score starts from.
enum class score_basis : std::uint8_t {
    exact_rate,    ///< The quotient itself.
    printed_rate,  ///< The rate as rounded for print (rule E2).
};

/// Which column of the funds the execution rate is taken of (rule E10).
enum class budget_column : std::uint8_t {
    adjusted,  ///< 全年预算数.
    initial,   ///< 年初预算数.
    received,  ///< 资金到位数.
};

/// What a budget of zero scores (rule E6).
enum class zero_budget : std::uint8_t {
    no_figure,        ///< The policy does not say.
    not_applicable,   ///< The execution is dropped.
    zero,             ///< Nothing.
    full_if_unspent,  ///< Full weight when nothing was executed, else nothing.
};

/// How budget execution (预算执行) is scored.
struct execution_rule {
    /// Where the form prints no weight.
    decimal weight{10};
    budget_column of = budget_column::adjusted;
    /// Applied to the rate as the attainment: in proportion (E1), by bands (E4), between bounds (E5).
    rule how = proportional;
    /// Of the printed rate, as a fraction of one.
    rounded_to rate{4, rounding::half_up, zeros::kept};
    score_basis basis = score_basis::exact_rate;
    rounded_to score{2, rounding::half_up};
    zero_budget of_zero = zero_budget::no_figure;

    friend constexpr bool operator==(execution_rule const&, execution_rule const&) = default;
};

/// What the total is the sum of.
enum class total_of : std::uint8_t {
    printed_scores,  ///< The scores as rounded for print.
    exact_scores,    ///< The scores before rounding.
};

/// What becomes of an indicator that does not apply (不适用).
enum class not_applicable : std::uint8_t {
    no_figure,  ///< The policy does not say.
    rescaled,   ///< It is dropped and the rest rescaled to the full points.
};

/// Where the rate of execution is below `rate_below`, the total is at most `total` (rule E11).
struct total_cap {
    ratio rate_below{};
    decimal total{};
    bool bound_included = false;  ///< Also at that rate; the guidance does not state the side.

    [[nodiscard]] constexpr bool is_none() const { return rate_below.is_zero(); }

    friend constexpr bool operator==(total_cap const&, total_cap const&) = default;
};

/// How a hundred points are spread over the first-level headings (分值构成). Without points of its own,
/// satisfaction counts as benefit and cost as output. A scheme without any points is none.
struct weight_scheme {
    decimal execution{};
    decimal output{};
    decimal benefit{};
    decimal satisfaction{};
    decimal cost{};

    [[nodiscard]] constexpr bool is_none() const { return *this == weight_scheme{}; }

    friend constexpr bool operator==(weight_scheme const&, weight_scheme const&) = default;
};

/// The ratings of a total (评价等级). A bound belongs to the rating that begins at it.
struct rating_scale {
    decimal excellent{90};
    decimal good{80};
    decimal fair{60};

    friend constexpr bool operator==(rating_scale const&, rating_scale const&) = default;
};

/// How the total is made.
struct total_rule {
    rounded_to rounds{2, rounding::half_up, zeros::kept};
    total_of sum = total_of::printed_scores;
    outturn::not_applicable dropped = outturn::not_applicable::no_figure;
    std::array<total_cap, 4> caps{};  ///< A cap with a rate of zero is none.
    bool zero_target_vetoes = false;  ///< A missed target of zero makes the total zero (Q13).
    rating_scale rating{};

    friend constexpr bool operator==(total_rule const&, total_rule const&) = default;
};

/// When the form must give a reason (偏差原因分析及改进措施).
struct reason_rule {
    bool score_below_weight = true;
    bool over_achieved = false;    ///< At the limit of the policy's over-achievement.
    ratio rate_below{0};           ///< Execution rate below it; 0 is never.
    bool budget_adjusted = false;  ///< Adjusted and initial budget differ.
    bool equality_missed = false;  ///< An = target not equal, even with full credit.
    bool limit_exceeded = false;   ///< A ≤ target exceeded, even with full credit.

    friend constexpr bool operator==(reason_rule const&, reason_rule const&) = default;
};

/// A set of decisions that scores a form, with its evidence.
struct policy {
    fixed_text<63> name{};
    fixed_text<127> title{};
    fixed_text<127> title_zh{};
    fixed_text<255> evidence{};
    execution_rule execution{};
    credit_rule higher_is_better{};
    credit_rule lower_is_better{};
    credit_rule equality{};
    credit_rule zero_target{};
    credit_rule range{};        ///< Below a range, by its lower end; of several conditions.
    credit_rule range_above{};  ///< Above a range, by its upper end.
    credit_rule deadline{};
    credit_rule qualitative{};
    credit_rule satisfaction{};
    outturn::over_achievement over_achievement{};
    std::array<weight_scheme, 4>
        weights{};  ///< Any of them is in order; without one, every spread.
    total_rule total{};
    reason_rule reason{};

    /// The rule for `kind`; `above` is for a range that is exceeded.
    [[nodiscard]] constexpr credit_rule const& rule_for(indicator_kind kind,
                                                        bool above = false) const {
        switch (kind) {
            case indicator_kind::higher_is_better:
                return higher_is_better;
            case indicator_kind::lower_is_better:
                return lower_is_better;
            case indicator_kind::equality:
                return equality;
            case indicator_kind::zero_target:
                return zero_target;
            case indicator_kind::range:
                return above ? range_above : range;
            case indicator_kind::deadline:
                return deadline;
            case indicator_kind::qualitative:
                return qualitative;
            case indicator_kind::satisfaction:
                break;
        }
        return satisfaction;
    }

    [[nodiscard]] constexpr credit_rule& rule_for(indicator_kind kind, bool above = false) {
        return const_cast<credit_rule&>(std::as_const(*this).rule_for(kind, above));
    }

    /// The exact credit of an indicator of `kind`; nothing where the rule says nothing.
    ///
    /// Rounds: never.
    template <class Number>
    [[nodiscard]] constexpr basic_credit<Number> credit(
        indicator_kind kind, bool above, basic_measurement<Number> const& measured) const {
        auto const& stated = rule_for(kind, above);
        return stated.own ? stated.own(measured) : credit_by(stated.how, measured);
    }

    /// How the credit of an indicator of `kind` is rounded.
    [[nodiscard]] constexpr rounded_to const& rounding_for(indicator_kind kind,
                                                           bool above = false) const {
        return rule_for(kind, above).credit;
    }

    /// The rule for `kind` in a sentence.
    [[nodiscard]] std::string sentence(indicator_kind kind, bool above, language in) const;

    /// The evidence for the rule for `kind`; it lives as long as this policy.
    [[nodiscard]] std::string_view evidence_for(indicator_kind kind, bool above = false) const;

    /// This policy with a callable as the rule for `kind`: any that a measurement can be given to. Its
    /// name says that it was altered.
    ///
    /// Rounds: the credit, as `rounds` says.
    ///
    ///     constexpr auto halved = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };
    ///     auto const mine = policies::mof_2020.with(indicator_kind::deadline, halved, {2});
    [[nodiscard]] policy with(indicator_kind kind, own_rule how, rounded_to rounds) const;

    friend constexpr bool operator==(policy const&, policy const&) = default;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/policy.ipp>
#endif
