// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policies.hpp>

#include "catch.hpp"
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <variant>

using namespace outturn;

TEST_CASE(
    "scoring_formulas: every formula has a name of its own, words, a cost and a fitting role") {
    std::set<std::string_view> names;
    for (auto const& each : scoring_formulas) {
        CAPTURE(std::string{each.name});
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.en.empty());
        CHECK_FALSE(each.zh.empty());
        CHECK(each.cost > 0);
        CHECK(find_formula(each.name) == &each);
        auto const kind = each.how.index();
        std::size_t roles = 0;
        for (auto const& role : figure_role_catalogue) {
            if (!each.roles.contains(role.which)) continue;
            ++roles;
            bool const rate = role.which == figure_role::execution_rate;
            bool const score = role.which == figure_role::execution_score;
            bool const total = role.which == figure_role::total_score;
            CHECK(kind == (rate ? 0U : score ? 1U : total ? 3U : 2U));
        }
        CHECK(roles > 0);
    }
}

TEST_CASE("scoring_formulas: the simplest of each role stand first") {
    for (auto const& role : figure_role_catalogue) {
        int cost = 0;
        for (auto const& each : scoring_formulas) {
            if (!each.roles.contains(role.which)) continue;
            CAPTURE(std::string{role.name}, std::string{each.name});
            CHECK(cost <= each.cost);
            cost = each.cost;
        }
        CHECK(cost > 0);
    }
}

TEST_CASE("scoring_formulas: a row for scores of indicators fits some kind and others fit none") {
    for (auto const& each : scoring_formulas) {
        bool fits = false;
        for (auto const kind : all_indicator_kinds) fits = fits || each.fits(kind);
        CAPTURE(std::string{each.name});
        CHECK(fits == std::holds_alternative<credit_formula>(each.how));
    }
    CHECK(find_formula("inverse_ratio")->fits(indicator_kind::lower_is_better));
    CHECK_FALSE(find_formula("inverse_ratio")->fits(indicator_kind::deadline));
}

TEST_CASE("formula_of: a rule that is a row is found by its value and another is not") {
    for (auto const& each : scoring_formulas) {
        CAPTURE(std::string{each.name});
        if (auto const* const credit = std::get_if<credit_formula>(&each.how))
            CHECK(formula_of(credit->how) == &each);
        if (auto const* const rate = std::get_if<rate_formula>(&each.how))
            CHECK(&formula_of(rate->of) == &each);
        if (auto const* const total = std::get_if<total_formula>(&each.how))
            CHECK(formula_of(total->sum) == &each);
        if (auto const* const score = std::get_if<execution_formula>(&each.how))
            CHECK(formula_of(execution_rule{
                      .of = score->of, .how = score->how, .basis = score->basis}) == &each);
    }
    CHECK(formula_of(rule{full_when_met{}}) == nullptr);
    CHECK(formula_of(rule{two_anchors{.full_at = ratio{1, 2}}}) == nullptr);
    CHECK(formula_of(execution_rule{.how = yes_or_no{}}) == nullptr);
    CHECK(find_formula("no such") == nullptr);
}

TEST_CASE("scoring_formulas: the rules of the shipped policies are rows where they miss a target") {
    for (policy const& each : policies::all) {
        CAPTURE(std::string{each.name.view()});
        CHECK(formula_of(each.execution) != nullptr);
        CHECK(formula_of(each.higher_is_better.how) == find_formula("proportional"));
    }
    CHECK(formula_of(policies::shanghai_2022.zero_target.how) ==
          find_formula("one_point_per_event"));
    CHECK(formula_of(policies::shanghai_2022.satisfaction.how) == find_formula("bands_of_actual"));
    CHECK(formula_of(policies::hubei.lower_is_better.how) == find_formula("inverse_ratio"));
    CHECK(formula_of(policies::deployed_default.lower_is_better.how) ==
          find_formula("reverse_to_twice"));
}
