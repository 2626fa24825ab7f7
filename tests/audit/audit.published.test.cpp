// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Needs: RapidJSON

// Six published forms in other layouts. Each finding was held against the form by hand: nothing is here
// that a reviewer would call false, and every defect that was seen when they were copied is.

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/io/json.hpp>

#include "catch.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

self_evaluation form_named(std::string const& name) {
    return read_json_file(OUTTURN_SOURCE_DIR "/examples/forms/published/" + name + ".json").value();
}

/// The findings as "502 indicators[0].actual", with their messages.
std::map<std::string, std::string> findings_of(self_evaluation const& form, policy const& rules) {
    std::map<std::string, std::string> found;
    for (auto const& each : audit(form, rules))
        found[std::to_string(each.number) + ' ' + to_string(each.where)] = message(each);
    return found;
}

void expect(std::string const& name, std::vector<std::string_view> const& expected) {
    auto found = findings_of(form_named(name), policies::mof_2020);
    for (auto const each : expected) {
        auto const at = found.find(std::string{each});
        if (at == found.end())
            FAIL_CHECK("missed: " << each);
        else
            found.erase(at);
    }
    for (auto const& [where, text] : found) FAIL_CHECK("not expected: " << where << ": " << text);
}

}  // namespace

TEST_CASE("a form with one indicator of 90 points that is met in a word") {
    expect("大英县司法局-成本控制",
           {"309 indicators[0].level1",
            "502 indicators[0].actual",
            "506 execution.score",
            "506 total.score",
            "507 execution.rate",
            "524 indicators[0].points",
            "901 indicators[0].score"});
}

TEST_CASE("a form that scores its execution in a row and leaves units out") {
    expect("峰峰矿区法院-政法转移支付",
           {"312 indicators[4].actual",
            "503 indicators[1].actual",
            "509 execution.score",
            "526 total.score",
            "901 indicators[1].score",
            "901 indicators[5].score"});
}

TEST_CASE("a form that counts money as output and writes percentages without their sign") {
    expect("廊坊食品工程学校-暖通改造",
           {"201 execution.rate",
            "201 execution.score",
            "201 indicators[0].score",
            "323 execution.rate",
            "404 indicators[5].reason",
            "404 indicators[6].reason",
            "404 indicators[8].reason",
            "506 total.score",
            "510 indicators[1].target",
            "510 indicators[2].target",
            "510 indicators[3].target",
            "510 indicators[4].target",
            "510 indicators[5].target",
            "510 indicators[8].target",
            "523 indicators[0].target"});
}

TEST_CASE("a form that takes points from a met target without a word") {
    expect("永德明朗中学-营养改善计划",
           {"108 indicators[2].score",
            "201 indicators[5].score",
            "304 indicators[2].score",
            "307 total.score",
            "309 indicators[0].level1",
            "311 indicators[2].reason",
            "311 indicators[5].reason",
            "527 indicators[4].target"});
}

TEST_CASE("a form whose total row is zero over parts that are not") {
    expect("池州棠溪镇-委托业务项目",
           {"101 funds[0].adjusted",
            "101 funds[0].executed",
            "101 funds[0].initial",
            "102 total.points",
            "506 total.score",
            "527 indicators[6].target",
            "527 indicators[7].target",
            "527 indicators[8].target",
            "901 execution.rate",
            "901 execution.score",
            "901 indicators[2].score",
            "901 indicators[3].score",
            "901 indicators[5].score",
            "901 indicators[6].score",
            "901 indicators[7].score",
            "901 indicators[8].score"});
}

TEST_CASE("a form of many indicators that follow no one rule") {
    expect("稷山翟店镇卫生院-基本公共卫生",
           {"102 total.points",          "108 indicators[15].score",  "108 indicators[16].score",
            "108 indicators[17].score",  "108 indicators[18].score",  "108 indicators[19].score",
            "108 indicators[22].score",  "108 indicators[24].score",  "201 indicators[0].score",
            "201 indicators[11].score",  "201 indicators[12].score",  "201 indicators[13].score",
            "201 indicators[14].score",  "201 indicators[21].score",  "201 indicators[7].score",
            "303 indicators[0].score",   "305 indicators[11].score",  "305 indicators[12].score",
            "305 indicators[14].score",  "305 indicators[18].score",  "305 indicators[19].score",
            "305 indicators[21].score",  "305 indicators[24].score",  "311 indicators[11].reason",
            "311 indicators[12].reason", "311 indicators[13].reason", "311 indicators[14].reason",
            "311 indicators[15].reason", "311 indicators[16].reason", "311 indicators[17].reason",
            "311 indicators[18].reason", "311 indicators[19].reason", "311 indicators[21].reason",
            "311 indicators[22].reason", "311 indicators[24].reason", "311 indicators[7].reason",
            "312 indicators[2].actual",  "312 indicators[4].actual",  "312 indicators[5].actual",
            "506 total.score",           "507 funds[0].adjusted",     "510 indicators[24].target",
            "901 execution.rate",        "901 execution.score"});
}

TEST_CASE("a form that scores its execution in a row: the printed total is the sum of its scores") {
    auto const used = infer(std::vector{form_named("峰峰矿区法院-政法转移支付")});
    auto const& total = used.at(figure_role::total_score);
    CHECK(total.verdict != inference_verdict::unexplained);
    REQUIRE(total.policy);
    CHECK(total.policy->formula->name == "sum_of_printed");
    CHECK(total.explained == 1);
}

TEST_CASE("a form of many indicators: what is inferred of it explains no more than it says") {
    auto const used = infer(std::vector{form_named("稷山翟店镇卫生院-基本公共卫生")});
    auto const& partial = used.at(figure_role::credit_partial);
    CHECK(partial.verdict != inference_verdict::unique);
    CHECK(partial.explained < partial.of);
}
