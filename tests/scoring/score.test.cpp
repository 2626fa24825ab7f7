// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <string>
#include <tuple>
#include <vector>

using namespace outturn;
using namespace outturn::literals;

namespace {

self_evaluation form_of(
    std::string const& adjusted,
    std::string const& executed,
    std::vector<std::tuple<std::string, std::string, std::string>> const& rows) {
    self_evaluation texts;
    texts.funds.push_back({{"年度资金总额", {}}, {}, {adjusted, {}}, {executed, {}}});
    texts.execution.points.text = "10";
    for (auto const& [target, actual, weight] : rows) {
        indicator row;
        row.level1.text = "产出指标";
        row.target.text = target;
        row.actual.text = actual;
        row.points.text = weight;
        texts.indicators.push_back(row);
    }
    return read_form(texts);
}

}  // namespace

TEST_CASE("score: the total is the sum of the rounded scores and not the rounded sum") {
    // Each third of ten is 3.33; the sum of three is 9.99, the sum of the exact ones 10.
    auto const scored =
        score(form_of("100", "100", {{">=3", "1", "10"}, {">=3", "1", "10"}, {">=3", "1", "10"}}),
              policies::mof_2020);
    CHECK(to_string(*scored.total.rounded) == "19.99");
}

TEST_CASE(
    "score: a figure that cannot be had leaves the total without one and the others with theirs") {
    auto const scored =
        score(form_of("100", "50", {{">=3", "1", "10"}, {"<=3", "4", "10"}}), policies::mof_2020);
    CHECK(scored.score.rounded == 5);
    CHECK(scored.indicators.at(0).score.rounded == 3.33_dec);
    CHECK_FALSE(scored.indicators.at(1).score);
    CHECK(scored.total.reason == no_figure::part_missing);
}

TEST_CASE("score: each reason why the execution has no score is told apart") {
    CHECK(score(form_of("0", "0", {}), policies::mof_2020).score.reason == no_figure::zero_budget);
    CHECK(score(form_of("0", "5", {}), policies::mof_2020).score.reason == no_figure::zero_budget);
    CHECK(score(form_of("5", "0", {}), policies::mof_2020).score.rounded == 0);
    CHECK(score(form_of("-", "5", {}), policies::mof_2020).score.reason ==
          no_figure::budget_missing);
    CHECK(score(form_of("5", "", {}), policies::mof_2020).score.reason ==
          no_figure::budget_missing);
    self_evaluation without = form_of("5", "5", {{">=3", "3", "10"}});
    without.funds.clear();
    CHECK(score(without, policies::mof_2020).score.reason == no_figure::budget_missing);
    without.execution.points.value.reset();
    CHECK(score(without, policies::mof_2020).score.reason == no_figure::not_on_form);
    CHECK(score(without, policies::mof_2020).total.rounded == 10);
}

TEST_CASE(
    "score: without printed weight the execution counts as the policy says and an indicator not at "
    "all") {
    auto form = form_of("100", "100", {{">=3", "3", ""}});
    form.execution.points.value.reset();
    auto const scored = score(form, policies::mof_2020);
    CHECK(scored.score.rounded == 10);
    CHECK(scored.indicators.at(0).score.reason == no_figure::weight_missing);
    CHECK(score(form_of("1", "1", {{"", "3", "5"}}), policies::mof_2020)
              .indicators.at(0)
              .score.reason == no_figure::target_missing);
}

TEST_CASE("score: figures that fit are computed over numbers that do not and others are refused") {
    auto const scored = score(
        form_of(
            "9000000000000000000", "8999999999999999999", {{">=3", "1", "9000000000000000000"}}),
        policies::mof_2020);
    CHECK(scored.rate.rounded == 1);
    CHECK(scored.indicators[0].score.rounded == decimal{3'000'000'000'000'000'000});
    auto const huge = score(form_of("0.7", "9000000000000000000", {}), policies::mof_2020);
    CHECK(huge.rate.reason == no_figure::too_large);
    CHECK(huge.score.rounded == 10_dec);
    CHECK(huge.total.rounded == 10_dec);
    auto const tiny = score(form_of("9000000000000000001", "0.7", {}), policies::mof_2020);
    CHECK(to_string(tiny.rate.rounded.value()) == "0.0000");
    CHECK_FALSE(tiny.rate.exact);
    auto const seventh =
        score(form_of("1", "1", {{">=7", "1", "9000000000000000000"}}), policies::mof_2020);
    CHECK(seventh.indicators[0].score.reason == no_figure::too_large);
    CHECK(seventh.total.reason == no_figure::part_missing);
}

TEST_CASE("score: a target that is met has its score whatever the size of its numbers") {
    for (policy const& rules : policies::all) {
        CAPTURE(rules.name.view());
        auto const scored =
            score(form_of("1",
                          "1",
                          {{"0.00001-48388629687829601.6起", "7起", "6"},
                           {"≤762235629151439822%", "0.000000000000000001%", "6"},
                           {"≥0.000000000000000003元", "9000000000000000亿元", "6"}}),
                  rules);
        for (auto const& each : scored.indicators) CHECK(each.score.rounded == 6_dec);
        CHECK(scored.total.rounded == 28_dec);
    }
}

