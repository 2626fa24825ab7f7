// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/errors.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy_json.hpp>

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include "catch.hpp"
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>

using namespace outturn;

TEST_CASE("read_policy: every shipped policy is read again as it was written") {
    for (policy const& each : policies::all) {
        CAPTURE(each.name.view());
        CHECK(read_policy(to_json(each)).value() == each);
    }
}

TEST_CASE("read_policy: a rule of every formula is read again as it was written") {
    for (auto const& row : scoring_formulas) {
        auto const* const credit = std::get_if<credit_formula>(&row.how);
        if (credit == nullptr) continue;
        CAPTURE(std::string{row.name});
        auto const rules = policies::mof_2020.with(indicator_kind::equality, credit->how, {});
        auto const text = to_json(rules);
        CHECK(read_policy(text).value() == rules);
        rapidjson::Document schema;
        schema.Parse(policy_schema().c_str());
        rapidjson::SchemaDocument const allowed{schema};
        rapidjson::SchemaValidator validator{allowed};
        rapidjson::Document written;
        CHECK(written.Parse(text.c_str()).Accept(validator));
    }
}

TEST_CASE("read_policy: on a base only what is given differs") {
    auto const read =
        read_policy(
            R"({"base": "hubei", "name": "ours", "equality": {"rule": {"kind": "yes_or_no"}},
        "total": {"caps": [{"rate_below": "1/2", "total": "59"}]}})")
            .value();
    policy expected = policies::hubei;
    expected.name = "ours";
    expected.equality.how = yes_or_no{};
    expected.total.caps[0] = {ratio{1, 2}, 59};
    CHECK(read == expected);
}

TEST_CASE("read_policy: an empty cap keeps its place") {
    auto const read = read_policy(R"({"name": "x", "total": {"caps": [
        {}, {"rate_below": "1/2", "total": "59"}]}})")
                          .value();
    CHECK(read.total.caps == std::array<total_cap, 4>{total_cap{}, total_cap{ratio{1, 2}, 59}});
    CHECK(read_policy(to_json(read)).value() == read);
}

TEST_CASE("read_policy: every decision is read again as it was written") {
    policy rules = policies::hubei;
    rules.name = "all";
    rules.execution.of = budget_column::received;
    rules.execution.how = two_anchors{.nothing_below = ratio{6, 10}, .full_from = ratio{9, 10}};
    rules.deadline.how = band_table{banded_by::deviation, {{1, ratio{8, 10}}, {11, 0}}};
    rules.over_achievement = {.then = over_achievement::action::does_not_count,
                              .limit_included = false};
    rules.weights[1] = {.execution = 10, .output = 90};
    rules.total.caps[0] = {ratio{1, 2}, 59, true};
    rules.reason.limit_exceeded = true;
    CHECK(read_policy(to_json(rules)).value() == rules);
}

TEST_CASE("read_policy: without a base a missed target has no rule") {
    auto const read = read_policy(R"({"name": "bare"})").value();
    CHECK(read.equality.how == rule{full_when_met{}});
}

TEST_CASE("read_policy: what follows a NUL byte is not passed over") {
    std::string const text{"{\"name\": \"x\"}\n \0{", 17};
    auto const read = read_policy(text);
    REQUIRE(!read);
    CHECK(read.error().code == errc::invalid_json);
    CHECK(read.error().at.position == text_position{2, 2});
}

TEST_CASE("read_policy: a byte order mark in front is passed over") {
    CHECK(read_policy("\xEF\xBB\xBF{\"name\": \"x\"}").value() ==
          read_policy("{\"name\": \"x\"}").value());
}

