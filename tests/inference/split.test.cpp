// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/inference/detail/evidence.hpp>
#include <outturn/inference/detail/split_examples.hpp>
#include <outturn/inference/split.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

hypothesis hypothesis_of(std::string_view formula, rounding mode, int places) {
    for (auto const& each : scoring_formulas)
        if (each.name == formula) return {&each, mode, places, {}, 0};
    return {};
}

hypothesis const half_up_rate = hypothesis_of("executed_by_adjusted", rounding::half_up, 2);

/// The inputs of an example as they come out of a form that states it in texts.
std::vector<inference_inputs> read_again(figure_role role, inference_inputs const& example) {
    self_evaluation texts;
    texts.execution.points.text = "10";
    texts.execution.rate.text = "50%";
    texts.execution.score.text = "5";
    fund_line funds{{"年度资金总额", {}}, {}, {}, {}};
    indicator row;
    row.level1.text = role == figure_role::credit_satisfaction ? "满意度指标" : "产出指标";
    row.score.text = "1";
    for (auto const& [name, value] : named_inputs(example)) {
        if (name == "adjusted") funds.adjusted.text = value;
        if (name == "initial") funds.initial.text = value;
        if (name == "received") funds.received.text = value;
        if (name == "executed") funds.executed.text = value;
        if (name == "rate") texts.execution.rate.text = value;
        if (name == "weight") texts.execution.points.text = row.points.text = value;
        if (name == "target") row.target.text = value;
        if (name == "actual") row.actual.text = value;
    }
    texts.funds.push_back(funds);
    if (!row.target.text.empty()) texts.indicators.push_back(row);
    detail::evidence evidence;
    evidence.add(read_form(texts), 0, {});
    std::vector<inference_inputs> found;
    for (auto const& each : evidence.cases(role)) found.push_back(each.inputs);
    return found;
}

}  // namespace

TEST_CASE("split_by_example: an example read from a form is the case that it states") {
    for (auto const& role : figure_role_catalogue) {
        if (role.which == figure_role::total_score) continue;
        CAPTURE(std::string{role.name});
        std::size_t count = 0;
        detail::for_each_example(
            role.which, half_up_rate, {true, true}, [&](inference_inputs const& example) {
                ++count;
                std::string shown;
                for (auto const& [name, value] : named_inputs(example))
                    shown.append(name).append(" ").append(value).append(" ");
                CAPTURE(shown);
                auto const again = read_again(role.which, example);
                REQUIRE(again.size() == 1);
                REQUIRE(again.front() == example);
                return true;
            });
        CHECK(count > 20);
    }
}

TEST_CASE("split_by_example: half up and half to even part where a half meets an even digit") {
    auto const found =
        split_by_example(figure_role::execution_score,
                         {hypothesis_of("weight_by_printed_rate", rounding::half_up, 2),
                          hypothesis_of("weight_by_printed_rate", rounding::half_even, 2)},
                         half_up_rate);
    REQUIRE(found.from_first[1]);
    auto const& example = *found.from_first[1];
    auto const& inputs = std::get<execution_inputs>(example.inputs);
    CHECK(to_string(*inputs.printed_rate) == "0.9925");
    REQUIRE(example.figures.size() == 2);
    CHECK(to_string(*example.figures[0].printed) == "9.93");
    CHECK(to_string(*example.figures[1].printed) == "9.92");
    REQUIRE(found.widest);
    CHECK(found.widest->figures.size() == 2);
}

TEST_CASE("split_by_example: each two roundings and places of one formula part where they can") {
    for (auto const& [role, formula] :
         {std::pair{figure_role::execution_rate, "executed_by_adjusted"},
          std::pair{figure_role::execution_score, "weight_by_printed_rate"},
          std::pair{figure_role::credit_met, "full_weight"},
          std::pair{figure_role::credit_partial, "proportional"},
          std::pair{figure_role::credit_lower, "inverse_ratio"},
          std::pair{figure_role::credit_zero_target, "one_point_per_event"},
          std::pair{figure_role::credit_range, "proportional"},
          std::pair{figure_role::credit_satisfaction, "weight_times_actual"},
          std::pair{figure_role::credit_qualitative, "half_when_missed"},
          std::pair{figure_role::total_score, "sum_of_printed"}}) {
        std::vector<hypothesis> all;
        for (auto const& places : inference_places)
            for (auto const& round : inference_roundings)
                all.push_back(hypothesis_of(formula, round.mode, places.places));
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::vector<hypothesis> others{all[i]};
            for (auto const& each : all)
                if (!(each == all[i])) others.push_back(each);
            auto const found = split_by_example(role, others, half_up_rate);
            for (std::size_t k = 1; k < others.size(); ++k) {
                INFO(to_text(others[0]) << " and " << to_text(others[k]));
                REQUIRE(found.from_first[k]);
            }
        }
    }
}

TEST_CASE("split_by_example: hypotheses that print the same everywhere are not parted") {
    auto const one = hypothesis_of("sum_of_printed", rounding::half_up, 2);
    auto const found = split_by_example(figure_role::total_score, {one, one}, half_up_rate);
    CHECK_FALSE(found.from_first[1].has_value());
    CHECK_FALSE(found.widest.has_value());
    CHECK_FALSE(split_by_example(figure_role::total_score, {one}, half_up_rate).widest.has_value());
    CHECK(split_by_example(figure_role::total_score, {}, half_up_rate).from_first.empty());
}

TEST_CASE("split_by_example: another column of the budget stands only in examples that need it") {
    auto const adjusted = hypothesis_of("executed_by_adjusted", rounding::half_up, 2);
    auto const truncated = hypothesis_of("executed_by_adjusted", rounding::down, 2);
    auto const initial = hypothesis_of("executed_by_initial", rounding::half_up, 2);
    auto const without =
        split_by_example(figure_role::execution_rate, {adjusted, truncated}, half_up_rate);
    CHECK_FALSE(std::get<rate_inputs>(without.from_first[1]->inputs).initial.has_value());
    auto const with =
        split_by_example(figure_role::execution_rate, {adjusted, initial}, half_up_rate);
    CHECK(std::get<rate_inputs>(with.from_first[1]->inputs).initial.has_value());
    CHECK_FALSE(std::get<rate_inputs>(with.from_first[1]->inputs).received.has_value());
    auto const scores =
        split_by_example(figure_role::execution_score,
                         {hypothesis_of("weight_by_rate_of_initial", rounding::half_up, 2),
                          hypothesis_of("weight_by_rate_of_received", rounding::half_up, 2)},
                         half_up_rate);
    REQUIRE(scores.from_first[1]);
    CHECK(std::get<execution_inputs>(scores.from_first[1]->inputs).funds.received.has_value());
}
