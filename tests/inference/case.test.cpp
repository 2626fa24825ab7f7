// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/errors.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/detail/evidence.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include "inference/batch.hpp"
#include <limits>
#include <string>
#include <tuple>

using namespace outturn;

namespace {

hypothesis hypothesis_of(std::string_view formula,
                         rounding mode,
                         int places,
                         std::optional<rounded_to> amounts = std::nullopt) {
    for (auto const& each : scoring_formulas)
        if (each.name == formula) return {&each, mode, places, amounts, 0};
    return {};
}

std::string printed_text(hypothesis const& by, inference_inputs const& inputs) {
    auto const figure = printed_by(by, inputs);
    return figure ? to_string(*figure) : "none";
}

struct gathered {
    detail::evidence evidence;

    explicit gathered(self_evaluation const& form) { evidence.add(form, 0, {}); }

    std::string why_skipped(figure name) {
        for (auto const& each : evidence.skipped())
            if (each.which.name == name) return std::string{entry_of(each.why).name};
        return "used";
    }
    std::string role_of_first() {
        for (auto const& role : figure_role_catalogue) {
            bool const credit = role.which != figure_role::execution_rate &&
                                role.which != figure_role::execution_score;
            if (credit && !evidence.cases(role.which).empty()) return std::string{role.name};
        }
        return why_skipped(figure::indicator(0));
    }
};

std::string role_of(indicator row) {
    self_evaluation form;
    form.indicators.push_back(std::move(row));
    return gathered{form}.role_of_first();
}

}  // namespace

TEST_CASE("printed_by: a rate is rounded once or after its amounts") {
    inference_inputs const inputs = rate_inputs{1'681'827, decimal{1'693'600}, decimal{2'117'000}};
    for (auto const& [mode, places, figure] : {std::tuple{rounding::half_up, 2, "0.9930"},
                                               std::tuple{rounding::ceiling, 2, "0.9931"},
                                               std::tuple{rounding::down, 2, "0.9930"},
                                               std::tuple{rounding::half_up, 1, "0.993"},
                                               std::tuple{rounding::ceiling, 0, "1.00"}}) {
        CAPTURE(places, figure);
        CHECK(printed_text(hypothesis_of("executed_by_adjusted", mode, places), inputs) == figure);
    }
    CHECK(printed_text(hypothesis_of("executed_by_initial", rounding::half_up, 2), inputs) ==
          "0.7944");
    // 168 ÷ 169 万元, and 169 ÷ 170.
    auto const whole = [&](rounding mode) {
        return printed_text(
            hypothesis_of("executed_by_adjusted", rounding::half_up, 2, rounded_to{0, mode}),
            inputs);
    };
    CHECK(whole(rounding::half_up) == "0.9941");
    CHECK(whole(rounding::ceiling) == "0.9941");
    inference_inputs const small = rate_inputs{4'000, decimal{4'999}};
    CHECK(printed_text(
              hypothesis_of(
                  "executed_by_adjusted", rounding::half_up, 2, rounded_to{0, rounding::half_up}),
              small) == "none");
    CHECK(printed_text(hypothesis_of("executed_by_initial", rounding::half_up, 2), small) ==
          "none");
}

TEST_CASE("printed_by: an execution score starts from the exact or from the printed rate") {
    inference_inputs const inputs =
        execution_inputs{10, {1'580'000, 1'593'600}, decimal::scaled(9915, 4)};
    CHECK(printed_text(hypothesis_of("weight_by_exact_rate", rounding::half_up, 2), inputs) ==
          "9.91");
    CHECK(printed_text(hypothesis_of("weight_by_printed_rate", rounding::half_up, 2), inputs) ==
          "9.92");
    CHECK(printed_text(hypothesis_of("weight_by_printed_rate", rounding::half_down, 2), inputs) ==
          "9.91");
    CHECK(printed_text(hypothesis_of("bands_of_rate", rounding::half_up, 2), inputs) == "10.00");
    inference_inputs const unprinted = execution_inputs{10, {1'580'000, 1'593'600}, {}};
    CHECK(printed_text(hypothesis_of("weight_by_printed_rate", rounding::half_up, 2), unprinted) ==
          "none");
    inference_inputs const above = execution_inputs{10, {120, 100}, decimal{1}};
    CHECK(printed_text(hypothesis_of("weight_by_exact_rate", rounding::half_up, 2), above) ==
          "10.00");
}

