// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/target_json.hpp>
#include <outturn/scoring/policies.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <tuple>

using namespace outturn;

namespace {

rapidjson::Document answer(std::string_view line, policy const& rules = policies::mof_2020) {
    auto const text = target_json(line, rules);
    REQUIRE(text.find('\n') == std::string::npos);
    rapidjson::Document json;
    json.Parse(text.c_str());
    REQUIRE_FALSE(json.HasParseError());
    return json;
}

std::string text_of(rapidjson::Value const& value) {
    if (value.IsNull()) return "null";
    if (value.IsBool()) return value.GetBool() ? "true" : "false";
    return value.GetString();
}

}  // namespace

TEST_CASE(
    "target_json: a line gives the target and the actual value and what one makes of the other") {
    for (auto const& [line, relation, met, reason, attainment, deviation, credit] : {
             std::tuple{">=500家\t485家\t6", "below", "false", "null", "0.97", "-0.03", "5.82"},
             std::tuple{
                 ">=1200个\t1043个\t6", "below", "false", "null", "1043/1200", "-157/1200", "5.22"},
             std::tuple{"=100%\t120%\t10", "above", "false", "null", "1.2", "0.2", "10"},
             std::tuple{"<=2秒\t1.39秒\t3", "below", "true", "null", "0.695", "-0.305", "3"},
             std::tuple{"<=2秒\t3秒\t3", "above", "false", "null", "1.5", "0.5", "null"},
             std::tuple{"0起\t1起\t10", "above", "false", "null", "null", "null", "null"},
             std::tuple{">=50场\t60场次\t10",
                        "unknown",
                        "null",
                        "different_units",
                        "null",
                        "null",
                        "null"},
             std::tuple{"按时完成\t按时完成\t5", "equal", "true", "null", "null", "null", "5"},
             std::tuple{">=5\t-\t5", "unknown", "null", "nothing_entered", "null", "null", "null"},
         }) {
        CAPTURE(line);
        auto const json = answer(line);
        CHECK(text_of(json["relation"]) == relation);
        CHECK(text_of(json["met"]) == met);
        CHECK(text_of(json["reason"]) == reason);
        CHECK(text_of(json["attainment"]) == attainment);
        CHECK(text_of(json["deviation"]) == deviation);
        CHECK(text_of(json["credit"]) == credit);
    }
}

TEST_CASE("target_json: the target is given with its kind and comparison and number and unit") {
    auto const bound = answer("≤30万元");
    CHECK(text_of(bound["target"]["kind"]) == "number");
    CHECK(text_of(bound["target"]["comparison"]) == "at_most");
    CHECK(text_of(bound["target"]["value"]) == "30");
    CHECK(text_of(bound["target"]["unit"]) == "万元");
    CHECK(text_of(bound["target"]["upper"]) == "null");
    CHECK(bound["actual"].IsNull());
    CHECK(bound["relation"].IsNull());
    CHECK(bound["credit"].IsNull());
    auto const range = answer("90%-95%");
    CHECK(text_of(range["target"]["kind"]) == "range");
    CHECK(text_of(range["target"]["value"]) == "90");
    CHECK(text_of(range["target"]["upper"]) == "95");
    auto const several = answer(">=5个且<=10个\t7个\t3");
    CHECK(text_of(several["target"]["kind"]) == "all");
    CHECK(several["target"]["conditions"].Size() == 2);
    CHECK(text_of(several["met"]) == "true");
    CHECK(text_of(answer("按时完成")["target"]["text"]) == "按时完成");
    CHECK(text_of(answer(">=5\t")["actual"]["kind"]) == "nothing");
}

TEST_CASE("target_json: points may be missing or blank and the credit then is null") {
    for (auto const line : {">=5\t6", ">=5\t6\t", ">=5\t6\t-"}) {
        CAPTURE(line);
        auto const json = answer(line);
        CHECK(text_of(json["met"]) == "true");
        CHECK(json["credit"].IsNull());
    }
    CHECK(text_of(answer(">=5\t6\t 7.5 \r")["credit"]) == "7.5");
}

TEST_CASE("target_json: what cannot be read is an error of its field and nothing else") {
    for (auto const& [line, field, code, column] : {
             std::tuple{"≥abc\t5\t5", "target", "expected_number", 2U},
             std::tuple{"", "target", "expected_target", 1U},
             std::tuple{"\t5\t5", "target", "expected_target", 1U},
             std::tuple{">=5\t=1,23\t5", "actual", "bad_grouping", 4U},
             std::tuple{">=5\t6\tsix", "points", "expected_number", 1U},
             std::tuple{">=5\t6\t-1", "points", "negative_points", 1U},
             std::tuple{">=5\t6\t7\t8", "points", "unexpected_text", 2U},
             std::tuple{"5\xFF", "target", "invalid_utf8", 2U},
         }) {
        CAPTURE(line);
        auto const json = answer(line);
        REQUIRE(json.HasMember("error"));
        CHECK(json.MemberCount() == 1);
        CHECK(text_of(json["error"]["field"]) == field);
        CHECK(text_of(json["error"]["code"]) == code);
        CHECK(json["error"]["column"].GetUint() == column);
        CHECK_FALSE(text_of(json["error"]["expected"]).empty());
        CHECK_FALSE(text_of(json["error"]["message"]).empty());
    }
}

TEST_CASE("target_json: every line gives one line of JSON whatever stands in it") {
    std::mt19937 random{7};
    constexpr std::string_view pieces[] = {">=",
                                           "≤",
                                           "50",
                                           "场次",
                                           "%",
                                           "\t",
                                           "-",
                                           "1,234",
                                           "且",
                                           "年",
                                           "月底前",
                                           "（",
                                           "\"",
                                           "\\",
                                           "\x01",
                                           "\xE5",
                                           "万元",
                                           " "};
    for (int i = 0; i < 20'000; ++i) {
        std::string line;
        for (auto count = random() % 8; count != 0; --count)
            line += pieces[random() % std::size(pieces)];
        INFO(line);
        auto const json = answer(line, policies::deployed_default);
        REQUIRE((json.HasMember("error") || json.HasMember("target")));
    }
}
