// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Malformed texts and exactly what is said of them: malformed.txt holds, for each, a line with the
// code, the character column and the display column, then the error's text with its caret. To add
// one, add its three lines.

#include <outturn/expression/text.hpp>

#include "catch.hpp"
#include <cstddef>
#include <fstream>
#include <string>

using namespace outturn;

TEST_CASE("parse_target: every malformed text is refused with its code and column and caret line") {
    std::ifstream file{OUTTURN_SOURCE_DIR "/tests/expression/malformed.txt"};
    REQUIRE(file);
    std::size_t count = 0;
    std::string where;
    std::string text;
    std::string caret;
    std::string blank;
    while (std::getline(file, where) && std::getline(file, text) && std::getline(file, caret)) {
        std::getline(file, blank);
        CHECK(blank.empty());
        INFO(text);
        auto const read = parse_target(text);
        REQUIRE_FALSE(read);
        auto const& why = read.error();
        auto const found = std::string{entry_of(why.code).name} + ' ' +
                           std::to_string(why.column()) + ' ' +
                           std::to_string(why.display_column());
        CHECK(found == where);
        CHECK(why.text() == text + '\n' + caret);
        ++count;
    }
    CHECK(count >= 200);
}

TEST_CASE(
    "parse_target: what is refused strictly is refused by the two other ways to read unless text "
    "follows") {
    std::ifstream file{OUTTURN_SOURCE_DIR "/tests/expression/malformed.txt"};
    std::string where;
    std::string text;
    std::string rest;
    while (std::getline(file, where) && std::getline(file, text) && std::getline(file, rest) &&
           std::getline(file, rest)) {
        INFO(text);
        auto const lenient = parse_target(text, {}, reading::lenient);
        // Lenient reading forgives what follows a finished target, and nothing else.
        if (lenient) CHECK_FALSE(lenient->conditions().back().note.empty());
    }
}
