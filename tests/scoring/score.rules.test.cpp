// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Every rule of the catalogue by its number, as a policy expresses it: at its boundaries from both sides,
// at zero, below zero, empty and full.

#include <outturn/expression/text.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/currency.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;
using namespace outturn::literals;

namespace {

using changes = void (*)(policy&);

policy with(changes change) {
    policy rules = policies::mof_2020;
    change(rules);
    return rules;
}

constexpr auto unchanged = [](policy&) {};
constexpr std::optional<ratio> no_rule{};

// ---- indicators

struct credit_row {
    std::string_view id;
    changes rules;
    char const* target;
    char const* actual;
    int weight;
    std::optional<ratio> credit;  ///< Exact, before it is rounded.
    first_level level = first_level::output;
};

constexpr auto threshold = [](policy& p) {
    p.higher_is_better.how = two_anchors{.nothing_below = ratio{6, 10}};
};
constexpr auto completion = [](policy& p) {
    p.higher_is_better.how =
        band_table{banded_by::completion,
                   {{1, 1}, {ratio{75, 100}, ratio{75, 100}}, {ratio{60, 100}, ratio{60, 100}}}};
};
constexpr auto inverse = [](policy& p) {
    p.lower_is_better.how = p.zero_target.how = inverse_ratio{};
};
constexpr auto to_twice = [](policy& p) { p.lower_is_better.how = reverse_to_twice; };
constexpr auto strict = [](policy& p) {
    p.equality.how = p.higher_is_better.how = p.zero_target.how = yes_or_no{};
};
constexpr auto both_ways = [](policy& p) { p.equality.how = symmetric; };
constexpr auto explained = [](policy& p) {
    p.over_achievement.then = over_achievement::action::reason_needed;
};
constexpr auto two_less = [](policy& p) {
    p.over_achievement = {.then = over_achievement::action::points_deducted, .amount = 2};
};
constexpr auto not_counted = [](policy& p) {
    p.over_achievement = {.then = over_achievement::action::does_not_count,
                          .limit_included = false};
};
constexpr auto scaled = [](policy& p) {
    p.over_achievement = {.then = over_achievement::action::scaled_down, .amount = ratio{1, 2}};
};
constexpr auto steps = [](policy& p) {
    p.higher_is_better.how = p.lower_is_better.how = step_deduction{.points = 2, .step = 5};
};
constexpr auto begun_steps = [](policy& p) {
    p.higher_is_better.how = p.lower_is_better.how =
        step_deduction{.points = 2, .step = 5, .steps = rounding::ceiling};
};
constexpr auto events = [](policy& p) {
    p.zero_target.how = p.lower_is_better.how = step_deduction{.points = 1, .events_only = true};
};
constexpr auto range_inverse = [](policy& p) {
    p.range.how = proportional;
    p.range_above.how = inverse_ratio{};
};
constexpr auto range_straight = [](policy& p) {
    p.range.how = proportional;
    p.range_above.how = reverse_to_twice;
};
constexpr auto from_half = [](policy& p) {
    p.higher_is_better.how = two_anchors{.nothing_at = ratio{1, 2}};
};
constexpr auto per_day = [](policy& p) { p.deadline.how = step_deduction{.points = 1}; };
constexpr auto late_bands = [](policy& p) {
    p.deadline.how =
        band_table{banded_by::deviation, {{1, ratio{8, 10}}, {11, ratio{5, 10}}, {31, 0}}};
};
constexpr auto satisfaction_bands = [](policy& p) {
    p.satisfaction.how =
        band_table{banded_by::actual_share,
                   {{ratio{9, 10}, 1}, {ratio{8, 10}, ratio{8, 10}}, {ratio{6, 10}, ratio{5, 10}}}};
};

// clang-format off
std::vector<credit_row> const credits{
    {"Q1", unchanged, ">=500家", "485家", 6, ratio{582, 100}},
    {"Q1", unchanged, ">=1200个", "1043个", 6, ratio{5215, 1000}},
    {"Q1", unchanged, ">=500家", "499.99家", 6, ratio{599988, 100000}},
    {"Q1", unchanged, ">=500家", "500家", 6, 6},
    {"Q1", unchanged, ">=500家", "501家", 6, 6},
    {"Q1", unchanged, ">=500家", "0家", 6, 0},
    {"Q1", unchanged, ">=500家", "-5家", 6, 0},
    {"Q1", unchanged, ">=0家", "0家", 6, 6},
    {"Q1", unchanged, ">=0家", "-1家", 6, no_rule},
    {"Q1", unchanged, ">=500家", "485家", 0, 0},
    {"Q1", unchanged, ">=2万元", "15000元", 8, 6},
    {"Q1", unchanged, ">=15000元", "1.2万元", 10, 8},
    {"Q1", unchanged, ">=-5%", "-3%", 6, 6},
    {"Q1", unchanged, ">=-5%", "5%", 6, 6},
    {"Q1", unchanged, ">=-5%", "-5%", 6, 6},
    {"Q1", unchanged, ">=-5%", "-10%", 6, no_rule},
    {"Q1", unchanged, ">=2万元", "1.5", 8, 6},
    {"Q1", unchanged, ">=80", "60%", 8, 6},
    {"Q1", unchanged, ">=2", "1.5小时", 8, 6},
    {"Q2", threshold, ">=100个", "60个", 10, 6},
    {"Q2", threshold, ">=100个", "59.99个", 10, 0},
    {"Q2", threshold, ">=100个", "99个", 10, ratio{99, 10}},
    {"Q2", threshold, ">=100个", "100个", 10, 10},
    {"Q3", completion, ">=200个", "200个", 10, 10},
    {"Q3", completion, ">=200个", "199.99个", 10, ratio{75, 10}},
    {"Q3", completion, ">=200个", "150个", 10, ratio{75, 10}},
    {"Q3", completion, ">=200个", "149.99个", 10, 6},
    {"Q3", completion, ">=200个", "120个", 10, 6},
    {"Q3", completion, ">=200个", "119.99个", 10, 0},
    {"Q3", completion, ">=200个", "-1个", 10, 0},
    {"Q3", completion, ">=-200个", "-400个", 10, no_rule},
    {"Q4", inverse, "<=100分钟", "100分钟", 10, 10},
    {"Q4", inverse, "<=100分钟", "125分钟", 10, 8},
    {"Q4", inverse, "<=100分钟", "200分钟", 10, 5},
    {"Q4", inverse, "<=100分钟", "0分钟", 10, 10},
    {"Q4", inverse, "<100分钟", "100分钟", 10, 10},
    {"Q4", inverse, "<=0起", "1起", 10, no_rule},
    {"Q4", inverse, "<=-5%", "-10%", 10, 10},
    {"Q4", inverse, "<=-5%", "-3%", 10, no_rule},
    {"Q5", to_twice, "<=100分钟", "100分钟", 10, 10},
    {"Q5", to_twice, "<=100分钟", "99分钟", 10, 10},
    {"Q5", to_twice, "<=100分钟", "101分钟", 10, ratio{99, 10}},
    {"Q5", to_twice, "<=100分钟", "150分钟", 10, 5},
    {"Q5", to_twice, "<=100分钟", "199分钟", 10, ratio{1, 10}},
    {"Q5", to_twice, "<=100分钟", "200分钟", 10, 0},
    {"Q5", to_twice, "<=100分钟", "201分钟", 10, 0},
    {"Q5", to_twice, "<=-5%", "-10%", 10, 10},
    {"Q5", to_twice, "<=-5%", "-3%", 10, no_rule},
    {"Q6", unchanged, "=100%", "120%", 10, 10},
    {"Q6", unchanged, "=100%", "98%", 10, ratio{98, 10}},
    {"Q6", strict, "=100%", "100%", 10, 10},
    {"Q6", strict, "=100%", "100.01%", 10, 0},
    {"Q6", strict, "=100%", "99.99%", 10, 0},
    {"Q6", both_ways, "=100%", "100%", 10, 10},
    {"Q6", both_ways, "=100%", "120%", 10, 8},
    {"Q6", both_ways, "=100%", "80%", 10, 8},
    {"Q6", both_ways, "=100个", "199个", 10, ratio{1, 10}},
    {"Q6", both_ways, "=100个", "200个", 10, 0},
    {"Q6", both_ways, "=100个", "0个", 10, 0},
    {"Q6", both_ways, "=100个", "-1个", 10, 0},
    {"Q6", unchanged, "=-5%", "-5%", 10, 10},
    {"Q6", unchanged, "=-5%", "-6%", 10, no_rule},
    {"Q6", both_ways, "=-5%", "-5%", 10, 10},
    {"Q6", both_ways, "=-5%", "-6%", 10, 8},
    {"Q6", both_ways, "=-5%", "-4%", 10, 8},
    {"Q6", both_ways, "=-5%", "1%", 10, 0},
    {"Q6z", strict, "0起", "0起", 10, 10},
    {"Q6z", strict, "0起", "1起", 10, 0},
    {"Q6z", strict, "=0%", "-1%", 10, 10},
    {"Q6z", strict, "<=0%", "-1%", 10, 10},
    {"Q6z", strict, "<=0%", "0.01%", 10, 0},
    {"Q7", explained, ">=100个", "129.99个", 10, 10},
    {"Q7", explained, ">=100个", "130个", 10, 10},
    {"Q8", two_less, ">=100个", "129.99个", 10, 10},
    {"Q8", two_less, ">=100个", "130个", 10, 8},
    {"Q8", two_less, ">=100个", "130个", 1, 0},
    {"Q8", two_less, "=-5%", "-10%", 10, no_rule},
    {"Q8", two_less, "=100个", "130个", 10, 8},
    {"Q8", two_less, ">=60%", "78%", 10, 8, first_level::satisfaction},
    {"Q8", [](policy& p) { two_less(p), inverse(p); }, "<=100分钟", "200分钟", 10, 5},
    {"Q9", not_counted, ">=100个", "99个", 10, ratio{99, 10}},
    {"Q9", not_counted, ">=100个", "130个", 10, 10},
    {"Q9", not_counted, ">=100个", "130.01个", 10, 0},
    {"Q10", scaled, ">=100个", "130个", 10, 10},
    {"Q10", scaled, ">=100个", "131个", 10, ratio{995, 100}},
    {"Q10", scaled, ">=100个", "180个", 10, ratio{75, 10}},
    {"Q10", scaled, ">=100个", "330个", 10, 0},
    {"Q10", scaled, ">=100个", "331个", 10, 0},
    {"Q11", steps, ">=100个", "100个", 10, 10},
    {"Q11", steps, ">=100个", "95.01个", 10, 10},
    {"Q11", steps, ">=100个", "95个", 10, 8},
    {"Q11", steps, ">=100个", "90.01个", 10, 8},
    {"Q11", steps, ">=100个", "75个", 10, 0},
    {"Q11", steps, ">=100个", "0个", 10, 0},
    {"Q11", begun_steps, ">=100个", "99.99个", 10, 8},
    {"Q11", begun_steps, ">=100个", "95个", 10, 8},
    {"Q11", begun_steps, ">=100个", "94.99个", 10, 6},
    {"Q11", steps, "<=100分钟", "104.99分钟", 10, 10},
    {"Q11", steps, "<=100分钟", "105分钟", 10, 8},
    {"Q12", events, "0起", "0起", 10, 10},
    {"Q12", events, "0起", "1起", 10, 9},
    {"Q12", events, "0起", "10起", 10, 0},
    {"Q12", events, "0起", "11起", 10, 0},
    {"Q12", events, "<=2起", "3起", 10, 9},
    {"Q12", events, "=0%", "1%", 10, no_rule},
    {"Q13", strict, "0起", "1起", 10, 0},
    {"Q14", range_inverse, "90%-95%", "90%", 10, 10},
    {"Q14", range_inverse, "90%-95%", "95%", 10, 10},
    {"Q14", range_inverse, "90%-95%", "89.99%", 10, ratio{8999, 900}},
    {"Q14", range_inverse, "90%-95%", "95.01%", 10, ratio{95000, 9501}},
    {"Q14", range_inverse, "90%-95%", "0%", 10, 0},
    {"Q14", range_straight, "90%-95%", "100%", 10, ratio{900, 95}},
    {"Q14", range_straight, "90%-95%", "190%", 10, 0},
    {"Q14", unchanged, "90%-95%", "89%", 10, no_rule},
    {"Q15", from_half, ">=100个", "50个", 10, 0},
    {"Q15", from_half, ">=100个", "49个", 10, 0},
    {"Q15", from_half, ">=100个", "51个", 10, ratio{2, 10}},
    {"Q15", from_half, ">=100个", "75个", 10, 5},
    {"Q15", from_half, ">=100个", "100个", 10, 10},
    {"Q17", strict, ">=100个", "100个", 10, 10},
    {"Q17", strict, ">=100个", "99.99个", 10, 0},
    {"Q20", per_day, "2022年11月30日前", "2022年11月30日", 10, 10},
    {"Q20", per_day, "2022年11月30日前", "2022年12月1日", 10, 9},
    {"Q20", per_day, "2022年11月30日前", "2022年12月10日", 10, 0},
    {"Q20", per_day, "2022年11月30日前", "2023年1月1日", 10, 0},
    {"Q20", per_day, "2022年11月底前", "2022年12月", 10, no_rule},
    {"Q20", late_bands, "2022年11月30日前", "2022年11月29日", 10, 10},
    {"Q20", late_bands, "2022年11月30日前", "2022年12月1日", 10, 8},
    {"Q20", late_bands, "2022年11月30日前", "2022年12月10日", 10, 8},
    {"Q20", late_bands, "2022年11月30日前", "2022年12月11日", 10, 5},
    {"Q20", late_bands, "2022年11月30日前", "2022年12月30日", 10, 5},
    {"Q20", late_bands, "2022年11月30日前", "2022年12月31日", 10, 0},
    {"Q25", satisfaction_bands, ">=900‰", "85%", 5, 4, first_level::satisfaction},
    {"Q25", satisfaction_bands, ">=85%", "90%", 5, 5, first_level::satisfaction},
    {"Q25", satisfaction_bands, ">=85%", "89.99%", 5, 4, first_level::satisfaction},
    {"Q25", satisfaction_bands, ">=85%", "80%", 5, 4, first_level::satisfaction},
    {"Q25", satisfaction_bands, ">=85%", "79.99%", 5, ratio{25, 10}, first_level::satisfaction},
    {"Q25", satisfaction_bands, ">=85%", "60%", 5, ratio{25, 10}, first_level::satisfaction},
    {"Q25", satisfaction_bands, ">=85%", "59.99%", 5, 0, first_level::satisfaction},
};

// ---- forms

struct form_row {
    std::string_view id;
    changes rules;
    std::vector<fund_line> funds;
    std::vector<std::array<char const*, 4>> indicators;  ///< Heading, target, actual value, weight.
    figure of;
    char const* value;  ///< As printed; of a rate as a fraction of one.
    no_figure reason = no_figure::none;
};

fund_line total_row(char const* adjusted, char const* executed, char const* initial = "", char const* received = "") {
    return {.source = {"年度资金总额"}, .initial = {initial}, .adjusted = {adjusted}, .executed = {executed}, .received = {received}};
}

constexpr auto printed_basis = [](policy& p) { p.execution.rate.mode = rounding::ceiling; p.execution.basis = score_basis::printed_rate; };
constexpr auto of_twenty = [](policy& p) { p.execution.weight = 20; };
constexpr auto five_bands = [](policy& p) {
    p.execution.weight = 5;
    p.execution.how = band_table{banded_by::completion, {{ratio{9, 10}, 1}, {ratio{8, 10}, ratio{4, 5}}, {ratio{7, 10}, ratio{3, 5}}, {ratio{6, 10}, ratio{2, 5}}}};
};
constexpr auto straight_between = [](policy& p) { p.execution.how = two_anchors{.nothing_at = ratio{6, 10}, .full_at = ratio{9, 10}}; };
constexpr auto share_between = [](policy& p) { p.execution.how = two_anchors{.nothing_below = ratio{6, 10}, .full_from = ratio{9, 10}}; };
constexpr auto zero_is_nothing = [](policy& p) { p.execution.of_zero = zero_budget::zero; };
constexpr auto zero_if_unspent = [](policy& p) { p.execution.of_zero = zero_budget::full_if_unspent; };
constexpr auto zero_dropped = [](policy& p) { p.execution.of_zero = zero_budget::not_applicable; p.total.dropped = not_applicable::rescaled; };
constexpr auto of_initial = [](policy& p) { p.execution.of = budget_column::initial; };
constexpr auto of_received = [](policy& p) { p.execution.of = budget_column::received; };
constexpr auto capped = [](policy& p) {
    p.execution.weight = 0;
    p.total.caps = {{{ratio{5, 10}, 59}, {ratio{6, 10}, 69}, {ratio{7, 10}, 79}, {ratio{8, 10}, 89}}};
};
constexpr auto capped_at = [](policy& p) { capped(p); for (auto& each : p.total.caps) each.bound_included = true; };
constexpr auto vetoed = [](policy& p) { p.zero_target.how = yes_or_no{}; p.total.zero_target_vetoes = true; };
constexpr auto rescaled = [](policy& p) { p.total.dropped = not_applicable::rescaled; };
constexpr auto integers = [](policy& p) { p.higher_is_better.credit.places = 0; p.execution.score.places = 0; };
constexpr auto exactly = [](policy& p) { p.total.sum = total_of::exact_scores; };

constexpr auto only_when_met = [](policy& p) { p.execution.how = full_when_met{}; };

constexpr char const* output = "产出指标";
constexpr char const* huge = "9000000000000000000";
std::array<char const*, 4> const in_a_row{"预算执行率", "=100%", "100%", "10"};
std::array<char const*, 4> const full{output, ">=1个", "1个", "90"};
std::array<char const*, 4> const all_of_hundred{output, ">=1个", "1个", "100"};
figure const rate = figure::rate(), score_of_execution = figure::execution(), total = figure::total();

std::vector<form_row> const forms{
    {"E1", unchanged, {total_row("1,693,600", "1,681,827")}, {}, score_of_execution, "9.93"},
    {"E1", unchanged, {total_row("100", "100")}, {}, score_of_execution, "10"},
    {"E1", unchanged, {total_row("100", "102.59")}, {}, score_of_execution, "10"},
    {"E1", unchanged, {total_row("100", "0")}, {}, score_of_execution, "0"},
    {"E1", unchanged, {total_row("100", "-1")}, {}, score_of_execution, "0"},
    {"E2", printed_basis, {total_row("1,593,600", "1,580,000")}, {}, rate, "0.9915"},
    {"E2", printed_basis, {total_row("1,593,600", "1,580,000")}, {}, score_of_execution, "9.92"},
    {"E2", unchanged, {total_row("1,593,600", "1,580,000")}, {}, score_of_execution, "9.91"},
    {"E3", of_twenty, {total_row("100", "75")}, {}, score_of_execution, "15"},
    {"E4", five_bands, {total_row("100", "90")}, {}, score_of_execution, "5"},
    {"E4", five_bands, {total_row("100", "89.99")}, {}, score_of_execution, "4"},
    {"E4", five_bands, {total_row("100", "80")}, {}, score_of_execution, "4"},
    {"E4", five_bands, {total_row("100", "79.99")}, {}, score_of_execution, "3"},
    {"E4", five_bands, {total_row("100", "69.99")}, {}, score_of_execution, "2"},
    {"E4", five_bands, {total_row("100", "60")}, {}, score_of_execution, "2"},
    {"E4", five_bands, {total_row("100", "59.99")}, {}, score_of_execution, "0"},
    {"E5", straight_between, {total_row("100", "60")}, {}, score_of_execution, "0"},
    {"E5", straight_between, {total_row("100", "75")}, {}, score_of_execution, "5"},
    {"E5", straight_between, {total_row("100", "90")}, {}, score_of_execution, "10"},
    {"E5", share_between, {total_row("100", "59.99")}, {}, score_of_execution, "0"},
    {"E5", share_between, {total_row("100", "60")}, {}, score_of_execution, "6"},
    {"E5", share_between, {total_row("100", "89")}, {}, score_of_execution, "8.9"},
    {"E5", share_between, {total_row("100", "90")}, {}, score_of_execution, "10"},
    {"E6", unchanged, {total_row("0", "0")}, {}, score_of_execution, "", no_figure::zero_budget},
    {"E6", zero_is_nothing, {total_row("-100", "-150")}, {}, score_of_execution, "", no_figure::negative_budget},
    {"E6", zero_if_unspent, {total_row("-0.01", "0")}, {full}, total, "", no_figure::part_missing},
    {"E6", zero_is_nothing, {total_row("0", "0")}, {}, score_of_execution, "0"},
    {"E6", zero_is_nothing, {total_row("0", "0")}, {}, rate, "", no_figure::zero_budget},
    {"E6", zero_if_unspent, {total_row("0", "0")}, {}, score_of_execution, "10"},
    {"E6", zero_if_unspent, {total_row("0", "1")}, {}, score_of_execution, "0"},
    {"E6", zero_dropped, {total_row("0", "0")}, {}, score_of_execution, "", no_figure::not_applicable},
    {"E6", zero_dropped, {total_row("0", "0")}, {full}, total, "100.00"},
    {"E6", zero_dropped, {total_row("0", "0")}, {full, in_a_row}, total, "100.00"},
    {"E8", unchanged, {total_row("100", "50"), {{"其中：财政拨款"}, {}, {"10"}, {"10"}}}, {}, rate, "0.5000"},
    {"E9", unchanged, {{{"中央资金"}, {}, {"100"}, {"50"}}, {{"省级资金"}, {}, {"300"}, {"300"}}}, {}, rate, "0.8750"},
    {"E9", unchanged, {{{"中央资金"}, {}, {"100"}, {"50"}}, {{"其他资金"}, {}, {}, {}}}, {}, rate, "0.5000"},
    {"E9", unchanged, {{{"中央资金"}, {}, {"100"}, {"50"}}, {{"省级资金"}, {}, {"300"}, {}}}, {}, rate, "", no_figure::budget_missing},
    {"E9", unchanged, {{{"中央资金"}, {}, {"100"}, {}}, {{"省级资金"}, {}, {"300"}, {"300"}}}, {}, rate, "", no_figure::budget_missing},
    {"E9", unchanged, {{{"中央资金"}, {}, {"100"}, {"50"}}, {{"省级资金"}, {}, {}, {"300"}}}, {}, rate, "", no_figure::budget_missing},
    {"E9", unchanged, {{{"中央资金"}, {}, {huge}, {"1"}}, {{"省级资金"}, {}, {huge}, {"1"}}}, {}, rate, "0.0000"},
    {"E9", unchanged, {{{"中央资金"}, {}, {huge}, {"1"}}, {{"省级资金"}, {}, {huge}, {"1"}}}, {}, score_of_execution, "0"},
    {"E9", unchanged, {{{"中央资金"}, {}, {huge}, {"1"}}, {{"省级资金"}, {}, {huge}, {"1"}}}, {full}, total, "90.00"},
    {"E1", unchanged, {total_row("0.7", huge)}, {}, rate, "", no_figure::too_large},
    {"E1", unchanged, {total_row("0.7", huge)}, {}, score_of_execution, "10"},
    {"E9", unchanged, {{{"中央资金"}, {}, {}, {}}, {{"省级资金"}, {}, {}, {}}}, {}, rate, "", no_figure::budget_missing},
    {"E10", unchanged, {total_row("80", "40", "100", "50")}, {}, rate, "0.5000"},
    {"E10", of_initial, {total_row("80", "40", "100", "50")}, {}, rate, "0.4000"},
    {"E10", of_received, {total_row("80", "40", "100", "50")}, {}, rate, "0.8000"},
    {"E10", of_received, {total_row("80", "40", "100")}, {}, rate, "", no_figure::budget_missing},
    {"E11", capped, {total_row("100", "49.99")}, {all_of_hundred}, total, "59.00"},
    {"E11", capped, {total_row("100", "50")}, {all_of_hundred}, total, "69.00"},
    {"E11", capped_at, {total_row("100", "50")}, {all_of_hundred}, total, "59.00"},
    {"E11", capped_at, {total_row("100", "50.01")}, {all_of_hundred}, total, "69.00"},
    {"E11", capped, {total_row("100", "60")}, {all_of_hundred}, total, "79.00"},
    {"E11", capped, {total_row("100", "79.99")}, {all_of_hundred}, total, "89.00"},
    {"E11", capped, {total_row("100", "80")}, {all_of_hundred}, total, "100.00"},
    {"E11", capped, {total_row("100", "49")}, {{output, ">=1个", "1个", "58"}}, total, "58.00"},
    {"E11", capped, {}, {all_of_hundred}, total, "100.00"},
    {"E11", [](policy& p) { capped(p), zero_if_unspent(p); }, {total_row("0", "0")}, {all_of_hundred}, total, "100.00"},
    {"E11", capped, {total_row("100", "")}, {in_a_row}, total, "", no_figure::part_missing},
    {"E11", [](policy& p) { p.total.caps[0] = {ratio{5, 10}, 59}; }, {total_row("100", "")}, {in_a_row}, total, "", no_figure::part_missing},
    {"E11", [](policy& p) { p.total.caps[3] = {ratio{5, 10}, 59}; }, {total_row("100", "")}, {in_a_row}, total, "", no_figure::part_missing},
    {"E11", capped, {total_row("0.7", huge)}, {in_a_row}, total, "10.00"},
    {"E11", capped, {total_row(huge, "0.7")}, {in_a_row, full}, total, "59.00"},
    {"no rule", only_when_met, {total_row("100", "100")}, {full}, total, "100.00"},
    {"no rule", only_when_met, {total_row("100", "99")}, {full}, score_of_execution, "", no_figure::no_rule},
    {"no rule", only_when_met, {total_row("100", "99")}, {full}, total, "", no_figure::part_missing},
    {"no rule", only_when_met, {total_row("100", "99")}, {full, in_a_row}, total, "100.00"},
    {"Q13", vetoed, {total_row("1", "1")}, {full, {output, "0起", "1起", "5"}}, total, "0.00"},
    {"Q13", vetoed, {total_row("1", "1")}, {full, {output, "0起", "0起", "5"}}, total, "105.00"},
    {"Q13", vetoed, {total_row("1", "1")}, {full, {output, "=0%", "-1%", "5"}}, total, "105.00"},
    {"Q23", integers, {total_row("1", "1")}, {{output, ">=1个", "1个", "22.5"}}, figure::indicator(0), "22.5"},
    {"Q23", integers, {total_row("1", "1")}, {{output, ">=1000个", "999个", "22.5"}}, figure::indicator(0), "22"},
    {"Q23", integers, {total_row("1", "1")}, {{output, ">=1000个", "999个", "22.6"}}, figure::indicator(0), "22.6"},
    {"not applicable", rescaled, {total_row("1", "1")}, {{output, ">=2个", "1个", "40"}, {output, ">=1个", "不适用", "50"}}, total, "60.00"},
    {"not applicable", rescaled, {total_row("1", "1")}, {{output, ">=2个", "1个", "90"}}, total, "55.00"},
    {"not applicable", rescaled, {total_row("1", "1")}, {{output, ">=2个", "1个", "40"}, {output, "按时完成", "按时完成", "50"}}, total, "80.00"},
    {"not applicable", unchanged, {total_row("1", "1")}, {full, {output, ">=1个", "不适用", "50"}}, total, "", no_figure::part_missing},
    {"not applicable", zero_dropped, {total_row("0", "0")}, {{output, ">=1个", "不适用", "90"}}, total, "", no_figure::not_applicable},
    {"total", unchanged, {total_row("1", "1")}, {{output, ">=3个", "1个", "10"}, {output, ">=3个", "1个", "10"}, {output, ">=3个", "1个", "10"}}, total, "19.99"},
    {"total", exactly, {total_row("1", "1")}, {{output, ">=3个", "1个", "10"}, {output, ">=3个", "1个", "10"}, {output, ">=3个", "1个", "10"}}, total, "20.00"},
    {"total", exactly, {total_row("3", "1")}, {{output, ">=100000个", "33个", "10"}}, total, "3.34"},
    {"total", unchanged, {total_row("1", "1")}, {full, {output, "", "1个", "5"}}, total, "", no_figure::part_missing},
    {"total", unchanged, {total_row("1", "1")}, {full, {output, ">=1个", "1个", ""}}, total, "", no_figure::part_missing},
    {"total", unchanged, {}, {}, total, "0.00"},
};
// clang-format on

computed figure_of(form_row const& row) {
    self_evaluation texts;
    texts.funds = row.funds;
    for (auto const& [heading, target, actual, weight] : row.indicators)
        texts.indicators.push_back(
            {.level1 = {heading}, .target = {target}, .actual = {actual}, .points = {weight}});
    auto const scored = score(read_form(texts), with(row.rules));
    if (row.of == figure::rate()) return scored.rate;
    if (row.of == figure::execution()) return scored.score;
    if (row.of == figure::total()) return scored.total;
    return scored.indicators.at(row.of.index).score;
}

}  // namespace

