// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/place.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("to_string: a cell of a spreadsheet is named as the spreadsheet names it") {
    CHECK(to_string(grid_position{1, 1}) == "A1");
    CHECK(to_string(grid_position{7, 26}) == "Z7");
    CHECK(to_string(grid_position{7, 27}) == "AA7");
    CHECK(to_string(grid_position{7, 52}) == "AZ7");
    CHECK(to_string(grid_position{7, 702}) == "ZZ7");
    CHECK(to_string(grid_position{1048576, 16384}) == "XFD1048576");
}

TEST_CASE("place: it is written as compilers write it, and what is unknown is left out") {
    CHECK(to_string(place{}).empty());
    CHECK(to_string(place{"f.json", "", {}}) == "f.json");
    CHECK(to_string(place{"f.json", "total.score", {3, 9}}) == "f.json:3:9: total.score");
    CHECK(to_string(place{"", "total.score", {}}) == "total.score");
    CHECK(to_string(place{"f.csv", "total.score", {9, 3, {7, 4}}}) == "f.csv: D7: total.score");
    CHECK(to_string(place{"b.xlsx", "", {0, 0, {7, 4}}, "绩效"}) == "b.xlsx: 绩效!D7");
    CHECK(to_string(place{"b.xlsx", "", {}, "2022 'A'"}) == "b.xlsx: '2022 \'\'A\'\''");
    CHECK(to_string(place{"", "", {0, 0, {7, 4}}}) == "D7");
}

TEST_CASE("cell_name: a cell is named as a formula of another sheet names it") {
    CHECK(cell_name({}).empty());
    CHECK(cell_name({9, 3, {7, 4}}) == "D7");
    CHECK(cell_name({0, 0, {7, 4}}, "绩效") == "绩效!D7");
    CHECK(cell_name({}, "绩效") == "绩效");
    CHECK(cell_name({0, 0, {7, 4}}, "2022 'A'") == "'2022 \'\'A\'\''!D7");
}
