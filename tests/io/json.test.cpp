// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Also tests: io/limits.hpp

#include <outturn/core/unicode.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/json.hpp>
#include <outturn/io/limits.hpp>
#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <tuple>

using namespace outturn;

namespace {

constexpr std::string_view good = R"({
  "project": "平台",
  "funds": [
    {"source": "年度资金总额", "initial": "-", "adjusted": "1,693,600", "executed": 1681827}
  ],
  "execution": {"points": 10, "rate": "99.31%", "score": 9.93},
  "indicators": [
    {"level1": "产出指标", "level3": "阵地", "target": ">=500家", "actual": "485家", "points": "6", "score": 5.82, "reason": null}
  ],
  "total": {"points": "100", "score": "98.93"}
})";

std::string with(std::string_view from, std::string_view to) {
    std::string text{good};
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

error refusal(std::string_view text) {
    auto read = read_json(text, "a.json");
    if (read) read = strict(*std::move(read));
    REQUIRE_FALSE(read);
    return read.error();
}

}  // namespace

TEST_CASE("read_json: texts and numbers are read alike and digits are taken as they are written") {
    auto const form = read_json(good).value();
    CHECK(form.project.text == "平台");
    CHECK(form.funds.at(0).executed.value == decimal{1'681'827});
    CHECK(form.execution.score.text == "9.93");
    CHECK(form.indicators.at(0).score.value == decimal::scaled(582, 2));
    // No double is nearer to this than 1e-16.
    CHECK(read_json(with("9.93", "9.93000000000000001")).value().execution.score.value ==
          decimal::scaled(993000000000000001, 17));
}

TEST_CASE("read_json: each cell knows its line and character column") {
    auto const form = read_json(good).value();
    CHECK(form.funds.at(0).adjusted.position == text_position{4, 55});
    CHECK(form.execution.points.position == text_position{6, 27});
    CHECK(form.indicators.at(0).target.position == text_position{8, 51});
}

TEST_CASE("read_json: an absent key and null are nothing entered") {
    auto const form = read_json(R"({"indicators": [{"target": null}]})").value();
    CHECK_FALSE(form.indicators.at(0).target.value.has_value());
    CHECK_FALSE(form.indicators.at(0).points.value.has_value());
    CHECK(form.funds.empty());
}

TEST_CASE(
    "read_json: a key that no form has is passed over with all that stands behind it and listed") {
    auto const form =
        read_json(with("\"reason\": null",
                       R"("reasn": "x", "id": {"a": [1, {"b": true}], "c": null}, "reason": "y")"))
            .value();
    REQUIRE(form.unread.size() == 2);
    CHECK(to_string(form.unread[0]) == "8:108: indicators[0].reasn");
    CHECK(form.unread[1].figure == "indicators[0].id");
    CHECK(form.indicators.at(0).reason.text == "y");
}

TEST_CASE("read_json: a byte order mark is passed over") {
    CHECK(read_json("\xEF\xBB\xBF" + std::string{good}).has_value());
}

TEST_CASE("read_json: an escape is read as the character it stands for") {
    auto const form = read_json(R"({"indicators": [{"target": "\u2265abc"}]})").value();
    CHECK(faults(form).at(0).message() == "a number was expected after \"≥\", found \"abc\"");
}

