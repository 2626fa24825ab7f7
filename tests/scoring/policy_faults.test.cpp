// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy_faults.hpp>
#include <outturn/scoring/policy_json.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/what_if.hpp>

#include "catch.hpp"
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

constexpr ratio tenths(int count) { return ratio{count, 10}; }

// Shipped policies are sound as constants.
static_assert(is_sound(policy{}));
static_assert(is_sound(policies::mof_2020));
static_assert(is_sound(policies::shanghai_2022));
static_assert(is_sound(policies::hubei));
static_assert(is_sound(policies::deployed_default));
static_assert(!is_sound([] {
    policy made = policies::hubei;
    made.execution.weight = -1;
    return made;
}()));

policy made(std::function<void(policy&)> const& change) {
    policy rules = policies::hubei;
    rules.name = "ours";
    change(rules);
    return rules;
}

struct unsound_row {
    std::function<void(policy&)> change;
    std::string_view place;
    error_code code;
};

over_achievement beyond(ratio from, ratio amount) {
    return {over_achievement::action::points_deducted, from, true, amount};
}
band_table completion(std::initializer_list<band> bands, bool met_in_full = false) {
    return {banded_by::completion, bands, met_in_full};
}
band_table deviation(std::initializer_list<band> bands) { return {banded_by::deviation, bands}; }

