// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <array>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <vector>

using namespace outturn;

namespace {

attainment reached(std::string_view goal, std::string_view done, vocabulary const& by = {}) {
    return compare(parse_target(goal, by).value(), parse_actual(done, by).value(), by);
}

std::string why_not(auto const& make) {
    try {
        static_cast<void>(make());
        return "";
    } catch (std::invalid_argument const& refused) {
        return refused.what();
    }
}

vocabulary ours() {
    return vocabulary{}
        .with_unit("次", "场次")
        .with_unit("箱", "盒", 12)
        .with_unit("摊")
        .with_synonyms({"如期完成", "按时完成"})
        .with_achieved({"已完成", "达标"})
        .with_denied({"搁置"})
        .with_bare_fractions_as_shares()
        .with_year(2022);
}

}  // namespace

TEST_CASE("vocabulary: a judgement that it made says by what") {
    struct row {
        std::string_view goal, done;
        judgement met;
        std::string_view by;
    };
    for (auto const& [goal, done, met, by] : {
             row{"≥50场次", "47次", judgement::not_met, "the units convert by the vocabulary"},
             row{"≥5万场次", "5万次", judgement::met, "the units convert by the vocabulary"},
             row{"≥5次/年", "6场次/年", judgement::met, "the units convert by the vocabulary"},
             row{"≥3箱", "35盒", judgement::not_met, "the units convert by the vocabulary"},
             row{"≥3箱", "4箱", judgement::met, ""},
             row{"≥95%", "0.96", judgement::met, "a bare fraction is a share by the vocabulary"},
             row{"≥95%", "96", judgement::met, ""},
             row{"按时完成",
                 "如期完成。",
                 judgement::met,
                 "the words mean the same by the vocabulary"},
             row{"如期完成",
                 "按时 完成",
                 judgement::met,
                 "the words mean the same by the vocabulary"},
             row{"按时完成", "按时完成", judgement::met, ""},
             row{"按时完成",
                 "已完成",
                 judgement::met,
                 "the words count as achieved by the vocabulary"},
             row{"≥95%", "达标", judgement::met, "the words count as achieved by the vocabulary"},
             row{"90%-95%",
                 "达标",
                 judgement::met,
                 "the words count as achieved by the vocabulary"},
             row{"≥90%且≤95%",
                 "达标",
                 judgement::met,
                 "the words count as achieved by the vocabulary"},
             row{"12月底前",
                 "已完成",
                 judgement::met,
                 "the words count as achieved by the vocabulary"},
             row{"≥95%",
                 "搁置",
                 judgement::not_met,
                 "the words count as not achieved by the vocabulary"},
             row{"按时完成",
                 "搁置",
                 judgement::not_met,
                 "the words count as not achieved by the vocabulary"},
             row{"12月底前",
                 "11月3日",
                 judgement::met,
                 "a date without a year is of the vocabulary's year"},
         }) {
        INFO(goal << " | " << done);
        auto const made = reached(goal, done, ours());
        CHECK(made.met == met);
        CHECK(vocabulary_text(made) == by);
        CHECK(vocabulary_text(made, language::zh).empty() == by.empty());
    }
}

TEST_CASE("vocabulary: what it does not name stays unknown") {
    CHECK(reached("≥50场次", "47人次", ours()).reason == unknown_because::different_units);
    CHECK(reached("≥50场次", "47次").reason == unknown_because::different_units);
    CHECK(reached("≥95%", "0.96").reason == unknown_because::bare_fraction);
    CHECK(reached("按时完成", "已完成").reason == unknown_because::different_words);
    CHECK(reached("按时完成", "基本已完成", ours()).reason == unknown_because::different_words);
    CHECK(reached("≥95%", "基本达标", ours()).reason == unknown_because::words_for_a_number);
    CHECK(reached("0.9", "95%", ours()).reason == unknown_because::bare_fraction);
}

TEST_CASE("vocabulary: the ratio is of the converted values") {
    CHECK(reached("≥95%", "0.76", ours()).ratio == ratio(76, 95));
    CHECK(reached("≥3箱", "30盒", ours()).ratio == ratio(30, 36));
    CHECK_FALSE(reached("≥95%", "达标", ours()).ratio);
}

