// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/detail/usual_json.hpp>
#include <outturn/io/file.hpp>
#include <outturn/io/json.hpp>
#include <outturn/io/limits.hpp>

#include "catch.hpp"
#include "support/any_form.hpp"
#include "support/cases.hpp"
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

using namespace outturn;

namespace {

bool is_usual(std::string_view json) {
    self_evaluation form;
    return detail::read_usual_json(form, json, 1);
}

// What read_json makes of the text by the general parser, which notes that are not texts need.
result<self_evaluation> read_generally(std::string json) {
    json.insert(json.rfind('}'), ",\"transcription_notes\":true");
    return read_json(json);
}

// Whether a text that is taken for a usual form is one, the same as by the general parser, cell by cell.
// Notes stand in a form once.
void check_against_general(std::string const& json) {
    self_evaluation usual;
    if (json.find("transcription_notes") != std::string::npos) return;
    if (!detail::read_usual_json(usual, json, 1)) return;
    CAPTURE(json);
    auto const general = read_generally(json);
    if (!general) FAIL(general.error().text());
    REQUIRE(read_form(usual) == *general);
}

std::string with_row(std::string_view row) {
    return R"({"indicators":[)" + std::string{row} + "]}";
}

}  // namespace

TEST_CASE("read_usual_json: forms as programs write them are usual") {
    for (char const number : {'1', '2', '3', '4', '5'}) {
        auto const json = file_contents(OUTTURN_SOURCE_DIR "/examples/forms/2022-" +
                                        std::string{number} + ".json");
        REQUIRE(json);
        CHECK(is_usual(*json));
        CHECK(is_usual(write_json(read_json(*json).value())));
    }
    for (auto const* const each :
         {R"({"indicators":[{}]})",
          " {\t\"indicators\" :\r\n[ { \"score\" : 9.5 } , { } ] , \"total\":{} } ",
          R"({"fiscal_year":2022,"funds":[{"initial":null,"adjusted":-1.50e+3}],"indicators":[]})",
          R"({"indicators":[{"level3":"\"\\\/\b\f\n\r\t\u0000\u007f\u0080\u07FF\u0800\uffff量"}]})",
          R"({"\u0069ndicators":[{"level3":"数量/"}],"transcription_notes":["a","\u6570"]})"}) {
        CAPTURE(each);
        CHECK(is_usual(each));
        check_against_general(each);
    }
}

TEST_CASE("read_usual_json: what it leaves to the general parser, it leaves whole") {
    for (auto const& each : {
             std::string{},
             std::string{"[]"},
             std::string{"{}"},
             std::string{R"({"indicators":[]})"},
             std::string{R"({"indicators":[{}]} x)"},
             std::string{R"({"indicators":[{}],})"},
             std::string{R"({"indicators":[{},]})"},
             std::string{R"({"indicators":[{}])"},
             std::string{R"({"indicators":{}})"},
             std::string{R"({"indicators":[[]]})"},
             std::string{R"({"indicators":[{}],"indicators":[{}]})"},
             std::string{R"({"indicators":[{}],"goal":[]})"},
             std::string{R"({"indicators":[{}],"other":1})"},
             std::string{R"({"indicators":[{}],"transcription_notes":1})"},
             std::string{R"({"indicators":[{}],"title":true})"},
             std::string{R"({"indicators":[{}],"title":nul})"},
             std::string{R"({"indicators":[{}],"title":{}})"},
             std::string{"{\"indicators\":[{}]}\0", 20},
             with_row(R"({"score":1,"score":1})"),
             with_row(R"({"score":01})"),
             with_row(R"({"score":1.})"),
             with_row(R"({"score":.5})"),
             with_row(R"({"score":+1})"),
             with_row(R"({"score":1e})"),
             with_row(R"({"score":-})"),
             with_row(R"({"score":"1)"),
             with_row(R"({"score":"\ud840\udc00"})"),
             with_row(R"({"score":"\udc00"})"),
             with_row(R"({"score":"\u12g0"})"),
             with_row(R"({"score":"\u12"})"),
             with_row(R"({"score":"\x"})"),
             with_row(R"({"score":"\)"),
             with_row("{\"score\":\"\n\"}"),
             with_row("{\"score\":\"\x80\"}"),
             with_row("{\"score\":\"\xED\xA0\x80\"}"),
             with_row(R"({"score" "1"})"),
             with_row(R"({score:"1"})"),
         }) {
        CAPTURE(each);
        CHECK(!is_usual(each));
    }
    std::string rows = "{}";
    for (std::size_t i = 1; i < most_indicators; ++i) rows += ",{}";
    CHECK(is_usual(with_row(rows)));
    CHECK(!is_usual(with_row(rows + ",{}")));
}

TEST_CASE("read_usual_json: cells have the positions that the general parser gives them") {
    check_against_general(
        "\n {\"title\":\"项目\",\n\"funds\":[{\"source\":null,\"initial\" : 1.5},{}],"
        "\"indicators\":[{\"level3\":\"数\",\"score\":-0}]}");
    self_evaluation form;
    REQUIRE(detail::read_usual_json(form, R"({"title":"一二","indicators":[{"score":5}]})", 7));
    CHECK(form.title.position == text_position{7, 11, {}});
    CHECK(form.indicators[0].score.position == text_position{7, 38, {}});
    REQUIRE(detail::read_usual_json(form, R"({"indicators":[{"score":5}]})", 0));
    CHECK(form.indicators[0].score.position == text_position{});
    CHECK(form.title.text.empty());
}

TEST_CASE(
    "read_usual_json: any form, and any change of its bytes, is read as by the general parser") {
    any_form::maker any{20261201};
    std::mt19937 random{20261202};
    std::string_view const signs = "\"\\{}[]:,+-.eE019ntu \t\n\x01\x80\xE4";
    std::size_t usual = 0;
    for (int i = 0; i < support::cases(300); ++i) {
        auto const lines =
            write_jsonl(std::vector{i % 2 == 0 ? any.of_a_sheet() : any.of_any_bytes()});
        for (int change = 0; change < 20; ++change) {
            auto changed = lines;
            if (change != 0) changed[random() % changed.size()] = signs[random() % signs.size()];
            usual += is_usual(changed) ? 1U : 0U;
            check_against_general(changed);
        }
    }
    CHECK(usual > 0);
}
