// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/blank.hpp>

#include "catch.hpp"

using namespace outturn;

TEST_CASE("nothing_entered: blank and every spelling of the list say that nothing was entered") {
    for (auto const text : {"", " ", "\t\n", "　", "\xC2\xA0"}) {
        CAPTURE(text);
        CHECK(nothing_entered(text));
    }
    for (auto const spelling : blank_spellings) {
        CAPTURE(spelling);
        CHECK(nothing_entered(spelling));
        CHECK(nothing_entered(" " + std::string{spelling} + "　"));
    }
}

TEST_CASE("nothing_entered: zero is entered, and so is a word or a negative number") {
    for (auto const text : {"0", "0.00", "-1", "无数", "/2", "0%"}) {
        CAPTURE(text);
        CHECK_FALSE(nothing_entered(text));
    }
}

TEST_CASE(
    "trimmed: ASCII, no-break and ideographic spaces around a text fall away and inner ones stay") {
    CHECK(trimmed("  a b ") == "a b");
    CHECK(trimmed("　\xC2\xA0按时 完成\r\n") == "按时 完成");
    CHECK(trimmed("　 ").empty());
    CHECK(trimmed("").empty());
}