TEST_CASE("printed_by: a formula says nothing of inputs of another role") {
    inference_inputs const credit = credit_inputs{{.weight = 5, .met = true}, "", ""};
    inference_inputs const sums = total_inputs{decimal{98}, {ratio{98}}};
    CHECK(printed_text(hypothesis_of("executed_by_adjusted", rounding::half_up, 2), credit) ==
          "none");
    CHECK(printed_text(hypothesis_of("weight_by_exact_rate", rounding::half_up, 2), credit) ==
          "none");
    CHECK(printed_text(hypothesis_of("full_weight", rounding::half_up, 2), sums) == "none");
    CHECK(printed_text(hypothesis_of("sum_of_printed", rounding::half_up, 2), credit) == "none");
    CHECK(printed_text(hypothesis_of("sum_of_printed", rounding::half_up, 1), sums) == "98.0");
    CHECK(printed_text(hypothesis_of("sum_of_exact", rounding::half_up, 2),
                       inference_inputs{total_inputs{decimal{98}, {}}}) == "none");
}

TEST_CASE("evidence: the role of an indicator follows from its target and what came of it") {
    using namespace batch;
    auto const counted = [](comparison how, int target, int actual, std::string heading = "产出") {
        return role_of(measured(heading, how, target, actual, "个", 5, decimal{5}));
    };
    CHECK(counted(comparison::at_least, 100, 100) == "credit.met");
    CHECK(counted(comparison::at_least, 100, 99) == "credit.partial");
    CHECK(counted(comparison::equal, 100, 100) == "credit.met");
    CHECK(counted(comparison::equal, 100, 99) == "credit.partial");
    CHECK(counted(comparison::equal, 100, 101) == "credit.exceeded");
    CHECK(counted(comparison::not_equal, 100, 100) == "credit.range");
    CHECK(counted(comparison::at_most, 100, 100) == "credit.lower_is_better");
    CHECK(counted(comparison::at_most, 100, 101) == "credit.lower_is_better");
    CHECK(counted(comparison::equal, 0, 0) == "credit.zero_target");
    CHECK(counted(comparison::at_most, 0, 3) == "credit.zero_target");
    // Satisfaction that is counted in people is no percentage.
    CHECK(counted(comparison::at_least, 90, 85, "满意度指标") == "credit.partial");
    CHECK(role_of(measured("满意度指标", comparison::at_least, 90, 85, "%", 5, decimal{4})) ==
          "credit.satisfaction");
    CHECK(role_of(in_words("按时完成", "按时完成", 5, decimal{5})) == "credit.qualitative");
    CHECK(role_of(in_words("按时完成", "未完成", 5, decimal{5})) == "credit.qualitative");
    CHECK(role_of(in_words("按时完成", "大致完成", 5, decimal{5})) == "unknown_judged");
}

