// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/detail/text_places.hpp>

#include "catch.hpp"
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

using namespace outturn;

TEST_CASE("position_counter: a position is what counting byte by byte gives") {
    std::mt19937 random{20261130};
    for (int round = 0; round < 400; ++round) {
        std::string text;
        // Longer than what is added up at once, with line breaks that are rare, frequent or missing.
        auto const breaks = random() % 3 * 40;
        for (auto left = random() % 700; left > 0; --left) {
            constexpr std::string_view pieces[] = {"a", "分", "é", "😀", " "};
            text += random() % 1000 < breaks ? "\n" : pieces[random() % 5];
        }
        detail::position_counter counter{text, 7};
        std::size_t at = 0;
        text_position expected{7, 1, {}};
        while (at < text.size()) {
            // Now and then it is asked for an earlier one.
            if (random() % 16 == 0) CHECK(counter.at(0).line == 7);
            auto const found = counter.at(at);
            REQUIRE(found.line == expected.line);
            REQUIRE(found.column == expected.column);
            for (auto const next = at + 1 + random() % 90; at < next && at < text.size(); ++at) {
                if (text[at] == '\n')
                    expected = {expected.line + 1, 1, {}};
                else if ((text[at] & '\xC0') != '\x80')
                    ++expected.column;
            }
        }
    }
}

TEST_CASE("position_counter: where the line of the text is unknown, so is every position") {
    CHECK(detail::position_counter{"a\nb", 0}.at(2) == text_position{});
}
