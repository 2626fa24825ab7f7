// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/form/texts.hpp>
#include <outturn/numeric/text.hpp>
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
    form_texts texts;
    texts.funds.push_back({{"年度资金总额", {}}, {}, {adjusted, {}}, {executed, {}}});
    texts.execution_weight.text = "10";
    for (auto const& [target, actual, weight] : rows) {
        indicator_texts row;
        row.first_heading.text = "产出指标";
        row.target.text = target;
        row.actual.text = actual;
        row.weight.text = weight;
        texts.indicators.push_back(row);
    }
    return read_form(texts).value();
}

computed credit_of(std::string const& target,
                   std::string const& actual,
                   policy const& rules,
                   first_level level = first_level::output,
                   decimal weight = 10) {
    return partial_credit(
        parse_target(target).value(), parse_actual(actual).value(), weight, rules, level);
}

}  // namespace

TEST_CASE("execution_rate: it is the exact quotient") {
    CHECK(execution_rate(yuan(1'681'827), yuan(1'693'600)) == ratio{1'681'827, 1'693'600});
    CHECK_THROWS_AS(execution_rate(yuan(1), yuan(0)), std::domain_error);
}

TEST_CASE(
    "execution_score: from the printed rate or from the exact one the last place may differ") {
    policy exact = policies::shanghai_2022;
    exact.execution.basis = score_basis::exact_rate;
    auto const executed = yuan(1'580'000);
    auto const adjusted = yuan(1'593'600);
    CHECK(to_string(execution_score(executed, adjusted, policies::shanghai_2022)) == "9.92");
    CHECK(to_string(execution_score(executed, adjusted, exact)) == "9.91");
}

TEST_CASE("execution_score: it is never more than the weight") {
    for (policy const& rules : policies::all) {
        CAPTURE(rules.name.view());
        auto const& weight = rules.execution.weight;
        CHECK(execution_score(yuan(102), yuan(100), rules) == weight);
        CHECK(execution_score(yuan(100), yuan(100), rules) == weight);
        CHECK(execution_score(yuan(0), yuan(100), rules) == 0);
        CHECK(execution_score(yuan(-5), yuan(100), rules) == 0);
    }
}

TEST_CASE(
    "partial_credit: a missed positive target is proportional and rounded as the policy says") {
    CHECK(credit_of(">=1200个", "1043个", policies::shanghai_2022, first_level::output, 6).value ==
          5.21_dec);
    CHECK(credit_of(">=1200个", "1043个", policies::mof_2020, first_level::output, 6).value ==
          5.22_dec);
    CHECK(credit_of(">=1200个", "1043个", policies::mof_2020, first_level::output, 6).exact ==
          ratio{5215, 1000});
}

TEST_CASE(
    "partial_credit: an equality is scored as at least and the judgement is not changed by it") {
    CHECK(credit_of("=100%", "120%", policies::mof_2020).value == 10);
    CHECK(credit_of("=100%", "98%", policies::mof_2020).value == 9.8_dec);
    CHECK(compare(parse_actual("120%").value(), parse_target("=100%").value()).met ==
          judgement::not_met);
}

TEST_CASE("partial_credit: where a policy has no rule there is no figure and no zero") {
    for (auto const& [target, actual] :
         {std::tuple{"<=5秒", "6秒"}, std::tuple{"按时完成", "未完成"}}) {
        CAPTURE(target);
        for (policy const& rules : {policies::mof_2020, policies::shanghai_2022}) {
            auto const none = credit_of(target, actual, rules);
            CHECK_FALSE(none);
            CHECK(none.reason == no_figure::no_rule);
        }
    }
    CHECK(credit_of("0起", "1起", policies::mof_2020).reason == no_figure::no_rule);
    CHECK(credit_of("0起", "1起", policies::shanghai_2022).value == 9);
    CHECK(credit_of("=0%", "1%", policies::shanghai_2022).reason == no_figure::no_rule);
}

TEST_CASE("partial_credit: an unknown judgement gives no figure") {
    for (auto const& [target, actual] : {std::tuple{">=50场", "60场次"},
                                         std::tuple{"稳定", "较好"},
                                         std::tuple{">=5", "-"},
                                         std::tuple{"≤30万元", "完成"}}) {
        CAPTURE(target, actual);
        CHECK(credit_of(target, actual, policies::mof_2020).reason == no_figure::unknown_judged);
    }
}

TEST_CASE("partial_credit: an attainment is taken as it is, in numbers or without") {
    auto const goal = parse_target(">=3个").value();
    auto const reached = compare(parse_actual("1个").value(), goal);
    auto const none =
        partial_credit(reached, goal, parse_actual("完成").value(), points(10), policies::mof_2020);
    CHECK(none.reason == no_figure::no_rule);
    // Judged by hand.
    attainment judged;
    judged.met = judgement::not_met;
    CHECK(partial_credit(judged, goal, parse_actual("1个").value(), points(10), policies::mof_2020)
              .reason == no_figure::no_rule);
    judged.met = judgement::met;
    CHECK(partial_credit(judged, goal, parse_actual("完成").value(), points(10), policies::mof_2020)
              .value == 10_dec);
}

TEST_CASE(
    "partial_credit: satisfaction follows bands in Shanghai and the proportion in the baseline") {
    auto const level = first_level::satisfaction;
    CHECK(credit_of(">=85%", "85%", policies::shanghai_2022, level, 5).value == 4);
    CHECK(credit_of(">=85%", "85%", policies::mof_2020, level, 5).value == 5);
    CHECK(credit_of(">=90%", "85%", policies::mof_2020, level, 5).value == 4.72_dec);
    CHECK(credit_of(">=900‰", "850‰", policies::shanghai_2022, level, 5).value == 4);
}