TEST_CASE("evidence: what cannot be evidence is named with its reason") {
    using namespace batch;
    auto const rate = figure::rate();
    auto const score = figure::execution();
    auto const in_full = decimal{1};
    CHECK(gathered{self_evaluation{}}.why_skipped(rate) == "not_printed");
    CHECK(gathered{with_funds(100, 100)}.why_skipped(rate) == "not_printed");
    CHECK(gathered{with_funds(0, 0, in_full, decimal{10})}.why_skipped(rate) == "zero_budget");
    CHECK(gathered{with_funds(0, 0, in_full, decimal{10})}.why_skipped(score) == "zero_budget");
    CHECK(gathered{with_funds(100, -1, in_full)}.why_skipped(rate) == "negative");
    CHECK(gathered{with_funds(-100, 1, in_full)}.why_skipped(rate) == "negative");
    CHECK(gathered{with_funds(100, 100, in_full, decimal{10})}.why_skipped(rate) == "used");
    CHECK(gathered{with_funds(100, 100, in_full, decimal{10})}.why_skipped(score) == "used");
    auto blank = with_funds(100, 100, in_full, decimal{10});
    blank.funds[0].executed.value.reset();
    CHECK(gathered{blank}.why_skipped(rate) == "input_missing");
    auto weightless = with_funds(100, 100, in_full, decimal{10});
    weightless.execution.points.value.reset();
    CHECK(gathered{weightless}.why_skipped(score) == "input_missing");

    CHECK(role_of(measured("", comparison::at_least, 9, 9, "个", 5, std::nullopt)) ==
          "not_printed");
    auto aimless = measured("", comparison::at_least, 9, 9, "个", 5, decimal{5});
    aimless.target.value.reset();
    CHECK(role_of(aimless) == "input_missing");
    auto largest = decimal{std::numeric_limits<std::int64_t>::max()};
    CHECK(role_of(measured("", comparison::at_least, largest, -largest, "%", 5, decimal{5})) ==
          "too_large");
}

TEST_CASE(
    "evidence: a figure that an unreadable cell may be behind is skipped, and the reason says so") {
    using namespace batch;
    auto const unreadable = [](auto& cell) {
        cell.value.reset();
        cell.text = "98%分";
        cell.fault = {errc::unexpected_text, {3, 6}};
    };
    auto const good = with_funds(100, 100, decimal{1}, decimal{10});
    for (auto const spoil : {&fund_line::executed, &fund_line::adjusted, &fund_line::initial}) {
        auto form = good;
        unreadable(form.funds[0].*spoil);
        CHECK(gathered{form}.why_skipped(figure::rate()) == "unreadable_cell");
        CHECK(gathered{form}.why_skipped(figure::execution()) == "unreadable_cell");
    }
    auto form = good;
    form.money_unit = {"千元", {}, {errc::unknown_money_unit, {0, 6}}};
    for (auto& line : form.funds) line.executed.value.reset();
    CHECK(gathered{form}.why_skipped(figure::rate()) == "unreadable_cell");
    form = good;
    unreadable(form.execution.rate);
    CHECK(gathered{form}.why_skipped(figure::rate()) == "unreadable_cell");
    CHECK(gathered{form}.why_skipped(figure::execution()) == "unreadable_cell");

    auto const row = measured("", comparison::at_least, 9, 9, "个", 90, decimal{90});
    auto const skipped = [&](auto member) {
        auto made = good;
        made.indicators = {row};
        made.total.score.value = 100;
        unreadable(made.indicators[0].*member);
        return gathered{made}.why_skipped(figure::indicator(0));
    };
    CHECK(skipped(&indicator::target) == "unreadable_cell");
    CHECK(skipped(&indicator::actual) == "unreadable_cell");
    CHECK(skipped(&indicator::points) == "unreadable_cell");
    CHECK(skipped(&indicator::score) == "unreadable_cell");

    auto summed = good;
    summed.indicators = {row};
    summed.total.score.value = 100;
    unreadable(summed.indicators[0].score);
    CHECK(gathered{summed}.why_skipped(figure::total()) == "unreadable_cell");
    unreadable(summed.total.score);
    CHECK(gathered{summed}.why_skipped(figure::total()) == "unreadable_cell");
}

