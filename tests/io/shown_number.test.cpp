// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/shown_number.hpp>

#include "catch.hpp"
#include <string>
#include <string_view>

using namespace outturn;

TEST_CASE("read_number: digits are rounded to those that a spreadsheet shows") {
    struct row {
        std::string_view text, shown;
    };
    for (auto const& [text, shown] : {row{"0.99309999999999998", "0.9931"},
                                      row{"123456789012345678", "123456789012346000"},
                                      row{"9999999999999999", "10000000000000000"},
                                      row{"-0012.50", "-12.5"},
                                      row{"+7", "7"},
                                      row{".5", "0.5"},
                                      row{"5.", "5"},
                                      row{"-0", "0"},
                                      row{"1.5E-3", "0.0015"},
                                      row{"1e+300", "1E+300"},
                                      row{"-2.5E-30", "-2.5E-30"}}) {
        CAPTURE(text);
        auto const number = read_number(text);
        REQUIRE(number);
        CHECK(to_string(*number) == shown);
    }
    for (std::string_view const text : {"", "-", ".", "1,5", "1.2.3", "E5", "1E", "1E1001", " 1"}) {
        CAPTURE(text);
        CHECK_FALSE(read_number(text));
    }
}

TEST_CASE("shown_number: half is rounded up, and nines carry over") {
    auto const rounded = [](std::string_view text, int places) {
        auto number = read_number(text).value();
        number.round_at(places);
        return to_string(number);
    };
    CHECK(rounded("0.285", 2) == "0.29");
    CHECK(rounded("0.284", 2) == "0.28");
    CHECK(rounded("9.995", 2) == "10");
    CHECK(rounded("0.5", 0) == "1");
    CHECK(rounded("0.4", 0) == "0");
    CHECK(rounded("-1250", -2) == "-1300");
    CHECK(rounded("99", -2) == "100");
    CHECK(rounded("49", -2) == "0");
}

TEST_CASE("shown_number: its digits stand in front of the point and behind it") {
    auto const number = read_number("1043.25").value();
    CHECK(number.whole() == "1043");
    CHECK(number.fraction(4) == "2500");
    auto const small = read_number("0.05").value();
    CHECK(small.whole().empty());
    CHECK(small.fraction(3) == "050");
}