TEST_CASE("rules of indicators: each gives the exact credit of the catalogue") {
    for (auto const& row : credits) {
        CAPTURE(row.id, row.target, row.actual, row.weight);
        auto const found = partial_credit(parse_target(row.target).value(),
                                          parse_actual(row.actual).value(),
                                          points(row.weight),
                                          with(row.rules),
                                          row.level);
        CHECK(found.exact == row.credit);
        if (!row.credit) CHECK(found.reason == no_figure::no_rule);
    }
}

TEST_CASE("rules of forms: each gives the figure of the catalogue or says why there is none") {
    for (auto const& row : forms) {
        auto const found = figure_of(row);
        CAPTURE(row.id, row.value, entry_of(found.reason).name);
        CHECK((found ? to_string(*found.rounded) : "") == row.value);
        CHECK(found.reason == row.reason);
    }
}

TEST_CASE("rule E14: a budget that is adjusted by a tenth earns nothing") {
    constexpr two_anchors adjusted_little{.nothing_at = ratio{1, 10}, .full_at = 0};
    auto const credit = [&](long adjusted) {
        auto const moved = adjustment_rate(yuan(adjusted), yuan(1000));
        return adjusted_little(measurement{.weight = 10, .attained = moved});
    };
    CHECK(credit(1000) == ratio{10});
    CHECK(credit(1050) == ratio{5});
    CHECK(credit(950) == ratio{5});
    CHECK(credit(1099) == ratio{1, 10});
    CHECK(credit(1100) == ratio{0});
    CHECK(credit(899) == ratio{0});
    CHECK(credit(5000) == ratio{0});
    CHECK_THROWS_AS(adjustment_rate(yuan(1), yuan(0)), std::domain_error);
}