// clang-format off
std::vector<unsound_row> const unsound_rows{
    {[](policy& p) { p.execution.weight = -1; }, "execution.weight", errc::negative_points},
    {[](policy& p) { p.execution.rate.places = -1; }, "execution.rate.places", errc::places_out_of_range},
    {[](policy& p) { p.execution.score.places = 16; }, "execution.score.places", errc::places_out_of_range},
    {[](policy& p) { p.execution.how = reverse_to_twice; }, "execution.rule", errc::missed_above_met},
    {[](policy& p) { p.deadline.credit.places = -2; }, "deadline.credit.places", errc::places_out_of_range},
    {[](policy& p) { p.total.rounds.places = 99; }, "total.rounds.places", errc::places_out_of_range},
    {[](policy& p) { p.equality.how = two_anchors{1, 1}; }, "equality.rule.full_at", errc::anchors_equal},
    {[](policy& p) { p.equality.how = two_anchors{-1, 1}; }, "equality.rule.nothing_at", errc::negative_number},
    {[](policy& p) { p.higher_is_better.how = two_anchors{0, 1, tenths(-1)}; }, "higher_is_better.rule.nothing_below", errc::negative_number},
    {[](policy& p) { p.higher_is_better.how = two_anchors{0, 1, 0, tenths(-1)}; }, "higher_is_better.rule.full_from", errc::negative_number},
    {[](policy& p) { p.higher_is_better.how = reverse_to_twice; }, "higher_is_better.rule", errc::missed_above_met},
    {[](policy& p) { p.higher_is_better.how = symmetric; }, "higher_is_better.rule", errc::missed_above_met},
    {[](policy& p) { p.lower_is_better.how = proportional; }, "lower_is_better.rule", errc::missed_above_met},
    {[](policy& p) { p.lower_is_better.how = weight_times_share{}; }, "lower_is_better.rule", errc::missed_above_met},
    {[](policy& p) { p.equality.how = two_anchors{0, 2}; }, "equality.rule", errc::missed_above_met},
    {[](policy& p) { p.equality.how = two_anchors{0, 1, tenths(11)}; }, "equality.rule", errc::missed_above_met},
    {[](policy& p) { p.equality.how = two_anchors{.nothing_at = 0, .full_at = 1, .on = anchored_on::distance}; }, "equality.rule", errc::missed_above_met},
    {[](policy& p) { p.satisfaction.how = share_by_outcome{tenths(5), tenths(6)}; }, "satisfaction.rule.when_missed", errc::missed_above_met},
    {[](policy& p) { p.satisfaction.how = share_by_outcome{tenths(11), 0}; }, "satisfaction.rule.when_met", errc::share_out_of_range},
    {[](policy& p) { p.range.how = symmetric; }, "range.rule", errc::met_range_reduced},
    {[](policy& p) { p.range.how = reverse_to_twice; }, "range.rule", errc::met_range_reduced},
    {[](policy& p) { p.range.how = two_anchors{0, tenths(12)}; }, "range.rule", errc::met_range_reduced},
    {[](policy& p) { p.range.how = weight_times_share{}; }, "range.rule", errc::met_range_reduced},
    {[](policy& p) { p.range.how = share_by_outcome{tenths(9), 0}; }, "range.rule.when_met", errc::met_range_reduced},
    {[](policy& p) { p.range.how = full_unless_exceeded{beyond(2, 1)}; }, "range.rule", errc::met_range_reduced},
    {[](policy& p) { p.range.how = completion({{1, tenths(9)}}); }, "range.rule", errc::met_range_reduced},
    {[](policy& p) { p.range.how = band_table{banded_by::actual_share, {{tenths(9), 1}}}; }, "range.rule", errc::met_range_reduced},
    {[](policy& p) { p.satisfaction.how = completion({}); }, "satisfaction.rule.bands", errc::no_bands},
    {[](policy& p) { p.satisfaction.how = completion({{1, 1}, {1, 0}}); }, "satisfaction.rule.bands", errc::bands_not_distinct},
    {[](policy& p) { p.satisfaction.how = completion({{1, tenths(5)}, {tenths(5), 1}}); }, "satisfaction.rule.bands", errc::bands_not_ordered},
    {[](policy& p) { p.satisfaction.how = completion({{1, 2}}); }, "satisfaction.rule.bands", errc::share_out_of_range},
    {[](policy& p) { p.satisfaction.how = completion({{-1, 1}}); }, "satisfaction.rule.bands", errc::negative_number},
    {[](policy& p) { p.deadline.how = deviation({{1, tenths(5)}, {5, 1}}); }, "deadline.rule.bands", errc::bands_not_ordered},
    {[](policy& p) { p.lower_is_better.how = completion({{2, 1}, {1, 0}}, true); }, "lower_is_better.rule.bands", errc::bands_not_ordered},
    {[](policy& p) { p.lower_is_better.how = completion({{2, 0}, {1, 1}}); }, "lower_is_better.rule", errc::missed_above_met},
    {[](policy& p) { p.equality.how = completion({{2, 1}, {1, tenths(5)}}); }, "equality.rule", errc::missed_above_met},
    {[](policy& p) { p.deadline.how = step_deduction{.points = -1}; }, "deadline.rule.points", errc::negative_points},
    {[](policy& p) { p.deadline.how = step_deduction{.step = 0}; }, "deadline.rule.step", errc::expected_positive},
    {[](policy& p) { p.deadline.how = share_per_event{-1}; }, "deadline.rule.share", errc::negative_number},
    {[](policy& p) { p.deadline.how = points_when_missed{-1}; }, "deadline.rule.points", errc::negative_points},
    {[](policy& p) { p.deadline.how = full_unless_exceeded{beyond(tenths(5), 1)}; }, "deadline.rule.beyond.from", errc::limit_below_target},
    {[](policy& p) { p.qualitative.how = graded{tenths(5), tenths(6)}; }, "qualitative.rule.achieved_from", errc::grades_not_ordered},
    {[](policy& p) { p.qualitative.how = graded{2, tenths(6)}; }, "qualitative.rule.achieved_from", errc::share_out_of_range},
    {[](policy& p) { p.over_achievement = beyond(tenths(9), 1); }, "over_achievement.from", errc::limit_below_target},
    {[](policy& p) { p.over_achievement = beyond(2, -1); }, "over_achievement.amount", errc::negative_number},
    {[](policy& p) { p.weights[0].cost = -1; }, "weights[0].cost", errc::negative_points},
    {[](policy& p) { p.total.caps[0] = {0, 59}; }, "total.caps[0].rate_below", errc::expected_positive},
    {[](policy& p) { p.total.caps[1] = {tenths(5), -1}; }, "total.caps[1].total", errc::negative_points},
    {[](policy& p) { p.total.caps[0] = {tenths(5), 59}; p.total.caps[1] = {tenths(8), 40}; }, "total.caps[1].total", errc::caps_not_ordered},
    {[](policy& p) { p.total.caps[0] = {tenths(5), 59}; p.total.caps[2] = {tenths(5), 49}; }, "total.caps[2].total", errc::caps_not_ordered},
    {[](policy& p) { p.total.rating.good = 90; }, "total.rating.excellent", errc::ratings_not_ordered},
    {[](policy& p) { p.total.rating.fair = 85; }, "total.rating.good", errc::ratings_not_ordered},
    {[](policy& p) { p.total.rating.fair = -1; }, "total.rating.fair", errc::negative_number},
    {[](policy& p) { p.reason.rate_below = -1; }, "reason.rate_below", errc::negative_number},
};
// The twin of each: as near as it can be, and sound.
std::vector<std::function<void(policy&)>> const sound_rows{
    [](policy& p) { p.execution.weight = 0; },
    [](policy& p) { p.execution.rate.places = 0; p.execution.score.places = 15; p.total.rounds.places = 15; },
    [](policy& p) { p.execution.how = completion({{1, 1}, {tenths(5), tenths(5)}}); },
    [](policy& p) { p.higher_is_better.how = two_anchors{tenths(5), tenths(12), tenths(6), tenths(9)}; },
    [](policy& p) { p.lower_is_better.how = reverse_to_twice; },
    [](policy& p) { p.lower_is_better.how = completion({{2, 0}, {1, tenths(5)}, {0, 1}}); },
    [](policy& p) { p.lower_is_better.how = completion({{2, 0}, {tenths(11), 1}}, true); },
    [](policy& p) { p.equality.how = symmetric; },
    [](policy& p) { p.equality.how = reverse_to_twice; },
    [](policy& p) { p.equality.how = two_anchors{0, 2, 1, 1}; },
    [](policy& p) { p.equality.how = completion({{2, tenths(5)}, {1, 1}, {tenths(5), tenths(5)}}); },
    [](policy& p) { p.satisfaction.how = share_by_outcome{tenths(6), tenths(6)}; },
    [](policy& p) { p.range.how = proportional; p.range_above.how = reverse_to_twice; },
    [](policy& p) { p.range.how = two_anchors{0, tenths(12), 0, tenths(9)}; },
    [](policy& p) { p.range.how = completion({{1, 1}, {tenths(5), tenths(5)}}); },
    [](policy& p) { p.range.how = completion({{1, tenths(9)}}, true); },
    [](policy& p) { p.range.how = full_unless_exceeded{}; },
    [](policy& p) { p.deadline.how = deviation({{1, tenths(8)}, {11, 0}}); },
    [](policy& p) { p.deadline.how = step_deduction{.points = 0, .step = tenths(1)}; },
    [](policy& p) { p.qualitative.how = graded{tenths(6), tenths(6)}; },
    [](policy& p) { p.over_achievement = beyond(1, 0); },
    [](policy& p) { p.over_achievement = {over_achievement::action::none, -1, true, -1}; },
    [](policy& p) { p.total.caps[0] = {tenths(5), 40}; p.total.caps[2] = {tenths(8), 59}; p.total.caps[3] = {tenths(5), 40, true}; },
    [](policy& p) { p.total.rating = {2, 1, 0}; },
    [](policy& p) { p.deadline.how = step_deduction{.points = -1}; p = p.with(indicator_kind::deadline, [](auto const& m) { return m.weight; }, {2}); },
};
// clang-format on

