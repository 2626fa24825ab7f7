// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The policies (政策口径) that the library ships, each with its evidence. To add one, add a constant and
// its place in `all`.

#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The policies that the library ships.
namespace policies {

/// One of these constants, wherever a policy is meant.
class reference {
public:
    constexpr reference(policy const& to) noexcept : to_{&to} {}
    constexpr operator policy const&() const noexcept { return *to_; }

private:
    policy const* to_;
};

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
inline constexpr auto all =
    std::to_array<reference>({mof_2020, shanghai_2022, hubei, deployed_default});

/// The shipped policy of that name, or null.
constexpr policy const* find(std::string_view name) {
    for (policy const& each : all)
        if (each.name == name) return &each;
    return nullptr;
}

}  // namespace policies

}  // namespace outturn::inline OUTTURN_ABI
