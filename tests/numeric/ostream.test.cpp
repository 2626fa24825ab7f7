// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/ostream.hpp>

#include "catch.hpp"
#include <iomanip>
#include <sstream>

using namespace outturn;

TEST_CASE("ostream: numbers print as to_string prints them and keep to the width") {
    std::ostringstream out;
    out << decimal::scaled(9910, 2) << ' ' << ratio{1, 3} << ' ' << yuan(3) << '|' << std::setw(6)
        << decimal{7} << '|' << std::left << std::setw(3) << ratio{1, 2} << '|';
    CHECK(out.str() == "99.10 1/3 3.00|     7|0.5|");
}

TEST_CASE("ostream: the stream's precision does not round") {
    std::ostringstream out;
    out << std::setprecision(2) << std::fixed << decimal::scaled(123456, 5);
    CHECK(out.str() == "1.23456");
}
