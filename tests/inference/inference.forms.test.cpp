// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/cells.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/io/json.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

std::vector<self_evaluation> forms_of_2022() {
    std::vector<self_evaluation> forms;
    for (char const number : {'1', '2', '3', '4', '5'})
        forms.push_back(read_json_file(std::string{OUTTURN_SOURCE_DIR "/examples/forms/2022-"} +
                                       number + ".json")
                            .value());
    return forms;
}

inference const& used() {
    static inference const made = infer(forms_of_2022());
    return made;
}

std::string verdict_of(figure_role role) {
    return std::string{entry_of(used().at(role).verdict).name};
}

/// Formula, rounding, places; of a rate also how its amounts are rounded.
std::string short_name(hypothesis const& of) {
    auto text = std::string{of.formula->name} + ' ' + std::string{entry_of(of.mode).name} + ' ' +
                std::to_string(of.places);
    if (of.amounts)
        text += " amounts " + std::string{entry_of(of.amounts->mode).name} + ' ' +
                std::to_string(of.amounts->places);
    return text;
}

std::set<std::string> equivalents_of(figure_role role) {
    std::set<std::string> names;
    for (auto const& each : used().at(role).equivalents) names.insert(short_name(each.hypothesis));
    return names;
}

rival const* find_rival(figure_role role, std::string_view name) {
    for (auto const& each : used().at(role).rivals)
        if (short_name(each.hypothesis) == name) return &each;
    return nullptr;
}

/// The figures that decide on the rounding, as "form figure: exact -> printed".
std::set<std::string> rounding_witnesses(figure_role which) {
    auto const& role = used().at(which);
    std::set<std::string> found;
    for (auto const& each : role.witnesses) {
        if (!each.decides_on(decided_part::rounding)) continue;
        auto const& seen = role.cases[each.which];
        auto const& at = seen.figures.front();
        found.insert(std::to_string(at.form + 1) + ' ' + to_string(at.name) + ": " +
                     to_string(*exact_by(*role.policy, seen.inputs)) + " -> " +
                     to_string(seen.printed));
    }
    return found;
}

void check_told_apart(figure_role which) {
    auto const& role = used().at(which);
    for (auto const& each : role.equivalents) {
        CAPTURE(short_name(each.hypothesis));
        REQUIRE(each.told_apart_by);
        auto const& inputs = each.told_apart_by->inputs;
        auto const ours = printed_by(*role.policy, inputs);
        auto const theirs = printed_by(each.hypothesis, inputs);
        CHECK_FALSE(ours == theirs);
        CHECK(each.told_apart_by->figures[0].printed == ours);
        CHECK(each.told_apart_by->figures[1].printed == theirs);
    }
}

}  // namespace

TEST_CASE("infer: on the five forms each figure is evidence for one role and none is left out") {
    std::size_t figures = 0;
    std::set<form_figure> seen;
    for (auto const& role : used().roles)
        for (auto const& each : role.cases) {
            figures += each.figures.size();
            seen.insert(each.figures.begin(), each.figures.end());
        }
    CHECK(figures == 75);
    CHECK(seen.size() == 75);
    CHECK(used().skipped.empty());
    for (auto const& role : used().roles) CHECK(role.explained == role.of);
}

TEST_CASE("infer: the rate of the five forms is rounded up and only rounded amounts rival that") {
    auto const& role = used().at(figure_role::execution_rate);
    REQUIRE(role.policy);
    CHECK(short_name(*role.policy) == "executed_by_adjusted ceiling 2");
    CHECK(role.explained == 5);
    CHECK(role.distinct == 5);
    CHECK(verdict_of(figure_role::execution_rate) == "underdetermined");
    // The only one that takes a single step; the others cost more and are parted from it.
    CHECK(equivalents_of(figure_role::execution_rate) ==
          std::set<std::string>{"executed_by_adjusted ceiling 2 amounts half_up 2",
                                "executed_by_adjusted ceiling 2 amounts half_even 2",
                                "executed_by_adjusted ceiling 2 amounts half_down 2",
                                "executed_by_adjusted ceiling 2 amounts down 2",
                                "executed_by_adjusted ceiling 2 amounts ceiling 2"});
    for (auto const& each : role.equivalents) CHECK(each.hypothesis.cost >= role.policy->cost + 3);
    check_told_apart(figure_role::execution_rate);
    auto const* const half_up =
        find_rival(figure_role::execution_rate, "executed_by_adjusted half_up 2");
    REQUIRE(half_up != nullptr);
    CHECK(half_up->explained == 3);
    CHECK(to_string(*half_up->prints) == "0.9930");
}