TEST_CASE("read_policy: what is wrong is refused with its key") {
    for (auto const& [text, code, key] : {
             std::tuple{"", errc::invalid_json, ""},
             std::tuple{"{\"name\": \"x\",}", errc::invalid_json, ""},
             std::tuple{"{\"name\": \"\xFF\"}", errc::invalid_utf8, ""},
             std::tuple{"[]", errc::expected_object, ""},
             std::tuple{"{}", errc::expected_text, "name"},
             std::tuple{R"({"base": "hubei"})", errc::expected_text, "name"},
             std::tuple{R"({"base": "nowhere", "name": "x"})", errc::unknown_choice, "base"},
             std::tuple{R"({"name": true})", errc::expected_text, ""},
             std::tuple{R"({"name": "x", "equalty": {}})", errc::unknown_key, ""},
             std::tuple{R"({"name": "x", "equality": 5})", errc::expected_object, "equality"},
             std::tuple{
                 R"({"name": "x", "base": "hubei", "base": "mof_2020"})", errc::duplicate_key, ""},
             std::tuple{R"({"name": "x", "equality": {"credit": {}, "credit": {}}})",
                        errc::duplicate_key,
                        "equality"},
             std::tuple{R"({"name": "x", "equality": {"rule": {}}})",
                        errc::unknown_choice,
                        "equality.rule.kind"},
             std::tuple{R"({"name": "x", "equality": {"rule": {"kind": "best"}}})",
                        errc::unknown_choice,
                        "equality.rule.kind"},
             std::tuple{
                 R"({"name": "x", "equality": {"rule": {"kind": "yes_or_no", "full_at": "1"}}})",
                 errc::unknown_key,
                 "equality.rule"},
             std::tuple{
                 R"({"name": "x", "deadline": {"rule": {"kind": "step_deduction", "step": "0"}}})",
                 errc::expected_positive,
                 "deadline.rule.step"},
             std::tuple{R"({"name": "x", "execution": {"weight": "-1"}})",
                        errc::negative_points,
                        "execution.weight"},
             std::tuple{R"({"name": "x", "weights": [{}, {}, {}, {}, {}]})",
                        errc::too_many_bands,
                        "weights"},
             std::tuple{R"({"name": "x", "equality": {"credit": {"mode": "nearest"}}})",
                        errc::unknown_choice,
                        "equality.credit.mode"},
             std::tuple{R"({"name": "x", "equality": {"credit": {"places": "-1"}}})",
                        errc::places_out_of_range,
                        "equality.credit.places"},
             std::tuple{R"({"name": "x", "equality": {"credit": {"places": "1.5"}}})",
                        errc::places_out_of_range,
                        "equality.credit.places"},
             std::tuple{R"({"name": "x", "execution": {"weight": "ten"}})",
                        errc::expected_number,
                        "execution.weight"},
             std::tuple{R"({"name": "x", "reason": {"rate_below": "9223372036854775807/0.001"}})",
                        errc::too_large,
                        "reason.rate_below"},
             std::tuple{R"({"name": "x", "over_achievement": {"from": "1/0"}})",
                        errc::expected_number,
                        "over_achievement.from"},
             std::tuple{
                 R"({"name": "x", "total": {"caps": {}}})", errc::expected_array, "total.caps"},
             std::tuple{R"({"name": "x", "total": {"caps": [{}, {"total": "x"}]}})",
                        errc::expected_number,
                        "total.caps[1].total"},
             std::tuple{R"({"name": "x", "total": {"caps": [{}, {}, {}, {}, {}]}})",
                        errc::too_many_bands,
                        "total.caps"},
             std::tuple{R"({"name": "x", "reason": {"over_achieved": "yes"}})",
                        errc::expected_truth,
                        "reason.over_achieved"},
         }) {
        INFO(text);
        auto const read = read_policy(text, "p.json");
        REQUIRE_FALSE(read);
        CHECK(entry_of(read.error().code).name == entry_of(code).name);
        CHECK(read.error().at.file == "p.json");
        if (*key != 0) CHECK(read.error().at.figure == key);
    }
}

TEST_CASE("read_policy: half a surrogate pair and a number beyond all are named with their place") {
    for (auto const& [text, code, column, found] : {
             std::tuple{R"({"name": "x\udc00"})", errc::unpaired_surrogate, 12U, "\\udc00"},
             std::tuple{R"({"name": "\ud800x"})", errc::unpaired_surrogate, 11U, "\\ud800"},
             std::tuple{R"({"\udfff\ud800": 1})", errc::unpaired_surrogate, 3U, "\\udfff"},
             std::tuple{R"({"name": "x", "execution": {"weight": -1e400}})",
                        errc::too_large,
                        39U,
                        "-1e400"},
             std::tuple{R"({"name" "x\udc00"})", errc::invalid_json, 9U, "\""},
             std::tuple{R"({"name": 元})", errc::invalid_json, 10U, "元"},
         }) {
        INFO(text);
        auto const read = read_policy(text, "p.json");
        REQUIRE_FALSE(read);
        CHECK(entry_of(read.error().code).name == entry_of(code).name);
        CHECK(read.error().at.position == text_position{1, column, {}});
        CHECK(read.error().found() == found);
    }
    CHECK(read_policy(R"({"name": "\ud83d\ude00 \\udc00"})").value().name == "😀 \\udc00");
}

