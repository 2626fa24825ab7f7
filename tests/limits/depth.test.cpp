// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// No input makes a call wait for another: each of these runs on a stack of 1 MiB, where a call for each
// indicator, condition or digit would not.

#include <outturn/expression/text.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/json.hpp>
#include <outturn/report/json.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policy_json.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <cstddef>
#include <pthread.h>
#include <string>

using namespace outturn;

namespace {

/// Runs `work` on a stack of 1 MiB.
void on_small_stack(auto const& work) {
    pthread_attr_t attributes;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, 1024 * 1024) == 0);
    auto* const run = +[](void* argument) -> void* {
        (*static_cast<decltype(&work)>(argument))();
        return nullptr;
    };
    pthread_t thread;
    REQUIRE(pthread_create(
                &thread, &attributes, run, const_cast<void*>(static_cast<void const*>(&work))) ==
            0);
    REQUIRE(pthread_join(thread, nullptr) == 0);
    pthread_attr_destroy(&attributes);
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string made;
    made.reserve(text.size() * count);
    while (count-- > 0) made += text;
    return made;
}

}  // namespace

TEST_CASE("limits: a sum over 20,000 indicators is scored, explained and written") {
    std::size_t const count = 20'000;
    self_evaluation texts;
    texts.indicators.assign(count, {});
    for (auto& row : texts.indicators) {
        row.target.text = ">=500家";
        row.actual.text = "485家";
        row.points.text = "0.5";
    }
    bool right = false;
    on_small_stack([&] {
        auto const form = read_form(std::move(texts));
        auto const scored = score(form, policies::shanghai_2022);
        auto const why = explain(form, figure::total(), policies::shanghai_2022).value();
        right = *scored.total.rounded == decimal{9'600} && why.result == scored.total &&
                to_line(why).size() > 4 * count && to_text(why, language::zh).size() > count &&
                to_json(why).size() > count && infer(form).forms.size() == 1;
    });
    CHECK(right);
}

TEST_CASE("limits: brackets 200,000 deep are refused where they become too deep") {
    for (std::string_view const bracket : {"[", "{\"a\":", "[{\"funds\":"}) {
        auto const text = repeated(bracket, 200'000);
        bool refused = false;
        on_small_stack([&] {
            auto const form = read_json(text);
            auto const policy = read_policy(text);
            refused =
                !form && !policy && !form.error().text().empty() && !policy.error().text().empty();
        });
        INFO(bracket);
        CHECK(refused);
    }
    std::string const inside = "{\"transcription_notes\": " + repeated("[", 200'000);
    auto const form = read_json(inside);
    REQUIRE(!form);
    CHECK(form.error().code == errc::too_deep);
}

TEST_CASE("limits: a target of 100,000 conditions, or a number of a million digits, is answered") {
    for (auto const& text : {repeated("≥1且", 100'000) + "≥1",
                             repeated("（", 100'000),
                             repeated(">=", 100'000),
                             repeated("1", 1'000'000),
                             "≥0." + repeated("0", 1'000'000) + "1",
                             repeated("一", 300'000),
                             repeated("1,", 300'000),
                             repeated("完成", 300'000)}) {
        bool answered = false;
        on_small_stack([&] {
            auto const target = parse_target(text);
            auto const actual = parse_actual(text);
            answered = (target ? !to_string(*target).empty() : !target.error().message().empty()) &&
                       (actual ? !to_string(*actual).empty() : !actual.error().message().empty());
        });
        INFO(text.substr(0, 12));
        CHECK(answered);
    }
}
