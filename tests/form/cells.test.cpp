// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

/// The room that the cells of a list, or those that a form has once, take in the model.
constexpr std::size_t room_of(std::string_view list) {
    std::size_t room = 0;
    for (auto const& each : form_cells) {
        if (each.list != list) continue;
        room += detail::holds_number(each.kind)        ? sizeof(printed<decimal>)
                : each.kind == cell_kind::target_value ? sizeof(printed<target>)
                : each.kind == cell_kind::actual_value ? sizeof(printed<actual>)
                                                       : sizeof(cell);
    }
    return room;
}

// A member of the model that is not in the list does not compile.
static_assert(room_of("funds") == sizeof(fund_line));
static_assert(room_of("indicators") == sizeof(indicator));
static_assert(room_of("") + 2 * sizeof(std::string) + sizeof(std::vector<fund_line>) +
                  sizeof(std::vector<indicator>) + sizeof(std::vector<place>) ==
              sizeof(self_evaluation));

}  // namespace

TEST_CASE("cell_of: finds every cell that has a name and none beyond the form") {
    auto texts = planted::clean_texts();
    std::uint32_t line = 0;
    for_each_cell(texts, [&](form_cell const&, std::size_t, cell& each) {
        each.position = {++line, 1};
    });
    auto const form = planted::form_of(texts);
    std::vector<std::uint32_t> lines;
    for (auto const& entry : form_cells) {
        auto const rows = rows_of(form, entry);
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
