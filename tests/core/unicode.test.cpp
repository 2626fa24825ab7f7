// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/detail/character_widths.hpp>
#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/unicode.hpp>

#include "catch.hpp"
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

using namespace outturn;

TEST_CASE("valid_utf8_length: it is the size of a text of one to four bytes a character") {
    for (std::string_view const text :
         {"", "a", "é", "元", "𠮷", "a元𠮷é", "\x7F", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"}) {
        CAPTURE(text);
        CHECK(valid_utf8_length(text) == text.size());
    }
}

TEST_CASE("valid_utf8_length: it stops at the first byte that is not UTF-8") {
    using namespace std::string_view_literals;
    struct row {
        std::string_view text;
        std::size_t valid;
    };
    for (auto const& [text, valid] : {
             row{"ab\xFF", 2},            // no such byte
             row{"元\x80", 3},            // a continuation alone
             row{"\xC0\xAF", 0},          // overlong
             row{"\xC1\xBF", 0},          // overlong
             row{"\xE0\x80\xAF", 0},      // overlong
             row{"\xF0\x80\x80\xAF", 0},  // overlong
             row{"a\xED\xA0\x80", 1},     // a surrogate
             row{"\xF4\x90\x80\x80", 0},  // above U+10FFFF
             row{"\xF5\x80\x80\x80", 0},  // above U+10FFFF
             row{"ab\xE5\x85", 2},        // cut off
             row{"ab\xF0\xA0\xAE", 2},    // cut off
             row{"\xB9\xFA", 0},          // GBK
         }) {
        CAPTURE(text);
        CHECK(valid_utf8_length(text) == valid);
    }
    CHECK(valid_utf8_length("a\0b"sv) == 3);
}

TEST_CASE("valid_utf8_length: a long text stops where its characters, decoded one by one, do") {
    // The bytes at which the rules of UTF-8 change, in every order.
    constexpr std::string_view bytes =
        "\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xE1\xED\xEE\xF0\xF1\xF4\xF5";
    std::mt19937 random{3};
    std::size_t broken = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string text;
        std::size_t const length = 64 + random() % 40;
        while (text.size() < length)
            text += random() % 4 == 0   ? "a"
                    : random() % 3 == 0 ? "𠮷"
                    : random() % 2 == 0 ? "é"
                                        : "元";
        std::size_t const place = random() % text.size();
        for (std::size_t k = random() % 4; k != 0 && place + k <= text.size(); --k)
            text[place + k - 1] = bytes[random() % bytes.size()];
        text.resize(text.size() - random() % 4);
        std::size_t valid = 0;
        while (auto const one = detail::decode_utf8(text, valid).length) valid += one;
        broken += valid != text.size() ? 1 : 0;
        CAPTURE(text);
        REQUIRE(valid_utf8_length(text) == valid);
    }
    CHECK(broken > 10'000);
}

TEST_CASE("character_count: a Chinese character is one and a stray byte is one") {
    CHECK(character_count("") == 0);
    CHECK(character_count(">=50场次") == 6);
    CHECK(character_count("a\xFF元") == 3);
}

TEST_CASE("display_width: Chinese and full-width characters take two columns and others one") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("元") == 2);
    CHECK(display_width("５０％") == 6);
    CHECK(display_width("（含）") == 6);
    CHECK(display_width("≥") == 1);
    CHECK(display_width("—") == 1);
    CHECK(display_width("𠮷") == 2);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("한국") == 4);
}

TEST_CASE("display_width: the tables of widths are in order and do not overlap") {
    auto const ordered = [](auto const& ranges) {
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (ranges[i].first > ranges[i].last) return false;
            if (i > 0 && ranges[i].first <= ranges[i - 1].last) return false;
        }
        return true;
    };
    CHECK(ordered(detail::wide_characters));
    CHECK(ordered(detail::zero_width_characters));
}

TEST_CASE("mended_utf8: each byte that is not UTF-8 becomes �, and nothing else changes") {
    CHECK(mended_utf8("") == "");
    CHECK(mended_utf8("按时\n\x1B") == "按时\n\x1B");
    CHECK(mended_utf8("\xFF元\x80") == "\uFFFD元\uFFFD");
    CHECK(mended_utf8("a\xED\xB0\x80z") == "a\uFFFD\uFFFD\uFFFDz");
    CHECK(mended_utf8("\xE5\x85\"") == "\uFFFD\uFFFD\"");
}

TEST_CASE("printable: nothing that steers a terminal is left") {
    using namespace std::string_view_literals;
    CHECK(printable("按时 完成") == "按时 完成");
    CHECK(printable("a\nb\x1B[31m") == "a⏎b\uFFFD[31m");
    CHECK(printable("完成\r\n率\r") == "完成⏎率\uFFFD");
    CHECK(printable("a\0b"sv) == "a\uFFFDb");
    CHECK(printable("\xC2\x9B") == "\uFFFD");
    CHECK(printable("\u202Eabc\u2066") == "\uFFFDabc\uFFFD");
    CHECK(printable("x\xFFy") == "x\uFFFDy");
    // Every character that Unicode calls a control of direction, a line separator or a control.
    for (auto const* const each : {"\u061C",
                                   "\u200E",
                                   "\u200F",
                                   "\u2028",
                                   "\u2029",
                                   "\u202A",
                                   "\u202B",
                                   "\u202C",
                                   "\u202D",
                                   "\u202E",
                                   "\u2066",
                                   "\u2067",
                                   "\u2068",
                                   "\u2069",
                                   "\x7F",
                                   "\xC2\x80",
                                   "\xC2\x9F"}) {
        CAPTURE(each);
        CHECK(printable(each) == "\uFFFD");
    }
    for (auto const* const each :
         {"\u061B", "\u200D", "\u2010", "\u2027", "\u202F", "\u2065", "\u206A", "\u00A0", "~"}) {
        CAPTURE(each);
        CHECK(printable(each) == each);
    }
}
