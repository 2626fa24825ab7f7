// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A policy (政策口径): every decision that differs by region and year, as data. The library ships those of
// <outturn/scoring/policies.hpp>.
//
//     policy ours = policies::mof_2020;
//     ours.name = "our_city";
//     ours.execution.weight = 20;
//     ours.deadline = {yes_or_no{}, {1, rounding::half_even}};

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/graded.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/inverse_ratio.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/observed_rules.hpp>
#include <outturn/scoring/own_rule.hpp>
#include <outturn/scoring/rounded_to.hpp>
#include <outturn/scoring/step_deduction.hpp>
#include <outturn/scoring/two_anchors.hpp>
#include <outturn/scoring/yes_or_no.hpp>

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
/// Each is a callable that takes a measurement. `name` and `each_field` give the names of the rule and
/// its parameters in files, `sentence` says what it does. Those that forms are seen to follow have names
/// of their own in <outturn/scoring/formulas.hpp>.
using rule = std::variant<full_when_met,
                          yes_or_no,
                          two_anchors,
                          inverse_ratio,
                          band_table,
                          step_deduction,
                          graded,
                          share_by_outcome,
                          weight_times_share,
                          share_per_event,
                          points_when_missed,
                          full_unless_exceeded>;

namespace detail {
template <class Rule, class Catalogue>
inline constexpr bool is_one_of = false;
template <class Rule, class... Each>
inline constexpr bool is_one_of<Rule, std::variant<Each...>> = (std::same_as<Rule, Each> || ...);
}  // namespace detail

/// A rule of the catalogue, which files can name; also a `rule` that is one of them.
template <class Rule>
concept catalogue_rule = detail::is_one_of<Rule, rule> || std::same_as<Rule, rule>;

/// The exact credit of `measured` by `how`; nothing where the rule does not cover the case.
///
/// Rounds: never.
template <class Number>
constexpr basic_credit<Number> credit_by(rule const& how,
                                         basic_measurement<Number> const& measured) {
    return std::visit([&](auto const& each) { return basic_credit<Number>{each(measured)}; }, how);
}

/// The rule in a sentence: that of its formula, where it has one.
[[nodiscard]] std::string sentence(rule const& how, language in);

/// The rule for a kind of indicator, and how its credit is rounded.
struct credit_rule {
    outturn::rule how{};
    rounded_to credit{};
    own_rule own{};  ///< A rule of the user's own; where there is one, it replaces `how`.

    friend constexpr bool operator==(credit_rule const&, credit_rule const&) = default;
};

/// What the execution score starts from.
enum class score_basis : std::uint8_t {
    exact_rate,    ///< The quotient itself.
    printed_rate,  ///< The rate as rounded for print (rule E2).
};

/// The column of the funds that the execution rate divides by (rule E10).
enum class budget_column : std::uint8_t {
    adjusted,  ///< 全年预算数.
    initial,   ///< 年初预算数.
    received,  ///< 资金到位数.
};

/// The cell of `line` in the column `of`.
constexpr printed<decimal> const& column_of(fund_line const& line, budget_column of) {
    return of == budget_column::initial    ? line.initial
           : of == budget_column::received ? line.received
                                           : line.adjusted;
}

/// The name of the cells in the column `of`, for the figure of a cell.
constexpr form_part part_of(budget_column of) {
    return of == budget_column::initial    ? form_part::fund_initial
           : of == budget_column::received ? form_part::fund_received
                                           : form_part::fund_adjusted;
}

/// What a budget of zero scores (rule E6).
enum class zero_budget : std::uint8_t {
    no_figure,        ///< The policy does not say.
    not_applicable,   ///< The execution is dropped.
    zero,             ///< Nothing.
    full_if_unspent,  ///< Full weight when nothing was executed, else nothing.
};

/// How budget execution (预算执行) is scored.
struct execution_rule {
    /// The weight where the form prints none.
    decimal weight{10};
    budget_column of = budget_column::adjusted;
    /// The rule for the rate, which it takes as actual ÷ target: in proportion (E1), by bands (E4),
    /// between bounds (E5).
    rule how = proportional;
    /// The rounding of the printed rate, a fraction of one.
    rounded_to rate{4, rounding::half_up, zeros::kept};
    score_basis basis = score_basis::exact_rate;
    rounded_to score{2, rounding::half_up};
    zero_budget of_zero = zero_budget::no_figure;

    friend constexpr bool operator==(execution_rule const&, execution_rule const&) = default;
};

