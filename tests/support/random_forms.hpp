// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Forms of random figures, and policies that use every rule, every rounding and every decision.

#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace random_forms {

using namespace outturn;

class maker {
public:
    explicit maker(std::uint64_t seed) : random_{seed} {}

    std::uint64_t below(std::uint64_t end) { return random_() % end; }
    std::string any_of(std::vector<std::string> const& of) { return of[below(of.size())]; }

    /// A number of up to `digits` digits and up to `places` of them behind the point.
    std::string number(int digits, int places) {
        std::uint64_t limit = 1;
        for (auto left = below(static_cast<std::uint64_t>(digits)) + 1; left > 0; --left)
            limit *= 10;
        auto const value = below(limit);
        auto const behind = below(3) == 0 ? below(static_cast<std::uint64_t>(places) + 1) : 0;
        auto text = std::to_string(value);
        if (behind == 0) return text;
        if (text.size() <= behind) text.insert(0, behind + 1 - text.size(), '0');
        return text.insert(text.size() - behind, ".");
    }

    self_evaluation form(std::size_t rows) {
        self_evaluation made;
        made.title = {"财政项目支出绩效自评表", {}};
        made.project = {"项目 " + std::to_string(below(1000)), {}};
        made.money_unit = {any_of({"元", "万元"}), {}};
        auto const budget = number(8, 2);
        made.funds.push_back({{"年度资金总额", {}},
                              {number(8, 2), {}},
                              {budget, {}},
                              {below(8) == 0 ? budget : number(8, 2), {}}});
        made.execution.points = {any_of({"10", "20", "7.5"}), {}};
        made.execution.rate = {number(2, 2) + "%", {}};
        made.execution.score = {number(1, 2), {}};
        for (std::size_t i = 0; i < rows; ++i) made.indicators.push_back(row_of(i));
        made.total.points = {"100", {}};
        made.total.score = {number(2, 2), {}};
        return made;
    }

private:
    outturn::indicator row_of(std::size_t index) {
        outturn::indicator row;
        row.level1.text = any_of({"产出指标", "产出指标", "效益指标", "满意度指标"});
        row.level2.text = "二级 " + std::to_string(index / 2);
        row.level3.text = "指标 " + std::to_string(index);
        auto const unit = any_of({"%", "家", "个", "次", "天", ""});
        auto const target = number(3, 2);
        auto const near = below(3) == 0 ? target : number(3, 2);
        switch (below(8)) {
            case 0:
                row.target.text = "0" + unit;
                break;
            case 1:
                row.target.text = "20" + unit + "-" + "80" + unit;
                break;
            case 2:
                row.target.text = "按时完成";
                break;
            default:
                row.target.text = any_of({">=", "<=", ">", "<", "=", ""}) + target + unit;
        }
        row.actual.text = row.target.text == "按时完成" ? "按时完成" : near + unit;
        if (below(12) == 0) row.actual.text = "不适用";
        row.points.text = any_of({"5", "10", "7.5", "3"});
        row.score.text = number(1, 2);
        return row;
    }

    std::mt19937_64 random_;
};

/// `base` with every figure rounded by `mode`, at `places` or thereabouts.
inline policy rounded(policy base, rounding mode, int places) {
    base.execution.rate = {places + 2, mode, zeros::kept};
    base.execution.score = {places, mode};
    for (auto* const each : {&base.higher_is_better,
                             &base.lower_is_better,
                             &base.equality,
                             &base.zero_target,
                             &base.range,
                             &base.range_above,
                             &base.deadline,
                             &base.qualitative,
                             &base.satisfaction})
        each->credit = {places, mode};
    base.satisfaction.credit.places = places / 2;
    base.total.rounds = {places == 0 ? 0 : places - 1, mode, zeros::kept};
    return base;
}

/// The shipped policies, and some that use every other rule and decision.
inline std::vector<policy> policies_of_every_rule() {
    std::vector<policy> made{policies::all.begin(), policies::all.end()};

    policy thresholds = policies::mof_2020;
    thresholds.name = "thresholds";
    thresholds.execution.how = two_anchors{.nothing_at = {1, 2}, .full_at = {95, 100}};
    thresholds.execution.basis = score_basis::printed_rate;
    thresholds.higher_is_better.how = two_anchors{.nothing_below = {6, 10}};
    thresholds.lower_is_better.how = inverse_ratio{};
    thresholds.equality.how = symmetric;
    thresholds.zero_target.how = step_deduction{.points = 2, .events_only = true};
    thresholds.range.how = proportional;
    thresholds.range_above.how = reverse_to_twice;
    thresholds.satisfaction.how =
        band_table{banded_by::completion, {{1, 1}, {{3, 4}, {3, 4}}, {{6, 10}, {6, 10}}}};
    thresholds.over_achievement = {.then = over_achievement::action::scaled_down, .amount = {1, 3}};
    made.push_back(thresholds);

    policy steps = policies::mof_2020;
    steps.name = "steps";
    steps.execution.how =
        band_table{banded_by::completion, {{{9, 10}, 1}, {{8, 10}, {4, 5}}, {{7, 10}, {3, 5}}}};
    steps.execution.of = budget_column::initial;
    steps.higher_is_better.how =
        step_deduction{.points = decimal::scaled(5, 1), .step = 3, .steps = rounding::ceiling};
    steps.lower_is_better.how = step_deduction{.step = {1, 2}, .steps = rounding::half_even};
    steps.equality.how = yes_or_no{};
    steps.zero_target.how = yes_or_no{};
    steps.range.how = inverse_ratio{};
    steps.range_above.how = symmetric;
    steps.over_achievement = {over_achievement::action::points_deducted, {12, 10}, true, 2};
    steps.total.caps = {total_cap{{1, 2}, 59}, total_cap{{6, 10}, 69}};
    steps.total.zero_target_vetoes = true;
    made.push_back(steps);

    policy discounted = thresholds;
    discounted.name = "discounted";
    discounted.over_achievement = {over_achievement::action::does_not_count, {15, 10}, false};
    discounted.execution.basis = score_basis::exact_rate;
    discounted.total.dropped = not_applicable::rescaled;
    made.push_back(discounted);

    policy observed = policies::shanghai_2022;
    observed.name = "observed";
    observed.higher_is_better.how = points_when_missed{2};
    observed.lower_is_better.how = share_per_event{{1, 20}};
    observed.equality.how = full_unless_exceeded{{over_achievement::action::points_deducted}};
    observed.zero_target.how = share_per_event{};
    observed.range.how = points_when_missed{};
    observed.range_above.how = share_by_outcome{1, {1, 3}};
    observed.deadline.how = share_by_outcome{1, {1, 2}};
    observed.qualitative.how = share_by_outcome{{4, 5}, 0};
    observed.satisfaction.how = weight_times_share{};
    made.push_back(observed);
    return made;
}

/// Every rounding of the catalogue.
inline constexpr auto modes = [] {
    std::array<rounding, rounding_catalogue.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = rounding_catalogue[i].mode;
    return all;
}();

}  // namespace random_forms
