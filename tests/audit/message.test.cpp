// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/message.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

namespace {

finding found_with(finding_words words) {
    finding made;
    made.where = figure::indicator(2);
    made.words = words;
    made.declared = "5.21";
    return made;
}

}  // namespace

TEST_CASE("message: joins the sentences and leaves out those whose names are not known") {
    auto made = found_with({.fact = {"It prints {declared}.", "表列{declared}。"},
                            .recomputation = {"It is {exact}.", "应为{exact}。"},
                            .remedy = {"See {other}.", "见{other}。"}});
    CHECK(message(made) == "It prints \"5.21\".");
    made.exact = ratio{1043, 200};
    CHECK(message(made) == "It prints \"5.21\". It is 5.215.");
    CHECK(message(made, language::zh) == "表列“5.21”。应为5.215。");
    made.other = figure::total();
    CHECK(message_parts_of(made).remedy == "See total.score.");
}

TEST_CASE("message: long numbers are cut off and rates are in percent") {
    auto made = found_with({.fact = "{exact} {1} {2%} {3}"});
    made.exact = ratio{1, 3};
    made.numbers = {ratio{2, 3}, ratio{2, 3}, ratio{1, 64}};
    CHECK(message(made) == "0.333333… 0.666666… 66.66…% 0.015625");
    made.where = figure::rate();
    CHECK(message(made) == "33.333333…% 0.666666… 66.66…% 0.015625");
    made.where = {form_part::fund_executed, 0};
    made.exact = ratio{5};
    CHECK(message(made, language::zh).starts_with("5元 "));
}

TEST_CASE("message: what a form writes can not steer a terminal or grow without end") {
    auto made = found_with({.fact = "{declared}"});
    made.declared = "\x1B[31m" + std::string(300, 'x') + "{exact}";
    auto const text = message(made);
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.size() < 60);
}

TEST_CASE("message: roundings are named once where they come to the same") {
    auto made = found_with({.fact = {"{roundings}", "{roundings}"}});
    auto const shown = [&](std::initializer_list<rounding> modes, int places) {
        made.how = {.places = places};
        for (auto const mode : modes) made.how.roundings.add(mode);
        return message(made);
    };
    CHECK(shown({rounding::down, rounding::floor}, 2) == "truncated at 2 places");
    CHECK(shown({rounding::up, rounding::ceiling}, 1) == "ceiling at 1 place");
    made.how = {};
    for (auto const& entry : rounding_catalogue)
        if (entry.nearest && entry.tried_by_audit) made.how.roundings.add(entry.mode);
    CHECK(message(made) == "to the nearest at 0 places");
    CHECK(message(made, language::zh) == "四舍五入（0 位小数）");
    CHECK(shown({rounding::half_down, rounding::down}, 2) == "half down or truncated at 2 places");
    CHECK(shown({rounding::down}, -3) == "truncated to 3 places before the point");
    made.how = {};
    for (auto const& entry : rounding_catalogue)
        if (entry.tried_by_audit) made.how.roundings.add(entry.mode);
    CHECK(message(made, language::zh) == "无需取舍");
    made.where = figure::rate();
    CHECK(shown({rounding::ceiling}, 4) == "ceiling at 2 places");
}

TEST_CASE("message: money has the unit of the form's currency, or what the form calls it") {
    auto made = found_with({.fact = {"{exact}; {1}{currency}", "{exact}；{1}{currency}"}});
    made.where = {form_part::fund_adjusted, 0};
    made.exact = ratio{110'000};
    made.numbers = {ratio{5}};
    CHECK(message(made) == "110000 yuan; 5 yuan");
    CHECK(message(made, language::zh) == "110000元；5元");
    made.currency = "美元";
    CHECK(message(made) == "110000 USD; 5 USD");
    CHECK(message(made, language::zh) == "110000美元；5美元");
    made.currency = "MOP";
    CHECK(message(made) == "110000 MOP; 5 MOP");
}