TEST_CASE("rule Q18: elements earn their shares and none without a core element") {
    using elements = std::vector<element>;
    auto const credit = [](elements const& of) { return elements_credit(ratio{6}, of); };
    CHECK(credit({{ratio{1, 2}, true}, {ratio{1, 2}, false}}) == ratio{3});
    CHECK(credit({{ratio{1, 2}, true}, {ratio{1, 2}, true, true}}) == ratio{6});
    CHECK(credit({{ratio{1, 2}, true}, {ratio{1, 2}, false, true}}) == ratio{0});
    CHECK(credit({{ratio{1, 2}, false}, {ratio{1, 2}, false}}) == ratio{0});
    CHECK(credit({}) == ratio{0});
    CHECK(credit({{ratio{3, 4}, true}, {ratio{3, 4}, true}}) == ratio{6});
}

TEST_CASE("rule Q21: a manual deduction stops at nothing") {
    CHECK(after_deduction(ratio{8}, ratio{3}, ratio{10}) == ratio{5});
    CHECK(after_deduction(ratio{8}, ratio{8}, ratio{10}) == ratio{0});
    CHECK(after_deduction(ratio{8}, ratio{9}, ratio{10}) == ratio{0});
    CHECK(after_deduction(ratio{8}, ratio{-9}, ratio{10}) == ratio{10});
}

