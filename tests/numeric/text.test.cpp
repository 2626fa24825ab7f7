// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

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

TEST_CASE("text: zeros are added up to the places that are asked for and none is taken away") {
    CHECK(to_string(decimal{98}, 2) == "98.00");
    CHECK(to_string(decimal::scaled(981, 1), 2) == "98.10");
    CHECK(to_string(decimal::scaled(9810, 2), 2) == "98.10");
    CHECK(to_string(decimal::scaled(98100, 3), 2) == "98.100");
    CHECK(to_string(decimal{98}, 0) == "98");
    CHECK(to_string(-decimal::max(), 3) == "-9223372036854775807.000");
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
    auto const fails = [](char const* text, error_code code, std::size_t begin, std::size_t end) {
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

TEST_CASE("decimal_literal: several stand in one program that does not make constants of them") {
    decimal const a = decimal_literal{"0.5"};
    decimal const b = decimal_literal{"1,250"};
    CHECK(a == decimal::scaled(5, 1));
    CHECK(b == decimal{1250});
    CHECK(decimal_literal("7").value + decimal_literal{"8"}.value == decimal{15});
    CHECK_THROWS_AS((decimal_literal{"1", "2"}), std::invalid_argument);
}

TEST_CASE("text: an apostrophe may part the digits of a literal") {
    using namespace outturn::literals;
    static_assert(1'693'600_dec == decimal{1'693'600});
    static_assert((1'693'600.50_dec).scale() == 2);
}

TEST_CASE("text: to_chars writes what to_string gives and says when the room is too small") {
    std::array<char, to_chars_size<std::int64_t>> buffer{};
    for (auto const& value : {decimal{},
                              decimal::scaled(-5, 3),
                              decimal::scaled(9910, 2),
                              -decimal::max(),
                              decimal::scaled(-decimal::max().coefficient(), 18),
                              decimal::scaled(-1, 18)}) {
        INFO(to_string(value));
        auto const written = to_chars(buffer.data(), buffer.data() + buffer.size(), value);
        REQUIRE(written.ec == std::errc{});
        CHECK(std::string(buffer.data(), written.ptr) == to_string(value));
        auto const size = static_cast<std::ptrdiff_t>(to_string(value).size());
        CHECK(to_chars(buffer.data(), buffer.data() + size, value).ec == std::errc{});
        CHECK(to_chars(buffer.data(), buffer.data() + size - 1, value).ec ==
              std::errc::value_too_large);
    }
}

TEST_CASE("text: from_chars reads the longest number and leaves the rest") {
    auto const read = [](std::string_view text, decimal& value) {
        return from_chars(text.data(), text.data() + text.size(), value);
    };
    std::string_view const text = "1,681,827.35万元";
    decimal value = 7;
    auto const found = read(text, value);
    CHECK(found.ec == std::errc{});
    CHECK(found.ptr == text.data() + 12);
    CHECK(to_string(value) == "1681827.35");
    CHECK(read("abc", value).ec == std::errc::invalid_argument);
    CHECK(read("1,69", value).ec == std::errc::invalid_argument);
    std::string_view const too_long = "12345678901234567890元";
    CHECK(read(too_long, value).ec == std::errc::result_out_of_range);
    CHECK(read(too_long, value).ptr == too_long.data() + 20);
    CHECK(to_string(value) == "1681827.35");
}

TEST_CASE("text: everything but an error can be read and written while a program is compiled") {
    static_assert([] {
        std::array<char, 24> buffer{};
        decimal value;
        std::string_view const text = "1,681,827.35";
        from_chars(text.data(), text.data() + text.size(), value);
        auto const end = to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
        return std::string_view{buffer.data(), static_cast<std::size_t>(end - buffer.data())} ==
               "1681827.35";
    }());
}

TEST_CASE("text: digits that repeat for ever stand in parentheses") {
    CHECK(to_repeating_string(ratio{1, 3}) == "0.(3)");
    CHECK(to_repeating_string(ratio{1043, 1200}) == "0.8691(6)");
    CHECK(to_repeating_string(ratio{-22, 7}) == "-3.(142857)");
    CHECK(to_repeating_string(ratio{-1, 12}) == "-0.08(3)");
    CHECK(to_repeating_string(ratio{485, 500}) == "0.97");
    CHECK(to_repeating_string(ratio{6, 3}) == "2");
    CHECK(to_repeating_string(ratio{}) == "0");
    CHECK(to_repeating_string(ratio{1, 7}, 6) == "0.(142857)");
    CHECK(to_repeating_string(ratio{1, 7}, 5) == "1/7");
    CHECK(to_repeating_string(ratio{1, 83}) == "1/83");
    CHECK(to_repeating_string(ratio{1, 83}, 41) == "0.(01204819277108433734939759036144578313253)");
    CHECK(to_repeating_string(ratio{1, 1024}, 9) == "1/1024");
    CHECK(to_repeating_string(ratio{1, 1024}, 10) == "0.0009765625");
    CHECK(to_repeating_string(ratio{1681827, 1693600}) == "1681827/1693600");
    CHECK(to_repeating_string(ratio{1, std::int64_t{9'223'372'036'854'775'807}}) ==
          "1/9223372036854775807");
}

TEST_CASE("text: a number of the usual kind is read as the general reader reads it") {
    for (std::string_view const text : {"0",
                                        "1",
                                        "12",
                                        "1234",
                                        "1,234",
                                        "12,345.67",
                                        "123456789012345678",
                                        "-1,234.5",
                                        "+0.25",
                                        "1234.",
                                        ".5",
                                        "1,23",
                                        "1,2345",
                                        "1234,567",
                                        "1,234,",
                                        "1,234,5",
                                        "0.1,234",
                                        "1.2.3",
                                        "12345678901234567890",
                                        "1，234",
                                        "1,234，567",
                                        "-",
                                        "",
                                        "--1",
                                        "1,234元",
                                        "5，再",
                                        "00,123",
                                        "9999999999999999999",
                                        "9223372036854775808",
                                        "9,223,372,036,854,775,807",
                                        "000000000000000000001"}) {
        INFO(text);
        auto const usual = detail::scan_number<std::int64_t>(text, 0);
        auto const general = detail::scan_any_number<std::int64_t>(text, 0);
        CHECK(usual.bad == general.bad);
        CHECK(usual.end == general.end);
        CHECK(usual.value == general.value);
        CHECK(usual.value.scale() == general.value.scale());
    }
}
