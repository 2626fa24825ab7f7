// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/file.hpp>
#include <outturn/io/json.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/json.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/stream/line_scorer.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace outturn;

namespace {

/// The five forms, each on one line.
std::vector<std::string> const& lines_of_2022() {
    static std::vector<std::string> const lines = [] {
        std::vector<std::string> made;
        for (char const* number : {"1", "2", "3", "4", "5"}) {
            auto text = file_contents(std::string{OUTTURN_SOURCE_DIR "/examples/forms/2022-"} +
                                      number + ".json")
                            .value();
            for (auto& each : text)
                if (each == '\n') each = ' ';
            made.push_back(std::move(text));
        }
        return made;
    }();
    return lines;
}

rapidjson::Document parsed(std::string const& answer) {
    REQUIRE(answer.ends_with('\n'));
    REQUIRE(answer.find('\n') == answer.size() - 1);
    rapidjson::Document json;
    json.Parse(answer.c_str());
    REQUIRE_FALSE(json.HasParseError());
    return json;
}

rapidjson::Document answer_to(std::string_view line, std::uint64_t number = 7) {
    line_scorer scorer{policies::shanghai_2022, "s"};
    std::string answers;
    scorer.score(line, number, answers);
    return parsed(answers);
}

}  // namespace

TEST_CASE("line_scorer: a form is answered as to_json writes its scores") {
    line_scorer scorer{policies::shanghai_2022, "s"};
    std::string answers;
    std::string expected;
    for (auto const& line : lines_of_2022()) {
        CHECK(scorer.score(line, 1, answers) == line_outcome::done);
        auto const form = read_json(line, "s").value();
        expected +=
            to_json(form, score(form, policies::shanghai_2022), policies::shanghai_2022) + '\n';
    }
    CHECK(answers == expected);
}

TEST_CASE("line_scorer: a form is answered as to_json writes its audit") {
    line_scorer scorer{policies::shanghai_2022, "s", language::zh};
    for (auto const& line : lines_of_2022()) {
        std::string answers;
        auto const outcome = scorer.audit(line, 12, answers);
        json_reader reader;
        self_evaluation form;
        REQUIRE_FALSE(reader.read_into(form, line, "s", 12));
        auto const report = audit(form, policies::shanghai_2022);
        CHECK(answers == to_json(report, language::zh) + '\n');
        CHECK((outcome == line_outcome::findings) == (report.worst() == severity::error));
    }
}

TEST_CASE("line_scorer: a finding of level error is told") {
    auto line = lines_of_2022()[3];
    auto const at = line.find("\"97.13\"");
    REQUIRE(at != std::string::npos);
    line.replace(at, 7, "\"96.13\"");
    line_scorer scorer{policies::shanghai_2022};
    std::string answers;
    CHECK(scorer.audit(line, 1, answers) == line_outcome::findings);
    CHECK(scorer.audit(lines_of_2022()[2], 2, answers) == line_outcome::done);
}

TEST_CASE(
    "line_scorer: a form with a cell that cannot be read has its other figures and the fault") {
    std::string const line =
        R"({"indicators": [{"target": "≥4个", "actual": "4个", "points": "5"}, {"target": "≥abc", "points": "3"}]})";
    line_scorer scorer{policies::shanghai_2022, "s"};
    std::string answers;
    CHECK(scorer.score(line, 7, answers) == line_outcome::findings);
    auto const json = parsed(answers);
    CHECK(json["indicators"][0]["score"] == "5");
    CHECK(json["indicators"][1]["reason"] == "unreadable_cell");
    CHECK(json["total"].IsNull());
    CHECK(json["total_reason"] == "part_missing");
    CHECK(json["total_known"] == "5.00");
    CHECK(json["total_open"] == "3");
    REQUIRE(json["faults"].Size() == 1);
    auto const& why = json["faults"][0];
    CHECK(why["code"] == "expected_number");
    CHECK(why["figure"] == "indicators[1].target");
    CHECK(why["column"].GetUint() == 80);
}

TEST_CASE("line_scorer: a strict one refuses such a form with all faults") {
    line_scorer scorer{policies::shanghai_2022, "s", language::en, true};
    std::string answers;
    CHECK(scorer.score(R"({"indicators": [{"actual": "=12x.5"}, {"target": "≥abc"}]})",
                       7,
                       answers) == line_outcome::unusable);
    auto const json = parsed(answers);
    CHECK(json["error"]["figure"] == "indicators[0].actual");
    REQUIRE(json["further"].Size() == 1);
    CHECK(json["further"][0]["figure"] == "indicators[1].target");
}

TEST_CASE("line_scorer: a line that is no form is answered with the error and its number") {
    line_scorer scorer{policies::shanghai_2022, "s", language::en, true};
    std::string answers;
    scorer.score(R"({"indicators": [{}, {"target": "≥abc"}]})", 7, answers);
    auto const json = parsed(answers);
    CHECK(json["file"] == "s");
    CHECK(json["line"].GetUint64() == 7);
    auto const& why = json["error"];
    CHECK(why["code"] == "expected_number");
    CHECK(why["expected"] == "a number");
    CHECK(why["message"] == "a number was expected after \"≥\", found \"abc\"");
    CHECK(why["figure"] == "indicators[1].target");
    CHECK(why["column"].GetUint() == 34);
}

