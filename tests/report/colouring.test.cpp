// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/colouring.hpp>
#include <outturn/report/detail/paint.hpp>

#include "catch.hpp"

using namespace outturn;
using detail::paint;

TEST_CASE("painted: a text is painted where that is asked for, and only then") {
    CHECK(detail::painted("x", paint::bad, colouring::ansi) == "\x1B[1;31mx\x1B[0m");
    CHECK(detail::painted("x", paint::bad, colouring::none) == "x");
    CHECK(detail::painted("x", paint::none, colouring::ansi) == "x");
    CHECK(detail::painted("", paint::bad, colouring::ansi).empty());
}
