// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/scoring/figure_role.hpp>

#include "catch.hpp"
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

using namespace outturn;

TEST_CASE("figure_role: the catalogue is in the order of the enumerators and its names differ") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < figure_role_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(figure_role_catalogue[i].which) == i);
        CHECK(names.insert(figure_role_catalogue[i].name).second);
        CHECK_FALSE(figure_role_catalogue[i].zh.empty());
    }
}

TEST_CASE(
    "role_of: the role follows from the kind and from how the actual value stands to its target") {
    for (auto const& [goal, done, level, role] : {
             std::tuple{">=100个", "100个", first_level::output, figure_role::credit_met},
             std::tuple{">=100个", "99个", first_level::output, figure_role::credit_partial},
             std::tuple{"=100个", "100个", first_level::output, figure_role::credit_met},
             std::tuple{"=100个", "99个", first_level::output, figure_role::credit_partial},
             std::tuple{"=100个", "101个", first_level::output, figure_role::credit_exceeded},
             std::tuple{"≠5个", "5个", first_level::output, figure_role::credit_range},
             std::tuple{"≠5个", "6个", first_level::output, figure_role::credit_range},
             std::tuple{"<=5个", "6个", first_level::output, figure_role::credit_lower},
             std::tuple{"0起", "1起", first_level::output, figure_role::credit_zero_target},
             std::tuple{"90-95%", "80%", first_level::output, figure_role::credit_range},
             std::tuple{
                 ">=90%", "80%", first_level::satisfaction, figure_role::credit_satisfaction},
             std::tuple{"按时完成", "未完成", first_level::output, figure_role::credit_qualitative},
             std::tuple{"2022年12月底前",
                        "2023年1月",
                        first_level::output,
                        figure_role::credit_qualitative},
         }) {
        CAPTURE(goal, done);
        auto const target = parse_target(goal).value();
        auto const kind = kind_of(level, target);
        auto const found = role_of(kind, compare(target, parse_actual(done).value()), target);
        CHECK(found == role);
        CHECK(takes_role(kind, found));
    }
}

TEST_CASE("takes_role: every kind has a role and only scores of indicators have kinds") {
    for (auto const& role : figure_role_catalogue) {
        bool taken = false;
        for (auto const kind : all_indicator_kinds) taken = taken || takes_role(kind, role.which);
        CAPTURE(std::string{role.name});
        CHECK(taken == role.name.starts_with("credit."));
    }
}
