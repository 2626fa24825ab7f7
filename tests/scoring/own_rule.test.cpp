// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/own_rule.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/what_if.hpp>

#include "catch.hpp"
#include <array>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

using namespace outturn;

namespace {

constexpr auto halved = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };

// A rule with a state of its own, whose copies can be counted.
struct shared_part {
    std::shared_ptr<ratio> part = std::make_shared<ratio>(1, 4);

    template <class Number>
    basic_credit<Number> operator()(basic_measurement<Number> const& m) const {
        return m.met ? m.weight : m.weight * Number{*part};
    }
    [[nodiscard]] static std::string sentence(language in) {
        return in == language::zh ? "未完成得四分之一" : "missed, a quarter of the points";
    }
    [[nodiscard]] static std::string_view evidence() { return "our own notice"; }
};

self_evaluation late_form() {
    self_evaluation texts;
    texts.indicators.push_back({.level1 = {"产出指标"},
                                .level3 = {"完成时间"},
                                .target = {"2022年6月30日前"},
                                .actual = {"2022年7月15日"},
                                .points = {"8"}});
    return read_form(texts);
}

policy late(own_rule how) {
    return policies::mof_2020.with(indicator_kind::deadline, std::move(how), {2});
}

// Shipped policies, which hold no rule of a user's own, are constants.
constexpr policy constant = policies::shanghai_2022;
static_assert(constant == policies::shanghai_2022);
static_assert(!constant.deadline.own);
static_assert([] {
    policy changed = policies::hubei;
    policy const moved = std::move(changed);
    changed = moved;
    return changed == policies::hubei;
}());
static_assert(!std::is_constructible_v<rule, decltype(halved)>);
static_assert(catalogue_rule<two_anchors>);
static_assert(!catalogue_rule<decltype(halved)>);

// What a rule says of itself may be any text.
struct literal_words {
    constexpr auto operator()(auto const& m) const { return m.weight; }
    [[nodiscard]] static std::string_view sentence(language) { return "always full"; }
    [[nodiscard]] static char const* evidence() { return "a letter"; }
};

}  // namespace

TEST_CASE("own_rule: a policy scores, describes, explains and asks by it") {
    auto const rules = late(shared_part{});
    auto const form = late_form();
    CHECK(score(form, rules).indicators[0].score.rounded == 2);
    CHECK(partial_credit(parse_target("2022年6月30日前").value(),
                         parse_actual("2022年7月15日").value(),
                         points(8),
                         rules)
              .rounded == 2);
    CHECK(describe(rules).find("A deadline: missed, a quarter of the points; ") !=
          std::string::npos);
    CHECK(describe(rules, language::zh).find("未完成得四分之一") != std::string::npos);
    auto const why = explain(form, figure::indicator(0), rules).value();
    CHECK(why.result.rounded == 2);
    CHECK(why.rule == "missed, a quarter of the points");
    CHECK(why.evidence == "our own notice");
    auto const range =
        slack(form, {form_part::indicator_points, 0}, figure::indicator(0), rules).value();
    CHECK(to_text(range) == "from 7.98, below 8.02");
}

TEST_CASE("own_rule: what is missed may earn nothing, or have no figure") {
    auto const none = late([](auto const& m) -> basic_credit<std::decay_t<decltype(m.weight)>> {
        if (!m.met) return std::nullopt;
        return m.weight;
    });
    CHECK(score(late_form(), none).indicators[0].score.reason == no_figure::no_rule);
}

TEST_CASE("own_rule: copies share the callable, and the last of them ends it") {
    shared_part const how;
    auto const before = how.part.use_count();
    {
        own_rule const first{how};
        CHECK(how.part.use_count() == before + 1);
        own_rule const second = first;
        own_rule third;
        CHECK_FALSE(third);
        third = second;
        CHECK(how.part.use_count() == before + 1);
        own_rule const fourth = std::move(third);
        CHECK(first == fourth);
        CHECK(fourth);
        own_rule& alias = third;
        third = first;
        third = alias;
        CHECK(third == first);
        third = own_rule{};
        CHECK_FALSE(third);
        CHECK_FALSE(third == first);
        CHECK(how.part.use_count() == before + 1);
    }
    CHECK(how.part.use_count() == before);
}

TEST_CASE("own_rule: two of one type are two rules") {
    own_rule const a{halved};
    own_rule const b{halved};
    CHECK_FALSE(a == b);
    CHECK(own_rule{} == own_rule{});
    auto const rules = late(a);
    auto const same = rules;
    CHECK(rules == same);
    CHECK_FALSE(rules == late(b));
    CHECK_FALSE(rules == policies::mof_2020);
}

TEST_CASE("own_rule: policies with one stand in containers") {
    std::vector<policy> all{policies::mof_2020, late(halved)};
    all.push_back(late(shared_part{}));
    all.insert(all.begin(), all.back());
    all.erase(all.begin() + 1);
    std::array<policy, 2> pair{all[0], policies::hubei};
    std::swap(pair[0], pair[1]);
    std::map<std::string, policy> named{{"halved", all[1]}, {"quarter", pair[1]}};
    auto const form = late_form();
    CHECK(score(form, named.at("halved")).indicators[0].score.rounded == 4);
    CHECK(score(form, named.at("quarter")).indicators[0].score.rounded == 2);
    CHECK(score(form, pair[0]).indicators[0].score.reason == no_figure::no_rule);
    named.at("halved") = named.at("quarter");
    CHECK(named.at("halved") == all[0]);
}

