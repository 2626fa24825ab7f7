// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <version>

#if __has_include(<fmt/format.h>)
#define FMT_HEADER_ONLY
#include <fmt/format.h>
#endif

#if defined(__cpp_lib_format) || defined(FMT_VERSION)
#include <outturn/numeric/format.hpp>
#endif

#include <outturn/numeric/text.hpp>

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

#endif

#if defined(FMT_VERSION)

TEST_CASE("format: {fmt} prints numbers by the same specification") {
    CHECK(fmt::format("{}", decimal::scaled(9910, 2)) == "99.10");
    CHECK(fmt::format("{}", ratio{1043, 1200}) == "1043/1200");
    CHECK(fmt::format("{}", yuan(1'693'600)) == "1693600.00");
    CHECK(fmt::format("{:>12}", decimal{7}) == "           7");
    CHECK(fmt::format("{:*<5}", decimal{7}) == "7****");
    CHECK(fmt::format("{:>15,}", decimal::scaled(168182735, 2)) == "   1,681,827.35");
    CHECK(fmt::format("{:%}", decimal::scaled(9931, 4)) == "99.31%");
}

TEST_CASE("format: what {fmt} cannot print so throws fmt::format_error") {
    CHECK_THROWS_AS(fmt::format(fmt::runtime("{:%}"), yuan(1)), fmt::format_error);
    CHECK_THROWS_AS(fmt::format(fmt::runtime("{:.2f}"), yuan(1)), fmt::format_error);
}

#endif

TEST_CASE("format: a number prints without either library") {
    CHECK(to_string(decimal::scaled(9910, 2)) == "99.10");
}
