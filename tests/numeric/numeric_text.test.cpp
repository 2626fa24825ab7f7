// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/numeric_text.hpp>

#include "catch.hpp"
#include <cstdint>
#include <random>
#include <string>
#include <utility>

using namespace outturn;

namespace {

static_assert(parse_numeric("1.5E+3").value() == 1500);

std::string read(std::string const& text) {
    auto const found = parse_numeric(text);
    return found ? to_string(*found) : "no: " + found.error().message();
}

template <currency Currency = cny>
std::string money(std::string const& text) {
    auto const found = parse_numeric_amount<Currency>(text);
    return found ? to_string(*found) : "no: " + found.error().message();
}

}  // namespace

TEST_CASE("parse_numeric: every spelling of a database is read") {
    for (auto const& [text, value] : {std::pair{".5", "0.5"},
                                      {"-.25", "-0.25"},
                                      {"+7", "7"},
                                      {"1e3", "1000"},
                                      {"1.5E+3", "1500"},
                                      {"15e-1", "1.5"},
                                      {".5e1", "5"},
                                      {"0e99999", "0"},
                                      {"100e-2", "1.00"},
                                      {"1681827.350000", "1681827.350000"},
                                      {"(1,234.50)", "-1234.50"},
                                      {"( .5 )", "-0.5"},
                                      {"(1e3)", "-1000"},
                                      {" 3 ", "3"}}) {
        INFO(text);
        CHECK(read(text) == value);
    }
}

TEST_CASE("parse_numeric: nothing entered is blank and not zero") {
    for (char const* text : {"", "  ", "-", "—"}) CHECK(parse_numeric(text) == blank{});
    CHECK(parse_numeric("0") != blank{});
    CHECK(parse_numeric_amount<cny>("") == blank{});
}

TEST_CASE("parse_numeric: what is no number is an error that names the bytes") {
    for (auto const& [text, where] : {std::pair{".", span_of_text{1, 1}},
                                      {"-.", span_of_text{2, 2}},
                                      {".x", span_of_text{1, 2}},
                                      {"(5", span_of_text{2, 2}},
                                      {"5)", span_of_text{1, 2}},
                                      {"(-5)", span_of_text{1, 4}},
                                      {"--5", span_of_text{1, 3}},
                                      {"()", span_of_text{1, 2}},
                                      {"1e", span_of_text{1, 2}},
                                      {"1e+", span_of_text{1, 3}},
                                      {"1e3.5", span_of_text{3, 5}},
                                      {".5.5", span_of_text{2, 4}},
                                      {"1,23.5", span_of_text{2, 4}},
                                      {"5 CNY", span_of_text{2, 5}},
                                      {"NaN", span_of_text{0, 3}},
                                      {"Infinity", span_of_text{0, 8}}}) {
        INFO(text);
        auto const found = parse_numeric(text);
        REQUIRE_FALSE(found);
        CHECK(found.error().where == where);
    }
}

TEST_CASE("parse_numeric: what does not fit is refused and never rounded") {
    CHECK(parse_numeric("1e19").error().code == errc::too_large);
    CHECK(parse_numeric("1e99999999999").error().code == errc::too_large);
    CHECK(parse_numeric("1e-19").error().code == errc::too_many_digits);
    CHECK(parse_numeric(".0000000000000000001").error().code == errc::too_many_digits);
    CHECK(parse_numeric("12345678901234567890").error().code == errc::too_many_digits);
}

TEST_CASE("parse_numeric_amount: the currency may stand on either side, once") {
    CHECK(money("5 CNY") == "5.00");
    CHECK(money("CNY 5") == "5.00");
    CHECK(money("¥1,234.50") == "1234.50");
    CHECK(money("(1,234.50)") == "-1234.50");
    CHECK(money("(¥1,234.50)") == "-1234.50");
    CHECK(money("¥(1,234.50)") == "-1234.50");
    CHECK(money("(5) CNY") == "-5.00");
    CHECK(money<usd>("$.5") == "0.50");
    CHECK(money<eur>("5EUR") == "5.00");
    CHECK(money<eur>("5e1EUR") == "50.00");
    CHECK(money<jpy>("1e3 JPY") == "1000");
    CHECK(parse_numeric_amount<cny>("5 USD").error().code == errc::unexpected_text);
    CHECK(parse_numeric_amount<cny>("CNY 5 CNY").error().code == errc::unexpected_text);
    CHECK(parse_numeric_amount<cny>("CNY").error().code == errc::expected_number);
    CHECK(parse_numeric_amount<cny>("3.505").error().code == errc::too_many_places);
    CHECK(parse_numeric_amount<cny>("3.5050e0").error().where == span_of_text{0, 8});
    CHECK(parse_numeric_amount<jpy>("0.5").error().code == errc::too_many_places);
    CHECK(parse_numeric_amount<cny>("9e17").error().code == errc::too_large);
}

TEST_CASE("parse_numeric: a number with an exponent is the one that is shifted so") {
    std::mt19937_64 random{20220106};
    for (int i = 0; i < 5000; ++i) {
        auto const digits = static_cast<std::int64_t>(random() >> (1 + random() % 63));
        int const scale = static_cast<int>(random() % 19);
        int const exponent = static_cast<int>(random() % 41) - 20;
        auto const plain = decimal::scaled(random() % 2 == 0 ? digits : -digits, scale);
        auto const text = to_string(plain) + "e" + std::to_string(exponent);
        INFO(text);
        decimal expected;
        bool const fits = plain.normalized().try_shift(exponent, expected);
        auto const found = parse_numeric(text);
        REQUIRE(found.has_value() == fits);
        if (fits) REQUIRE(*found == expected);
    }
}