TEST_CASE("read_json: what is no JSON or no form is refused with its place") {
    using namespace std::string_literals;
    for (auto const& [text, code, figure, line, column] : {
             std::tuple{""s, errc::invalid_json, "", 1U, 1U},
             std::tuple{"hello"s, errc::invalid_json, "", 1U, 1U},
             std::tuple{"{\"funds\": [\n"s, errc::invalid_json, "funds[0]", 2U, 1U},
             std::tuple{std::string{good} + "x", errc::invalid_json, "", 11U, 2U},
             std::tuple{std::string{good} + "\0junk"s, errc::invalid_json, "", 11U, 2U},
             std::tuple{"{\"title\": \"\x01\"}"s, errc::invalid_json, "title", 1U, 12U},
             std::tuple{"{\n\"title\": \"\xB2\xC6\"}"s, errc::invalid_utf8, "", 2U, 11U},
             std::tuple{"[]"s, errc::expected_object, "", 1U, 1U},
             std::tuple{"\"abc\""s, errc::expected_object, "", 1U, 2U},
             std::tuple{"3"s, errc::expected_object, "", 1U, 1U},
             std::tuple{"null"s, errc::expected_object, "", 1U, 1U},
             std::tuple{"true"s, errc::expected_object, "", 1U, 1U},
             std::tuple{"{}"s, errc::not_a_form, "", 1U, 1U},
             std::tuple{"{\"a\": 1}"s, errc::not_a_form, "", 1U, 1U},
             std::tuple{"{\"funds\": {}}"s, errc::expected_array, "funds", 1U, 11U},
             std::tuple{"{\"funds\": \"x\"}"s, errc::expected_array, "funds", 1U, 12U},
             std::tuple{"{\"funds\": true}"s, errc::expected_array, "funds", 1U, 11U},
             std::tuple{"{\"funds\": [[]]}"s, errc::expected_object, "funds[0]", 1U, 12U},
             std::tuple{"{\"funds\": [{}, 1]}"s, errc::expected_object, "funds[1]", 1U, 16U},
             std::tuple{"{\"execution\": []}"s, errc::expected_object, "execution", 1U, 15U},
             std::tuple{"{\"execution\": 3}"s, errc::expected_object, "execution", 1U, 15U},
             std::tuple{"{\"execution\": {\"points\": []}}"s,
                        errc::expected_text,
                        "execution.points",
                        1U,
                        26U},
             std::tuple{"{\"execution\": {\"points\": {}}}"s,
                        errc::expected_text,
                        "execution.points",
                        1U,
                        26U},
             std::tuple{"{\"funds\": [], \"funds\": []}"s, errc::duplicate_key, "funds", 1U, 16U},
             std::tuple{with("\"points\": \"6\"", "\"points\": \"6\", \"points\": 7"),
                        errc::duplicate_key,
                        "indicators[0].points",
                        8U,
                        94U},
         }) {
        INFO(text);
        auto const why = refusal(text);
        CHECK(entry_of(why.code).name == entry_of(code).name);
        CHECK(why.at.file == "a.json");
        CHECK(why.at.figure == figure);
        CHECK(why.at.position.line == line);
        CHECK(why.at.position.column == column);
    }
}

TEST_CASE("read_json: half a surrogate pair is refused with its place, whole ones are characters") {
    for (auto const& [text, column, found] :
         {std::tuple{R"({"title": "\ud800"})", 12U, "\\ud800"},
          std::tuple{R"({"title": "a\udc00"})", 13U, "\\udc00"},
          std::tuple{R"({"title": "\udfff\ud800"})", 12U, "\\udfff"},
          std::tuple{R"({"title": "\ud800\ud800\udc00"})", 12U, "\\ud800"},
          std::tuple{R"({"title": "\uD83D\uDE00\uDE00"})", 24U, "\\uDE00"},
          std::tuple{R"({"title": "\ud800\u0041"})", 12U, "\\ud800"},
          std::tuple{R"({"title": "\ud800\n"})", 12U, "\\ud800"},
          std::tuple{R"({"title": "\\\udc00"})", 14U, "\\udc00"}}) {
        CAPTURE(text);
        auto const why = refusal(text);
        CHECK(why.code == errc::unpaired_surrogate);
        CHECK(why.found() == found);
        CHECK(why.at.figure == "title");
        CHECK(why.at.position == text_position{1, column, {}});
    }
    // In keys, and where no form has anything.
    CHECK(refusal(R"({"\udc00": 1, "funds": [{}]})").code == errc::unpaired_surrogate);
    CHECK(refusal(R"({"x": [{"y": "\udc00"}], "funds": [{}]})").code == errc::unpaired_surrogate);
    // What stands before it comes first.
    CHECK(refusal(R"({"funds": 1, "x": "\udc00"})").code == errc::expected_array);
    CHECK(refusal(R"({"funds" 1, "x": "\udc00"})").code == errc::invalid_json);

    auto const form =
        read_json(R"({"title": "\ud83d\ude00 \\udc00 \uD7FF\uE000", "funds": [{}]})").value();
    CHECK(form.title.text == "😀 \\udc00 \xED\x9F\xBF\uE000");
}

