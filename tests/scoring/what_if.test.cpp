// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/what_if.hpp>

#include "catch.hpp"
#include <string>

using namespace outturn;

namespace {

self_evaluation first_form() {
    self_evaluation form;
    form.file = "a.json";
    auto& funds = form.funds.emplace_back();
    funds.source.text = "年度资金总额";
    funds.initial.value = decimal{2'117'000};
    funds.adjusted.value = decimal{1'693'600};
    funds.executed.value = decimal{1'681'827};
    form.execution.points.value = decimal{10};
    return form;
}

void add(self_evaluation& form,
         char const* target_text,
         char const* actual_text,
         int weight,
         char const* level = "产出指标") {
    auto& row = form.indicators.emplace_back();
    row.level1.text = level;
    row.target.value = parse_target(target_text).value();
    row.actual.value = parse_actual(actual_text).value();
    row.points.value = decimal{weight};
}

std::string shown(result<value_range> const& found, language in = language::en) {
    return found ? to_text(*found, in) : std::string{entry_of(found.error().code).name};
}

std::string needed(char const* target_text, int weight, char const* wanted, policy const& rules) {
    return shown(needed_actual(
        parse_target(target_text).value(), points(weight), parse_decimal(wanted).value(), rules));
}

constexpr figure executed{form_part::fund_executed, 0};
constexpr figure adjusted{form_part::fund_adjusted, 0};
constexpr figure actual_of_first{form_part::indicator_actual, 0};
constexpr figure target_of_first{form_part::indicator_target, 0};
constexpr figure points_of_first{form_part::indicator_points, 0};

}  // namespace

TEST_CASE("slack: the executed amount of the first form of 2022 has its published range") {
    auto const form = first_form();
    CHECK(shown(slack(form, executed, figure::rate(), policies::shanghai_2022)) ==
          "above 1681744.8, up to and including 1681914.16");
    CHECK(shown(slack(form, executed, figure::rate(), policies::shanghai_2022), language::zh) ==
          "高于 1681744.8，不高于 1681914.16");
    CHECK(shown(slack(form, executed, figure::rate(), policies::mof_2020)) ==
          "from 1681660.12, below 1681829.48");
}

TEST_CASE("slack: a score from the printed rate can move over several printed rates") {
    // 9.93 is given by the printed rates from 0.9925 to 0.9934.
    CHECK(shown(slack(first_form(), executed, figure::execution(), policies::shanghai_2022)) ==
          "above 1680728.64, up to and including 1682422.24");
    CHECK(shown(slack(first_form(), executed, figure::total(), policies::shanghai_2022)) ==
          "above 1680728.64, up to and including 1682422.24");
}

TEST_CASE("slack: a divisor has its range as well and its ends may be no decimals") {
    CHECK(shown(slack(first_form(), adjusted, figure::rate(), policies::shanghai_2022)) ==
          "from 16818270000/9931, below 560609000/331");
}

TEST_CASE("slack: where a cell does not matter every value is in the range") {
    CHECK(
        shown(slack(
            first_form(), {form_part::fund_initial, 0}, figure::rate(), policies::shanghai_2022)) ==
        "any value");
    CHECK(shown(slack(first_form(),
                      {form_part::fund_initial, 0},
                      figure::rate(),
                      policies::shanghai_2022),
                language::zh) == "任意值");
}

TEST_CASE("slack: an actual value can move as its rule and its rounding allow") {
    struct row {
        char const *target_text, *actual_text;
        int weight;
        char const* range;
    };
    auto const table = {
        row{">=500家", "485家", 6, "from 485, below 2915/6"},
        row{">=500家", "500家", 6, "from 500"},
        row{">=500家", "-3家", 6, "below 5/6"},
        row{"=100%", "120%", 5, "from 100"},
        row{"<=2秒", "1秒", 5, "up to and including 2"},
        row{"<=2分钟", "90秒", 5, "up to and including 120"},
        row{"0起", "1起", 10, "from 1, below 2"},
        row{"90%-95%", "92%", 5, "from 90, up to and including 95"},
        row{">=2小时", "90分钟", 4, "from 90, below 90.3"},
    };
    for (auto const& each : table) {
        self_evaluation form;
        add(form, each.target_text, each.actual_text, each.weight);
        CAPTURE(each.target_text, each.actual_text);
        CHECK(shown(slack(form, actual_of_first, figure::indicator(0), policies::shanghai_2022)) ==
              each.range);
    }
}

TEST_CASE("slack: a band of satisfaction is its own range whatever the target") {
    self_evaluation form;
    add(form, ">=95%", "85%", 5, "满意度指标");
    auto const& rules = policies::shanghai_2022;
    CHECK(shown(slack(form, actual_of_first, figure::indicator(0), rules)) == "from 80, below 90");
    CHECK(shown(slack(form, target_of_first, figure::indicator(0), rules)) == "any value");
    CHECK(shown(slack(form, points_of_first, figure::indicator(0), rules)) ==
          "from 5, below 5.0125");
}

