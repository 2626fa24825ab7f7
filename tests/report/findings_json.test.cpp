// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/findings_json.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("to_json: a report holds findings and a verdict for every figure") {
    auto const report = planted::report_of(planted::row_of("figure.other_rounding"), false);
    rapidjson::Document read;
    REQUIRE_FALSE(read.Parse(to_json(report).c_str()).HasParseError());
    CHECK(read["file"] == "form.json");
    CHECK(read["policy"] == "mof_2020");
    CHECK(read["verdicts"].MemberCount() == report.verdicts.size());
    CHECK(read["verdicts"]["execution.rate"] == "confirmed");
    CHECK(read["verdicts"]["indicators[4].score"] == "other_rounding");
    REQUIRE(read["findings"].Size() == report.size());
    auto const& first = read["findings"][0];
    CHECK(first["code"] == "figure.other_rounding");
    CHECK(first["number"] == 201);
    CHECK(first["kind"] == "review");
    CHECK(first["severity"] == "warning");
    CHECK(first["figure"] == "indicators[4].score");
    CHECK(first["declared"] == "18.09");
    CHECK(first["exact"] == "380/21");
    CHECK(first["recomputed"] == "18.1");
    CHECK(first["difference"] == "-1");
    CHECK(first["effect"] == "0.01");
    CHECK(first["places"] == "2");
    CHECK(first["roundings"].Size() == 2);
    CHECK(first["message"].GetString() == message(report.findings[0]));
    CHECK(read["not_checked"].Size() == not_checked.size());
}

TEST_CASE("to_json: a rate is recomputed in percent and the message is in the language") {
    auto const report = planted::report_of(planted::row_of("rounding.differs"), false);
    rapidjson::Document read;
    REQUIRE_FALSE(read.Parse(to_json(report, language::zh).c_str()).HasParseError());
    for (auto const& found : read["findings"].GetArray()) {
        if (found["figure"] != "execution.rate" || found["code"] != "rounding.differs") continue;
        CHECK(found["declared"] == "97.90%");
        CHECK(found["recomputed"] == "97.89%");
        CHECK(std::string{found["message"].GetString()}.starts_with("表列为“97.90%”"));
        return;
    }
    FAIL("no finding");
}
