// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <algorithm>
#include <cstdint>
#include <vector>

using namespace outturn;

TEST_CASE("cell_of: finds every cell that has a name and none beyond the form") {
    auto texts = planted::clean_texts();
    std::uint32_t line = 0;
    auto const number = [&](cell& each) { each.position = {++line, 1}; };
    for (auto* const each : {&texts.title,
                             &texts.fiscal_year,
                             &texts.project,
                             &texts.department,
                             &texts.implementing_unit,
                             &texts.currency,
                             &texts.money_unit})
        number(*each);
    for (auto& row : texts.funds)
        for (cell* const each : std::initializer_list<cell*>{
                 &row.source, &row.initial, &row.adjusted, &row.executed, &row.received})
            number(*each);
    for (cell* const each : std::initializer_list<cell*>{&texts.execution.points,
                                                         &texts.execution.rate,
                                                         &texts.execution.score,
                                                         &texts.goal.expected,
                                                         &texts.goal.actual,
                                                         &texts.total.points,
                                                         &texts.total.score})
        number(*each);
    for (auto& row : texts.indicators)
        for (cell* const each : std::initializer_list<cell*>{&row.level1,
                                                             &row.level2,
                                                             &row.level3,
                                                             &row.target,
                                                             &row.actual,
                                                             &row.points,
                                                             &row.score,
                                                             &row.reason})
            number(*each);
    auto const form = planted::form_of(texts);
    std::vector<std::uint32_t> lines;
    for (auto const& entry : form_cells) {
        std::size_t const rows = entry.list == "funds"        ? form.funds.size()
                                 : entry.list == "indicators" ? form.indicators.size()
                                                              : 1;
        for (std::size_t i = 0; i < rows; ++i) {
            auto const* const found = cell_of(form, figure{entry.part, i});
            REQUIRE(found != nullptr);
            CHECK(position_of(form, figure{entry.part, i}) == found->position);
            lines.push_back(found->position.line);
        }
        if (!entry.list.empty()) CHECK(cell_of(form, figure{entry.part, rows}) == nullptr);
    }
    std::sort(lines.begin(), lines.end());
    CHECK(lines.size() == line);
    CHECK(std::adjacent_find(lines.begin(), lines.end()) == lines.end());
}

TEST_CASE("position_of: a cell that is absent is where its neighbours are") {
    auto texts = planted::clean_texts();
    texts.indicators[3].level3.position = {70, 5};
    texts.total.points.position = {90, 5};
    texts.title.position = {2, 3};
    auto const form = planted::form_of(texts);
    CHECK(position_of(form, figure::indicator(3)) == text_position{70, 5});
    CHECK(position_of(form, figure::total()) == text_position{90, 5});
    CHECK(position_of(form, figure::rate()) == text_position{2, 3});
}

TEST_CASE("subject_of: names the row of a figure in a table and is empty elsewhere") {
    auto const form = planted::form_of(planted::clean_texts());
    CHECK(subject_of(form, figure::indicator(0)) == "建成站点数");
    CHECK(subject_of(form, {form_part::fund_executed, 0}) == "年度资金总额");
    CHECK(subject_of(form, figure::total()).empty());
    CHECK(subject_of(form, figure::indicator(form.indicators.size())).empty());
}
