// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Policies (政策口径): what differs by region and year, as data, and the policies that are shipped. To
// add one, name a constant with its evidence.

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

/// Whether a rounded figure is printed with its trailing zeros.
enum class zeros : std::uint8_t { trimmed, kept };

/// How a figure of one role is rounded and printed.
struct rounded_to {
    int places = 2;
    rounding mode = rounding::half_up;
    zeros trailing = zeros::trimmed;

    /// `exact`, rounded once; the result prints as the role is printed.
    template <class Int>
    constexpr basic_decimal<Int> operator()(basic_ratio<Int> const& exact) const {
        auto const rounded = exact.round(places, mode);
        return trailing == zeros::kept ? rounded : rounded.normalized();
    }

    friend constexpr bool operator==(rounded_to const&, rounded_to const&) = default;
};

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

template <class Base, class Rule>
struct policy_with;

namespace detail {

template <class Policy>
constexpr Policy altered(Policy made);

}  // namespace detail

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

    /// What scoring reads besides the rules of indicators.
    [[nodiscard]] constexpr policy const& decisions() const { return *this; }
    [[nodiscard]] constexpr policy& decisions() { return *this; }

    /// The exact credit of an indicator of `kind`; nothing where the rule says nothing.
    template <class Number>
    [[nodiscard]] constexpr basic_credit<Number> credit(
        indicator_kind kind, bool above, basic_measurement<Number> const& measured) const {
        return credit_by(rule_for(kind, above).how, measured);
    }

    /// How the credit of an indicator of `kind` is rounded.
    [[nodiscard]] constexpr rounded_to const& rounding_for(indicator_kind kind,
                                                           bool above = false) const {
        return rule_for(kind, above).credit;
    }

    /// The rule for `kind` in a sentence.
    [[nodiscard]] std::string sentence(indicator_kind kind, bool above, language in) const {
        return outturn::sentence(rule_for(kind, above).how, in);
    }

    /// The evidence for the rule for `kind`.
    [[nodiscard]] constexpr std::string_view evidence_for(indicator_kind) const {
        return evidence.view();
    }

    /// This policy with a callable as the rule for `kind`: any that a measurement can be given to.
    ///
    /// Rounds: the credit, as `rounds` says.
    ///
    ///     constexpr auto halved = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };
    ///     auto const mine = policies::mof_2020.with(indicator_kind::deadline, halved, {2});
    template <class Rule>
    [[nodiscard]] constexpr policy_with<policy, Rule> with(indicator_kind kind,
                                                           Rule how,
                                                           rounded_to rounds) const;

    friend constexpr bool operator==(policy const&, policy const&) = default;
};

/// A policy in which the rule for one kind of indicator is a callable of the caller's. It scores,
/// explains and answers as any other; what is not changed costs nothing.
template <class Base, class Rule>
struct policy_with {
    Base base;
    indicator_kind kind{};
    Rule how;
    rounded_to rounds{};

    /// What a `policy` answers, for the policy that this one changes.
    [[nodiscard]] constexpr policy const& decisions() const { return base.decisions(); }
    [[nodiscard]] constexpr policy& decisions() { return base.decisions(); }

    /// What a `policy` answers, with the callable as the rule for its kind.
    template <class Number>
    [[nodiscard]] constexpr basic_credit<Number> credit(
        indicator_kind of, bool above, basic_measurement<Number> const& measured) const {
        static_assert(scoring_rule<Rule, Number>,
                      "a rule is a callable that takes a measurement and gives its credit; write "
                      "[](auto const& m) { return m.weight; } so that it can be explained, too");
        return of == kind ? basic_credit<Number>{how(measured)} : base.credit(of, above, measured);
    }
    [[nodiscard]] constexpr rounded_to const& rounding_for(indicator_kind of,
                                                           bool above = false) const {
        return of == kind ? rounds : base.rounding_for(of, above);
    }
    [[nodiscard]] std::string sentence(indicator_kind of, bool above, language in) const {
        if (of != kind) return base.sentence(of, above, in);
        if constexpr (requires { how.sentence(in); })
            return how.sentence(in);
        else
            return in == language::zh ? "自定义规则" : "a rule of the caller's own";
    }
    [[nodiscard]] constexpr std::string_view evidence_for(indicator_kind of) const {
        return of == kind ? std::string_view{"the caller's own rule"} : base.evidence_for(of);
    }

    /// This policy with another callable as the rule for `of`.
    ///
    /// Rounds: the credit, as `credited` says.
    template <class Other>
    [[nodiscard]] constexpr policy_with<policy_with, Other> with(indicator_kind of,
                                                                 Other other,
                                                                 rounded_to credited) const {
        return detail::altered(
            policy_with<policy_with, Other>{*this, of, std::move(other), credited});
    }
};

namespace detail {

/// Names the policy for what was changed in it, where there is room.
template <class Policy>
constexpr Policy altered(Policy made) {
    constexpr std::string_view mark = " (altered)";
    auto& name = made.decisions().name;
    auto const before = name.view();
    if (before.ends_with(mark) || before.size() + mark.size() > name.capacity) return made;
    std::array<char, 64> text{};
    std::copy(before.begin(), before.end(), text.begin());
    std::copy(mark.begin(), mark.end(), text.begin() + static_cast<std::ptrdiff_t>(before.size()));
    name = std::string_view{text.data(), before.size() + mark.size()};
    return made;
}

}  // namespace detail

template <class Rule>
constexpr policy_with<policy, Rule> policy::with(indicator_kind kind,
                                                 Rule how,
                                                 rounded_to rounds) const {
    return detail::altered(policy_with<policy, Rule>{*this, kind, std::move(how), rounds});
}