TEST_CASE("read_json: control characters come as escapes only, at every place of a text") {
    for (char each = 0; each < 0x20; ++each)
        for (std::size_t at = 0; at <= 64; ++at) {
            std::string const before(at, 'a');
            auto const text = [&](std::string const& piece) {
                return "{\"title\": \"" + before + piece + "bcdefghijklmnopqrs\", \"funds\": [{}]}";
            };
            CAPTURE(int{each}, at);
            CHECK(refusal(text({each})).code == errc::invalid_json);
            std::string const escape{"\\u00", 4};
            auto const digits = std::string{each < 16 ? '0' : '1', "0123456789abcdef"[each % 16]};
            CHECK(read_json(text(escape + digits)).value().title.text ==
                  before + each + "bcdefghijklmnopqrs");
        }
}

TEST_CASE("read_json: a number of any size is a text for its cell to judge") {
    std::string const ones(400, '1');
    auto why = refusal(with("\"points\": \"6\"", "\"points\": " + ones));
    CHECK(why.code == errc::too_many_digits);
    CHECK(why.at.figure == "indicators[0].points");
    CHECK(why.at.position == text_position{8, 88, {}});
    CHECK(why.found() == ones);

    why = refusal(with("\"points\": \"6\"", "\"points\": 1e400"));
    CHECK(
        why.text().starts_with("a.json:8:89: indicators[0].points: nothing more was expected "
                               "after \"1\", found \"e400\""));
    // As the same in quotation marks.
    CHECK(why.message() == refusal(with("\"6\"", "\"1e400\"")).message());

    // Where no cell is, any number may stand; the others are what they are.
    auto const form = read_json(with("\"funds\"",
                                     "\"x\": [1e400, -1E+999, \"1e400\", " + ones +
                                         ".5e-3, 7, -8, 0], \"funds\""))
                          .value();
    auto plain = read_json(good).value();
    CHECK(form.execution.score.value == plain.execution.score.value);
    CHECK(form.funds.at(0).executed.value == decimal{1'681'827});
    CHECK(form.funds.at(0).adjusted.text == "1,693,600");
    CHECK(form.execution.points.position == plain.execution.points.position);

    // What is no number is refused where it stands, before and behind.
    CHECK(refusal("{\"x\": 1e400, \"y\": 01}").at.position == text_position{1, 20, {}});
    CHECK(refusal("{\"x\": 1e400, \"y\": 1.}").code == errc::invalid_json);
    CHECK(refusal("{\"x\": 1e400x}").code == errc::invalid_json);
    CHECK(refusal("{\"x\": 1e400").code == errc::invalid_json);
    CHECK(refusal("{\"x\": 1e400, \"y\": \"\\udc00\"}").code == errc::unpaired_surrogate);
    CHECK(refusal("1e400").code == errc::expected_object);
}

TEST_CASE("read_json: one indicator more than a form may have is refused with its place") {
    std::string text = "{\"indicators\": [{}";
    for (std::size_t i = 1; i < most_indicators; ++i) text += ",{}";
    CHECK(read_json(text + "]}").value().indicators.size() == most_indicators);
    auto const why = refusal(text + ",\n{}]}");
    CHECK(why.code == errc::too_many_indicators);
    CHECK(why.at.figure == "indicators[10000]");
    CHECK(why.at.position == text_position{2, 1, {}});
    // The message names the number.
    for (auto const in : {language::en, language::zh}) {
        auto said = why.message(in);
        std::erase(said, ',');
        CHECK(said.find(std::to_string(most_indicators)) != std::string::npos);
    }
}

TEST_CASE("read_json: a cell that cannot be read is refused with file and cell and place") {
    for (auto const& [from, to, said] : {
             std::tuple{"1,693,600",
                        "1,69,3600",
                        "a.json:4:57: funds[0].adjusted: digits in groups of three were expected "
                        "after \"1,\", found \"69\""},
             std::tuple{"1,693,600",
                        "abc",
                        "a.json:4:55: funds[0].adjusted: a number was expected, found \"abc\""},
             std::tuple{">=500家",
                        "≥abc",
                        "a.json:8:52: indicators[0].target: a number was expected after \"≥\", "
                        "found \"abc\""},
             std::tuple{"\"6\"",
                        "\"six\"",
                        "a.json:8:89: indicators[0].points: a number was expected, found \"six\""},
             std::tuple{"\"points\": 10",
                        "\"points\": 1e1",
                        "a.json:6:28: execution.points: nothing more was expected after \"1\", "
                        "found \"e1\""},
         }) {
        auto const text = refusal(with(from, to)).text();
        CHECK(text.substr(0, text.find('\n')) == said);
    }
}