TEST_CASE("score: the total is the sum of the rounded scores and not the rounded sum") {
    // Each third of ten is 3.33; the sum of three is 9.99, the sum of the exact ones 10.
    auto const scored =
        score(form_of("100", "100", {{">=3", "1", "10"}, {">=3", "1", "10"}, {">=3", "1", "10"}}),
              policies::mof_2020);
    CHECK(to_string(*scored.total.value) == "19.99");
}

TEST_CASE(
    "score: a figure that cannot be had leaves the total without one and the others with theirs") {
    auto const scored =
        score(form_of("100", "50", {{">=3", "1", "10"}, {"<=3", "4", "10"}}), policies::mof_2020);
    CHECK(scored.score.value == 5);
    CHECK(scored.indicators.at(0).score.value == 3.33_dec);
    CHECK_FALSE(scored.indicators.at(1).score);
    CHECK(scored.total.reason == no_figure::part_missing);
}

TEST_CASE("score: each reason why the execution has no score is told apart") {
    CHECK(score(form_of("0", "0", {}), policies::mof_2020).score.reason == no_figure::zero_budget);
    CHECK(score(form_of("0", "5", {}), policies::mof_2020).score.reason == no_figure::zero_budget);
    CHECK(score(form_of("5", "0", {}), policies::mof_2020).score.value == 0);
    CHECK(score(form_of("-", "5", {}), policies::mof_2020).score.reason ==
          no_figure::budget_missing);
    CHECK(score(form_of("5", "", {}), policies::mof_2020).score.reason ==
          no_figure::budget_missing);
    self_evaluation without = form_of("5", "5", {{">=3", "3", "10"}});
    without.funds.clear();
    CHECK(score(without, policies::mof_2020).score.reason == no_figure::budget_missing);
    without.execution.weight.value.reset();
    CHECK(score(without, policies::mof_2020).score.reason == no_figure::not_on_form);
    CHECK(score(without, policies::mof_2020).total.value == 10);
}

TEST_CASE(
    "score: without printed weight the execution counts as the policy says and an indicator not at "
    "all") {
    auto form = form_of("100", "100", {{">=3", "3", ""}});
    form.execution.weight.value.reset();
    auto const scored = score(form, policies::mof_2020);
    CHECK(scored.score.value == 10);
    CHECK(scored.indicators.at(0).score.reason == no_figure::weight_missing);
    CHECK(score(form_of("1", "1", {{"", "3", "5"}}), policies::mof_2020)
              .indicators.at(0)
              .score.reason == no_figure::target_missing);
}

TEST_CASE("score: figures too large to be exact are refused and never wrapped") {
    auto const scored = score(
        form_of(
            "9000000000000000000", "8999999999999999999", {{">=3", "1", "9000000000000000000"}}),
        policies::mof_2020);
    CHECK(scored.rate.value == 1);
    auto const huge = score(form_of("0.7", "9000000000000000000", {}), policies::mof_2020);
    CHECK(huge.rate.reason == no_figure::too_large);
    CHECK_FALSE(huge.total);
}

TEST_CASE("score: over another integer the figures are the same") {
    auto const goal = parse_target<detail::int128>(">=1200个").value();
    auto const done = parse_actual<detail::int128>("1043个").value();
    auto const wide =
        partial_credit(goal, done, basic_decimal<detail::int128>{6}, policies::shanghai_2022);
    CHECK(to_string(*wide.value) == "5.21");
}

TEST_CASE(
    "no_figure_catalogue: every row stands at the place of its reason and speaks both languages") {
    for (std::size_t i = 0; i < no_figure_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(no_figure_catalogue[i].which) == i);
        CHECK(no_figure_catalogue[i].en.empty() == (i == 0));
        CHECK(no_figure_catalogue[i].zh.empty() == (i == 0));
    }
}

TEST_CASE("score: an execution that is scored in a row of the indicators counts once") {
    form_texts texts;
    texts.funds.push_back({{"年度资金总额", {}}, {}, {"100", {}}, {"100", {}}});
    texts.execution_weight.text = "10";
    texts.indicators.push_back(
        {.first_heading = {"产出指标"}, .target = {"=1个"}, .actual = {"1个"}, .weight = {"90"}});
    texts.indicators.push_back({.first_heading = {"预算执行率"},
                                .target = {"=100%"},
                                .actual = {"100%"},
                                .weight = {"10"}});
    CHECK(score(read_form(texts).value(), policies::mof_2020).total.value == 100_dec);
    // Where the block says nothing, the row still does.
    texts.funds.clear();
    CHECK(score(read_form(texts).value(), policies::mof_2020).total.value == 100_dec);
    texts.indicators[1].first_heading.text = "产出指标";
    CHECK_FALSE(score(read_form(texts).value(), policies::mof_2020).total);
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
    CHECK(scored.indicators[0].score.value == 10_dec);
    CHECK(scored.total.reason == no_figure::too_large);
}

TEST_CASE("score: only a missed target of zero takes the whole total") {
    policy rules = policies::deployed_default;
    rules.total.zero_target_vetoes = true;
    CHECK(score(form_of("1", "1", {{"0起", "0起", "5"}, {">=4", "2", "6"}}), rules).total.value ==
          18_dec);
    CHECK(score(form_of("1", "1", {{"0起", "1起", "5"}, {">=4", "4", "6"}}), rules).total.value ==
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
    CHECK(score(form_of("100", "100", {}), rules).score.value == 10_dec);
    CHECK(score(form_of("100", "99.99", {}), rules).score.value == 0_dec);
}