TEST_CASE("grades of words: a score belongs to the grade whose range begins at it") {
    struct row {
        graded grades;
        grade given;
        ratio score;
        bool within;
    };
    graded const national{};
    graded const hubei{.partly_from = ratio{50, 100}};
    for (auto const& [grades, given, scored, within] :
         {row{national, grade::achieved, 10, true},
          row{national, grade::achieved, 8, true},
          row{national, grade::achieved, ratio{799, 100}, false},
          row{national, grade::achieved, ratio{1001, 100}, false},
          row{national, grade::partly_achieved, 8, false},
          row{national, grade::partly_achieved, ratio{799, 100}, true},
          row{national, grade::partly_achieved, 6, true},
          row{national, grade::partly_achieved, ratio{599, 100}, false},
          row{national, grade::not_achieved, 6, false},
          row{national, grade::not_achieved, ratio{599, 100}, true},
          row{national, grade::not_achieved, 0, true},
          row{national, grade::not_achieved, -1, false},
          row{hubei, grade::partly_achieved, 5, true},
          row{hubei, grade::partly_achieved, ratio{499, 100}, false},
          row{hubei, grade::not_achieved, 5, false}}) {
        CAPTURE(to_string(scored));
        CHECK(grades.range(given, ratio{10}).contains(scored) == within);
    }
}

