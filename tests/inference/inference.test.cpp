// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/inference/inference.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include "inference/batch.hpp"
#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

using namespace outturn;
using namespace batch;

namespace {

indicator missed(int target, int actual, decimal score) {
    return measured("产出指标", comparison::at_least, target, actual, "个", 10, score);
}

self_evaluation with(std::vector<indicator> rows) {
    self_evaluation form;
    form.indicators = std::move(rows);
    return form;
}

std::string name_of(inferred_role const& role) { return std::string{entry_of(role.verdict).name}; }

/// Two candidates that part on every half: truncated and half up, to whole points.
constexpr std::array two_roundings{rounding_choice{rounding::down, 1},
                                   rounding_choice{rounding::half_up, 2}};
constexpr std::array whole{places_choice{0, 1}};
constexpr std::array proportional_alone{scoring_formula{figure_roles{figure_role::credit_partial},
                                                        "proportional",
                                                        2,
                                                        credit_formula{proportional},
                                                        "in proportion",
                                                        "按比例"}};
constexpr search_space small{proportional_alone, two_roundings, whole, {}};

}  // namespace

TEST_CASE("infer: without forms every role is there and nothing is concluded") {
    auto const used = infer(std::vector<self_evaluation>{});
    REQUIRE(used.roles.size() == figure_role_catalogue.size());
    for (auto const& role : used.roles) {
        CHECK(role.verdict == inference_verdict::underdetermined);
        CHECK(role.of == 0);
        CHECK_FALSE(role.policy.has_value());
        CHECK_FALSE(role.chance.has_value());
        CHECK(&used.at(role.role) == &role);
    }
    CHECK(used.skipped.empty());
}

TEST_CASE("infer: one hypothesis that explains every figure alone is unique") {
    auto const used = infer(with({missed(100, 97, 9), missed(100, 81, 8)}), small);
    auto const& role = used.at(figure_role::credit_partial);
    CHECK(name_of(role) == "unique");
    REQUIRE(role.policy);
    CHECK(role.policy->mode == rounding::down);
    CHECK(role.explained == 2);
    CHECK(role.of == 2);
    CHECK(role.distinct == 2);
    REQUIRE(role.rivals.size() == 1);
    CHECK(role.rivals[0].explained == 1);
    CHECK(to_string(*role.rivals[0].prints) == "10");
    REQUIRE(role.witnesses.size() == 1);
    CHECK(role.witnesses[0].kills == 1);
    CHECK(role.witnesses[0].decides == std::vector{decided_part::rounding});
    CHECK(role.cases[role.witnesses[0].which].printed == decimal{9});
    CHECK(role.cases[role.rivals[0].killed_by].printed == decimal{9});
    CHECK_FALSE(role.splitting_example.has_value());
}

TEST_CASE("infer: figures on which the roundings agree leave them equivalent") {
    auto const used = infer(with({missed(100, 81, 8)}), small);
    auto const& role = used.at(figure_role::credit_partial);
    CHECK(name_of(role) == "equivalent");
    CHECK(role.policy->mode == rounding::down);
    REQUIRE(role.equivalents.size() == 1);
    CHECK(role.rivals.empty());
    CHECK(role.witnesses.empty());
    REQUIRE(role.equivalents[0].told_apart_by);
    auto const& figures = role.equivalents[0].told_apart_by->figures;
    CHECK_FALSE(figures[0].printed == figures[1].printed);
    REQUIRE(role.splitting_example);
    CHECK(role.splitting_example->figures.size() == 2);
}

TEST_CASE("infer: a figure that nothing explains is an exception while most are explained") {
    auto const used =
        infer(with({missed(100, 97, 9), missed(100, 88, 8), missed(100, 50, 3)}), small);
    auto const& role = used.at(figure_role::credit_partial);
    CHECK(name_of(role) == "with_exceptions");
    CHECK(role.policy->mode == rounding::down);
    CHECK(role.explained == 2);
    CHECK(role.exceptions == std::vector<std::size_t>{2});
}

TEST_CASE("infer: half of the cases is not most of them") {
    auto const used = infer(with({missed(100, 97, 9), missed(100, 50, 3)}), small);
    auto const& role = used.at(figure_role::credit_partial);
    CHECK(name_of(role) == "unexplained");
    CHECK_FALSE(role.policy.has_value());
    CHECK(role.explained == 0);
    CHECK(role.rivals.size() == 2);
    CHECK(role.rivals[0].explained == 1);
    CHECK(role.rivals[0].hypothesis.mode == rounding::down);
    CHECK(role.equivalents.empty());
}

TEST_CASE("infer: many equal figures are one case and do not outvote others") {
    std::vector<indicator> rows(20, missed(100, 97, 9));
    rows.push_back(missed(100, 50, 3));
    rows.push_back(missed(100, 40, 3));
    auto const used = infer(with(rows), small);
    auto const& role = used.at(figure_role::credit_partial);
    CHECK(role.of == 22);
    CHECK(role.distinct == 3);
    CHECK(name_of(role) == "unexplained");
}

TEST_CASE("infer: one case printed in two ways cannot be explained") {
    auto const used = infer(with({missed(100, 97, 9), missed(100, 97, 10)}), small);
    auto const& role = used.at(figure_role::credit_partial);
    CHECK(role.distinct == 2);
    CHECK(name_of(role) == "unexplained");
}

