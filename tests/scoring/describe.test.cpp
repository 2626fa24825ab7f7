// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include "catch.hpp"
#include <algorithm>
#include <string>

using namespace outturn;

namespace {

bool says(std::string const& text, std::string const& part) {
    INFO(text);
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
    return text.find(part) != std::string::npos;
}

struct speaking {
    constexpr auto operator()(auto const& m) const { return m.weight; }
    std::string sentence(language) const { return "always the full points"; }
};

}  // namespace

TEST_CASE("describe: the rules of the five forms are read aloud in English") {
    auto const text = describe(policies::shanghai_2022);
    says(text, "as a percentage rounded to 2 decimal places, ceiling.\n");
    says(text, "weight × printed rate, at most the weight; ");
    says(text, "A target of zero: one point less per event; ");
    says(text, "bands of the actual percentage: from 90 % all, 80 % 0.8, ");
    says(text, "rounded to 2 decimal places, truncated.\n");
    says(text, "A reason is needed where a score is below its points.\n");
}

TEST_CASE("describe: the rules of the five forms are read aloud in Chinese") {
    auto const text = describe(policies::shanghai_2022, language::zh);
    says(text, "执行率：全年执行数÷全年预算数，以百分数保留 2 位小数（向上取整）。\n");
    says(text, "分值 × 表列执行率，不超过分值");
    says(text, "指标值为零的指标：每起扣 1 分；保留 2 位小数（截位）。\n");
    says(text, "按完成值分档：90% 以上全部，80% 得 0.8");
    says(text, "评价等级：90 分及以上为优，80 分及以上为良，60 分及以上为中，其下为差。\n");
}

TEST_CASE("describe: every decision that is changed changes the text in both languages") {
    auto const changed = [](auto const& change) {
        auto rules = policies::mof_2020;
        change(rules);
        CHECK(describe(rules) != describe(policies::mof_2020));
        CHECK(describe(rules, language::zh) != describe(policies::mof_2020, language::zh));
    };
    changed([](policy& p) { p.name = "x"; });
    changed([](policy& p) { p.evidence = "x"; });
    changed([](policy& p) { p.execution.weight = 20; });
    changed([](policy& p) { p.execution.of = budget_column::initial; });
    changed([](policy& p) { p.execution.of = budget_column::received; });
    changed([](policy& p) { p.execution.how = yes_or_no{}; });
    changed([](policy& p) { p.execution.rate.places = 3; });
    changed([](policy& p) { p.execution.basis = score_basis::printed_rate; });
    changed([](policy& p) { p.execution.score.mode = rounding::floor; });
    changed([](policy& p) { p.execution.score.places = 0; });
    for (auto const how :
         {zero_budget::not_applicable, zero_budget::zero, zero_budget::full_if_unspent})
        changed([&](policy& p) { p.execution.of_zero = how; });
    changed([](policy& p) { p.higher_is_better.how = two_anchors{.nothing_below = ratio{6, 10}}; });
    changed([](policy& p) { p.higher_is_better.how = two_anchors{.full_from = ratio{9, 10}}; });
    changed([](policy& p) { p.lower_is_better.how = inverse_ratio{}; });
    changed([](policy& p) { p.equality.how = symmetric; });
    changed([](policy& p) { p.zero_target.how = step_deduction{}; });
    changed([](policy& p) { p.range.how = yes_or_no{}; });
    changed([](policy& p) { p.range_above.how = yes_or_no{}; });
    changed([](policy& p) { p.deadline.how = step_deduction{.step = ratio{5}}; });
    changed([](policy& p) { p.deadline.how = band_table{banded_by::deviation, {{1, 0}}}; });
    changed([](policy& p) { p.qualitative.how = graded{.partly_from = ratio{1, 2}}; });
    changed([](policy& p) { p.satisfaction.how = band_table{banded_by::completion, {{1, 1}}}; });
    changed([](policy& p) { p.satisfaction.credit.places = 0; });
    using action = over_achievement::action;
    for (auto const then : {action::reason_needed,
                            action::points_deducted,
                            action::does_not_count,
                            action::scaled_down})
        changed([&](policy& p) { p.over_achievement.then = then; });
    changed([](policy& p) { p.total.sum = total_of::exact_scores; });
    changed([](policy& p) { p.total.rounds.places = 1; });
    changed([](policy& p) { p.total.dropped = not_applicable::rescaled; });
    changed([](policy& p) { p.weights[3].cost = 10; });
    changed([](policy& p) { p.weights = {}; });
    changed([](policy& p) { p.total.caps[1] = {ratio{1, 2}, 59}; });
    changed([](policy& p) { p.total.zero_target_vetoes = true; });
    changed([](policy& p) { p.total.rating.good = 70; });
    changed([](policy& p) { p.reason.score_below_weight = false; });
    changed([](policy& p) { p.reason.over_achieved = true; });
    changed([](policy& p) { p.reason.rate_below = ratio{9, 10}; });
    changed([](policy& p) { p.reason.budget_adjusted = true; });
    changed([](policy& p) { p.reason.equality_missed = true; });
    changed([](policy& p) { p.reason.limit_exceeded = true; });
}

