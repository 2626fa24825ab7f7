// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/io/vocabulary_json.hpp>

#include <rapidjson/document.h>

#include "catch.hpp"
#include <algorithm>
#include <random>
#include <string>
#include <string_view>

using namespace outturn;

namespace {

constexpr std::string_view whole = R"({
  "year": 2022,
  "denied": ["搁置"],
  "achieved": ["已完成", "达标"],
  "synonyms": [["按时完成", "如期完成"], ["好", "良"]],
  "bare_fractions_are_shares": true,
  "units": [{"unit": "次", "of": "场次"}, {"factor": 12, "unit": "箱", "of": "盒"},
            {"unit": "打", "of": "双", "factor": "1/2"}, {"unit": "摊位组"}]
})";

/// The first line of the error, else "read".
std::string outcome_of(std::string_view text) {
    auto const read = read_vocabulary(text, "v.json");
    if (read) return "read";
    auto const all = read.error().text();
    return all.substr(0, all.find('\n'));
}

}  // namespace

TEST_CASE("read_vocabulary: a file says what the functions of a vocabulary say") {
    auto const read = read_vocabulary(whole).value();
    CHECK(read.year() == 2022);
    CHECK(read.bare_fractions_are_shares());
    CHECK(read.meaning_of("达标") == word_meaning::achieved);
    CHECK(read.meaning_of("搁置") == word_meaning::denied);
    CHECK(read.are_synonyms("如期完成", "按时完成"));
    CHECK_FALSE(read.are_synonyms("按时完成", "好"));
    CHECK(compare(*parse_target("≥2箱", read), *parse_actual("24盒", read), read).relation ==
          relation::equal);
    CHECK(read_vocabulary("{}").value().units().empty());
}

TEST_CASE("to_json: a vocabulary reads back as itself") {
    auto const text = to_json(read_vocabulary(whole).value());
    CHECK(to_json(read_vocabulary(text).value()) == text);
    auto const empty = to_json(vocabulary{});
    CHECK(to_json(read_vocabulary(empty).value()) == empty);
}

TEST_CASE(
    "read_vocabulary: what is wrong is named with file, line, column, key and what was expected") {
    struct row {
        std::string_view text, outcome;
    };
    for (
        auto const& [text, outcome] : {
            row{R"({})", "read"},
            row{"\xEF\xBB\xBF{}", "read"},
            row{R"({"unitz": []})", "v.json:1:3: a known key was expected, found \"unitz\""},
            row{"{\"year\": 2022,\n \"year\": 2023}",
                "v.json:2:3: each key was expected once, found \"year\" again"},
            row{R"({"units": [{"unit": "%"}]})",
                "v.json:1:22: units[0].unit: a unit that is not known yet was expected, found "
                "\"%\""},
            row{R"({"units": [{"unit": "秒", "of": "分钟"}]})",
                "v.json:1:22: units[0].unit: a unit that is not known yet was expected, found "
                "\"秒\""},
            row{R"({"units": [{"unit": "瓶", "of": "盒"}, {"unit": "瓶", "of": "袋"}]})",
                "v.json:1:48: units[1].unit: a unit that is not known yet was expected, found "
                "\"瓶\""},
            row{R"({"units": [{"unit": "瓶", "of": "3"}]})",
                "v.json:1:33: units[0].of: a unit that the other converts to was expected, found "
                "\"3\""},
            row{R"({"units": [{"unit": "瓶", "of": "盒", "factor": "0"}]})",
                "v.json:1:48: units[0].factor: a number above zero was expected, found \"0\""},
            row{R"({"units": [{"unit": "瓶", "of": "盒", "factor": -2}]})",
                "v.json:1:47: units[0].factor: a number above zero was expected, found \"-2\""},
            row{R"({"units": [{"unit": "瓶", "factor": 2}]})",
                "v.json:1:36: units[0].factor: a known key was expected, found \"2\""},
            row{R"({"units": [{"unit": "瓶", "of": "盒", "Factor": 2}]})",
                "v.json:1:38: units[0]: a known key was expected, found \"Factor\""},
            row{R"({"units": ["瓶"]})",
                "v.json:1:13: units[0]: a JSON object was expected, found \"瓶\""},
            row{R"({"units": {}})", "v.json:1:11: units: a JSON array was expected, found \"{}\""},
            row{R"({"units": [{"unit": 3}]})",
                "v.json:1:21: units[0].unit: a unit was expected after \"{\"units\": [{\"unit\": "
                "\", found \"3\""},
            row{R"({"denied": ["达标"], "achieved": ["达标"]})",
                "v.json:1:14: denied[0]: a word that, with its synonyms, means either achieved or "
                "denied was expected, found \"达标\", which is given as both"},
            row{R"({"achieved": ["达标", "达标 "]})",
                "v.json:1:22: achieved[1]: a word that is not given already was expected, found "
                "\"达标 \""},
            row{R"({"achieved": ["100%"]})",
                "v.json:1:16: achieved[0]: words that state neither a number nor a date were "
                "expected, found \"100%\""},
            row{R"({"achieved": [null]})",
                "v.json:1:15: achieved[0]: words that state neither a number nor a date were "
                "expected, found \"null\""},
            row{R"({"achieved": "达标"})",
                "v.json:1:15: achieved: a JSON array was expected, found \"达标\""},
            row{R"({"synonyms": [["达标"]]})",
                "v.json:1:15: synonyms[0]: two or more words with one meaning were expected, found "
                "\"[\"达标\"]\""},
            row{R"({"synonyms": [["达标", "好"], ["良", "好"]]})",
                "v.json:1:35: synonyms[1][1]: a word that is not given already was expected, found "
                "\"好\""},
            row{R"({"bare_fractions_are_shares": 1})",
                "v.json:1:31: bare_fractions_are_shares: true or false was expected, found \"1\""},
            row{R"({"year": "2022"})",
                "v.json:1:11: year: a year of four digits was expected, found \"2022\""},
            row{R"({"year": 22})",
                "v.json:1:10: year: a year of four digits was expected, found \"22\""},
            row{R"({"year": 2022.0})",
                "v.json:1:10: year: a year of four digits was expected, found \"2022.0\""},
            row{R"([])", "v.json:1:1: a JSON object was expected, found \"[]\""},
            row{R"({"year": 2022} x)",
                "v.json:1:16: JSON was expected after \"{\"year\": 2022} \", found \"x\""},
            row{"", "v.json:1:1: JSON was expected, found nothing"},
        }) {
        INFO(text);
        CHECK(outcome_of(text) == outcome);
    }
}

