// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/report/errors.hpp>
#include <outturn/scoring/errors.hpp>

#include "catch.hpp"
#include "support/check_errors.hpp"
#include <set>
#include <string>
#include <string_view>

using namespace outturn;

TEST_CASE("error_entry: every error has a name of its own in the library") {
    std::set<std::string_view> names;
    auto const check = [&](auto const& errors) {
        check_errors(errors);
        for (error_code const code : errors) {
            CAPTURE(entry_of(code).name);
            CHECK(names.insert(entry_of(code).name).second);
        }
    };
    check(core_errors);
    check(numeric_errors);
    check(expression_errors);
    check(form_errors);
    check(scoring_errors);
    check(io_errors);
    check(report_errors);
}

TEST_CASE("error_code: codes are equal when their names are, and none is the default") {
    static constexpr error_entry own{"expected_number", "", "", ""};
    CHECK(error_code{own} == error_code{errc::expected_number});
    CHECK_FALSE(error_code{errc::expected_digit} == error_code{errc::expected_number});
    CHECK(error_code{}.entry().name == "none");
}

TEST_CASE("error: the message says what was expected after what and what was found") {
    error const bad{errc::expected_number, "≥abc", {3, 6}, {}};
    CHECK(bad.message() == "a number was expected after \"≥\", found \"abc\"");
    CHECK(bad.message(language::zh) == "“≥”之后应为数字，实为“abc”");
}

TEST_CASE("error: a reason that the system gives is said in the language") {
    error const absent{
        errc::unreadable_file, "No such file or directory", {0, 25}, {"a.csv", {}, {}, {}}};
    CHECK(absent.text() == "a.csv: the file cannot be read: No such file or directory");
    CHECK(absent.text(language::zh) == "a.csv: 无法读取文件：没有这个文件或文件夹");
    error const folder{errc::unreadable_file, "Is a directory", {0, 14}, {}};
    CHECK(folder.message(language::zh) == "无法读取文件：这是文件夹，不是文件");
    error const other{errc::unreadable_file, "Input/output error", {0, 18}, {}};
    CHECK(other.message(language::zh) == "无法读取文件：Input/output error");
}

TEST_CASE(
    "error: a program's own error that gives a reason shows it unquoted, or says that it is "
    "blank") {
    static constexpr error_entry other_file{
        "other_file",
        "forms as JSON, CSV or .xlsx",
        "forms as JSON, CSV or .xlsx were expected, found {found}",
        "应为 JSON、CSV 或 .xlsx 格式的自评表，实为{found}",
        true};
    CHECK(error{other_file, "PNG", {0, 3}, {"a.png", {}, {}, {}}}.text(language::zh) ==
          "a.png: 应为 JSON、CSV 或 .xlsx 格式的自评表，实为PNG");
    CHECK(error{other_file, "", {0, 0}, {}}.message() ==
          "forms as JSON, CSV or .xlsx were expected, found nothing");
}

TEST_CASE("error: the end of a text and a blank text are named") {
    CHECK(error{errc::expected_number, "≥", {3, 3}, {}}.message() ==
          "a number was expected after \"≥\", found the end of the text");
    CHECK(error{errc::expected_target, "", {0, 0}, {}}.message() ==
          "a target was expected, found nothing");
}

TEST_CASE("error: a long text is cut at characters and not inside one") {
    std::string const many(300, 'x');
    auto const message = error{errc::expected_number, "指标" + many, {6, 306}, {}}.message();
    CHECK(message ==
          "a number was expected after \"指标\", found \"" + std::string(24, 'x') + "…\"");
    std::string wide;
    for (int i = 0; i < 30; ++i) wide += "元";
    auto const after = error{errc::expected_number, wide + "!", {90, 91}, {}}.message();
    CHECK(valid_utf8_length(after) == after.size());
    CHECK(after.find("…元") != std::string::npos);
}

TEST_CASE("error: the caret stands under what was found also behind Chinese text") {
    CHECK(error{errc::unexpected_text, "按时abc完成", {6, 9}, {}}.text() ==
          "按时abc完成\n"
          "    ^ nothing more was expected after \"按时\", found \"abc\"");
}

TEST_CASE("error: with a place the message comes first and the found bytes are underlined") {
    error const bad{
        errc::bad_grouping, "1,69,3600", {2, 4}, {"a.json", "funds[0].adjusted", {13, 22}}};
    CHECK(bad.text() ==
          "a.json:13:22: funds[0].adjusted: digits in groups of three were expected after \"1,\", "
          "found \"69\"\n"
          "1,69,3600\n"
          "  ^~");
}

TEST_CASE("error: a span beyond its text is cut to it") {
    error const odd{errc::expected_number, "ab", {5, 9}, {}};
    CHECK(odd.message() == "a number was expected after \"ab\", found the end of the text");
    CHECK(odd.text().find("ab\n  ^") == 0);
}

TEST_CASE("error: control characters of the input do not reach the terminal") {
    auto const text =
        error{errc::unexpected_text, "5\x1B[2J", {1, 5}, {"a\nb", "x\x07", {}}}.text();
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("a\nb") == std::string::npos);
}