TEST_CASE("infer: the score of the five forms is of the printed rate and its halves are open") {
    auto const& role = used().at(figure_role::execution_score);
    REQUIRE(role.policy);
    CHECK(short_name(*role.policy) == "weight_by_printed_rate half_up 2");
    CHECK(role.explained == 5);
    CHECK(verdict_of(figure_role::execution_score) == "equivalent");
    CHECK(equivalents_of(figure_role::execution_score) ==
          std::set<std::string>{"weight_by_printed_rate half_even 2"});
    check_told_apart(figure_role::execution_score);
    auto const* const half_down =
        find_rival(figure_role::execution_score, "weight_by_printed_rate half_down 2");
    REQUIRE(half_down != nullptr);
    CHECK(to_string(role.cases[half_down->killed_by].printed) == "9.92");
    for (auto const& each : role.rivals)
        if (each.hypothesis.formula->name == "weight_by_exact_rate") CHECK(each.explained < 5);
}

TEST_CASE("infer: partial credit of the five forms is truncated by two witnesses") {
    auto const& role = used().at(figure_role::credit_partial);
    REQUIRE(role.policy);
    CHECK(short_name(*role.policy) == "proportional down 2");
    CHECK(role.explained == 3);
    CHECK(role.distinct == 3);
    CHECK(rounding_witnesses(figure_role::credit_partial) ==
          std::set<std::string>{"4 indicators[2].score: 5.215 -> 5.21",
                                "4 indicators[4].score: 4.21875 -> 4.21"});
    CHECK(equivalents_of(figure_role::credit_partial) ==
          std::set<std::string>{"proportional_from_60 down 2"});
    check_told_apart(figure_role::credit_partial);
}

TEST_CASE("infer: satisfaction of the five forms has rival hypotheses that some case would part") {
    auto const& role = used().at(figure_role::credit_satisfaction);
    REQUIRE(role.policy);
    CHECK(short_name(*role.policy) == "weight_times_actual half_up 0");
    CHECK(role.of == 9);
    CHECK(role.explained == 9);
    CHECK(role.distinct == 5);
    CHECK(verdict_of(figure_role::credit_satisfaction) == "underdetermined");
    for (auto const& each : role.equivalents)
        CHECK(each.hypothesis.formula->name == "bands_of_actual");
    CHECK(role.equivalents.size() == 15);
    check_told_apart(figure_role::credit_satisfaction);
    REQUIRE(role.splitting_example);
    CHECK(role.splitting_example->figures.size() > 1);
    auto const* const truncated =
        find_rival(figure_role::credit_satisfaction, "proportional down 0");
    REQUIRE(truncated != nullptr);
    CHECK(truncated->explained == 8);
    // The row of form 5 that meets its target.
    CHECK(role.cases[truncated->killed_by].figures.front() == form_figure{4, figure::indicator(7)});
    CHECK(rounding_witnesses(figure_role::credit_satisfaction)
              .count("2 indicators[10].score: 4.5 -> 5") == 1);
}

TEST_CASE("infer: one event for one point of ten does not tell points from percent") {
    auto const& role = used().at(figure_role::credit_zero_target);
    CHECK(role.of == 3);
    CHECK(role.distinct == 2);
    CHECK(verdict_of(figure_role::credit_zero_target) == "underdetermined");
    REQUIRE(role.policy);
    CHECK(role.policy->formula->name == "one_point_per_event");
    auto const names = equivalents_of(figure_role::credit_zero_target);
    CHECK(names.count("tenth_per_event half_up 2") == 1);
    CHECK(names.count("one_point_when_missed half_up 2") == 1);
    REQUIRE(role.chance);
    CHECK(role.chance->value == ratio{1});
}

TEST_CASE("infer: the totals of the five forms are sums of printed scores") {
    auto const& role = used().at(figure_role::total_score);
    REQUIRE(role.policy);
    CHECK(short_name(*role.policy) == "sum_of_printed half_up 2");
    CHECK(role.explained == 5);
    for (auto const& each : role.equivalents)
        CHECK(each.hypothesis.formula->name == "sum_of_printed");
    auto const* const exact = find_rival(figure_role::total_score, "sum_of_exact half_up 2");
    REQUIRE(exact != nullptr);
    CHECK(exact->explained == 4);
}

TEST_CASE("infer: an over-achieved target of the five forms earned its full weight") {
    auto const& role = used().at(figure_role::credit_met);
    REQUIRE(role.policy);
    CHECK(role.policy->formula->name == "full_weight");
    CHECK(verdict_of(figure_role::credit_met) == "equivalent");
    for (std::string_view const name :
         {"two_points_beyond_130 half_up 2", "nothing_beyond_130 half_up 2"}) {
        auto const* const less = find_rival(figure_role::credit_met, name);
        REQUIRE(less != nullptr);
        CHECK(less->explained == role.of - 2);
    }
}

TEST_CASE("infer: a changed figure of the five forms changes what is inferred") {
    auto forms = forms_of_2022();
    forms[3].indicators[2].score.value = decimal::scaled(522, 2);
    auto const changed = infer(forms);
    auto const& partial = changed.at(figure_role::credit_partial);
    CHECK(entry_of(partial.verdict).name == "with_exceptions");
    CHECK(partial.explained == 2);
    auto const& total = changed.at(figure_role::total_score);
    CHECK_FALSE(total.explained == total.of);
}
