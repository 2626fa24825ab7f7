// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/detail/html_writer.hpp>

#include "catch.hpp"
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace outturn;
using detail::html_writer;

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    detail::append_escaped(out, text);
    return out;
}

}  // namespace

TEST_CASE("html_writer: what is markup in a text is escaped") {
    CHECK(escaped("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
    CHECK(escaped("a & b") == "a &amp; b");
    CHECK(escaped("&lt;") == "&amp;lt;");
    CHECK(escaped("\" onload='x'") == "&quot; onload=&#39;x&#39;");
    CHECK(escaped("]]>") == "]]&gt;");
    CHECK(escaped("<!--") == "&lt;!--");
    CHECK(escaped("感知 ≥ 5%") == "感知 ≥ 5%");
    CHECK(escaped("") == "");
}

TEST_CASE("html_writer: what cannot be seen in a text is made visible") {
    CHECK(escaped(std::string_view{"a\0b", 3}) == "a␀b");
    CHECK(escaped("\x1B[31m") == "␛[31m");
    CHECK(escaped("\x7F") == "␡");
    CHECK(escaped("\xC2\x85") == "[U+0085]");
    CHECK(escaped("\u202Etfel\u202C") == "[U+202E]tfel[U+202C]");
    CHECK(escaped("a\u200Bb") == "a[U+200B]b");
    CHECK(escaped("\u2066x") == "[U+2066]x");
    CHECK(escaped("\U000E0041") == "[U+E0041]");
    CHECK(escaped("\r") == "␍");
    CHECK(escaped("one\ntwo\tthree") == "one\ntwo three");
}

TEST_CASE("html_writer: what XML forbids becomes a replacement character") {
    CHECK(escaped("\xFF") == "\uFFFD");
    CHECK(escaped("\xE6\x84") == "\uFFFD\uFFFD");
    CHECK(escaped("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(escaped("\xEF\xBF\xBE") == "\uFFFD");
    CHECK(escaped("\xEF\xBF\xBF!") == "\uFFFD!");
}

TEST_CASE("html_writer: a text of a program or of a form cannot be given as markup") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, detail::markup>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string_view, detail::markup>);
}

TEST_CASE(
    "html_writer: a text of a form is set apart, and marked as Chinese where the report is not") {
    std::string out;
    html_writer{out, language::en}.quoted("表 & 1").quoted("");
    CHECK(out == "<bdi lang=\"zh\">表 &amp; 1</bdi>");
    out.clear();
    html_writer{out, language::zh}.quoted("表").say({"form", "表"}).number(12);
    CHECK(out == "<bdi>表</bdi>表12");
}

TEST_CASE("write_if_it_fits: nothing is written of what fails on the way") {
    std::string out;
    html_writer html{out, language::en};
    CHECK_FALSE(detail::write_if_it_fits(html, [](auto& to) {
        to.tag("<b>");
        throw std::overflow_error{"too large"};
    }));
    CHECK(out.empty());
    CHECK(detail::write_if_it_fits(html, [](auto& to) { to.tag("<b></b>"); }));
    CHECK(out == "<b></b>");
}

TEST_CASE("for_each_line: gives every line, and the last without a line end too") {
    std::vector<std::string> lines;
    detail::for_each_line("a\n\nb", [&](std::string_view line) { lines.emplace_back(line); });
    CHECK(lines == std::vector<std::string>{"a", "", "b"});
}
