// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/describe.hpp>

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
    says(text, "from the printed rate, ");
    says(text, "A target of zero: met, the full points; 1 point less for each event, ");
    says(text, "from 90% the full points, from 80% 80% of the points, ");
    says(text, "rounded to 2 decimal places, truncated.\n");
    says(text, "A reason is needed where a score is below its points.\n");
}

TEST_CASE("describe: the rules of the five forms are read aloud in Chinese") {
    auto const text = describe(policies::shanghai_2022, language::zh);
    says(text, "执行率：全年执行数÷全年预算数，以百分数保留 2 位小数（向上取整）。\n");
    says(text, "按表列（已取舍的）执行率");
    says(text,
         "指标值为零的指标：完成得满分，每发生一次扣 1 分，扣完为止；保留 2 位小数（截位）。\n");
    says(text, "90% 及以上得满分，80% 及以上得 80% 的分值");
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
    changed([](policy& p) { p.execution.how = yes_or_no{}; });
    changed([](policy& p) { p.execution.rate.places = 3; });
    changed([](policy& p) { p.execution.basis = score_basis::printed_rate; });
    changed([](policy& p) { p.execution.score.mode = rounding::floor; });
    changed([](policy& p) { p.execution.score.places = 0; });
    for (auto const how :
         {zero_budget::not_applicable, zero_budget::zero, zero_budget::full_if_unspent})
        changed([&](policy& p) { p.execution.of_zero = how; });
    changed([](policy& p) { p.higher_is_better.how = two_anchors{.nothing_below = ratio{6, 10}}; });
    changed([](policy& p) { p.lower_is_better.how = inverse_ratio{}; });
    changed([](policy& p) { p.equality.how = symmetric; });
    changed([](policy& p) { p.zero_target.how = step_deduction{}; });
    changed([](policy& p) { p.range.how = yes_or_no{}; });
    changed([](policy& p) { p.range_above.how = yes_or_no{}; });
    changed([](policy& p) { p.deadline.how = step_deduction{.step = ratio{5}}; });
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
    changed([](policy& p) { p.total.caps[1] = {ratio{1, 2}, 59}; });
    changed([](policy& p) { p.total.zero_target_vetoes = true; });
    changed([](policy& p) { p.total.rating.good = 70; });
    changed([](policy& p) { p.reason.score_below_weight = false; });
    changed([](policy& p) { p.reason.over_achieved = true; });
    changed([](policy& p) { p.reason.rate_below = ratio{9, 10}; });
    changed([](policy& p) { p.reason.budget_adjusted = true; });
    changed([](policy& p) { p.reason.equality_missed = true; });
}

TEST_CASE("describe: a rule of the caller's own says its own sentence or that it is one") {
    constexpr auto silent = [](auto const& m) { return m.weight; };
    says(describe(policies::hubei.with(indicator_kind::deadline, silent, {})),
         "A deadline: a rule of the caller's own; ");
    says(describe(policies::hubei.with(indicator_kind::deadline, speaking{}, {0})),
         "A deadline: always the full points; rounded to whole numbers, half up.\n");
}

TEST_CASE("indicator_kind_catalogue: every row stands at the place of its kind") {
    for (std::size_t i = 0; i < indicator_kind_catalogue.size(); ++i)
        CHECK(static_cast<std::size_t>(indicator_kind_catalogue[i].which) == i);
}
