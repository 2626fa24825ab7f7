// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <string>

using namespace outturn;

TEST_CASE("text: a decimal prints with exactly the places it has") {
    CHECK(to_string(decimal{}) == "0");
    CHECK(to_string(decimal{-7}) == "-7");
    CHECK(to_string(decimal::scaled(5, 3)) == "0.005");
    CHECK(to_string(decimal::scaled(-5, 3)) == "-0.005");
    CHECK(to_string(decimal::scaled(0, 2)) == "0.00");
    CHECK(to_string(decimal::max()) == "9223372036854775807");
    CHECK(to_string(-decimal::max()) == "-9223372036854775807");
    CHECK(to_string(decimal::scaled(decimal::max().coefficient(), 18)) == "9.223372036854775807");
}

TEST_CASE("text: a percentage moves two places in front of the point") {
    CHECK(to_percent_string(decimal::scaled(9931, 4)) == "99.31%");
    CHECK(to_percent_string(decimal{1}) == "100%");
    CHECK(to_percent_string(decimal{0}) == "0%");
    CHECK(to_percent_string(decimal::scaled(5, 1)) == "50%");
    CHECK(to_percent_string(decimal::scaled(-5, 3)) == "-0.5%");
}

TEST_CASE("text: a ratio prints as a decimal or as a fraction in lowest terms") {
    CHECK(to_string(ratio{485, 500}) == "0.97");
    CHECK(to_string(ratio{1043, 1200}) == "1043/1200");
    CHECK(to_string(ratio{2086, -2400}) == "-1043/1200");
}

TEST_CASE("text: a number is read in every spelling that forms use") {
    auto const reads_as = [](char const* text, char const* printed) {
        INFO(text);
        auto const read = parse_decimal(text);
        REQUIRE(read);
        CHECK(to_string(*read) == printed);
    };
    reads_as("0", "0");
    reads_as("-0.5", "-0.5");
    reads_as("+12", "12");
    reads_as("99.10", "99.10");
    reads_as("007", "7");
    reads_as("1,681,827.35", "1681827.35");
    reads_as("１，６９３，６００", "1693600");
    reads_as("１６９．３６", "169.36");
    reads_as("－１", "-1");
    reads_as("−1", "-1");
    reads_as("9223372036854775807", "9223372036854775807");
    reads_as("0.000000000000000001", "0.000000000000000001");
}

TEST_CASE("text: an error names the bytes that are wrong") {
    auto const fails = [](char const* text, errc code, std::size_t begin, std::size_t end) {
        INFO(text);
        auto const read = parse_decimal(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == code);
        CHECK(read.error().where.begin == begin);
        CHECK(read.error().where.end == end);
    };
    fails("", errc::expected_number, 0, 0);
    fails("abc", errc::expected_number, 0, 3);
    fails("-", errc::expected_number, 1, 1);
    fails("1.", errc::expected_digit, 2, 2);
    fails("1.x", errc::expected_digit, 2, 3);
    fails("1,69,3600", errc::bad_grouping, 2, 4);
    fails("1693,600", errc::bad_grouping, 0, 4);
    fails("1,6936", errc::bad_grouping, 2, 6);
    fails("12a", errc::unexpected_text, 2, 3);
    fails("12345678901234567890", errc::too_many_digits, 0, 20);
    fails("0.0000000000000000001", errc::too_many_digits, 0, 21);
}

TEST_CASE("text: an error says in a sentence what was expected and what was found") {
    CHECK(parse_decimal("1,69,3600").error().message() ==
          "digits in groups of three were expected after \"1,\", found \"69\"");
    CHECK(parse_decimal("12345678901234567890").error().message() ==
          "\"12345678901234567890\" has more digits than can be kept exactly");
}

TEST_CASE("text: a literal is read while the program is compiled") {
    using namespace outturn::literals;
    static_assert(99.10_dec == decimal::scaled(991, 1));
    static_assert((99.10_dec).scale() == 2);
    constexpr decimal half = decimal_literal{"0.5"};
    static_assert(half == decimal::scaled(5, 1));
}