TEST_CASE("slack: a target that is its own judgement ends where the judgement changes") {
    self_evaluation form;
    add(form, "<=2秒", "2秒", 5);
    CHECK(shown(slack(form, target_of_first, figure::indicator(0), policies::deployed_default)) ==
          "from 2000/1001");
    add(form, "<=2秒", "3秒", 5);
    CHECK(shown(slack(form,
                      {form_part::indicator_target, 1},
                      figure::indicator(1),
                      policies::deployed_default)) == "from 3000/1501, below 3000/1499");
}

TEST_CASE("slack: weights count where what does not apply is dropped and the rest rescaled") {
    auto rules = policies::mof_2020;
    rules.total.dropped = not_applicable::rescaled;
    self_evaluation form;
    add(form, ">=4个", "1个", 10);
    add(form, ">=4个", "不适用", 10);
    // 2.5 × (10 + x) ÷ 10.
    CHECK(shown(slack(form, {form_part::indicator_points, 1}, figure::total(), rules)) ==
          "from 9.98, below 10.02");
    CHECK(shown(slack(form, points_of_first, figure::total(), rules)) ==
          "above 5000/501, below 10.02");
    // Of two that remain, the points of one are in its exact credit and in the sum of the weights.
    add(form, ">=4个", "3个", 10);
    rules.total.sum = total_of::exact_scores;
    CHECK(shown(slack(form, points_of_first, figure::total(), rules)) == "not_traceable");
}

TEST_CASE("slack: there are no points below zero") {
    auto form = first_form();
    add(form, ">=5家", "0家", 10);
    CHECK(shown(slack(form, points_of_first, figure::total(), policies::mof_2020)) == "from 0");
    figure const points_of_execution{form_part::execution_points, 0};
    form.funds[0].executed.value = decimal{0};
    CHECK(shown(slack(form, points_of_execution, figure::execution(), policies::mof_2020)) ==
          "from 0");
    form.execution.points.value = decimal{-10};
    CHECK(shown(slack(form, points_of_execution, figure::execution(), policies::mof_2020)) ==
          "no_figure_here");
}

TEST_CASE("slack: what is no figure or no number is refused by name") {
    auto const form = first_form();
    auto const& rules = policies::shanghai_2022;
    CHECK(shown(slack(form, executed, figure::indicator(3), rules)) == "unknown_figure");
    CHECK(shown(slack(form, executed, executed, rules)) == "unknown_figure");
    CHECK(shown(slack(form, {form_part::fund_executed, 7}, figure::rate(), rules)) ==
          "no_figure_here");
    CHECK(shown(slack(form, {form_part::total_score, 0}, figure::rate(), rules)) ==
          "no_figure_here");
    auto words = form;
    add(words, "按时完成", "按时完成", 4);
    auto const refused = slack(words, actual_of_first, figure::indicator(0), rules);
    CHECK(shown(refused) == "no_figure_here");
    CHECK(refused.error().text() ==
          "a.json: indicators[0].score: a figure that is computed from a number was expected, "
          "found \"indicators[0].actual\"\nindicators[0].actual\n^~~~~~~~~~~~~~~~~~~~");
}

TEST_CASE("slack: numbers that do not fit are refused") {
    auto form = first_form();
    form.funds[0].executed.value = decimal{9'000'000'000'000'000'000};
    form.funds[0].adjusted.value = decimal{9'100'000'000'000'000'000};
    CHECK(shown(slack(form, executed, figure::rate(), policies::deployed_default)) ==
          "from 8999445000000000000, below 9000355000000000000");
    form.funds[0].executed.value = decimal{9'223'372'036'854'775'000};
    form.funds[0].adjusted.value = decimal{9'223'372'036'854'775'807};
    CHECK(shown(slack(form, executed, figure::rate(), policies::deployed_default)) == "too_large");
}

TEST_CASE(
    "needed_actual: the least that earns a score of a rising rule and the most of a falling one") {
    CHECK(needed(">=500家", 6, "5.82", policies::shanghai_2022) == "from 485");
    CHECK(needed(">=500家", 6, "5.83", policies::shanghai_2022) == "from 2915/6");
    CHECK(needed(">=500家", 6, "6", policies::shanghai_2022) == "from 500");
    CHECK(needed(">=500家", 6, "0", policies::shanghai_2022) == "any value");
    CHECK(needed("<=2秒", 6, "5", policies::deployed_default) == "up to and including 2.335");
    CHECK(needed("<=2秒", 6, "5", policies::hubei) == "up to and including 800/333");
    CHECK(needed("=100%", 10, "9", policies::mof_2020) == "from 89.95");
    CHECK(needed("90%-95%", 10, "10", policies::mof_2020) == "from 90, up to and including 95");
    CHECK(needed("0起", 10, "10", policies::shanghai_2022) == "below 1");
    CHECK(shown(needed_actual(parse_target(">=95%").value(),
                              points(5),
                              points(4),
                              policies::shanghai_2022,
                              first_level::satisfaction)) == "from 80");
}

