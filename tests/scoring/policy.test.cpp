// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include "catch.hpp"
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

using namespace outturn;

TEST_CASE(
    "policy: what is not decided is rounded half up, a rate to four places, the rest to two") {
    policy const undecided{};
    CHECK(rounded_to{} == rounded_to{2, rounding::half_up, zeros::trimmed});
    CHECK(undecided.execution.rate == rounded_to{4, rounding::half_up, zeros::kept});
    CHECK(undecided.execution.score == rounded_to{});
    CHECK(undecided.total.rounds == rounded_to{2, rounding::half_up, zeros::kept});
}

TEST_CASE("sentence: each rule is read aloud with its parameters in both languages") {
    struct row {
        rule how;
        char const* en;
        char const* zh;
    };
    // clang-format off
    std::vector<row> const rows{
        {full_when_met{},
         "met, the full points; for a missed target the policy has no rule",
         "完成得满分，未完成如何计分未作规定"},
        {yes_or_no{},
         "met, the full points; missed, nothing",
         "完成得满分，未完成不得分"},
        {two_anchors{},
         "by actual ÷ target, in a straight line: the full points at 100%, nothing at 0%",
         "按完成率（完成值÷指标值）直线计分，100% 得满分，0% 不得分"},
        {two_anchors{.nothing_at = ratio{1, 2}},
         "by actual ÷ target, in a straight line: the full points at 100%, nothing at 50%",
         "按完成率（完成值÷指标值）直线计分，100% 得满分，50% 不得分"},
        {two_anchors{.nothing_at = 2, .full_at = 1},
         "by actual ÷ target, in a straight line: the full points at 100%, nothing at 200%",
         "按完成率（完成值÷指标值）直线计分，100% 得满分，200% 不得分"},
        {two_anchors{.nothing_below = ratio{6, 10}},
         "by actual ÷ target, in a straight line: the full points at 100%, nothing at 0%, nothing below 60%",
         "按完成率（完成值÷指标值）直线计分，100% 得满分，0% 不得分，低于 60% 不得分"},
        {two_anchors{.full_from = ratio{9, 10}},
         "by actual ÷ target, in a straight line: the full points at 100%, nothing at 0%, the full points from 90%",
         "按完成率（完成值÷指标值）直线计分，100% 得满分，0% 不得分，达到 90% 即得满分"},
        {two_anchors{.nothing_below = ratio{6, 10}, .full_from = ratio{9, 10}},
         "by actual ÷ target, in a straight line: the full points at 100%, nothing at 0%, nothing below 60%, the full points from 90%",
         "按完成率（完成值÷指标值）直线计分，100% 得满分，0% 不得分，低于 60% 不得分，达到 90% 即得满分"},
        {two_anchors{.nothing_at = 1, .full_at = 0, .on = anchored_on::distance},
         "by the distance from the target, in a straight line: the full points at 0%, nothing at 100%",
         "按完成值偏离指标值的幅度直线计分，偏离 0% 得满分，100% 不得分"},
        {inverse_ratio{},
         "within the target, the full points; beyond it, points × target ÷ actual",
         "未超过指标值得满分，超过的按分值×指标值÷完成值计分"},
        {band_table{banded_by::completion, {{1, 1}, {ratio{3, 4}, ratio{1, 2}}}},
         "by bands of actual ÷ target: from 100% the full points, from 75% 50% of the points, below that, nothing",
         "按完成率分档：100% 及以上得满分，75% 及以上得 50% 的分值，其下不得分"},
        {band_table{banded_by::actual_share, {{ratio{9, 10}, 1}}},
         "by bands of the actual value: from 90% the full points, below that, nothing",
         "按完成值分档：90% 及以上得满分，其下不得分"},
        {band_table{banded_by::deviation, {{1, ratio{8, 10}}, {11, 0}}},
         "met, the full points; missed, by bands of the deviation in units: from 11 0% of the points, from 1 80% of the points, below that, the full points",
         "完成得满分，未完成的按偏离指标值的数量分档：偏离 11 及以上得 0% 的分值，1 及以上得 80% 的分值，不足的得满分"},
        {step_deduction{},
         "met, the full points; 1 point less for each unit of deviation, never below zero (an unfinished step: floor)",
         "完成得满分，每偏离 1 扣 1 分，扣完为止（不足一档的向下取整）"},
        {step_deduction{.points = 2, .step = 5, .steps = rounding::ceiling},
         "met, the full points; 2 points less for each 5 units of deviation, never below zero (an unfinished step: ceiling)",
         "完成得满分，每偏离 5 扣 2 分，扣完为止（不足一档的向上取整）"},
        {step_deduction{.points = 1, .events_only = true},
         "met, the full points; 1 point less for each event, never below zero",
         "完成得满分，每发生一次扣 1 分，扣完为止"},
        {step_deduction{.points = 2, .step = 3, .events_only = true},
         "met, the full points; 2 points less for each 3 events, never below zero (an unfinished step: floor)",
         "完成得满分，每发生 3 次扣 2 分，扣完为止（不足一档的向下取整）"},
        {graded{},
         "met, the full points; else the scorer picks within a grade: achieved from 80%, partly achieved from 60%, not achieved below",
         "文字相符得满分，否则由评分人定档：达成 100%–80%，部分达成 80%–60%，未达成 60%–0%"},
    };
    // clang-format on
    for (auto const& [how, en, zh] : rows) {
        auto const said = [&held = how](language in) {
            return std::visit([&](auto const& each) { return std::string{each.sentence(in)}; },
                              held);
        };
        CHECK(said(language::en) == en);
        CHECK(said(language::zh) == zh);
        // One that the catalogue of formulas has is said as it says it.
        auto const* const row = formula_of(how);
        CHECK(sentence(how, language::en) == (row != nullptr ? row->en : en));
    }
}

