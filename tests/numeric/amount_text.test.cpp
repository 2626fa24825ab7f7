// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <cstdint>
#include <optional>
#include <string>

using namespace outturn;

namespace {

template <currency Currency = cny>
std::string error_of(char const* text, int unit_zeros = 0) {
    auto const read = parse_amount<Currency>(text, unit_zeros);
    REQUIRE_FALSE(read);
    return read.error().message();
}

template <currency Currency = cny>
std::int64_t minor_of(char const* text, int unit_zeros = 0) {
    INFO(text);
    auto const read = parse_amount<Currency>(text, unit_zeros);
    REQUIRE(read);
    return read->minor();
}

}  // namespace

TEST_CASE("amount_text: every spelling of forms is read") {
    CHECK(minor_of("1,693,600") == 169'360'000);
    CHECK(minor_of("１，６９３，６００元") == 169'360'000);
    CHECK(minor_of("169.36万元") == 169'360'000);
    CHECK(minor_of("169.36 万元") == 169'360'000);
    CHECK(minor_of("1.2亿元") == 12'000'000'000);
    CHECK(minor_of(" 12.50 ") == 1250);
    CHECK(minor_of("-3") == -300);
    CHECK(minor_of("169.36", 4) == 169'360'000);
    CHECK(minor_of("169.36元", 4) == 16'936);
    CHECK(minor_of<jpy>("1,000日元") == 1000);
}

TEST_CASE("amount_text: nothing entered is not zero") {
    for (char const* text : {"", " ", "-", "—", "/", "　"}) {
        INFO('"' << text << '"');
        auto const read = parse_amount<cny>(text);
        CHECK_FALSE(read);
        CHECK(read == blank{});
        CHECK(read != yuan(0));
        CHECK(read.error().code == errc::nothing_entered);
        CHECK(read.blank_as(yuan(0)) == yuan(0));
    }
}

TEST_CASE("amount_text: unusable text is an error that says why") {
    CHECK(parse_amount<cny>("1,69,360").error().code == errc::bad_grouping);
    CHECK(parse_amount<cny>("1.2345678万元").error().code == errc::too_many_places);
    CHECK(parse_amount<cny>("0.001").error().code == errc::too_many_places);
    CHECK(parse_amount<jpy>("0.5").error().code == errc::too_many_places);
    CHECK(parse_amount<cny>("12345678901234567890").error().code == errc::too_many_digits);
    CHECK(parse_amount<cny>("9223372036854775807").error().code == errc::too_large);
    CHECK(parse_amount<cny>("9223372036854775807亿元").error().code == errc::too_large);
    CHECK(parse_amount<cny>("12 apples").error().code == errc::unexpected_text);
    CHECK(error_of("1,69,360") ==
          "digits in groups of three were expected after \"1,\", found \"69\"");
}

TEST_CASE("amount_text: money is read as an exact decimal however fine it is") {
    CHECK(to_string(parse_money("1.2345678万元").value()) == "12345.678");
    CHECK(parse_money("—") == blank{});
    CHECK(parse_money("x") != blank{});
    CHECK(parse_money("3.5").value() == decimal::scaled(35, 1));
    CHECK(parse_amount<cny>("3.5").value() == yuan("3.50"));
}

TEST_CASE("amount_text: a currency's sign or code may stand in front") {
    CHECK(minor_of("¥1,693,600.00") == 169'360'000);
    CHECK(minor_of("￥ 12.50元") == 1250);
    CHECK(minor_of("CNY 169.36万") == 169'360'000);
    CHECK(minor_of("¥-3") == -300);
    CHECK(minor_of<usd>("$3") == 300);
    CHECK(minor_of<hkd>("HK$2万港元") == 2'000'000);
    CHECK(parse_amount<usd>("¥3").error().code == errc::expected_number);
    CHECK(parse_amount<cny>("3美元").error().code == errc::unexpected_text);
}

TEST_CASE("amount_text: an error names the bytes that are wrong") {
    auto const bytes = [](char const* text) { return parse_amount<cny>(text).error().where; };
    CHECK(bytes(" 1.2345678万元 ") == span_of_text{1, 16});
    CHECK(bytes("0.001元") == span_of_text{0, 8});
    CHECK(bytes("0.001 ") == span_of_text{0, 5});
    CHECK(bytes("0.0000001万") == span_of_text{0, 12});
    CHECK(bytes("12 apples ") == span_of_text{3, 9});
    CHECK(bytes("¥x") == span_of_text{2, 3});
    CHECK(bytes("99999999999999亿元") == span_of_text{0, 20});
}

TEST_CASE("amount_text: the unit of the column is used where the text names none") {
    CHECK(minor_of("1.2", 8) == 12'000'000'000);
    CHECK(minor_of("1.2万", 8) == 1'200'000);
    CHECK(minor_of("1.2千元") == 120'000);
}

namespace {

std::string shown(amount<cny> const& value,
                  money_unit unit,
                  std::optional<int> places,
                  bool grouped,
                  money_mark mark) {
    auto const text = to_text(value, money_style{unit, places, grouped, mark});
    return text ? *text : "error: " + text.error().message();
}

}  // namespace

TEST_CASE("amount_text: amounts print in every unit and style") {
    auto const budget = yuan(1'693'600);
    using enum money_unit;
    CHECK(to_string(budget) == "1693600.00");
    CHECK(to_string(yen(1000)) == "1000");
    CHECK(to_text(budget).value() == "1,693,600.00");
    CHECK(shown(budget, one, {}, false, money_mark::none) == "1693600.00");
    CHECK(shown(budget, one, 0, true, money_mark::unit) == "1,693,600元");
    CHECK(shown(budget, one, 1, true, money_mark::none) == "1,693,600.0");
    CHECK(shown(budget, one, 3, true, money_mark::none) == "1,693,600.000");
    CHECK(shown(budget, wan, {}, true, money_mark::unit) == "169.36万元");
    CHECK(shown(budget, wan, 4, true, money_mark::unit) == "169.3600万元");
    CHECK(shown(budget, yi, {}, true, money_mark::unit) == "0.016936亿元");
    CHECK(shown(-budget, wan, {}, true, money_mark::sign) == "-¥169.36万");
    CHECK(shown(budget, one, {}, true, money_mark::code) == "CNY 1,693,600.00");
    CHECK(shown(yuan(-100), one, {}, true, money_mark::sign) == "-¥100.00");
    CHECK(shown(yuan(-1000), one, 0, true, money_mark::none) == "-1,000");
    CHECK(shown(yuan(0), wan, 2, true, money_mark::none) == "0.00");
    CHECK(to_text(us_dollars("1234567.89"), {}).value() == "1,234,567.89");
}

TEST_CASE(
    "amount_text: a value that does not fit the places of its unit is an error and not rounded") {
    CHECK(shown(yuan("1693612.34"), money_unit::wan, 2, true, money_mark::unit) ==
          "error: \"169.361234万元\" has more decimal places than may be shown");
    CHECK(shown(yuan("0.05"), money_unit::one, 1, true, money_mark::none).starts_with("error"));
    CHECK(shown(yuan("1693612.34").round(-2, rounding::half_up),
                money_unit::wan,
                2,
                true,
                money_mark::unit) == "169.36万元");
}

TEST_CASE("amount_text: reading what was printed gives the same amount in every style") {
    std::int64_t minor = 1;
    for (int i = 0; i < 60; ++i, minor = minor * 31 % 1'000'000'000'000'007)
        for (auto const unit : {money_unit::one, money_unit::wan, money_unit::yi})
            for (auto const mark : {money_mark::sign, money_mark::code, money_mark::unit})
                for (bool const grouped : {false, true}) {
                    auto const value = fen(i % 2 == 0 ? minor : -minor);
                    auto const text = shown(value, unit, {}, grouped, mark);
                    if (text.starts_with("-¥"))
                        continue;  // a sign in front of the mark is not read
                    INFO(text);
                    CHECK(minor_of(text.c_str()) == value.minor());
                }
}