TEST_CASE("needed_actual: over-achievement that loses points bounds it from above") {
    auto rules = policies::mof_2020;
    rules.over_achievement = {.then = over_achievement::action::points_deducted, .amount = 2};
    CHECK(needed(">=500家", 6, "5.5", rules) == "from 5495/12, below 650");
}

TEST_CASE("needed_actual: what no actual value earns is out of reach and words have none") {
    CHECK(needed(">=500家", 6, "6.01", policies::shanghai_2022) == "out_of_reach");
    CHECK(needed("按时完成", 6, "5", policies::shanghai_2022) == "no_figure_here");
}

TEST_CASE("needed_actual: at the ends of what a cell can hold the range goes on beyond them") {
    auto const& rules = policies::shanghai_2022;
    CHECK(needed(">=9223372036854775807个", 6, "6", rules) == "from 9223372036854775807");
    CHECK(needed(">9223372036854775807个", 6, "6", rules) == "from 9223372036854775807");
    CHECK(needed(">9223372036854775807个", 6, "6.01", rules) == "out_of_reach");
    CHECK(needed("<=9223372036854775807个", 6, "6", rules) ==
          "up to and including 9223372036854775807");
    CHECK(needed(">=-9223372036854775807个", 6, "6", rules) == "from -9223372036854775807");
    CHECK(needed("<-9223372036854775807个", 6, "6", rules) == "below -9223372036854775807");
    CHECK(needed("0.000000000000000001-9223372036854775807个", 6, "6", rules) ==
          "from 0.000000000000000001, up to and including 9223372036854775807");
    CHECK(needed("<=100000000000000000个", 6, "5.82", policies::deployed_default) ==
          "up to and including 309250000000000000/3");
    // An end beyond what a ratio can hold is not made up.
    CHECK(needed("<=9223372036854775807个", 6, "5.82", policies::deployed_default) == "too_large");
}

TEST_CASE(
    "slack: a weight that caps its score may not move and one that does not is bounded by it") {
    auto const points_of = [](char const* weight) {
        self_evaluation texts;
        texts.indicators.push_back(
            {.level1 = {"产出指标"}, .target = {">=1个"}, .actual = {"1个"}, .points = {weight}});
        return slack(read_form(texts),
                     {form_part::indicator_points, 0},
                     figure::indicator(0),
                     policies::mof_2020);
    };
    CHECK(shown(points_of("11")) == "from 11, below 11.005");
    CHECK(shown(points_of("8")) == "from 8, below 8.005");
    CHECK(shown(points_of("10.996")) == "only 10.996");
}

TEST_CASE("value_range: its words say which ends belong to it") {
    CHECK(to_text(value_range{ratio{1}, ratio{1}, true, true}) == "only 1");
    CHECK(to_text(value_range{ratio{1}, ratio{1}, true, true}, language::zh) == "仅 1");
    CHECK(to_text(value_range{ratio{1, 3}, {}, true, false}, language::zh) == "不低于 1/3");
    CHECK(to_text(value_range{{}, ratio{2}, false, false}, language::zh) == "低于 2");
    value_range const half_open{ratio{1}, ratio{2}, true, false};
    CHECK(half_open.contains(ratio{1}));
    CHECK_FALSE(half_open.contains(ratio{2}));
    CHECK(half_open.contains(ratio{3, 2}));
    CHECK_FALSE(half_open.contains(ratio{1, 2}));
}

TEST_CASE("slack: a value that converts by a vocabulary may move in its own unit") {
    auto const ours = vocabulary{}.with_unit("箱", "盒", 12).with_bare_fractions_as_shares();
    auto const moves = [&](std::string target, std::string actual) {
        self_evaluation texts;
        texts.indicators.push_back(
            {.target = {std::move(target)}, .actual = {std::move(actual)}, .points = {"10"}});
        auto const form = read_form(std::move(texts), ours);
        auto const range = slack(
            form, {form_part::indicator_actual, 0}, figure::indicator(0), policies::mof_2020, ours);
        return range ? to_text(*range) : range.error().message();
    };
    CHECK(moves("≥95%", "0.76") == "from 0.759525, below 0.760475");
    // Above 1 it is no fraction.
    CHECK(moves("≥95%", "0.96") == "from 0.949525, up to and including 1");
    CHECK(moves("≥3箱", "30盒") == "from 29.97, below 30.006");
}