self_evaluation small_form() {
    self_evaluation texts;
    texts.funds.push_back({.source = {"年度资金总额"}, .adjusted = {"100"}, .executed = {"97.35"}});
    texts.execution.points = {"20"};
    texts.execution.score = {"19.47"};
    texts.indicators.push_back({.level1 = {"产出指标"},
                                .level3 = {"人次"},
                                .target = {"≥100人次"},
                                .actual = {"93人次"},
                                .points = {"80"},
                                .score = {"74.4"}});
    texts.total.score = {"93.87"};
    return read_form(texts);
}

}  // namespace

TEST_CASE("faults: each decision that makes no sense is named with its place") {
    for (auto const& [change, place, code] : unsound_rows) {
        INFO(place);
        auto const rules = made(change);
        CHECK_FALSE(is_sound(rules));
        auto const all = faults(rules);
        REQUIRE_FALSE(all.empty());
        bool found = false;
        for (error const& each : all)
            found = found || (each.at.figure == place && each.code == code);
        CHECK(found);
        for (error const& each : all) CHECK_FALSE(each.message(language::zh).empty());
    }
}

TEST_CASE("faults: what is only unusual is sound") {
    for (std::size_t i = 0; i < sound_rows.size(); ++i) {
        auto const rules = made(sound_rows[i]);
        INFO(i << (faults(rules).empty() ? "" : faults(rules).front().text()));
        CHECK(is_sound(rules));
        CHECK(faults(rules).empty());
    }
}

TEST_CASE("faults: all are told at once, in both languages, in the order of the file") {
    auto const rules = made([](policy& p) {
        p.total.rating.good = 95;
        p.execution.weight = -1;
    });
    auto const all = faults(rules);
    REQUIRE(all.size() == 2);
    CHECK(all[0].text() ==
          "execution.weight: points of zero or more were expected, found \"-1\"\n-1\n^~");
    CHECK(all[1].message() == "a rating that begins above the next was expected, found \"90\"");
    CHECK(all[1].message(language::zh) == "较高评价等级的起点应高于较低等级，实为“90”");
}

