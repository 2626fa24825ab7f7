// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/standard_checks.hpp>
#include <outturn/report/detail/uri.hpp>
#include <outturn/report/sarif.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include "support/planted.hpp"
#include <set>
#include <string>

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