TEST_CASE("words: the same word as the target is met and another has no figure") {
    for (auto const* const words : {"按时完成", "增长", "稳定", "及时", "投入使用"}) {
        CAPTURE(words);
        auto const goal = parse_target(words).value();
        CHECK(partial_credit(goal, parse_actual(words).value(), points(5), policies::mof_2020)
                  .rounded == 5_dec);
        CHECK(partial_credit(goal, parse_actual("尚可").value(), points(5), policies::mof_2020)
                  .reason == no_figure::unknown_judged);
    }
}

TEST_CASE("ratings: a bound belongs to the rating that begins at it") {
    rating_scale const other{.excellent = 80, .good = 70, .fair = 60};
    struct row {
        rating_scale scale;
        decimal total;
        rating expected;
    };
    for (auto const& [scale, of, expected] : {row{{}, 100, rating::excellent},
                                              row{{}, 90, rating::excellent},
                                              row{{}, 89.5_dec, rating::good},
                                              row{{}, 89.99_dec, rating::good},
                                              row{{}, 80, rating::good},
                                              row{{}, 79.99_dec, rating::fair},
                                              row{{}, 60, rating::fair},
                                              row{{}, 59.99_dec, rating::poor},
                                              row{{}, 0, rating::poor},
                                              row{other, 80, rating::excellent},
                                              row{other, 79.99_dec, rating::good},
                                              row{other, 69.99_dec, rating::fair}}) {
        CAPTURE(to_string(of));
        CHECK(rating_of(of, scale) == expected);
    }
}

TEST_CASE("the tables: every rule of the catalogue has a row") {
    std::set<std::string_view> tried{"E14", "Q18", "Q21"};
    for (auto const& row : credits) tried.insert(row.id);
    for (auto const& row : forms) tried.insert(row.id);
    for (auto const* const id :
         {"E1",  "E2",  "E3",  "E4",  "E5",  "E6",  "E8",  "E9",  "E10", "E11", "E14",
          "Q1",  "Q2",  "Q3",  "Q4",  "Q5",  "Q6",  "Q6z", "Q7",  "Q8",  "Q9",  "Q10",
          "Q11", "Q12", "Q13", "Q14", "Q15", "Q17", "Q18", "Q20", "Q21", "Q23", "Q25"}) {
        CAPTURE(id);
        CHECK(tried.count(id) == 1);
    }
}