TEST_CASE("describe: places before the point are no negative decimals") {
    auto rules = policies::mof_2020;
    rules.execution.rate.places = 1;
    rules.total.rounds.places = -2;
    says(describe(rules), "as a percentage rounded to 1 place before the point, half up.\n");
    says(describe(rules), "scores, rounded to 2 places before the point, half up.\n");
    says(describe(rules, language::zh), "以百分数取至小数点前 1 位（四舍五入）。\n");
}

TEST_CASE("describe: the texts of a policy steer no terminal and begin no line") {
    auto rules = policies::hubei;
    rules.name = "n\x1B[2J";
    rules.title = "t\nu";
    rules.title_zh = "标\u202E题";
    rules.evidence = "e\xC2\x9B";
    says(describe(rules), "n\uFFFD[2J: t⏎u\nEvidence: e\uFFFD\n");
    says(describe(rules, language::zh), "n\uFFFD[2J：标\uFFFD题\n依据：e\uFFFD\n");
}

TEST_CASE("describe: limits say whether they are included") {
    policy rules = policies::mof_2020;
    rules.over_achievement = {.then = over_achievement::action::does_not_count};
    rules.total.caps[0] = {ratio{1, 2}, 59};
    auto const included = describe(rules);
    says(included, "At 130% of its target or more, an indicator earns nothing.\n");
    says(included, "With an execution rate below 50%, the total is at most 59.\n");
    rules.over_achievement.limit_included = false;
    rules.total.caps[0].bound_included = true;
    auto const beyond = describe(rules);
    says(beyond, "Beyond 130% of its target, an indicator earns nothing.\n");
    says(beyond, "With an execution rate of at most 50%, the total is at most 59.\n");
    auto const zh = describe(rules, language::zh);
    says(zh, "完成值超过指标值 130% 的，不得分。\n");
    says(zh, "执行率不高于 50% 的，总分不超过 59 分。\n");
}

TEST_CASE("describe: bands by deviation and spreads of points are read aloud") {
    policy rules = policies::mof_2020;
    rules.deadline.how = band_table{banded_by::deviation, {{1, ratio{8, 10}}, {11, 0}}};
    says(describe(rules),
         "A deadline: met, the full points; missed, by bands of the deviation in units: from 11 "
         "0% "
         "of the points, from 1 80% of the points, below that, the full points; ");
    says(describe(rules, language::zh),
         "偏离 11 及以上得 0% 的分值，1 及以上得 80% 的分值，不足的得满分");
    says(describe(rules), "Points: execution 10, output 50, benefit 30, satisfaction 10.\n");
    says(describe(rules, language::zh),
         "分值构成：预算执行 10 分、成本 20 分、产出 40 分、效益 20 分、满意度 10 分。\n");
}

TEST_CASE("describe: a rule of the caller's own says its own sentence or that it is one") {
    constexpr auto silent = [](auto const& m) { return m.weight; };
    says(describe(policies::hubei.with(indicator_kind::deadline, silent, {})),
         "A deadline: a rule of the caller's own; ");
    says(describe(policies::hubei.with(indicator_kind::deadline, speaking{}, {0})),
         "A deadline: always the full points; rounded to whole numbers, half up.\n");
}

TEST_CASE("describe: a share of which a hundred times does not fit is said as a product") {
    policy rules = policies::mof_2020;
    rules.equality.how = two_anchors{.nothing_at = ratio{776'627'963'145'224'192, 5},
                                     .full_at = ratio{776'627'963'145'224'192, 7}};
    says(describe(rules), "15532559262904483840%");
    says(describe(rules), "776627963145224192/7 × 100%");
}