TEST_CASE("evidence: figures with equal inputs are one case and others are not") {
    using namespace batch;
    auto const row = measured("", comparison::at_least, 100, 97, "个", 6, hundredths(582));
    self_evaluation form;
    form.indicators = {row,
                       measured("", comparison::at_least, 500, 485, "家", 6, hundredths(582)),
                       measured("", comparison::at_least, 100, 97, "个", 6, hundredths(583)),
                       measured("", comparison::at_least, 100, 97, "个", 5, hundredths(582)),
                       measured("", comparison::at_least, 100, 97, "%", 6, hundredths(582)),
                       row};
    gathered all{form};
    auto const& cases = all.evidence.cases(figure_role::credit_partial);
    // The deviation of the second is 15 and not 3.
    REQUIRE(cases.size() == 5);
    REQUIRE(cases[0].figures.size() == 2);
    CHECK(cases[0].figures[1].name == figure::indicator(5));
}

TEST_CASE("evidence: a total is no case unless every part of its sum is printed") {
    using namespace batch;
    auto form = with_funds(100, 100, decimal{1}, decimal{10});
    form.indicators = {measured("", comparison::at_least, 9, 9, "个", 90, decimal{90})};
    CHECK(gathered{form}.why_skipped(figure::total()) == "not_printed");
    form.total.score.value = 100;
    {
        gathered all{form};
        REQUIRE(all.evidence.totals().size() == 1);
        auto const& total = all.evidence.totals().front();
        CHECK(total.printed_sum == decimal{100});
        CHECK(total.exact_known);
        CHECK(total.parts.size() == 2);
    }
    form.indicators.push_back(in_words("良好", "尚可", 5, decimal{5}));
    {
        gathered all{form};
        CHECK(all.evidence.totals().front().printed_sum == decimal{105});
        CHECK_FALSE(all.evidence.totals().front().exact_known);
    }
    form.indicators.back().score.value.reset();
    CHECK(gathered{form}.why_skipped(figure::total()) == "input_missing");
}

TEST_CASE("evidence: days late tell cases of a deadline apart and days early do not") {
    auto const cases_of = [](char const* first, char const* second) {
        self_evaluation texts;
        for (auto const* const done : {first, second}) {
            indicator row;
            row.target.text = "2022年12月31日前";
            row.actual.text = done;
            row.points.text = "5";
            row.score.text = "4";
            texts.indicators.push_back(row);
        }
        detail::evidence seen;
        seen.add(read_form(texts), 0, {});
        return seen.cases(figure_role::credit_qualitative).size();
    };
    CHECK(cases_of("2022年11月1日", "2022年10月3日") == 1);
    CHECK(cases_of("2023年1月5日", "2023年2月3日") == 2);
    CHECK(cases_of("2023年1月5日", "2023年1月5日") == 1);
}

TEST_CASE("evidence: a range is measured by its nearer end as a score measures it") {
    self_evaluation texts;
    for (auto const* const done : {"45个", "150个", "95个"}) {
        indicator row;
        row.target.text = "90-100个";
        row.actual.text = done;
        row.points.text = "5";
        row.score.text = "4";
        texts.indicators.push_back(row);
    }
    detail::evidence seen;
    seen.add(read_form(texts), 0, {});
    auto const& cases = seen.cases(figure_role::credit_range);
    REQUIRE(cases.size() == 3);
    CHECK(std::get<credit_inputs>(cases[0].inputs).seen.attained == ratio{1, 2});
    CHECK(std::get<credit_inputs>(cases[1].inputs).seen.attained == ratio{3, 2});
    CHECK(std::get<credit_inputs>(cases[2].inputs).seen.met);
}

TEST_CASE("evidence: rows of funds without a total are added up") {
    self_evaluation texts;
    for (auto const* const executed : {"300", "200"}) {
        fund_line line;
        line.source.text = "财政拨款";
        line.adjusted.text = "400";
        line.received.text = "250";
        line.executed.text = executed;
        texts.funds.push_back(line);
    }
    texts.execution.rate.text = "100%";
    detail::evidence seen;
    seen.add(read_form(texts), 0, {});
    auto const& cases = seen.cases(figure_role::execution_rate);
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].inputs ==
          inference_inputs{scored_funds{decimal{500}, decimal{800}, {}, decimal{500}}});
}
