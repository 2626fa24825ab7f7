// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Policies (政策口径): what differs by region and year, as data, and the policies that are shipped. To
// add one, name a constant with its evidence.

#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/step_deduction.hpp>
#include <outturn/scoring/two_anchors.hpp>
#include <outturn/scoring/yes_or_no.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>

namespace outturn {

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
using rule = std::variant<full_when_met, yes_or_no, two_anchors, step_deduction, band_table>;

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
    qualitative,       ///< 定性: words.
    satisfaction,      ///< 满意度 in percent.
};

/// The kind of an indicator under the heading `level` with the target `goal`.
template <class Int>
indicator_kind kind_of(first_level level, basic_target<Int> const& goal) {
    auto const* const limit = goal.as_bound();
    if (limit == nullptr) return indicator_kind::qualitative;
    if (level == first_level::satisfaction && limit->limit.unit.measures() == dimension::share)
        return indicator_kind::satisfaction;
    auto const better = entry_of(limit->comparison).better;
    if (limit->limit.value.is_zero() && better != direction::higher_is_better)
        return indicator_kind::zero_target;
    if (better == direction::nearer_is_better) return indicator_kind::equality;
    return better == direction::higher_is_better ? indicator_kind::higher_is_better
                                                 : indicator_kind::lower_is_better;
}

/// What the execution score starts from.
enum class score_basis : std::uint8_t {
    exact_rate,    ///< The quotient itself.
    printed_rate,  ///< The rate as rounded for print (rule E2).
};

/// How budget execution (预算执行) is scored: weight × rate, at most the weight (rules E1, E2). A
/// budget of zero has no score.
struct execution_rule {
    /// Where the form prints no weight.
    decimal weight{10};
    /// Of the printed rate, as a fraction of one.
    rounded_to rate{4, rounding::half_up, zeros::kept};
    score_basis basis = score_basis::exact_rate;
    rounded_to score{2, rounding::half_up};

    friend constexpr bool operator==(execution_rule const&, execution_rule const&) = default;
};

/// A set of decisions that scores a form, with its evidence.
struct policy {
    std::string_view name{};
    std::string_view title_zh{};
    std::string_view evidence{};
    execution_rule execution{};
    credit_rule higher_is_better{};
    credit_rule lower_is_better{};
    credit_rule equality{};
    credit_rule zero_target{};
    credit_rule qualitative{};
    credit_rule satisfaction{};
    rounded_to total{2, rounding::half_up, zeros::kept};  ///< Of the sum of the printed scores.

    /// The rule for `kind`.
    [[nodiscard]] constexpr credit_rule const& rule_for(indicator_kind kind) const {
        switch (kind) {
            case indicator_kind::higher_is_better:
                return higher_is_better;
            case indicator_kind::lower_is_better:
                return lower_is_better;
            case indicator_kind::equality:
                return equality;
            case indicator_kind::zero_target:
                return zero_target;
            case indicator_kind::qualitative:
                return qualitative;
            case indicator_kind::satisfaction:
                break;
        }
        return satisfaction;
    }

    friend constexpr bool operator==(policy const&, policy const&) = default;
};

/// The policies that the library ships.
namespace policies {

/// The national baseline, half-up at two places.
///
/// It defines no formula for a missed reverse target, target of zero or qualitative target; those
/// have no figure under it.
/// Source: 财预〔2020〕10号, as it is commonly quoted; it names no rounding: half-up is ours.
inline constexpr policy mof_2020{
    .name = "mof_2020",
    .title_zh = "全国通行口径（财预〔2020〕10号）",
    .evidence = "财预〔2020〕10号 项目支出绩效评价管理办法",
    .execution = {.weight = 10,
                  .rate = {4, rounding::half_up, zeros::kept},
                  .basis = score_basis::exact_rate,
                  .score = {2, rounding::half_up}},
    .higher_is_better = {proportional, {2, rounding::half_up}},
    .lower_is_better = {full_when_met{}, {2, rounding::half_up}},
    .equality = {proportional, {2, rounding::half_up}},
    .zero_target = {full_when_met{}, {2, rounding::half_up}},
    .qualitative = {full_when_met{}, {2, rounding::half_up}},
    .satisfaction = {proportional, {2, rounding::half_up}},
    .total = {2, rounding::half_up, zeros::kept},
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
    .title_zh = "上海市 2022 年度五张自评表所用口径（由表内数字反推）",
    .evidence =
        "recomputed from five published forms of fiscal year 2022; 财预〔2021〕101号 for the bands",
    .execution = {.weight = 10,
                  .rate = {4, rounding::ceiling, zeros::kept},
                  .basis = score_basis::printed_rate,
                  .score = {2, rounding::half_up}},
    .higher_is_better = {proportional, {2, rounding::down}},
    .lower_is_better = {full_when_met{}, {2, rounding::down}},
    .equality = {proportional, {2, rounding::down}},
    .zero_target = {step_deduction{.points = 1, .events_only = true}, {2, rounding::down}},
    .qualitative = {full_when_met{}, {2, rounding::down}},
    .satisfaction = {band_table{banded_by::actual_share,
                                {{ratio{90, 100}, 1},
                                 {ratio{80, 100}, ratio{8, 10}},
                                 {ratio{60, 100}, ratio{5, 10}}}},
                     {2, rounding::down}},
    .total = {2, rounding::half_up, zeros::kept},
};

/// Every shipped policy, the default first.
inline constexpr std::array all{mof_2020, shanghai_2022};

/// The shipped policy of that name, or null.
constexpr policy const* find(std::string_view name) {
    for (auto const& each : all)
        if (each.name == name) return &each;
    return nullptr;
}

}  // namespace policies

}  // namespace outturn