TEST_CASE("with: the kind that was changed has its rule and every other the policy's") {
    constexpr auto halved = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };
    policy base = policies::mof_2020;
    base.range.credit = {3};
    base.range_above.credit = {4};
    auto const mine = base.with(indicator_kind::deadline, halved, {1, rounding::down});
    measurement const missed{.weight = 10, .met = false, .attained = ratio{4, 5}};
    for (auto const kind :
         {indicator_kind::equality, indicator_kind::range, indicator_kind::deadline}) {
        bool const changed = kind == indicator_kind::deadline;
        for (bool const above : {false, true}) {
            CHECK(mine.rounding_for(kind, above) ==
                  (changed ? rounded_to{1, rounding::down} : base.rounding_for(kind, above)));
            CHECK(mine.credit(kind, above, missed) ==
                  (changed ? ratio{5} : base.credit(kind, above, missed)));
            CHECK(mine.sentence(kind, above, language::en) ==
                  (changed ? "a rule of the caller's own"
                           : base.sentence(kind, above, language::en)));
            CHECK(mine.sentence(kind, above, language::zh) ==
                  (changed ? "自定义规则" : base.sentence(kind, above, language::zh)));
        }
        CHECK(mine.evidence_for(kind) ==
              (changed ? "the caller's own rule" : base.evidence_for(kind)));
    }
    CHECK(mine.name.view() == "mof_2020 (altered)");
    // The name says so where there is room.
    std::string const fits(decltype(base.name)::capacity - 10, 'x');
    base.name = std::string_view{fits};
    CHECK(base.with(indicator_kind::deadline, halved, {}).name.view() == fits + " (altered)");
    std::string const too_long = fits + 'x';
    base.name = std::string_view{too_long};
    CHECK(base.with(indicator_kind::deadline, halved, {}).name.view() == too_long);
    auto const twice = mine.with(indicator_kind::range, halved, {0});
    CHECK(twice.name.view() == "mof_2020 (altered)");
    CHECK(twice.rounding_for(indicator_kind::range) == rounded_to{0});
    CHECK(twice.rounding_for(indicator_kind::deadline) == rounded_to{1, rounding::down});
}

TEST_CASE("policy: a variant of a shipped one differs in what was changed alone") {
    policy mine = policies::shanghai_2022;
    mine.satisfaction.how = proportional;
    CHECK_FALSE(mine == policies::shanghai_2022);
    CHECK(mine.rule_for(indicator_kind::satisfaction).how == rule{proportional});
    CHECK(mine.rule_for(indicator_kind::zero_target) == policies::shanghai_2022.zero_target);
}