TEST_CASE("vocabulary: a target that words meet gets no relation to its number") {
    CHECK(reached("≥95%", "达标", ours()).relation == relation::unknown);
    CHECK(reached("按时完成", "已完成", ours()).relation == relation::equal);
    CHECK(reached("按时完成", "搁置", ours()).relation == relation::different);
}

TEST_CASE("vocabulary: units convert through one another whatever order they are given in") {
    auto const one = vocabulary{}.with_unit("箱", "盒", 12).with_unit("盒", "瓶", 6);
    auto const other = vocabulary{}.with_unit("盒", "瓶", 6).with_unit("箱", "盒", 12);
    for (auto const& by : {one, other}) {
        CHECK(reached("≥1箱", "72瓶", by).relation == relation::equal);
        CHECK(reached("≥1箱", "12盒", by).relation == relation::equal);
        CHECK(reached("≥1盒", "6瓶", by).relation == relation::equal);
    }
}

TEST_CASE("vocabulary: what is refused says what was expected and found") {
    vocabulary const given = ours();
    auto const unit = [&](auto const&... arguments) {
        return why_not([&] { return given.with_unit(arguments...); });
    };
    CHECK(unit("%") == "outturn: a unit that is not known yet was expected, found \"%\"");
    CHECK(unit("秒", "分钟").find("not known yet") != std::string::npos);
    CHECK(unit("场次", "次").find("not known yet") != std::string::npos);
    CHECK(unit("次", "场次").find("not known yet") != std::string::npos);
    CHECK(unit("瓶").find("not known yet") != std::string::npos);
    CHECK(unit("组合", "组合").empty());
    for (auto const* const no_unit :
         {"", "≥", "a b", "5个", "以上", "，", "（组）", "|", "组至", "\xE4\xB8"}) {
        INFO(no_unit);
        CHECK(unit(no_unit).find("a unit was expected") != std::string::npos);
    }
    CHECK(unit("一二三四五六七八九十甲乙").find("shorter") != std::string::npos);
    for (auto const* const no_base : {"", "万", "3", "≥", "一二三四五六七八九十甲乙"}) {
        INFO(no_base);
        CHECK(unit("瓶", no_base).find("the other converts to") != std::string::npos);
    }
    CHECK(unit("瓶", "盒", ratio{0}) == "outturn: a number above zero was expected, found \"0\"");
    CHECK(unit("瓶", "盒", ratio{-1}).find("above zero") != std::string::npos);
    CHECK(unit("瓶", "箱", ratio{9'000'000'000'000'000'000}).find("too large") !=
          std::string::npos);

    auto const words = [&](auto const& make) { return why_not([&] { return make(given); }); };
    for (auto const* const no_words :
         {"", " ", "。", "无", "-", "5个", "100%", "2022年6月", "≥abc", "\xFF"}) {
        INFO(no_words);
        CHECK(words([&](auto& by) {
                  return by.with_achieved({no_words});
              }).find("neither a number nor a date") != std::string::npos);
        CHECK(words([&](auto& by) {
                  return by.with_synonyms({"好", no_words});
              }).find("neither a number nor a date") != std::string::npos);
    }
    CHECK(words([](auto& by) {
              return by.with_denied({"达标"});
          }).find("either achieved or denied") != std::string::npos);
    CHECK(words([](auto& by) { return by.with_achieved({"达标 "}); }).find("given already") !=
          std::string::npos);
    CHECK(words([](auto& by) { return by.with_synonyms({"达标"}); }).find("two or more words") !=
          std::string::npos);
    CHECK(words([](auto& by) {
              return by.with_synonyms({"达标", "搁置"});
          }).find("either achieved or denied") != std::string::npos);
    CHECK(words([](auto& by) {
              return by.with_synonyms({"好", "如期完成"});
          }).find("given already") != std::string::npos);
    CHECK(words([](auto& by) {
              return by.with_synonyms({"达标", "合规"}).with_denied({"合规"});
          }).find("either achieved or denied") != std::string::npos);
    for (int const year : {-1, 1, 999, 10'000})
        CHECK_THROWS_AS(given.with_year(year), std::invalid_argument);
}

TEST_CASE("vocabulary: a refused word leaves the vocabulary as it was") {
    vocabulary const given = ours();
    CHECK_THROWS_AS(given.with_unit("瓶", "箱", ratio{9'000'000'000'000'000'000}),
                    std::invalid_argument);
    CHECK_THROWS_AS(given.with_denied({"缓办", "达标"}), std::invalid_argument);
    CHECK_FALSE(given.meaning_of("缓办"));
    CHECK(reached("≥3箱", "36盒", given).met == judgement::met);
    CHECK(given.with_denied({"缓办"}).meaning_of("缓办") == word_meaning::denied);
}

TEST_CASE("vocabulary: what was read by it outlives it") {
    static_assert(std::is_nothrow_move_constructible_v<vocabulary>);
    auto read = [] {
        auto const by = vocabulary{std::string{"次"} == "次" ? ours() : vocabulary{}};
        return parse_actual("47次", by).value();
    }();
    CHECK(to_string(read.as_bound()->limit) == "47次");
    CHECK(read.as_bound()->limit.unit.base() == "场次");
    CHECK(read.as_bound()->limit.unit.is_own());
}

TEST_CASE("vocabulary: copies and moves share what they hold and threads may use it together") {
    vocabulary given = ours();
    vocabulary copy = given;
    vocabulary moved = std::move(given);
    given = copy;
    copy = vocabulary{};
    CHECK(copy.units().empty());
    CHECK_FALSE(copy.meaning_of("达标"));
    std::vector<std::thread> threads;
    std::array<bool, 4> well{};
    for (std::size_t i = 0; i < well.size(); ++i)
        threads.emplace_back([&moved, &well, i] {
            bool all = true;
            for (int round = 0; round < 200; ++round) {
                auto const mine = moved;
                all = all && reached("≥50场次", "51次", mine).met == judgement::met;
            }
            well[i] = all;
        });
    for (auto& each : threads) each.join();
    CHECK(well == std::array<bool, 4>{true, true, true, true});
}

TEST_CASE("vocabulary: any synonyms and units mean the same in either order") {
    constexpr std::array<std::string_view, 6> words{"办结", "了结", "完工", "竣工", "收官", "结项"};
    constexpr std::array<std::string_view, 5> units{"瓶", "盒", "袋", "罐", "桶"};
    std::mt19937_64 random{20'261'201};
    for (int i = 0; i < 500; ++i) {
        auto const one = words[random() % words.size()];
        auto const other = words[random() % words.size()];
        if (one == other) continue;
        auto const first = vocabulary{}.with_synonyms({one, other});
        auto const second = vocabulary{}.with_synonyms({other, one});
        for (auto const goal : words)
            for (auto const done : words)
                if (reached(goal, done, first) != reached(goal, done, second)) FAIL(goal << done);
    }
    for (int i = 0; i < 500; ++i) {
        auto const one = units[random() % units.size()];
        auto const other = units[random() % units.size()];
        if (one == other) continue;
        auto const first = vocabulary{}.with_unit(one, other);
        auto const second = vocabulary{}.with_unit(other, one);
        auto const goal =
            "≥" + std::to_string(random() % 50 + 1) + std::string{units[random() % 5]};
        auto const done = std::to_string(random() % 60) + std::string{units[random() % 5]};
        auto const a = reached(goal, done, first);
        auto const b = reached(goal, done, second);
        if (a.met != b.met || a.ratio != b.ratio || a.reason != b.reason) FAIL(goal << ' ' << done);
    }
    SUCCEED();
}

TEST_CASE("vocabulary: the empty one changes nothing and takes nothing") {
    vocabulary const none;
    static_assert(sizeof(vocabulary) <= 16);
    CHECK(none.units().empty());
    CHECK(none.year() == 0);
    CHECK_FALSE(none.bare_fractions_are_shares());
    CHECK_FALSE(none.are_synonyms("完成", "完成"));
    CHECK_FALSE(none.meaning_of("已完成"));
}