TEST_CASE(
    "read_policy: a policy of a file is refused for all that is wrong with it, with line and "
    "column") {
    auto const read = read_policy(
        "{\"base\": \"hubei\", \"name\": \"x\",\n"
        "  \"total\": {\"rating\": {\"excellent\": 50}},\n"
        "  \"execution\": {\"weight\":\n \"-1\"}}",
        "ours.json");
    REQUIRE_FALSE(read);
    auto const& first = read.error();
    CHECK(first.at.figure == "execution.weight");
    CHECK(first.at.position == text_position{4, 2, {}});
    REQUIRE(first.further.size() == 1);
    CHECK(first.further[0].at.file == "ours.json");
    CHECK(first.further[0].at.figure == "total.rating.excellent");
    CHECK(first.further[0].at.position == text_position{2, 37, {}});
}

TEST_CASE("read_policy: each fault of a policy in a program is one of its file") {
    for (auto const& [change, place, code] : unsound_rows) {
        INFO(place);
        auto const rules = made(change);
        auto const told = faults(rules);
        auto const read = read_policy(to_json(rules), "ours.json");
        REQUIRE_FALSE(read);
        CHECK(read.error().at.position.is_known());
        // The reader itself refuses places that no file can state.
        if (code == error_code{errc::places_out_of_range}) {
            CHECK(read.error().code == code);
            continue;
        }
        REQUIRE(read.error().further.size() + 1 == told.size());
        CHECK(read.error().message() == told.front().message());
        CHECK(read.error().at.figure == told.front().at.figure);
    }
    for (auto const& change : sound_rows) {
        auto const rules = made(change);
        if (!rules.deadline.own) CHECK(read_policy(to_json(rules)).value() == rules);
    }
}

TEST_CASE("read_policy: an unknown key has its own position, and one in a list that of the entry") {
    auto const at = [](std::string const& text) { return read_policy(text).error().at.position; };
    CHECK(
        at("{\"name\": \"x\",\n \"execution\": {\"rule\": {\"kind\": \"yes_or_no\"}, \"wei\": 1}}")
            .column == 47);
    CHECK(at("{\"name\": \"x\",\n \"wei\": 1}") == text_position{2, 2, {}});
    CHECK(at("{\"name\": \"x\", \"total\": {\"caps\": [{},\n {\"total\": \"x\"}]}}") ==
          text_position{2, 12, {}});
    // What the base alone says has no place of its own.
    CHECK(at("{\"base\": \"none\", \"name\": \"x\"}") == text_position{1, 10, {}});
    CHECK(at("{\n}") == text_position{1, 1, {}});
}

TEST_CASE("score: under a policy that makes no sense every figure is missing, and says why") {
    auto const rules = made([](policy& p) { p.total.rating.good = 95; });
    auto const form = small_form();
    auto const scored = score(form, rules);
    std::string const why =
        "the policy makes no sense: total.rating.excellent: a rating that begins above the next "
        "was expected, found \"90\"";
    for (auto const name :
         {figure::rate(), figure::execution(), figure::indicator(0), figure::total()}) {
        REQUIRE(scored.find(name) != nullptr);
        CHECK(scored.find(name)->reason == no_figure::unsound_policy);
        CHECK(reason_text(*scored.find(name)) == why);
    }
    CHECK(scored.indicators[0].reached.met == judgement::not_met);
    CHECK(reason_text(scored.total, language::zh) ==
          "口径自相矛盾：total.rating.excellent：较高评价等级的起点应高于较低等级，实为“90”");
    CHECK(explain(form, figure::total(), rules).value().because == why);
    CHECK_FALSE(slack(form, {form_part::indicator_actual, 0}, figure::indicator(0), rules));
    CHECK_FALSE(needed_actual(parse_target("≥100").value(), 10, 5, rules));
    CHECK(reason_text(execution_score(yuan(1), yuan(2), rules)) == why);
    CHECK(reason_text(partial_credit(
              parse_target("≥2").value(), parse_actual("1").value(), points(8), rules)) == why);
    CHECK_THROWS_WITH(scored.total.value(), "no figure: " + why);
}

TEST_CASE("audit: a policy that makes no sense holds nothing against a form, and is named") {
    auto const rules = made([](policy& p) {
        p.total.rating = {1, 2, 3};
        p.weights = {{{.execution = -1}}};
    });
    auto const form = small_form();
    auto const report = audit(form, rules);
    for (auto const& each : report.verdicts) {
        CHECK(each.code != verdict::other_rule);
        CHECK(each.code != verdict::unexplained);
    }
    auto const* const total = report.verdict_of(figure::total());
    REQUIRE(total != nullptr);
    CHECK(total->code == verdict::not_recomputable);
    CHECK(total->reason == no_figure::unsound_policy);
    CHECK(total->because.en.find("weights[0].execution: points of zero or more") !=
          std::string_view::npos);
    for (finding const& each : report) {
        CHECK(each.id != "rating.under_policy");
        CHECK(each.id != "weight.scheme");
    }
}