/// What scores a form: a `policy`, or one with rules of the caller's.
template <class Policy>
concept scoring_policy = requires(Policy const& rules,
                                  indicator_kind kind,
                                  measurement const& seen) {
    { rules.decisions() } -> std::same_as<policy const&>;
    { rules.credit(kind, false, seen) } -> std::same_as<basic_credit<>>;
    { rules.rounding_for(kind, false) } -> std::convertible_to<rounded_to>;
};

/// The policies that the library ships.
namespace policies {

/// The national baseline, half-up at two places.
///
/// It defines no formula for a missed reverse target, target of zero, interval, deadline or
/// qualitative target; those have no figure under it.
/// Source: 财预〔2020〕10号, as it is commonly quoted; it names no rounding: half-up is ours.
inline constexpr policy mof_2020{
    .name = "mof_2020",
    .title = "national baseline",
    .title_zh = "全国通行口径",
    .evidence =
        "财预〔2020〕10号 项目支出绩效评价管理办法; weights with cost or without satisfaction: "
        "财预〔2021〕101号; half-up at two places is ours",
    .higher_is_better = {proportional},
    .lower_is_better = {full_when_met{}},
    .equality = {proportional},
    .zero_target = {full_when_met{}},
    .range = {full_when_met{}},
    .range_above = {full_when_met{}},
    .deadline = {full_when_met{}},
    .qualitative = {graded{}},
    .satisfaction = {proportional},
    .weights = {{{.execution = 10, .output = 50, .benefit = 30, .satisfaction = 10},
                 {.execution = 10, .output = 50, .benefit = 40},
                 {.execution = 10, .output = 40, .benefit = 20, .satisfaction = 10, .cost = 20},
                 {.execution = 10, .output = 40, .benefit = 30, .cost = 20}}},
};

/// The policy that gives every figure of five forms published in Shanghai for 2022: the printed rate
/// is rounded up, the execution score half-up from the printed rate, partial credit is truncated, a
/// target of zero loses one point per event, satisfaction is scored by bands whatever its target.
///
/// The forms miss no reverse and no qualitative target; those have no figure under it.
/// Source: recomputed from the five forms; the bands: 财预〔2021〕101号. That the forms were scored
/// so is an inference, and other rules for satisfaction and events give the same figures.
inline constexpr policy shanghai_2022{
    .name = "shanghai_2022",
    .title = "the rules that give five forms published in Shanghai for 2022",
    .title_zh = "由上海市 2022 年度五张自评表数字反推的口径",
    .evidence =
        "recomputed from five published forms of fiscal year 2022; bands of satisfaction: "
        "财预〔2021〕101号",
    .execution = {.rate = {4, rounding::ceiling, zeros::kept}, .basis = score_basis::printed_rate},
    .higher_is_better = {proportional, {2, rounding::down}},
    .lower_is_better = {full_when_met{}, {2, rounding::down}},
    .equality = {proportional, {2, rounding::down}},
    .zero_target = {step_deduction{.points = 1, .events_only = true}, {2, rounding::down}},
    .range = {full_when_met{}, {2, rounding::down}},
    .range_above = {full_when_met{}, {2, rounding::down}},
    .deadline = {full_when_met{}, {2, rounding::down}},
    .qualitative = {full_when_met{}, {2, rounding::down}},
    .satisfaction = {band_table{banded_by::actual_share,
                                {{ratio{90, 100}, 1},
                                 {ratio{80, 100}, ratio{8, 10}},
                                 {ratio{60, 100}, ratio{5, 10}}}},
                     {2, rounding::down}},
};

/// Hubei: budget execution weighs 20, a reverse indicator is scored by the inverse ratio, the middle
/// grade begins at half of the weight.
///
/// Source: guidance of Hubei; it is not known to name a rounding: half-up at two places is ours.
inline constexpr policy hubei{
    .name = "hubei",
    .title = "Hubei",
    .title_zh = "湖北口径",
    .evidence = "published guidance of Hubei; half-up at two places is ours",
    .execution = {.weight = 20},
    .higher_is_better = {proportional},
    .lower_is_better = {inverse_ratio{}},
    .equality = {proportional},
    .zero_target = {full_when_met{}},
    .range = {full_when_met{}},
    .range_above = {full_when_met{}},
    .deadline = {full_when_met{}},
    .qualitative = {graded{.achieved_from = ratio{80, 100}, .partly_from = ratio{50, 100}}},
    .satisfaction = {proportional},
    .weights = {{{.execution = 20, .output = 40, .benefit = 40}}},
};

/// What deployed finance systems are observed to do: a reverse indicator falls in a straight line to
/// nothing at twice its target, equality counts as "at least", a missed target of zero earns nothing.
///
/// Source: observed practice, no national text; half-up at two places is ours.
inline constexpr policy deployed_default{
    .name = "deployed_default",
    .title = "common practice of deployed systems",
    .title_zh = "已部署系统的常见口径",
    .evidence = "observed practice of deployed finance systems, no national text",
    .higher_is_better = {proportional},
    .lower_is_better = {reverse_to_twice},
    .equality = {proportional},
    .zero_target = {yes_or_no{}},
    .range = {full_when_met{}},
    .range_above = {full_when_met{}},
    .deadline = {yes_or_no{}},
    .qualitative = {yes_or_no{}},
    .satisfaction = {proportional},
};

/// Every shipped policy, the default first.
inline constexpr std::array all{mof_2020, shanghai_2022, hubei, deployed_default};

/// The shipped policy of that name, or null.
constexpr policy const* find(std::string_view name) {
    for (auto const& each : all)
        if (each.name == name) return &each;
    return nullptr;
}

}  // namespace policies

}  // namespace outturn::inline OUTTURN_ABI