TEST_CASE("own_rule: threads score with one policy, and copy and drop it") {
    auto const form = late_form();
    auto const rules = late(shared_part{});
    std::vector<std::thread> threads;
    std::array<int, 4> right{};
    for (int& each : right)
        threads.emplace_back([&each, &form, &rules] {
            for (int i = 0; i < 500; ++i) {
                policy const mine = rules;
                auto const found = score(form, i % 2 == 0 ? mine : rules);
                if (found.indicators[0].score.rounded == decimal{2}) ++each;
            }
        });
    for (auto& each : threads) each.join();
    for (int const each : right) CHECK(each == 500);
}

TEST_CASE("with: a rule of the catalogue stays data, and replaces one of the user's own") {
    auto const own = late(halved);
    auto const data = own.with(indicator_kind::deadline, yes_or_no{}, {0});
    CHECK_FALSE(data.deadline.own);
    CHECK(data.deadline.how == rule{yes_or_no{}});
    CHECK(data == own.with(indicator_kind::deadline, yes_or_no{}, {0}));
    CHECK(data.evidence_for(indicator_kind::deadline) == data.evidence.view());
    CHECK(data.sentence(indicator_kind::deadline, false, language::en) ==
          "full weight when met, else nothing");
}

TEST_CASE("with: takes a rule that another policy has") {
    auto const data = policies::mof_2020.with(
        indicator_kind::lower_is_better, policies::hubei.lower_is_better.how, {2});
    CHECK_FALSE(data.lower_is_better.own);
    CHECK(data.lower_is_better.how == policies::hubei.lower_is_better.how);
}

TEST_CASE("own_rule: none covers no case and says nothing") {
    own_rule const none;
    CHECK_FALSE(none(measurement{.weight = 8, .met = true}));
    CHECK(none.sentence(language::en).empty());
    CHECK(none.evidence().empty());
}

TEST_CASE("own_rule: what it says of itself may be any text") {
    own_rule const how = literal_words{};
    CHECK(how.sentence(language::zh) == "always full");
    CHECK(how.evidence() == "a letter");
}

namespace {

// A form whose indicators are late, in time, and of another kind.
self_evaluation form_of_three() {
    auto texts = late_form();
    texts.indicators.push_back({.level1 = {"产出指标"},
                                .level3 = {"按时"},
                                .target = {"2022年6月30日前"},
                                .actual = {"2022年6月15日"},
                                .points = {"42"}});
    texts.indicators.push_back({.level1 = {"效益指标"},
                                .level3 = {"人次"},
                                .target = {"≥100人次"},
                                .actual = {"50人次"},
                                .points = {"40"}});
    return read_form(texts);
}

policy failing() {
    return late([](auto const& m) {
        if (!m.met) throw std::runtime_error{"no limit of \x01\n days is known"};
        return m.weight;
    });
}

}  // namespace

TEST_CASE("own_rule: where it throws, that figure alone is missing and quotes the text") {
    auto const rules = failing();
    auto const form = form_of_three();
    auto const scored = score(form, rules);
    CHECK(scored.indicators[0].score.reason == no_figure::rule_failed);
    CHECK(reason_text(scored.indicators[0]).starts_with("the rule for it failed: no limit of "));
    CHECK(reason_text(scored.indicators[0]).find('\n') == std::string::npos);
    CHECK(
        reason_text(scored.indicators[0], language::zh).starts_with("计分规则运行出错：no limit"));
    CHECK(scored.indicators[1].score == decimal{42});
    CHECK(scored.indicators[2].score == decimal{20});
    CHECK(scored.total.reason == no_figure::part_missing);
    CHECK(scored.total_known == decimal{62});
    CHECK(scored.total_open == decimal{8});
    CHECK(score(form, rules) == scored);
}

TEST_CASE("own_rule: where it throws, explanations and what-ifs go on") {
    auto const rules = failing();
    auto const form = form_of_three();
    auto const all = explain(form, rules);
    REQUIRE(all.size() == 6);
    CHECK(all[2].because.starts_with("the rule for it failed: no limit of "));
    CHECK(all[2].rule == "a rule of the caller's own");
    CHECK(all[3].result.rounded == 42);
    CHECK_FALSE(slack(form, {form_part::indicator_points, 0}, figure::indicator(0), rules));
    CHECK(slack(form, {form_part::indicator_points, 1}, figure::indicator(1), rules));
    auto const credit = partial_credit(parse_target("2022年6月30日前").value(),
                                       parse_actual("2022年7月15日").value(),
                                       points(8),
                                       rules);
    CHECK(credit.reason == no_figure::rule_failed);
    CHECK_THROWS_AS(credit.value(), missing_figure);
}

TEST_CASE("own_rule: what it throws may be anything, and a number that does not fit is too large") {
    auto const form = late_form();
    auto const reason = [&](own_rule how) {
        return score(form, late(std::move(how))).indicators[0].score;
    };
    auto const any = reason([](auto const& m) { return m.met ? m.weight : throw 42; });
    CHECK(reason_text(any) == "the rule for it failed: an exception without a text");
    CHECK(reason([](auto const& m) {
              return m.met ? m.weight : throw std::overflow_error{"too much"};
          }).reason == no_figure::too_large);
    // A rule that calls another one passes on what that threw.
    own_rule const inner = [](auto const& m) { return m.met ? m.weight : throw std::bad_alloc{}; };
    auto const nested = reason([inner](auto const& m) { return inner(m); });
    CHECK(reason_text(nested) == "the rule for it failed: std::bad_alloc");
    CHECK_THROWS_AS(inner(measurement{}), rule_failure);
}
