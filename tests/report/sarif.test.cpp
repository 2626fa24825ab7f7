// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/standard_checks.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/report/detail/uri.hpp>
#include <outturn/report/sarif.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include "support/planted.hpp"
#include <set>
#include <string>
#include <vector>

using namespace outturn;

namespace {

rapidjson::Document log_of(std::vector<audit_report> const& reports) {
    rapidjson::Document read;
    read.Parse(to_sarif(reports).c_str());
    REQUIRE_FALSE(read.HasParseError());
    return read;
}

}  // namespace

TEST_CASE("to_sarif: every finding is a result with its rule and a physical location") {
    std::set<std::string> const kinds{
        "pass", "fail", "review", "open", "informational", "notApplicable"};
    std::vector<audit_report> reports;
    std::size_t count = 0;
    for (auto const& row : planted::rows())
        for (auto const& report : planted::reports_of(row, false)) {
            reports.push_back(report);
            count += report.size();
        }
    auto const log = log_of(reports);
    CHECK(std::string{log["version"].GetString()} == "2.1.0");
    CHECK(log.HasMember("$schema"));
    REQUIRE(log["runs"].Size() == 1);
    auto const& run = log["runs"][0];
    auto const& rules = run["tool"]["driver"]["rules"];
    CHECK(std::string{run["tool"]["driver"]["name"].GetString()} == "outturn");
    CHECK(rules.Size() == standard_checks.size());
    REQUIRE(run["results"].Size() == count);
    for (auto const& result : run["results"].GetArray()) {
        CHECK(std::string{rules[result["ruleIndex"].GetUint()]["id"].GetString()} ==
              result["ruleId"].GetString());
        CHECK(kinds.count(result["kind"].GetString()) == 1);
        CHECK((std::string{result["kind"].GetString()} == "fail") ==
              (std::string{result["level"].GetString()} != "none"));
        CHECK(result["message"]["text"].GetStringLength() > 0);
        REQUIRE(result["locations"].Size() == 1);
        auto const& place = result["locations"][0]["physicalLocation"];
        CHECK(place["artifactLocation"]["uri"].GetStringLength() > 0);
        CHECK(place["region"]["startLine"].GetUint() >= 1);
        CHECK(place["region"]["startColumn"].GetUint() >= 1);
    }
}

TEST_CASE("to_sarif: a path becomes a reference with nothing that a URI may not hold") {
    CHECK(detail::uri_of("forms/2022-4.json") == "forms/2022-4.json");
    CHECK(detail::uri_of("a b#1%.json") == "a%20b%231%25.json");
    CHECK(detail::uri_of("表.json") == "%E8%A1%A8.json");
    CHECK(detail::uri_of("/a/b.json") == "file:///a/b.json");
}

TEST_CASE("to_sarif: a check of one's own becomes a rule") {
    auto report = planted::report_of(planted::row_of("total.sum"), false);
    report.findings[0].id = "x.mine";
    report.findings[0].number = 0;
    auto const log = log_of({report});
    auto const& rules = log["runs"][0]["tool"]["driver"]["rules"];
    CHECK(rules.Size() == standard_checks.size() + 1);
    CHECK(std::string{rules[rules.Size() - 1]["id"].GetString()} == "x.mine");
}

TEST_CASE("to_sarif: without what could not be read, there is no invocation") {
    auto const log = log_of({planted::report_of(planted::row_of("total.sum"), false)});
    CHECK_FALSE(log["runs"][0].HasMember("invocations"));
    CHECK_FALSE(log["runs"][0]["tool"]["driver"].HasMember("notifications"));
}

TEST_CASE("to_sarif: what could not be read is a notification with its place") {
    std::vector<error> const unread{
        make_error({errc::unreadable_file, {0, 2}}, "no", {"a b.json", {}, {}, {}}),
        make_error({errc::not_a_form, {}}, "", {"c.xlsx", "total.score", {0, 0, {7, 4}}, "绩效"}),
        make_error({errc::unreadable_file, {0, 2}}, "no", {"d.csv", {}, {3, 5, {}}, {}})};
    rapidjson::Document log;
    log.Parse(to_sarif({}, language::en, unread).c_str());
    REQUIRE_FALSE(log.HasParseError());
    auto const& run = log["runs"][0];
    CHECK(run["results"].Size() == 0);
    REQUIRE(run["invocations"].Size() == 1);
    CHECK_FALSE(run["invocations"][0]["executionSuccessful"].GetBool());
    auto const& said = run["invocations"][0]["toolExecutionNotifications"];
    auto const& kinds = run["tool"]["driver"]["notifications"];
    CHECK(kinds.Size() == 2);
    REQUIRE(said.Size() == unread.size());
    for (rapidjson::SizeType i = 0; i < said.Size(); ++i) {
        CHECK(said[i]["message"]["text"].GetString() == unread[i].message());
        CHECK(std::string{said[i]["level"].GetString()} == "error");
        auto const name = std::string{unread[i].code.entry().name};
        CHECK(said[i]["descriptor"]["id"].GetString() == name);
        CHECK(kinds[said[i]["descriptor"]["index"].GetUint()]["id"].GetString() == name);
        REQUIRE(said[i]["locations"].Size() == 1);
    }
    auto const& place = said[0]["locations"][0];
    CHECK(std::string{place["physicalLocation"]["artifactLocation"]["uri"].GetString()} ==
          "a%20b.json");
    CHECK_FALSE(place.HasMember("logicalLocations"));
    auto const& names = said[1]["locations"][0]["logicalLocations"];
    REQUIRE(names.Size() == 2);
    CHECK(std::string{names[0]["fullyQualifiedName"].GetString()} == "total.score");
    CHECK(std::string{names[1]["fullyQualifiedName"].GetString()} == "绩效!D7");
    auto const& region = said[2]["locations"][0]["physicalLocation"]["region"];
    CHECK(region["startLine"].GetUint() == 3);
    CHECK(region["startColumn"].GetUint() == 5);
}