TEST_CASE("infer: the chance counts the rows of figures that could have been printed") {
    // 97 of 100: 9 or 10; 81: 8 alone; 75: 7 or 8. Two rows of four.
    auto const used =
        infer(with({missed(100, 97, 9), missed(100, 81, 8), missed(100, 75, 7)}), small);
    auto const& chance = used.at(figure_role::credit_partial).chance;
    REQUIRE(chance);
    CHECK(chance->value == ratio{2} / ratio{4});
    CHECK_FALSE(chance->at_most);

    // With 9, 8 and 3 of {9, 10}, {8} and {7, 8, 3}: of six outcomes, two at least of the three are as
    // one row has it in four, for either of the two rows.
    auto const partly =
        infer(with({missed(100, 97, 9), missed(100, 81, 8), missed(100, 75, 3)}), small);
    auto const& bound = partly.at(figure_role::credit_partial).chance;
    REQUIRE(bound);
    CHECK(bound->at_most);
    CHECK(bound->value == ratio{1});
}

TEST_CASE("infer: the chance of a fit of many cases is a bound that stays computable") {
    std::vector<indicator> rows;
    for (int i = 1; i < 100; ++i)
        rows.push_back(missed(1000, 10 * i + 5, decimal{(10 * i + 5) / 100}));
    auto const used = infer(with(rows));
    auto const& role = used.at(figure_role::credit_partial);
    REQUIRE(role.chance);
    CHECK(role.chance->at_most);
    CHECK(role.chance->value < ratio{1, 1'000'000'000});
    CHECK_FALSE(role.chance->value.is_zero());
}

TEST_CASE("infer: the order of forms and indicators changes no conclusion") {
    std::vector<self_evaluation> forms{with({missed(100, 97, 9), missed(100, 81, 8)}),
                                       with({missed(100, 75, 7), missed(100, 81, 8)})};
    auto const before = infer(forms).at(figure_role::credit_partial);
    std::reverse(forms.begin(), forms.end());
    for (auto& form : forms) std::reverse(form.indicators.begin(), form.indicators.end());
    auto const after = infer(forms).at(figure_role::credit_partial);
    CHECK(before.verdict == after.verdict);
    CHECK(before.policy == after.policy);
    CHECK(before.chance == after.chance);
    CHECK(before.equivalents.size() == after.equivalents.size());
}

TEST_CASE("infer: a case with a number that does not fit is left out and the others are not") {
    auto const most = std::numeric_limits<std::int64_t>::max();
    std::vector<self_evaluation> const forms{
        with_funds(1'593'600, 1'580'000, decimal::scaled(9915, 4)),
        with_funds(most, most - 1, decimal{1}),
        with_funds(most - 2, 1, decimal{0})};
    auto const used = infer(forms);
    auto const& role = used.at(figure_role::execution_rate);
    std::size_t left_out = 0;
    for (auto const& each : used.skipped)
        left_out += each.which.name == figure::rate() && each.why == not_evidence::too_large;
    CHECK(role.of + left_out == 3);
    CHECK(left_out > 0);
    CHECK(role.of > 0);
    CHECK(role.policy.has_value());
}

TEST_CASE("infer: a total may be the sum of exact scores") {
    std::vector<self_evaluation> forms;
    for (int const actual : {96, 87, 55}) {
        // Two thirds of a whole score each: 10 × actual ÷ 300, half up at two places.
        self_evaluation form = with(
            {missed(300, actual, (ratio{actual} / ratio{30}).round(2, rounding::half_up)),
             missed(300, actual + 1, (ratio{actual + 1} / ratio{30}).round(2, rounding::half_up)),
             missed(300, actual + 4, (ratio{actual + 4} / ratio{30}).round(2, rounding::half_up))});
        form.total.score.value = (ratio{3 * actual + 5} / ratio{30}).round(2, rounding::half_up);
        forms.push_back(form);
    }
    auto const used = infer(forms);
    auto const& role = used.at(figure_role::total_score);
    REQUIRE(role.policy);
    CHECK(role.policy->formula->name == "sum_of_exact");
    CHECK(role.explained == 3);
}

TEST_CASE("infer: a skipped score that no formula gives leaves the exact sum unknown") {
    constexpr std::array formulas{proportional_alone[0],
                                  scoring_formula{figure_roles{figure_role::credit_partial},
                                                  "tenth_per_unit",
                                                  3,
                                                  credit_formula{share_per_event{}},
                                                  "a tenth less per unit",
                                                  "每偏离一个单位扣一成"},
                                  scoring_formula{figure_roles{figure_role::total_score},
                                                  "sum_of_exact",
                                                  1,
                                                  total_formula{total_of::exact_scores},
                                                  "sum of exact scores",
                                                  "精确得分之和"}};
    // Proportion says nothing of it, and a tenth of its deviation has too many places.
    auto odd = missed(0, -1, decimal{0});
    odd.actual.value =
        actual{bound{comparison::equal,
                     {decimal_literal{"-0.000000000000000001"}.value, unit::named("个").value()},
                     true}};
    auto form = with({missed(100, 97, decimal{9}), odd});
    form.total.score.value = decimal{9};
    auto const used = infer(form, {formulas, two_roundings, whole, {}});
    CHECK(used.at(figure_role::credit_partial).explained == 1);
    CHECK(used.skipped.size() >= 1);
    CHECK_FALSE(used.at(figure_role::total_score).policy.has_value());
}

TEST_CASE("infer: without a formula for a role its figures are unexplained") {
    constexpr search_space none{{}, two_roundings, whole, {}};
    auto const used = infer(with({missed(100, 97, 9)}), none);
    CHECK(name_of(used.at(figure_role::credit_partial)) == "unexplained");
}

TEST_CASE("infer: a form is called by its file or its project or its number") {
    std::vector<self_evaluation> forms(3);
    forms[0].file = "a.json";
    forms[0].project.text = "甲";
    forms[1].project.text = "乙";
    CHECK(infer(forms).forms == std::vector<std::string>{"a.json", "乙", "3"});
}