TEST_CASE("line_scorer: blank, cut, foreign and hostile lines each have one answer") {
    using namespace std::string_view_literals;
    for (auto const& [line, code] : {
             std::tuple{""sv, "invalid_json"sv},
             std::tuple{"  \r"sv, "invalid_json"sv},
             std::tuple{"{\"funds\":["sv, "invalid_json"sv},
             std::tuple{"{}"sv, "not_a_form"sv},
             std::tuple{"[]"sv, "expected_object"sv},
             std::tuple{"{\"funds\":[{}]}\0"sv, "invalid_json"sv},
             std::tuple{"{\"title\":\"\xFF\"}"sv, "invalid_utf8"sv},
             std::tuple{"{\"title\":\"\\ud800\"}"sv, "unpaired_surrogate"sv},
         }) {
        CAPTURE(line);
        auto const json = answer_to(line);
        CHECK(json["error"]["code"] == std::string{code}.c_str());
        CHECK(json["line"].GetUint64() == 7);
    }
}

TEST_CASE("line_scorer: nesting of any depth is answered with an error") {
    std::string line = "{\"x\":";
    line.append(1'000'000, '[');
    CHECK(answer_to(line)["error"]["code"] == "too_deep");
    line.append(1'000'000, ']').append("}");
    CHECK(answer_to(line)["error"]["code"] == "too_deep");
}

TEST_CASE(
    "line_scorer: a carriage return at its end and a byte order mark in front are no part of a "
    "form") {
    auto const& line = lines_of_2022()[0];
    std::string plain;
    std::string dressed;
    line_scorer scorer{policies::mof_2020};
    scorer.score(line, 1, plain);
    CHECK(scorer.score("\xEF\xBB\xBF" + line + '\r', 1, dressed) == line_outcome::done);
    CHECK(plain == dressed);
}

TEST_CASE("line_scorer: of a line that is too long the beginning is quoted whole") {
    line_scorer scorer{policies::mof_2020, "s"};
    std::string answers;
    // Cut within a character.
    CHECK(scorer.refuse_longer("{\"title\":\"财\xE6\x94", 9, answers) == line_outcome::unusable);
    auto const json = parsed(answers);
    CHECK(json["line"].GetUint64() == 9);
    CHECK(json["error"]["code"] == "text_too_long");
    CHECK(json["error"]["column"].GetUint() == 1);
}

TEST_CASE("line_scorer: the number of a line has no end") {
    auto const last = std::numeric_limits<std::uint64_t>::max();
    auto const json = answer_to("{", last);
    CHECK(json["line"].GetUint64() == last);
    CHECK(json["error"]["column"].GetUint() == 2);
}

TEST_CASE("line_scorer: keys that no form has are told, and no error") {
    line_scorer scorer{policies::mof_2020};
    std::string answers;
    CHECK(scorer.score(R"({"id": 7, "funds": [{}]})", 1, answers) == line_outcome::done);
    REQUIRE(scorer.form().unread.size() == 1);
    CHECK(scorer.form().unread[0].figure == "id");
    CHECK_FALSE(scorer.failure());
    CHECK(scorer.score("{", 2, answers) == line_outcome::unusable);
    CHECK(scorer.failure().value().code == errc::invalid_json);
}

TEST_CASE("line_scorer: what a line is answered does not depend on the lines before it") {
    std::mt19937 random{20};
    line_scorer used{policies::hubei, "s"};
    for (int i = 0; i < 3000; ++i) {
        auto line = lines_of_2022()[random() % 5];
        for (auto changes = random() % 3; changes != 0; --changes)
            line[random() % line.size()] = static_cast<char>(random());
        std::string in_used;
        std::string in_new;
        bool const audits = random() % 8 == 0;
        line_scorer fresh{policies::hubei, "s"};
        if (audits) {
            used.audit(line, 3, in_used);
            fresh.audit(line, 3, in_new);
        } else {
            used.score(line, 3, in_used);
            fresh.score(line, 3, in_new);
        }
        CAPTURE(line);
        REQUIRE(in_used == in_new);
    }
}

TEST_CASE("line_scorer: scorers in several threads do not meet") {
    std::string expected;
    line_scorer scorer{policies::shanghai_2022};
    for (auto const& line : lines_of_2022()) scorer.score(line, 1, expected);
    std::vector<std::string> answers(4);
    std::vector<std::thread> threads;
    for (auto& each : answers)
        threads.emplace_back([&each] {
            for (int i = 0; i < 20; ++i) {
                each.clear();
                line_scorer own{policies::shanghai_2022};
                for (auto const& line : lines_of_2022()) own.score(line, 1, each);
            }
        });
    for (auto& each : threads) each.join();
    for (auto const& each : answers) CHECK(each == expected);
}