TEST_CASE("read_json: nesting of any depth is refused at a depth no form has") {
    for (std::string const open : {"[", "{\"x\":", "{\"x\":["}) {
        std::string text = "{\"x\":";
        for (int i = 0; i < 100'000; ++i) text += open;
        CHECK(refusal(text).code == errc::too_deep);
    }
}

TEST_CASE("read_json: every form cut off anywhere is refused and none is read by half") {
    for (std::size_t length = 0; length < good.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(read_json(good.substr(0, length)).has_value());
    }
}

TEST_CASE("read_json: no change of a byte brings it down") {
    std::mt19937 random{42};
    for (int i = 0; i < 20'000; ++i) {
        std::string text{good};
        for (auto changes = 1 + random() % 3; changes != 0; --changes)
            text[random() % text.size()] = static_cast<char>(random());
        auto const read = read_json(text, "a.json");
        if (!read) {
            auto const said = read.error().text();
            REQUIRE(valid_utf8_length(said) == said.size());
        }
    }
}

TEST_CASE("json_reader: what is read in used room is what is read in new") {
    json_reader reader;
    self_evaluation form;
    std::mt19937 random{7};
    std::string const sparse = R"({"indicators": [{"target": "=1", "x": {"y": 2}}, {}], "z": 1})";
    for (int i = 0; i < 3000; ++i) {
        std::string text = i % 7 == 0 ? sparse : std::string{good};
        for (auto changes = random() % 3; changes != 0; --changes)
            text[random() % text.size()] = static_cast<char>(random());
        CAPTURE(text);
        auto const fresh = read_json(text, "a.json");
        auto const why = reader.read_into(form, text, "a.json");
        REQUIRE(why.has_value() != fresh.has_value());
        if (why)
            REQUIRE(*why == fresh.error());
        else
            REQUIRE(form == *fresh);
    }
}

TEST_CASE("json_reader: a text in the middle of a file has the positions it has there") {
    json_reader reader;
    self_evaluation form;
    REQUIRE_FALSE(reader.read_into(form, R"({"total": {"score": "98"}, "funds": [{}]})", "s", 7));
    CHECK(form.total.score.position == text_position{7, 22, {}});
    REQUIRE_FALSE(reader.read_into(form, R"({"total": {"score": "x"}, "funds": [{}]})", "s", 7));
    CHECK(faults(form).at(0).text().starts_with("s:7:22: total.score: "));
}

TEST_CASE("json_reader: where the line is not known no position is") {
    json_reader reader;
    self_evaluation form;
    REQUIRE_FALSE(reader.read_into(form, good, "s", 0));
    CHECK_FALSE(form.total.score.position.is_known());
    CHECK(reader.read_into(form, "{", "s", 0).value().text().starts_with("s: JSON was expected"));
}

TEST_CASE("read_json_file: a file that cannot be read is named with the reason") {
    auto const absent = read_json_file(OUTTURN_SOURCE_DIR "/no_such_form.json");
    REQUIRE_FALSE(absent);
    CHECK(absent.error().code == errc::unreadable_file);
    CHECK(absent.error().text() == OUTTURN_SOURCE_DIR
          "/no_such_form.json: the file cannot be read: No such file or directory");
    CHECK(read_json_file(OUTTURN_SOURCE_DIR).error().code == errc::unreadable_file);
}

TEST_CASE("read_json_file: the five forms are read whole") {
    for (auto const& [name, indicators] : {std::tuple{"1", 11U},
                                           std::tuple{"2", 12U},
                                           std::tuple{"3", 13U},
                                           std::tuple{"4", 15U},
                                           std::tuple{"5", 9U}}) {
        auto const form =
            read_json_file(std::string{OUTTURN_SOURCE_DIR "/examples/forms/2022-"} + name + ".json")
                .value();
        CHECK(form.indicators.size() == indicators);
        CHECK(form.funds.size() == 4);
        CHECK(form.unread.empty());
        for (auto const& row : form.indicators) {
            CHECK(row.target.value.has_value());
            CHECK(row.actual.value.has_value());
            CHECK(row.score.value.has_value());
        }
    }
}

TEST_CASE("read_json: a truth value in a cell is its text, and refuses no form") {
    auto const form = read_json(
        R"({"title": true, "funds": [{}], "execution": {"points": true, "score": false}})");
    REQUIRE(form);
    CHECK(form->title.text == "true");
    CHECK(form->execution.score.text == "false");
    REQUIRE(faults(*form).size() == 2);
    CHECK(faults(*form).front().text() ==
          "1:56: execution.points: a number was expected, found \"true\"\ntrue\n^~~~");
}

TEST_CASE("write_json: every key of a form is there, on a line each, in the order of the form") {
    auto const text = write_json(read_json(good).value());
    std::size_t at = 0;
    for (auto const* const each :
         {"{\n  \"title\": \"\",\n",
          "\n  \"project\": \"平台\",\n",
          "\n  \"funds\": [\n    {\n      \"source\": \"年度资金总额\",\n",
          "\n      \"executed\": \"1681827\",\n      \"received\": \"\"\n    }\n  ],\n",
          "\n  \"execution\": {\n    \"points\": \"10\",\n",
          "\n  \"indicators\": [\n    {\n",
          "\n      \"target\": \">=500家\",\n",
          "\n  \"total\": {\n    \"points\": \"100\",\n    \"score\": \"98.93\"\n  }\n}\n"}) {
        CAPTURE(text, each);
        auto const found = text.find(each, at);
        REQUIRE(found != std::string::npos);
        at = found + 1;
    }
    CHECK(read_json(text).value().total.score.value == decimal::scaled(9893, 2));
}

TEST_CASE("write_json: a row without a text is a row") {
    self_evaluation form;
    form.funds.resize(2);
    form.indicators.resize(3);
    auto const again = read_json(write_json(form)).value();
    CHECK(again.funds.size() == 2);
    CHECK(again.indicators.size() == 3);
}

TEST_CASE(
    "read_jsonl: a form on each line is read or refused for itself, with its line of the file") {
    std::string const form = R"({"indicators": [{"target": "≥abc"}]})";
    auto const read =
        read_jsonl("\xEF\xBB\xBF" + form + "\r\n \t\n{\"funds\": [\n\n" + form, "a.jsonl");
    REQUIRE(read.size() == 3);
    CHECK(to_string(faults(read[0].value()).at(0).at) == "a.jsonl:1:30: indicators[0].target");
    REQUIRE_FALSE(read[1]);
    CHECK(read[1].error().code == errc::invalid_json);
    CHECK(read[1].error().at.position.line == 3);
    CHECK(faults(read[2].value()).at(0).at.position.line == 5);
}

TEST_CASE("read_jsonl: without a line there is the error that says so") {
    for (auto const* const text : {"", "\n \n", "\xEF\xBB\xBF"}) {
        auto const read = read_jsonl(text, "a.jsonl");
        REQUIRE(read.size() == 1);
        REQUIRE_FALSE(read[0]);
        CHECK(read[0].error().code == errc::not_a_form);
        CHECK(read[0].error().at.file == "a.jsonl");
    }
}

TEST_CASE("is_jsonl: an object that ends on its line, with more behind that, makes lines of JSON") {
    for (auto const* const lines :
         {"{}\n{}", "\n\n {\"a\": \"}\"} \r\n{\n", "\xEF\xBB\xBF{\"a\": {\"b\": \"\\\"{\"}}\nx"})
        CHECK(is_jsonl(lines));
    for (auto const* const other : {"",
                                    "{}",
                                    "{}\n\n",
                                    "{\n}\n{}",
                                    "{} {}",
                                    "{} x\n{}",
                                    "[{}]\n{}",
                                    "a,b\n{}",
                                    "}\n{}",
                                    "{\"a\": \"}\n{}"})
        CHECK_FALSE(is_jsonl(other));
    CHECK(is_jsonl(write_jsonl({read_json(good).value(), read_json(good).value()})));
    CHECK_FALSE(is_jsonl(write_json(read_json(good).value())));
}