TEST_CASE("read_vocabulary: hostile files are refused with a place") {
    CHECK(outcome_of(std::string(100'000, '[')).find("nested too deeply") != std::string::npos);
    CHECK(outcome_of("{\"units\":" + std::string(100'000, '[')).find("nested too deeply") !=
          std::string::npos);
    CHECK(outcome_of("{\"achieved\": [\"\\udc00\"]}").find("surrogate") != std::string::npos);
    CHECK(outcome_of("{\"achieved\": [\"\xE4\xB8\"]}").find("UTF-8") != std::string::npos);
    CHECK(outcome_of(std::string_view{"{}\0", 3}).find("JSON was expected") != std::string::npos);
    CHECK(outcome_of("{\"achieved\": [\"\\u0000\"]}").find("neither a number") !=
          std::string::npos);
    std::string many = "{\"units\": [";
    for (int i = 0; i < 1001; ++i) {
        std::string name = "组";
        for (int rest = i; rest != 0; rest /= 26) name += static_cast<char>('a' + rest % 26);
        many += (i == 0 ? "" : ",") + std::string{R"({"unit": ")"} + name + "z\"}";
    }
    CHECK(outcome_of(many + "]}").find("at most 1,000 units") != std::string::npos);
}

TEST_CASE("read_vocabulary: any damaged file is read or refused with a place in it") {
    std::mt19937_64 random{20'261'202};
    for (int i = 0; i < 4'000; ++i) {
        std::string text{whole};
        for (int edits = 1 + static_cast<int>(random() % 3); edits > 0; --edits) {
            auto const at = random() % text.size();
            if (random() % 2 == 0)
                text.erase(at, 1 + random() % 4);
            else
                text.insert(at, 1, "{}[]\",:0\x80"[random() % 9]);
        }
        auto const read = read_vocabulary(text, "v.json");
        if (read) {
            static_cast<void>(to_json(*read));
        } else if (read.error().where.end > read.error().source.size() ||
                   read.error().at.position.line == 0 || read.error().text().empty()) {
            FAIL(text);
        }
    }
    SUCCEED();
}

TEST_CASE("vocabulary_schema: it is JSON and has every key of a written vocabulary") {
    auto const schema = vocabulary_schema();
    rapidjson::Document json;
    REQUIRE_FALSE(json.Parse(schema.data(), schema.size()).HasParseError());
    rapidjson::Document written;
    auto const text = to_json(read_vocabulary(whole).value());
    REQUIRE_FALSE(written.Parse(text.data(), text.size()).HasParseError());
    CHECK(json["properties"].MemberCount() == written.MemberCount());
    // Not a loop: RapidJSON's != is ambiguous in C++20.
    std::for_each(written.MemberBegin(), written.MemberEnd(), [&](auto const& each) {
        CHECK(json["properties"].HasMember(each.name));
    });
}
