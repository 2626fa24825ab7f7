// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

using namespace outturn;
using namespace outturn::literals;

namespace {

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
    CHECK(
        credit_of(">=1200个", "1043个", policies::shanghai_2022, first_level::output, 6).rounded ==
        5.21_dec);
    CHECK(credit_of(">=1200个", "1043个", policies::mof_2020, first_level::output, 6).rounded ==
          5.22_dec);
    CHECK(credit_of(">=1200个", "1043个", policies::mof_2020, first_level::output, 6).exact ==
          ratio{5215, 1000});
}

TEST_CASE(
    "partial_credit: an equality is scored as at least and the judgement is not changed by it") {
    CHECK(credit_of("=100%", "120%", policies::mof_2020).rounded == 10);
    CHECK(credit_of("=100%", "98%", policies::mof_2020).rounded == 9.8_dec);
    CHECK(compare(parse_target("=100%").value(), parse_actual("120%").value()).met ==
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
    CHECK(credit_of("0起", "1起", policies::shanghai_2022).rounded == 9);
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
    auto const reached = compare(goal, parse_actual("1个").value());
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
              .rounded == 10_dec);
}

TEST_CASE(
    "partial_credit: satisfaction follows bands in Shanghai and the proportion in the baseline") {
    auto const level = first_level::satisfaction;
    CHECK(credit_of(">=85%", "85%", policies::shanghai_2022, level, 5).rounded == 4);
    CHECK(credit_of(">=85%", "85%", policies::mof_2020, level, 5).rounded == 5);
    CHECK(credit_of(">=90%", "85%", policies::mof_2020, level, 5).rounded == 4.72_dec);
    CHECK(credit_of(">=900‰", "850‰", policies::shanghai_2022, level, 5).rounded == 4);
}

// The compiled library reads into 64 bits alone.
#ifndef OUTTURN_COMPILED
TEST_CASE("partial_credit: over another integer the figures are the same") {
    auto const goal = parse_target<detail::int128>(">=1200个").value();
    auto const done = parse_actual<detail::int128>("1043个").value();
    auto const wide =
        partial_credit(goal, done, basic_decimal<detail::int128>{6}, policies::shanghai_2022);
    CHECK(to_string(wide.value()) == "5.21");
}
#endif

TEST_CASE("execution_score: it is what a form with these amounts is given, whatever they are") {
    policy dropped = policies::mof_2020;
    dropped.execution.of_zero = zero_budget::not_applicable;
    policy unspent = policies::mof_2020;
    unspent.execution.of_zero = zero_budget::full_if_unspent;
    std::vector<policy> tried{policies::all.begin(), policies::all.end()};
    tried.insert(tried.end(), {dropped, unspent});
    std::size_t missing = 0;
    for (policy const& rules : tried)
        for (auto const budget : {-100, 0, 1, 3, 100, 12'345})
            for (auto const executed : {-7, 0, 1, 2, 99, 100, 101, 20'000}) {
                self_evaluation form;
                form.money_unit.text = "元";
                auto& line = form.funds.emplace_back();
                line.source.text = "年度资金总额";
                line.executed.text = std::to_string(executed);
                for (auto* const column : {&line.initial, &line.adjusted, &line.received})
                    column->text = std::to_string(budget);
                form = read_form(form);
                CAPTURE(rules.name.view(), budget, executed);
                auto const ours = execution_score(yuan(executed), yuan(budget), rules);
                CHECK(ours == score(form, rules).score);
                missing += !ours;
            }
    CHECK(missing > 0);
}

TEST_CASE("execution_score: without a rate it says why, and throws nothing") {
    auto const negative = execution_score(yuan(1), yuan(-1), policies::mof_2020);
    CHECK(negative.reason == no_figure::negative_budget);
    auto const zero = execution_score(yuan(0), yuan(0), policies::mof_2020);
    CHECK(zero.reason == no_figure::zero_budget);
    auto const all = amount<cny>::max();
    CHECK(execution_score(all, all, policies::mof_2020) == decimal{10});
    CHECK(execution_score(all, yuan(1), policies::mof_2020) == decimal{10});
}

TEST_CASE(
    "partial_credit: a value that converts by a vocabulary is scored by the converted number") {
    auto const ours = vocabulary{}
                          .with_unit("箱", "盒", 12)
                          .with_unit("次", "场次")
                          .with_achieved({"已完成"})
                          .with_bare_fractions_as_shares();
    struct row {
        std::string_view goal, done, credit;
    };
    for (row const& each : {row{"≥95%", "0.76", "8"},
                            row{"≥5‰", "0.004", "8"},
                            row{"≥95%", "0.96", "10"},
                            row{"≥3箱", "30盒", "8.33"},
                            row{"≥36盒", "2.5箱", "8.33"},
                            row{"≥50场次", "47次", "9.4"},
                            row{"≥95%", "已完成", "10"},
                            row{"按时完成", "已完成", "10"}}) {
        INFO(each.goal << " | " << each.done);
        auto const by = [&](vocabulary const& words) {
            return partial_credit(parse_target(each.goal, words).value(),
                                  parse_actual(each.done, words).value(),
                                  points(10),
                                  policies::mof_2020,
                                  first_level::other,
                                  words);
        };
        CHECK(to_text(by(ours)) == each.credit);
        CHECK(by({}).reason == no_figure::unknown_judged);
    }
}
