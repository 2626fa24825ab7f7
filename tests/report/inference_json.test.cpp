// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/json.hpp>
#include <outturn/report/inference_json.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include <set>
#include <string>
#include <vector>

using namespace outturn;

namespace {

inference const& used() {
    static inference const made = [] {
        std::vector<self_evaluation> forms;
        for (char const number : {'1', '2', '3', '4', '5'})
            forms.push_back(read_json_file(std::string{OUTTURN_SOURCE_DIR "/examples/forms/2022-"} +
                                           number + ".json")
                                .value());
        forms[1].indicators[5].score.value.reset();
        return infer(forms);
    }();
    return made;
}

rapidjson::Document const& document() {
    static rapidjson::Document const parsed = [] {
        rapidjson::Document made;
        made.Parse(to_json(used()).c_str());
        return made;
    }();
    return parsed;
}

std::set<std::string> keys_of(rapidjson::Value const& object) {
    std::set<std::string> keys;
    for (auto const& member : object.GetObject()) keys.insert(member.name.GetString());
    return keys;
}

rapidjson::Value const& role(char const* name) { return document()["roles"][name]; }

}  // namespace

TEST_CASE("to_json: an inference has the documented keys and every role") {
    REQUIRE_FALSE(document().HasParseError());
    CHECK(keys_of(document()) ==
          std::set<std::string>{"forms", "roles", "skipped", "search_space"});
    CHECK(document()["roles"].MemberCount() == figure_role_catalogue.size());
    for (auto const& member : document()["roles"].GetObject()) {
        CAPTURE(member.name.GetString());
        CHECK(keys_of(member.value) == std::set<std::string>{"verdict",
                                                             "policy",
                                                             "explained",
                                                             "of",
                                                             "distinct",
                                                             "exceptions",
                                                             "witnesses",
                                                             "rivals",
                                                             "equivalents",
                                                             "splitting_example",
                                                             "chance"});
    }
    CHECK(keys_of(document()["search_space"]) ==
          std::set<std::string>{
              "formulas", "roundings", "places", "further_places", "amount_places"});
    CHECK(document()["search_space"]["formulas"].Size() == scoring_formulas.size());
}

TEST_CASE("to_json: the rate of the five forms with its evidence") {
    auto const& rate = role("execution.rate");
    CHECK(std::string{rate["verdict"].GetString()} == "underdetermined");
    auto const& rule = rate["policy"];
    CHECK(std::string{rule["formula"].GetString()} == "executed_by_adjusted");
    CHECK(std::string{rule["rounding"].GetString()} == "ceiling");
    CHECK(rule["places"].GetUint() == 2);
    CHECK(rule["amounts"].IsNull());
    CHECK(rate["explained"].GetUint() == 5);
    CHECK(rate["of"].GetUint() == 5);
    CHECK(rate["witnesses"].Size() == 5);
    auto const& seen = rate["witnesses"][0];
    CHECK(keys_of(seen) ==
          std::set<std::string>{
              "form", "figure", "times", "printed", "exact", "kills", "decides", "inputs"});
    CHECK(std::string{seen["printed"].GetString()} == "99.31%");
    CHECK(std::string{seen["exact"].GetString()} == "1681827/1693600");
    CHECK(rate["rivals"].Size() + rate["equivalents"].Size() + 1 ==
          hypotheses_for(figure_role::execution_rate, search_space{}).size());
    auto const& killed = rate["rivals"][0]["killed_by"];
    CHECK(keys_of(killed) == std::set<std::string>{"form", "figure", "times", "printed", "prints"});
    for (auto const& each : rate["equivalents"].GetArray()) {
        CHECK(each["amounts"].IsObject());
        CHECK(keys_of(each["told_apart_by"]) ==
              std::set<std::string>{"inputs", "policy", "equivalent"});
        CHECK_FALSE(each["told_apart_by"]["policy"] == each["told_apart_by"]["equivalent"]);
    }
    CHECK(rate["splitting_example"]["figures"][0]["printed"].IsString());
    CHECK(rate["splitting_example"]["figures"][0]["by"][0].GetUint() == 0);
    CHECK(rate["chance"]["value"].IsString());
    CHECK_FALSE(rate["chance"]["at_most"].GetBool());
}

TEST_CASE("to_json: a role without figures has no policy and no chance") {
    auto const& none = role("credit.exceeded");
    CHECK(none["of"].GetUint() == 0);
    CHECK(none["policy"].IsNull());
    CHECK(none["chance"].IsNull());
    CHECK(none["splitting_example"].IsNull());
    CHECK(std::string{none["verdict"].GetString()} == "underdetermined");
}

TEST_CASE("to_json: what is no evidence is named with its reason") {
    auto const& skipped = document()["skipped"];
    REQUIRE(skipped.Size() == 2);
    CHECK(std::string{skipped[0]["figure"].GetString()} == "indicators[5].score");
    CHECK(std::string{skipped[0]["reason"].GetString()} == "not_printed");
    CHECK(std::string{skipped[1]["figure"].GetString()} == "total.score");
    CHECK(std::string{skipped[1]["reason"].GetString()} == "input_missing");
    CHECK(std::string{skipped[0]["form"].GetString()} == document()["forms"][1].GetString());
}