TEST_CASE("read_policy: a name that is too long is refused and not cut") {
    CHECK(read_policy("{\"name\": \"" + std::string(64, 'x') + "\"}").error().code ==
          errc::text_too_long);
    CHECK(read_policy("{\"name\": \"" + std::string(63, 'x') + "\"}").has_value());
}

TEST_CASE("read_policy: every text cut off anywhere is refused") {
    auto const whole = to_json(policies::shanghai_2022);
    for (std::size_t length = 0; length + 2 < whole.size(); length += 7)
        CHECK_FALSE(read_policy(whole.substr(0, length)).has_value());
}

namespace {

bool allowed_by_schema(std::string const& text) {
    rapidjson::Document schema_text;
    schema_text.Parse(policy_schema().c_str());
    REQUIRE_FALSE(schema_text.HasParseError());
    rapidjson::SchemaDocument const schema{schema_text};
    rapidjson::Document json;
    json.Parse(text.c_str());
    REQUIRE_FALSE(json.HasParseError());
    rapidjson::SchemaValidator validator{schema};
    return json.Accept(validator);
}

}  // namespace

TEST_CASE(
    "to_json: a rule of the user's own is written by its sentence, which no file can give back") {
    auto const own =
        policies::hubei.with(indicator_kind::deadline, [](auto const& m) { return m.weight; }, {1});
    auto const text = to_json(own);
    CHECK(text.find("\"deadline\": {\n        \"rule\": {\n            \"own\": "
                    "\"a rule of the caller's own\"\n        },\n        \"credit\": {") !=
          std::string::npos);
    auto const read = read_policy(text, "ours.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == errc::rule_in_code);
    CHECK(read.error().at.figure == "deadline.rule");
    CHECK(read.error().message() ==
          "a rule of the catalogue was expected, found a rule that is code, which a file cannot "
          "hold");
    // A rule of the catalogue is data, however it was put in.
    auto const data = policies::hubei.with(indicator_kind::deadline, yes_or_no{}, {1});
    CHECK(read_policy(to_json(data)).value() == data);
}

TEST_CASE("policy_schema: every shipped policy is allowed as it is written") {
    for (policy const& each : policies::all) {
        INFO(to_json(each));
        CHECK(allowed_by_schema(to_json(each)));
    }
    auto capped = policies::mof_2020;
    capped.total.caps[0] = {ratio{1, 2}, 59};
    capped.over_achievement = {.then = over_achievement::action::scaled_down,
                               .amount = ratio{1, 3}};
    CHECK(allowed_by_schema(to_json(capped)));
    CHECK(allowed_by_schema(R"({"base": "hubei", "name": "ours", "execution": {"weight": 20}})"));
}

TEST_CASE("policy_schema: what the reader refuses by its key or its kind the schema refuses") {
    for (std::string const text : {
             R"({"base": "hubei"})",
             R"({"base": "nowhere", "name": "x"})",
             R"({"name": "x", "weight": "1"})",
             R"({"name": "x", "execution": {"basis": "guess"}})",
             R"({"name": "x", "execution": {"weight": "ten"}})",
             R"({"name": "x", "execution": {"weight": true}})",
             R"({"name": "x", "equality": {"rule": {"kind": "magic"}}})",
             R"({"name": "x", "equality": {"rule": {}}})",
             R"({"name": "x", "equality": {"rule": {"kind": "yes_or_no", "points": "1"}}})",
             R"({"name": "x", "equality": {"credit": {"places": "16"}}})",
             R"({"name": "x", "total": {"zero_target_vetoes": "yes"}})",
             R"({"name": "x", "satisfaction": {"rule": {"kind": "band_table", "by": "completion",
                 "bands": [{"from": "1", "share": "1", "to": "2"}]}}})",
         }) {
        CAPTURE(text);
        CHECK_FALSE(allowed_by_schema(text));
        CHECK_FALSE(read_policy(text));
    }
}