TEST_CASE("score: an execution that is scored in a row of the indicators counts once") {
    self_evaluation texts;
    texts.funds.push_back({{"年度资金总额", {}}, {}, {"100", {}}, {"100", {}}});
    texts.execution.points.text = "10";
    texts.indicators.push_back(
        {.level1 = {"产出指标"}, .target = {"=1个"}, .actual = {"1个"}, .points = {"90"}});
    texts.indicators.push_back(
        {.level1 = {"预算执行率"}, .target = {"=100%"}, .actual = {"100%"}, .points = {"10"}});
    CHECK(score(read_form(texts), policies::mof_2020).total.rounded == 100_dec);
    // Where the block says nothing, the row still does.
    texts.funds.clear();
    CHECK(score(read_form(texts), policies::mof_2020).total.rounded == 100_dec);
    texts.indicators[1].level1.text = "产出指标";
    CHECK_FALSE(score(read_form(texts), policies::mof_2020).total);
}

TEST_CASE(
    "score: weights that are dropped and too large to be added leave the total without a figure") {
    policy rules = policies::mof_2020;
    rules.total.dropped = not_applicable::rescaled;
    auto const form = form_of("100",
                              "100",
                              {{">=3", "3", "10"},
                               {">=3", "不适用", "9223372036854775807"},
                               {">=3", "不适用", "9223372036854775807"}});
    auto const scored = score(form, rules);
    CHECK(scored.indicators[0].score.rounded == 10_dec);
    CHECK(scored.total.reason == no_figure::too_large);
}

TEST_CASE("score: only a missed target of zero takes the whole total") {
    policy rules = policies::deployed_default;
    rules.total.zero_target_vetoes = true;
    CHECK(score(form_of("1", "1", {{"0起", "0起", "5"}, {">=4", "2", "6"}}), rules).total.rounded ==
          18_dec);
    CHECK(score(form_of("1", "1", {{"0起", "1起", "5"}, {">=4", "4", "6"}}), rules).total.rounded ==
          0_dec);
}

TEST_CASE("score: a date without a year is of the fiscal year, where the form states one") {
    for (auto const& [stated, year, known] : {std::tuple{"2022", "2022", true},
                                              std::tuple{" 2019年度", "2019", true},
                                              std::tuple{"2030年", "2030", true},
                                              std::tuple{"", "2022", false},
                                              std::tuple{"202", "2022", false},
                                              std::tuple{"202x", "2022", false},
                                              std::tuple{"20222", "2022", false},
                                              std::tuple{"年度2022", "2022", false}}) {
        CAPTURE(stated);
        auto const of_year = [of = std::string{year}](char const* day) { return of + day; };
        auto form = form_of("1",
                            "1",
                            {{"12月30日前", of_year("年12月29日"), "5"},
                             {"12月30日前", of_year("年12月31日"), "5"}});
        form.fiscal_year.text = stated;
        auto const rows = score(form, policies::mof_2020).indicators;
        CHECK(rows[0].reached.met == (known ? judgement::met : judgement::unknown));
        CHECK(rows[1].reached.met == (known ? judgement::not_met : judgement::unknown));
    }
}

TEST_CASE("score_into: room that was used for another form keeps nothing of it") {
    scored_form used;
    for (auto const& form : {form_of("100", "50", {{">=3", "1", "10"}, {">=3", "3", "5"}}),
                             form_of("0.7", "9000000000000000000", {{"", "3", "5"}}),
                             form_of("", "", {{">=3", "1", ""}, {">=3", "稳定", "5"}}),
                             form_of("100", "100", {{">=3", "不适用", "5"}}),
                             form_of("100", "100", {{">=3", "3", "5"}, {"", "", ""}})}) {
        score_into(used, form, policies::mof_2020);
        CHECK(used == score(form, policies::mof_2020));
    }
}

TEST_CASE("score: an execution of exactly the budget is met") {
    policy rules = policies::mof_2020;
    rules.execution.how = yes_or_no{};
    CHECK(score(form_of("100", "100", {}), rules).score.rounded == 10_dec);
    CHECK(score(form_of("100", "99.99", {}), rules).score.rounded == 0_dec);
}

TEST_CASE(
    "score: a total that a cap on the rate may lower is open while an amount cannot be read") {
    policy capped = policies::mof_2020;
    capped.total.caps = {total_cap{{1, 2}, 59}};
    auto form = form_of("100", "40", {{">=10个", "10个", "90"}});
    form.indicators.push_back({.level1 = {"预算执行"}, .points = {"10"}});
    form.indicators[1].target.text = ">=100%";
    form.indicators[1].actual.text = "40%";
    form = read_form(form);
    CHECK(score(form, capped).total.rounded == decimal{59});
    form.funds[0].executed.text = "40万（含税）";
    form = read_form(form);
    auto const open = score(form, capped);
    CHECK_FALSE(open.total);
    CHECK(open.rate.reason == no_figure::unreadable_cell);
    CHECK(open.total_known == decimal{94});
    CHECK(score(form, policies::mof_2020).total.rounded == decimal{94});
}
