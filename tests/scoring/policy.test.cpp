// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/policy.hpp>
#include <outturn/target/text.hpp>

#include "catch.hpp"
#include <set>
#include <string_view>
#include <tuple>

using namespace outturn;

TEST_CASE(
    "kind_of: the sign and the number of the target decide, and the heading for satisfaction") {
    using kind = indicator_kind;
    for (auto const& [text, level, expected] : {
             std::tuple{">=500家", first_level::output, kind::higher_is_better},
             std::tuple{">5", first_level::output, kind::higher_is_better},
             std::tuple{"<=2秒", first_level::output, kind::lower_is_better},
             std::tuple{"<100%", first_level::cost, kind::lower_is_better},
             std::tuple{"=100%", first_level::output, kind::equality},
             std::tuple{"365天", first_level::benefit, kind::equality},
             std::tuple{"0起", first_level::benefit, kind::zero_target},
             std::tuple{"=0次", first_level::benefit, kind::zero_target},
             std::tuple{"≤0%", first_level::benefit, kind::zero_target},
             std::tuple{"≥0次", first_level::benefit, kind::higher_is_better},
             std::tuple{"按时完成", first_level::output, kind::qualitative},
             std::tuple{"满意", first_level::satisfaction, kind::qualitative},
             std::tuple{">=90%", first_level::satisfaction, kind::satisfaction},
             std::tuple{"≤5起", first_level::satisfaction, kind::lower_is_better},
         }) {
        CAPTURE(text);
        CHECK(kind_of(level, parse_target(text).value()) == expected);
    }
}

TEST_CASE("rounded_to: trailing zeros are kept or trimmed as the role says") {
    CHECK(to_string(rounded_to{2, rounding::half_up, zeros::kept}(ratio{98})) == "98.00");
    CHECK(to_string(rounded_to{2, rounding::half_up, zeros::trimmed}(ratio{98})) == "98");
    CHECK(to_string(rounded_to{2, rounding::down}(ratio{5215, 1000})) == "5.21");
    CHECK(to_string(rounded_to{0, rounding::half_up}(ratio{425, 100})) == "4");
}

TEST_CASE("policies: each has a name of its own, a title and its evidence") {
    std::set<std::string_view> names;
    for (policy const& each : policies::all) {
        CAPTURE(each.name.view());
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.title_zh.empty());
        CHECK_FALSE(each.evidence.empty());
        CHECK(policies::find(each.name) != nullptr);
        CHECK(*policies::find(each.name) == each);
    }
    CHECK(policies::find("none_such") == nullptr);
    CHECK(policies::find("") == nullptr);
}

TEST_CASE("policy: a variant of a shipped one differs in what was changed alone") {
    policy mine = policies::shanghai_2022;
    mine.satisfaction.how = proportional;
    CHECK_FALSE(mine == policies::shanghai_2022);
    CHECK(mine.rule_for(indicator_kind::satisfaction).how == rule{proportional});
    CHECK(mine.rule_for(indicator_kind::zero_target) == policies::shanghai_2022.zero_target);
}
