// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/io/json.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/json.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include <array>
#include <set>
#include <string>
#include <vector>

using namespace outturn;

namespace {

self_evaluation form_of_2022(int number) {
    return read_json_file(OUTTURN_SOURCE_DIR "/examples/forms/2022-" + std::to_string(number) +
                          ".json")
        .value();
}

std::string text_of(computed const& figure) { return figure ? to_string(*figure.rounded) : "none"; }

/// The names of the figures that are not as printed; `texts` compares them to the letter.
std::set<std::string> differences(policy const& rules, bool texts) {
    std::set<std::string> differing;
    std::size_t compared = 0;
    for (int number = 1; number <= 5; ++number) {
        auto const form = form_of_2022(number);
        auto const scored = score(form, rules);
        auto const compare = [&](std::string const& name,
                                 printed<decimal> const& on_form,
                                 std::string const& ours,
                                 bool equal) {
            ++compared;
            if (texts ? on_form.text != ours : !equal)
                differing.insert(std::to_string(number) + ": " + name);
        };
        compare("execution.rate",
                form.execution.rate,
                to_percent_string(scored.rate.rounded.value_or(decimal{})),
                form.execution.rate.value == scored.rate.rounded);
        compare("execution.score",
                form.execution.score,
                text_of(scored.score),
                form.execution.score.value == scored.score.rounded);
        for (std::size_t i = 0; i < form.indicators.size(); ++i)
            compare("indicators[" + std::to_string(i) + "].score",
                    form.indicators[i].score,
                    text_of(scored.indicators[i].score),
                    form.indicators[i].score.value == scored.indicators[i].score.rounded);
        compare("total.score",
                form.total.score,
                text_of(scored.total),
                form.total.score.value == scored.total.rounded);
    }
    CHECK(compared == 75);
    return differing;
}

}  // namespace

TEST_CASE("to_json: bytes that are not UTF-8, as in the name of a file, do not spoil the JSON") {
    self_evaluation texts;
    texts.file = "2022\xFF.json";
    texts.indicators.emplace_back().level3.text = "\xE4\xBA a\xE4\xBA\xA7\xC0";
    auto const form = read_form(texts);
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag>(
        to_json(form, score(form, policies::mof_2020), policies::mof_2020).c_str());
    REQUIRE(!json.HasParseError());
    CHECK(json["file"].GetString() == std::string{"2022�.json"});
    CHECK(json["indicators"][0]["name"].GetString() == std::string{"�� a产�"});
}

TEST_CASE("to_json: under shanghai_2022 all 75 figures of the five forms come out to the letter") {
    CHECK(differences(policies::shanghai_2022, true).empty());
}

TEST_CASE("to_json: under plain half-up exactly the figures differ that another rounding gave") {
    policy plain = policies::shanghai_2022;
    plain.execution.rate.mode = rounding::half_up;
    plain.execution.basis = score_basis::exact_rate;
    for (credit_rule* each : {&plain.higher_is_better,
                              &plain.lower_is_better,
                              &plain.equality,
                              &plain.zero_target,
                              &plain.qualitative,
                              &plain.satisfaction})
        each->credit.mode = rounding::half_up;
    CHECK(differences(plain, false) == std::set<std::string>{"1: execution.rate",
                                                             "2: execution.rate",
                                                             "3: execution.score",
                                                             "3: total.score",
                                                             "4: indicators[2].score",
                                                             "4: indicators[4].score",
                                                             "4: total.score"});
}

TEST_CASE("to_json: a changed input changes the figures that follow from it") {
    auto texts_of = [](char const* executed) {
        auto form = form_of_2022(1);
        form.funds[0].executed.value = parse_decimal(executed).value();
        return score(form, policies::shanghai_2022);
    };
    // The executed amounts between which the printed rate of 99.31% lies.
    CHECK(to_string(*texts_of("1681744.80").rate.rounded) == "0.9930");
    CHECK(to_string(*texts_of("1681744.81").rate.rounded) == "0.9931");
    CHECK(to_string(*texts_of("1681914.16").rate.rounded) == "0.9931");
    CHECK(to_string(*texts_of("1681914.17").rate.rounded) == "0.9932");
    CHECK(to_string(*texts_of("0").total.rounded) == "89.00");
}

