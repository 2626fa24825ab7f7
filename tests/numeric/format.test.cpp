// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/format.hpp>

#include "catch.hpp"

using namespace outturn;

#if defined(__cpp_lib_format)

TEST_CASE("format: numbers print as to_string prints them") {
    CHECK(std::format("{}", decimal::scaled(9910, 2)) == "99.10");
    CHECK(std::format("{}", ratio{1043, 1200}) == "1043/1200");
    CHECK(std::format("{}", yuan(1'693'600)) == "1693600.00");
}

TEST_CASE("format: width and fill and grouping and percent") {
    CHECK(std::format("{:>12}", decimal{7}) == "           7");
    CHECK(std::format("{:*<5}", decimal{7}) == "7****");
    CHECK(std::format("{:,}", yuan(-1'693'600)) == "-1,693,600.00");
    CHECK(std::format("{:>15,}", decimal::scaled(168182735, 2)) == "   1,681,827.35");
    CHECK(std::format("{:%}", decimal::scaled(9931, 4)) == "99.31%");
}

TEST_CASE("format: what cannot be printed so throws std::format_error") {
    auto const money = yuan(1);
    CHECK_THROWS_AS(std::vformat("{:%}", std::make_format_args(money)), std::format_error);
    CHECK_THROWS_AS(std::vformat("{:.2f}", std::make_format_args(money)), std::format_error);
}

#else

TEST_CASE("format: the standard library has none and the header is empty") {
    CHECK(to_string(decimal{1}) == "1");
}

#endif
