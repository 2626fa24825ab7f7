// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/sheet.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("lay_out: a cell takes one row and one column until it is said otherwise") {
    laid_out_cell const cell;
    CHECK(cell.rows == 1);
    CHECK(cell.columns == 1);
    CHECK_FALSE(cell.shows);
}