TEST_CASE("to_json: it is one JSON object on one line with the keys it promises") {
    auto const form = form_of_2022(4);
    auto const text = to_json(form, score(form, policies::shanghai_2022), policies::shanghai_2022);
    CHECK(text.find('\n') == std::string::npos);
    rapidjson::Document json;
    json.Parse(text.c_str());
    REQUIRE_FALSE(json.HasParseError());
    CHECK(json["project"] == "上海市党群服务阵地态势感知分析平台");
    CHECK(json["policy"] == "shanghai_2022");
    CHECK(json["execution"]["rate"] == "98.91%");
    CHECK(json["execution"]["score"] == "9.89");
    CHECK(json["execution"]["reason"].IsNull());
    CHECK(json["total"] == "97.13");
    CHECK(json["total_reason"].IsNull());
    REQUIRE(json["indicators"].Size() == 15);
    auto const& row = json["indicators"][2];
    CHECK(row["name"] == "感知覆盖功能区数量");
    CHECK(row["relation"] == "below");
    CHECK(row["met"].IsFalse());
    CHECK(row["attainment"] == "1043/1200");
    CHECK(row["score"] == "5.21");
    CHECK(json["indicators"][11]["relation"] == "equal");
    CHECK(json["indicators"][11]["attainment"].IsNull());
    CHECK(json["indicators"][13]["attainment"] == "1.928");
    CHECK(json["indicators"][13]["met"].IsTrue());
}

TEST_CASE(
    "to_json: an input of a derivation names its figure, and its cell in a spreadsheet apart") {
    self_evaluation texts;
    texts.sheet = "表1";
    auto& row = texts.indicators.emplace_back();
    row.target.text = row.actual.text = "5个";
    row.points = {"10.4", {.line = 3, .column = 7, .cell = {3, 7}}};
    auto const form = read_form(texts);
    auto rules = policies::mof_2020;
    rules.equality.credit = {.places = 0};
    auto const of = explain(form, figure::indicator(0), rules).value();
    rapidjson::Document json;
    json.Parse(to_json(of).c_str());
    REQUIRE_FALSE(json.HasParseError());
    auto const& rounded = json["tree"];
    CHECK(rounded["places"].GetInt() == 0);
    auto const& input = rounded["operands"][0];
    std::size_t cells = 0;
    for (auto const& each : input.GetObject()) cells += each.name == "cell" ? 1 : 0;
    CHECK(cells == 1);
    CHECK(input["cell"] == "indicators[0].points");
    CHECK(input["spreadsheet_cell"] == "G3");
}

TEST_CASE("to_json: a figure that cannot be had is null with its reason") {
    auto form = form_of_2022(1);
    form.indicators[0].actual.value.reset();
    rapidjson::Document json;
    auto const text = to_json(form, score(form, policies::mof_2020), policies::mof_2020);
    json.Parse(text.c_str());
    REQUIRE_FALSE(json.HasParseError());
    CHECK(json["indicators"][0]["met"].IsNull());
    CHECK(json["indicators"][0]["relation"] == "unknown");
    CHECK(json["indicators"][0]["score"].IsNull());
    CHECK(json["indicators"][0]["reason"] == "nothing_entered");
    CHECK(json["indicators"][8]["score"].IsNull());
    CHECK(json["indicators"][8]["reason"] == "no_rule");
    CHECK(json["total"].IsNull());
    CHECK(json["total_reason"] == "part_missing");
}

TEST_CASE("to_json: a rate and a total keep the zeros that the policy prints whatever their size") {
    self_evaluation form;
    auto& funds = form.funds.emplace_back();
    funds.source.text = "年度资金总额";
    funds.adjusted.value = decimal{1};
    funds.executed.value = decimal{6'836'575'492'000'000};
    form.execution.points.value = decimal{10};
    auto const printed = [&](policy const& rules) {
        rapidjson::Document json;
        json.Parse(to_json(form, score(form, rules), rules).c_str());
        return json["execution"]["rate"].GetString() + std::string{" "} + json["total"].GetString();
    };
    CHECK(printed(policies::mof_2020) == "683657549200000000.00% 10.00");
    policy trimmed = policies::mof_2020;
    trimmed.execution.rate.trailing = trimmed.total.rounds.trailing = zeros::trimmed;
    CHECK(printed(trimmed) == "683657549200000000% 10");
    funds.executed.value = decimal::scaled(5, 1);
    CHECK(printed(policies::mof_2020) == "50.00% 5.00");
    CHECK(printed(trimmed) == "50% 5");
}

TEST_CASE("to_json: text of the form cannot break out of its string") {
    auto form = form_of_2022(5);
    form.project.text = "\"},\n{\\\x01";
    rapidjson::Document json;
    auto const text = to_json(form, score(form, policies::mof_2020), policies::mof_2020);
    json.Parse(text.c_str());
    REQUIRE_FALSE(json.HasParseError());
    CHECK(json["project"] == "\"},\n{\\\x01");
    CHECK(text.find('\n') == std::string::npos);
}
