// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/inference/space.hpp>

#include "catch.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace outturn;

TEST_CASE("hypotheses_for: each role has some and the shortest come first") {
    for (auto const& role : figure_role_catalogue) {
        CAPTURE(std::string{role.name});
        auto const all = hypotheses_for(role.which, search_space{});
        REQUIRE(all.size() > 15);
        CHECK(std::is_sorted(
            all.begin(), all.end(), [](auto const& a, auto const& b) { return a.cost < b.cost; }));
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) REQUIRE_FALSE(all[i] == all[k]);
    }
}

TEST_CASE("hypotheses_for: only where a formula allows it are amounts rounded first") {
    auto const rates = hypotheses_for(figure_role::execution_rate, search_space{});
    // 5 roundings to 3 places of 3 formulas, and of one with 15 ways to round the amounts.
    CHECK(rates.size() == 15 * (3 + 15));
    for (auto const& each : rates)
        if (each.amounts) CHECK(each.formula->name == "executed_by_adjusted");
    auto const scores = hypotheses_for(figure_role::execution_score, search_space{});
    CHECK(std::none_of(
        scores.begin(), scores.end(), [](auto const& each) { return each.amounts.has_value(); }));
}

TEST_CASE("hypotheses_for: a space of one formula one rounding and one place is one hypothesis") {
    constexpr std::array formulas{scoring_formula{
        figure_roles{figure_role::total_score}, "sum", 1, total_formula{}, "sum", "合计"}};
    constexpr std::array roundings{rounding_choice{rounding::down, 3}};
    constexpr std::array places{places_choice{1, 2}};
    search_space const small{formulas, roundings, places, {}};
    auto const all = hypotheses_for(figure_role::total_score, small);
    REQUIRE(all.size() == 1);
    CHECK(all[0].cost == 6);
    CHECK(all[0].mode == rounding::down);
    CHECK(all[0].places == 1);
    CHECK(hypotheses_for(figure_role::execution_rate, small).empty());
}

TEST_CASE("hypotheses_for: further places are tried where a figure is printed to so many") {
    auto const role = figure_role::total_score;
    auto const usual = hypotheses_for(role, search_space{});
    CHECK(hypotheses_for(role, search_space{}, 2).size() == usual.size());
    CHECK(hypotheses_for(role, search_space{}, 4).size() == usual.size() / 3 * 5);
    auto const all = hypotheses_for(role, search_space{}, 99);
    CHECK(std::any_of(all.begin(), all.end(), [](auto const& each) { return each.places == 6; }));
}

TEST_CASE("to_text: a hypothesis in words names formula and rounding and places") {
    auto const rates = hypotheses_for(figure_role::execution_rate, search_space{});
    CHECK(to_text(rates.front()) == "executed ÷ adjusted budget; half up, 2 places of percent");
    CHECK(to_text(rates.front(), language::zh) ==
          "全年执行数 ÷ 全年预算数；四舍五入，百分数保留 2 位");
    hypothesis rounded = rates.front();
    rounded.amounts = rounded_to{1, rounding::down};
    rounded.places = 0;
    CHECK(to_text(rounded) ==
          "executed ÷ adjusted budget, the amounts first in 万元 (truncated, 1 place); half up, "
          "whole");
    CHECK(to_text(rounded, language::zh) ==
          "全年执行数 ÷ 全年预算数，金额先化为万元（截位，保留 1 位）；四舍五入，百分数取整");
}
