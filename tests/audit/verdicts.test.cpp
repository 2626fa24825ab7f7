// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/verdicts.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <string>
#include <utility>

using namespace outturn;
using namespace outturn::literals;

namespace {

template <class Change>
std::vector<figure_verdict> verdicts_after(Change const& change,
                                           policy const& rules = policies::mof_2020) {
    auto texts = planted::clean_texts();
    change(texts);
    auto const form = planted::form_of(texts);
    return verdicts_of(form, rules, score(form, rules));
}

figure_verdict of(std::vector<figure_verdict> const& all, figure where) {
    for (auto const& each : all)
        if (each.where == where) return each;
    throw to_string(where);
}

rounding_set set_of(std::initializer_list<rounding> modes) {
    rounding_set set;
    for (auto const mode : modes) set.add(mode);
    return set;
}

}  // namespace

TEST_CASE("verdicts: every declared figure has exactly one and blank ones have none") {
    auto const all = verdicts_after([](self_evaluation&) {});
    REQUIRE(all.size() == 13);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) CHECK(all[i].where != all[k].where);
    auto const fewer = verdicts_after([](self_evaluation& form) {
        form.execution.rate.text = "";
        form.indicators[2].score.text = "-";
        form.funds[0].initial.text = "";
    });
    CHECK(fewer.size() == 10);
}

