// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/detail/weights.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <vector>

using namespace outturn;

TEST_CASE("funds.sum: names the column and what its parts come to") {
    auto const found = planted::planted_finding("funds.sum");
    CHECK(found.kind == finding_kind::fail);
    CHECK(found.level == severity::error);
    CHECK(found.declared == "990,000");
    CHECK(found.recomputed == decimal{980'000});
    CHECK(found.difference == ratio{10'000});
}

TEST_CASE("weight.sum: holds the printed total against the sum of the weights") {
    auto const found = planted::planted_finding("weight.sum");
    CHECK(found.declared == "100");
    CHECK(found.recomputed == decimal{110});
    CHECK(found.difference == ratio{-10});
}

TEST_CASE("weight.sum: an execution that is scored in a row counts once") {
    auto texts = planted::clean_texts();
    texts.indicators[2].level1.text = "预算执行率";
    CHECK(detail::sum_of_weights(planted::form_of(texts)) == decimal{90});
    texts.indicators[2].points.text = "";
    CHECK_FALSE(detail::sum_of_weights(planted::form_of(texts)));
}

TEST_CASE("weight.level_sum: reads the points out of a heading") {
    using detail::points_of_heading;
    CHECK(points_of_heading("产出指标(50分)") == decimal{50});
    CHECK(points_of_heading("产出指标（22.5 分）") == decimal::scaled(225, 1));
    CHECK(points_of_heading("产出指标（50）") == decimal{50});
    CHECK_FALSE(points_of_heading("产出指标"));
    CHECK_FALSE(points_of_heading("2022年产出指标"));
    CHECK(points_of_heading("2022年产出指标(50分)") == decimal{50});
    auto const found = planted::planted_finding("weight.level_sum");
    CHECK(found.numbers[0] == ratio{60});
    CHECK(found.recomputed == decimal{50});
}

TEST_CASE("weight.level_sum: adds up rows of one heading that do not stand together") {
    auto texts = planted::clean_texts();
    auto const found = [&] {
        std::vector<finding> made;
        for (auto const& each : planted::audited(texts))
            if (each.id == "weight.level_sum") made.push_back(each);
        return made;
    };
    // Weights 20, 10 and 10, the last with a space behind its heading.
    texts.indicators[0].level1.text = "产出指标(45分)";
    texts.indicators[1].level1.text = "成本指标(10分)";
    texts.indicators[2].level1.text = "产出指标(45分)";
    texts.indicators[3].level1.text = "产出指标(45分) ";
    REQUIRE(found().size() == 1);
    CHECK(found().front().where == figure{form_part::indicator_level1, 0});
    CHECK(found().front().recomputed == decimal{40});
    CHECK(found().front().numbers[0] == ratio{45});

    // Of two headings that are wrong, in the order of the form.
    texts.indicators[1].level1.text = "成本指标(9分)";
    REQUIRE(found().size() == 2);
    CHECK(found().back().where == figure{form_part::indicator_level1, 1});

    // A level with a blank weight has no sum.
    texts.indicators[2].points.text = "";
    REQUIRE(found().size() == 1);
    CHECK(found().front().where == figure{form_part::indicator_level1, 1});

    texts.indicators[2].points.text = "15";
    texts.indicators[1].level1.text = "成本指标(10分)";
    CHECK(found().empty());
}

TEST_CASE("score.above_weight: looks at indicators execution and total") {
    auto texts = planted::clean_texts();
    texts.execution.score.text = "10.01";
    texts.total.score.text = "100.01";
    std::vector<figure> where;
    for (auto const& found : planted::audited(texts))
        if (found.id == "score.above_weight") where.push_back(found.where);
    CHECK(where == std::vector{figure::execution(), figure::total()});
    auto const found = planted::planted_finding("score.above_weight");
    CHECK(found.other_declared == "10");
}

TEST_CASE("total.sum: says what the scores come to and what it costs") {
    auto const found = planted::planted_finding("total.sum");
    CHECK(found.recomputed == decimal::scaled(9890, 2));
    CHECK(found.difference == ratio{1});
    CHECK(found.effect == decimal::scaled(-1, 2));
}
