// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/text_output.hpp>

#include "catch.hpp"
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace outturn;

namespace {

struct pieces {
    std::vector<std::string> all{};
    void append(std::string_view piece) { all.emplace_back(piece); }
};

void write_greeting(text_output out) {
    out.append("a\n");
    out.append(std::string_view{"b\0c", 3});
    out.append("");
}

}  // namespace

TEST_CASE("text_output: a string, a stream and a type of one's own get every byte") {
    std::string const expected{"a\nb\0c", 5};
    std::string text;
    write_greeting(text);
    CHECK(text == expected);

    std::ostringstream stream;
    write_greeting(stream);
    CHECK(stream.str() == expected);

    pieces own;
    write_greeting(own);
    CHECK(own.all == std::vector<std::string>{"a\n", std::string{"b\0c", 3}, ""});
}

TEST_CASE("text_output: a copy writes to the same place") {
    std::string text;
    text_output const out{text};
    auto const copy = out;
    out.append("1");
    copy.append("2");
    CHECK(text == "12");
}

TEST_CASE("text_output: what no text can be appended to is refused") {
    STATIC_REQUIRE_FALSE(std::is_constructible_v<text_output, int&>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<text_output, std::string const&>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<text_output, std::string>);
}