/// The rule for the execution score in a sentence, with what it starts from.
[[nodiscard]] std::string sentence(execution_rule const& stated, language in);

/// What the total is the sum of.
enum class total_of : std::uint8_t {
    printed_scores,  ///< The scores as rounded for print.
    exact_scores,    ///< The scores before rounding.
};

/// How an indicator that does not apply (不适用) is treated.
enum class not_applicable : std::uint8_t {
    no_figure,  ///< The policy does not say.
    rescaled,   ///< It is dropped, and the rest are rescaled to the full points.
};

/// With an execution rate below `rate_below`, the total is at most `total` (rule E11).
struct total_cap {
    ratio rate_below{};
    decimal total{};
    bool bound_included = false;  ///< Also at that rate; the guidance does not say.

    [[nodiscard]] constexpr bool is_none() const { return rate_below.is_zero(); }

    friend constexpr bool operator==(total_cap const&, total_cap const&) = default;
};

/// How a hundred points are spread over the first-level headings (分值构成). Without points of its own,
/// satisfaction counts as benefit and cost as output. A scheme without points is an empty place.
struct weight_scheme {
    decimal execution{};
    decimal output{};
    decimal benefit{};
    decimal satisfaction{};
    decimal cost{};

    [[nodiscard]] constexpr bool is_none() const {
        return execution.is_zero() && output.is_zero() && benefit.is_zero() &&
               satisfaction.is_zero() && cost.is_zero();
    }

    friend constexpr bool operator==(weight_scheme const&, weight_scheme const&) = default;
};

/// The ratings of a total (评价等级). A bound belongs to the rating that begins at it.
struct rating_scale {
    decimal excellent{90};
    decimal good{80};
    decimal fair{60};

    friend constexpr bool operator==(rating_scale const&, rating_scale const&) = default;
};

/// How the total is computed.
struct total_rule {
    rounded_to rounds{2, rounding::half_up, zeros::kept};
    total_of sum = total_of::printed_scores;
    outturn::not_applicable dropped = outturn::not_applicable::no_figure;
    std::array<total_cap, 4> caps{};  ///< A cap with a rate of zero is an empty place.
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
    credit_rule range{};        ///< Below a range, measured to its lower end; several conditions.
    credit_rule range_above{};  ///< Above a range, measured to its upper end.
    credit_rule deadline{};
    credit_rule qualitative{};
    credit_rule satisfaction{};
    outturn::over_achievement over_achievement{};
    std::array<weight_scheme, 4> weights{};  ///< The allowed spreads; without one, any is allowed.
    total_rule total{};
    reason_rule reason{};

    /// The rule for `kind`; `above` is for a range that is exceeded.
    [[nodiscard]] constexpr credit_rule const& rule_for(indicator_kind kind,
                                                        bool above = false) const {
        switch (kind) {
            // clang-format off
            case indicator_kind::higher_is_better: return higher_is_better;
            case indicator_kind::lower_is_better: return lower_is_better;
            case indicator_kind::equality: return equality;
            case indicator_kind::zero_target: return zero_target;
            case indicator_kind::range: return above ? range_above : range;
            case indicator_kind::deadline: return deadline;
            case indicator_kind::qualitative: return qualitative;
            case indicator_kind::satisfaction: break;
                // clang-format on
        }
        return satisfaction;
    }

    [[nodiscard]] constexpr credit_rule& rule_for(indicator_kind kind, bool above = false) {
        return const_cast<credit_rule&>(std::as_const(*this).rule_for(kind, above));
    }

    /// The exact credit of an indicator of `kind`; nothing where the rule does not cover the case.
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

    /// This policy with another rule for `kind`: a rule of the catalogue, or any callable that takes a
    /// measurement. A range has the new rule on both sides. The name of the new policy ends in
    /// "(altered)".
    ///
    /// Rounds: the credit, as `rounds` says.
    ///
    ///     constexpr auto halved = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };
    ///     auto const mine = policies::mof_2020.with(indicator_kind::deadline, halved, {2});
    [[nodiscard]] policy with(indicator_kind kind, own_rule how, rounded_to rounds) const;
    template <catalogue_rule Rule>
    [[nodiscard]] policy with(indicator_kind kind, Rule const& how, rounded_to rounds) const {
        return with_rule(kind, {rule{how}, rounds});
    }

    friend constexpr bool operator==(policy const&, policy const&) = default;

private:
    [[nodiscard]] policy with_rule(indicator_kind kind, credit_rule const& stated) const;
};

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/policy.ipp>
#endif
