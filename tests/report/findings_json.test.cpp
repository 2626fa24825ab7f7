// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/message.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/report/findings_json.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include "support/planted.hpp"
#include <string>

using namespace outturn;

TEST_CASE("to_json: a report holds findings and a verdict for every figure") {
    auto const report = planted::report_of(planted::row_of("figure.other_rounding"), false);
    auto const at = static_cast<rapidjson::SizeType>(
        planted::find(report, "figure.other_rounding", figure::indicator(4)) -
        report.findings.data());
    rapidjson::Document read;
    REQUIRE_FALSE(read.Parse(to_json(report).c_str()).HasParseError());
    CHECK(std::string{read["file"].GetString()} == "form.json");
    CHECK(std::string{read["policy"].GetString()} == "mof_2020");
    CHECK(read["verdicts"].MemberCount() == report.verdicts.size());
    CHECK(std::string{read["verdicts"]["execution.rate"].GetString()} == "confirmed");
    CHECK(std::string{read["verdicts"]["indicators[4].score"].GetString()} == "other_rounding");
    REQUIRE(read["findings"].Size() == report.size());
    auto const& first = read["findings"][at];
    CHECK(std::string{first["code"].GetString()} == "figure.other_rounding");
    CHECK(first["number"].GetInt() == 201);
    CHECK(std::string{first["kind"].GetString()} == "review");
    CHECK(std::string{first["severity"].GetString()} == "warning");
    CHECK(std::string{first["figure"].GetString()} == "indicators[4].score");
    CHECK(std::string{first["declared"].GetString()} == "18.09");
    CHECK(std::string{first["exact"].GetString()} == "380/21");
    CHECK(std::string{first["recomputed"].GetString()} == "18.1");
    CHECK(std::string{first["difference"].GetString()} == "-1");
    CHECK(std::string{first["effect"].GetString()} == "0.01");
    CHECK(std::string{first["places"].GetString()} == "2");
    CHECK(first["roundings"].Size() == 2);
    CHECK(first["message"].GetString() == message(report.findings[at]));
    CHECK(read["not_checked"].Size() == not_checked.size());
}

TEST_CASE("to_json: a rate is recomputed in percent and the message is in the language") {
    auto const report = planted::report_of(planted::row_of("rounding.differs"), false);
    rapidjson::Document read;
    REQUIRE_FALSE(read.Parse(to_json(report, language::zh).c_str()).HasParseError());
    for (auto const& found : read["findings"].GetArray()) {
        if (std::string{found["figure"].GetString()} != "execution.rate" ||
            std::string{found["code"].GetString()} != "rounding.differs")
            continue;
        CHECK(std::string{found["declared"].GetString()} == "97.90%");
        CHECK(std::string{found["recomputed"].GetString()} == "97.89%");
        CHECK(std::string{found["message"].GetString()}.starts_with("表列为“97.90%”"));
        return;
    }
    FAIL("no finding");
}