TEST_CASE("verdicts: a rate is named with the roundings that give it") {
    auto const rate_of = [](char const* printed, policy const& rules) {
        return of(verdicts_after(
                      [&](self_evaluation& form) {
                          planted::adjust(form, "1,693,600", "1,693,600");
                          planted::execute(form, "1,681,827", printed, "9.93");
                      },
                      rules),
                  figure::rate());
    };
    CHECK(rate_of("99.31%", policies::shanghai_2022).code == verdict::confirmed);
    auto const up = rate_of("99.31%", policies::mof_2020);
    CHECK(up.code == verdict::other_rounding);
    CHECK(up.how.places == 4);
    CHECK(up.how.roundings == set_of({rounding::up, rounding::ceiling}));
    CHECK(up.residual() == ratio{9931} - ratio{16'818'270'000, 1'693'600});
    auto const whole = rate_of("99%", policies::mof_2020);
    CHECK(whole.code == verdict::other_rounding);
    CHECK(whole.how.places == 2);
    CHECK(rate_of("99.32%", policies::mof_2020).code == verdict::unexplained);
}

TEST_CASE("verdicts: a rate of another column of the funds is another rule") {
    auto const rate_of = [](char const* initial, char const* received) {
        return of(verdicts_after([&](self_evaluation& form) {
                      planted::adjust(form, initial, "1,000,000");
                      form.funds[0].received.text = received;
                      form.execution.rate.text = "49.50%";
                  }),
                  figure::rate());
    };
    auto const of_initial = rate_of("2,000,000", "1,000,000");
    CHECK(of_initial.code == verdict::other_rule);
    CHECK(of_initial.how.rule == "executed_by_initial");
    auto const of_received = rate_of("1,000,000", "2,000,000");
    CHECK(of_received.code == verdict::other_rule);
    CHECK(of_received.how.rule == "executed_by_received");
    CHECK(rate_of("1,000,000", "1,000,000").code == verdict::unexplained);
}

TEST_CASE("verdicts: rows without a total are added up for every column of the budget") {
    auto const rate_of = [](char const* printed, policy const& rules) {
        return of(verdicts_after(
                      [&](self_evaluation& form) {
                          form.funds = {{{"财政拨款", {}},
                                         {"1,500,000", {}},
                                         {"800,000", {}},
                                         {"690,000", {}},
                                         {"1,100,000", {}}},
                                        {{"其他资金", {}},
                                         {"500,000", {}},
                                         {"200,000", {}},
                                         {"300,000", {}},
                                         {"400,000", {}}}};
                          form.execution.rate.text = printed;
                      },
                      rules),
                  figure::rate());
    };
    CHECK(rate_of("99.00%", policies::mof_2020).code == verdict::confirmed);
    CHECK(rate_of("49.50%", policies::mof_2020).how.rule == "executed_by_initial");
    CHECK(rate_of("66.00%", policies::mof_2020).how.rule == "executed_by_received");
    // Of the first row alone.
    CHECK(rate_of("86.25%", policies::mof_2020).code == verdict::unexplained);
    auto by_received = policies::mof_2020;
    by_received.execution.of = budget_column::received;
    CHECK(rate_of("66.00%", by_received).code == verdict::confirmed);
    CHECK(rate_of("99.00%", by_received).how.rule == "executed_by_adjusted");
}

TEST_CASE("verdicts: a rate that the policy cannot compute may come from another column") {
    auto const rate = of(verdicts_after([](self_evaluation& form) {
                             form.funds[0].adjusted.text = "";
                             form.funds[0].initial.text = "2,000,000";
                             form.execution.rate.text = "49.50%";
                         }),
                         figure::rate());
    CHECK(rate.code == verdict::other_rule);
    CHECK(rate.how.rule == "executed_by_initial");
    CHECK(rate.because.empty());
    CHECK_FALSE(rate.recomputed);
}

TEST_CASE("verdicts: an execution score from the printed rate is another rule") {
    auto const change = [](self_evaluation& form) {
        planted::execute(form, "990,000", "95.00%", "9.5");
    };
    auto const score_of_it = of(verdicts_after(change), figure::execution());
    CHECK(score_of_it.code == verdict::other_rule);
    CHECK(score_of_it.how.rule == "weight_by_printed_rate");
}

TEST_CASE("verdicts: a score is named with its rounding before any other rule") {
    auto const scored = [](char const* score) {
        return of(verdicts_after([&](self_evaluation& form) {
                      form.indicators[4].target.text = ">=1200人次";
                      form.indicators[4].actual.text = "1043人次";
                      form.indicators[4].points.text = "6";
                      form.indicators[4].score.text = score;
                  }),
                  figure::indicator(4));
    };
    CHECK(scored("5.22").code == verdict::confirmed);
    auto const cut = scored("5.21");
    CHECK(cut.code == verdict::other_rounding);
    CHECK(cut.how.roundings == set_of({rounding::half_down, rounding::down, rounding::floor}));
    CHECK(cut.exact == ratio{5215, 1000});
    CHECK(cut.recomputed == 5.22_dec);
    CHECK(cut.difference() == ratio{-1});
    CHECK(scored("5").code == verdict::other_rounding);
    CHECK(scored("5").how.places == 0);
    // 86.9 percent is in the band of 75.
    CHECK(scored("4.5").code == verdict::other_rule);
    CHECK(scored("4.5").how.rule == "bands_of_completion");
    CHECK(scored("0").how.rule == "yes_or_no");
    CHECK(scored("4.9").code == verdict::unexplained);
}

TEST_CASE("verdicts: a rounding is looked for at places neither stated nor printed") {
    auto const scored = [](int places,
                           char const* target,
                           char const* actual,
                           char const* weight,
                           char const* score) {
        policy rules = policies::mof_2020;
        rules.higher_is_better.credit.places = places;
        return of(verdicts_after(
                      [&](self_evaluation& form) {
                          form.indicators[4].target.text = target;
                          form.indicators[4].actual.text = actual;
                          form.indicators[4].points.text = weight;
                          form.indicators[4].score.text = score;
                      },
                      rules),
                  figure::indicator(4));
    };
    // Places before the point make no sense in a policy.
    auto const tens = scored(-1, ">=20人次", "17人次", "20", "10");
    CHECK(tens.code == verdict::not_recomputable);
    CHECK(tens.reason == no_figure::unsound_policy);
    // 5.215: the policy has one place, the form prints three.
    auto const hundredths = scored(1, ">=1200人次", "1043人次", "6", "5.210");
    CHECK(hundredths.code == verdict::other_rounding);
    CHECK(hundredths.how.places == 2);
}

TEST_CASE("verdicts: rules for missed targets that the policy is silent on are named") {
    auto const scored = [](char const* target, char const* actual, char const* score) {
        return of(verdicts_after([&](self_evaluation& form) {
                      form.indicators[4].target.text = target;
                      form.indicators[4].actual.text = actual;
                      form.indicators[4].points.text = "10";
                      form.indicators[4].score.text = score;
                  }),
                  figure::indicator(4));
    };
    CHECK(scored("0起", "1起", "9").how.rule == "one_point_per_event");
    CHECK(scored("<=10天", "12.5天", "7.5").how.rule == "reverse_to_twice");
    CHECK(scored(">=10天", "9天", "8").how.rule == "two_points_when_missed");
    // The simpler of two rules that give it.
    CHECK(scored("<=10天", "12天", "8").how.rule == "two_points_when_missed");
    CHECK(scored("<=10天", "16天", "6.25").how.rule == "inverse_ratio");
    auto const none = scored("<=10天", "12天", "7.77");
    CHECK(none.code == verdict::not_recomputable);
    CHECK(none.because.en == entry_of(no_figure::no_rule).en);
    CHECK_FALSE(none.recomputed);
}

TEST_CASE("verdicts: satisfaction is explained by its bands") {
    auto const scored = [](char const* target, char const* actual, char const* score) {
        return of(verdicts_after([&](self_evaluation& form) {
                      form.indicators[6].target.text = target;
                      form.indicators[6].actual.text = actual;
                      form.indicators[6].score.text = score;
                  }),
                  figure::indicator(6));
    };
    CHECK(scored(">=85%", "85%", "8").how.rule == "bands_of_actual");
    CHECK(scored(">=85%", "85%", "8.5").how.rule == "weight_times_actual");
    // Two percentages are no share of the weight.
    CHECK(scored(">=85%", "90%-95%", "10").code == verdict::confirmed);
    CHECK(scored(">=85%", "90%-95%", "7.77").code == verdict::unexplained);
}

TEST_CASE("verdicts: a grade leaves a choice within its range and not beyond") {
    auto const words = [](char const* actual, char const* score) {
        return of(verdicts_after([&](self_evaluation& form) {
                      form.indicators[5].actual.text = actual;
                      form.indicators[5].score.text = score;
                  }),
                  figure::indicator(5))
            .code;
    };
    CHECK(words("持续运行", "10") == verdict::confirmed);
    CHECK(words("持续运行", "9.5") == verdict::allowed);
    CHECK(words("持续运行", "8") == verdict::allowed);
    CHECK(words("持续运行", "7.99") == verdict::unexplained);
    CHECK(words("未运行", "7.99") == verdict::allowed);
    CHECK(words("未运行", "0") == verdict::allowed);
    CHECK(words("未运行", "8") == verdict::unexplained);
    CHECK(words("运行良好", "9") == verdict::not_recomputable);
}

TEST_CASE("verdicts: a total is held against the printed scores") {
    auto const total = [](char const* score, char const* printed) {
        return of(verdicts_after([&](self_evaluation& form) {
                      form.indicators[0].score.text = score;
                      form.total.score.text = printed;
                  }),
                  figure::total());
    };
    CHECK(total("20", "98.90").code == verdict::confirmed);
    CHECK(total("20", "98.9").code == verdict::confirmed);
    CHECK(total("3", "81.9").code == verdict::confirmed);
    CHECK(total("20", "99").code == verdict::other_rounding);
    CHECK(total("20", "98.91").code == verdict::unexplained);
    CHECK(total("", "98.90").code == verdict::not_recomputable);
}

TEST_CASE("verdicts: a total is rescaled from the weights of what applies to those of all") {
    policy rules = policies::mof_2020;
    rules.total.dropped = not_applicable::rescaled;
    auto const total = [&](char const* printed) {
        return of(verdicts_after(
                      [&](self_evaluation& form) {
                          form.indicators[0].actual.text = "不适用";
                          form.indicators[0].score.text = "";
                          form.total.score.text = printed;
                      },
                      rules),
                  figure::total());
    };
    // 78.9 × 100 ÷ 80
    CHECK(total("98.63").code == verdict::confirmed);
    CHECK(total("98.63").exact == ratio{98'625, 1000});
    CHECK(total("78.9").how.rule == "sum_of_printed");
}

TEST_CASE("verdicts: only a target of zero that is known to be missed vetoes a total") {
    policy rules = policies::mof_2020;
    rules.total.zero_target_vetoes = true;
    for (auto const& [actual, printed] :
         {std::pair{"0起", "98.90"}, std::pair{"较少", "98.90"}, std::pair{"1起", "0"}}) {
        CAPTURE(actual);
        auto const all = verdicts_after(
            [done = std::string{actual}, total = std::string{printed}](self_evaluation& form) {
                form.indicators[0].target.text = "0起";
                form.indicators[0].actual.text = done;
                form.indicators[0].score.text = "20";
                form.total.score.text = total;
            },
            rules);
        CHECK(of(all, figure::total()).code == verdict::confirmed);
    }
}

TEST_CASE("verdicts: a total of unrounded scores is another rule") {
    auto const all = verdicts_after([](self_evaluation& form) {
        form.indicators[4].target.text = ">=2100人次";
        form.indicators[4].score.text = "18.1";
        form.indicators[0].target.text = ">=60个";
        form.indicators[0].score.text = "17.33";
        // 9.9 + 17.3333 + 10 + 10 + 10 + 18.0952 + 10 + 10
        form.total.score.text = "95.328";
    });
    CHECK(of(all, figure::total()).how.rule == "sum_of_exact");
}

TEST_CASE("verdicts: sums of funds add the parts once and know the places of 万元") {
    auto const funds = [](auto const& change) {
        return of(verdicts_after(change), {form_part::fund_executed, 0});
    };
    CHECK(funds([](self_evaluation& form) {
              form.funds.push_back({{"其中：中央资金", {}}, {}, {}, {"500,000", {}}});
          }).code == verdict::confirmed);
    CHECK(funds([](self_evaluation& form) {
              form.funds.push_back({{"其他资金", {}}, {}, {}, {"500,000", {}}});
          }).code == verdict::unexplained);
    CHECK(funds([](self_evaluation& form) {
              form.funds[1].executed.text = "690,000";
              form.funds.push_back({{"其他资金", {}}, {}, {}, {"300,000", {}}});
          }).code == verdict::confirmed);
    auto const in_wan = funds([](self_evaluation& form) {
        form.money_unit.text = "万元";
        for (auto& line : form.funds) line.initial.text = line.adjusted.text = "100";
        form.funds[0].executed.text = "99.0";
        form.funds[1].executed.text = "99.04";
    });
    CHECK(in_wan.code == verdict::other_rounding);
    CHECK(in_wan.places == -3);
    CHECK(in_wan.residual() == ratio{-4, 10});
    CHECK(funds([](self_evaluation& form) { form.funds[1].executed.text = "-"; }).code ==
          verdict::not_recomputable);
    CHECK(funds([](self_evaluation& form) {
              form.funds[0].executed.text = "0";
              form.funds[1].executed.text = "-";
          }).code == verdict::confirmed);
}

TEST_CASE("verdicts: what cannot be recomputed says why") {
    auto const all = verdicts_after([](self_evaluation& form) {
        form.funds[0].initial.text = form.funds[0].adjusted.text = "";
        form.indicators[0].actual.text = "";
        form.indicators[1].points.text = "";
    });
    CHECK(of(all, figure::rate()).because.en == entry_of(no_figure::budget_missing).en);
    CHECK(of(all, figure::indicator(0)).because.en ==
          entry_of(unknown_because::nothing_entered).en);
    CHECK(of(all, figure::indicator(1)).because.en == entry_of(no_figure::weight_missing).en);
}
