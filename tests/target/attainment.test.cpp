// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/target/attainment.hpp>
#include <outturn/target/text.hpp>

#include "catch.hpp"
#include <set>
#include <string_view>

using namespace outturn;

namespace {

attainment reached(std::string_view goal, std::string_view completed) {
    INFO(goal << " => " << completed);
    auto const t = parse_target(goal);
    auto const a = parse_actual(completed);
    REQUIRE(t);
    REQUIRE(a);
    return compare(*a, *t);
}

struct row {
    std::string_view target, actual;
    relation stands;
    judgement met;
    unknown_because reason = unknown_because::none;
};

void check(row const& each) {
    auto const made = reached(each.target, each.actual);
    INFO(each.target << " => " << each.actual);
    CHECK(entry_of(made.relation).name == entry_of(each.stands).name);
    CHECK(made.met == each.met);
    CHECK(entry_of(made.reason).name == entry_of(each.reason).name);
}

}  // namespace

TEST_CASE("relation_catalogue and unknown_catalogue: rows stand in the order of the enumerators") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < relation_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(relation_catalogue[i].which) == i);
        names.insert(relation_catalogue[i].name);
    }
    CHECK(names.size() == relation_catalogue.size());
    names.clear();
    for (std::size_t i = 0; i < unknown_catalogue.size(); ++i) {
        CHECK(static_cast<std::size_t>(unknown_catalogue[i].which) == i);
        CHECK((i == 0) == unknown_catalogue[i].en.empty());
        CHECK((i == 0) == unknown_catalogue[i].zh.empty());
        names.insert(unknown_catalogue[i].name);
    }
    CHECK(names.size() == unknown_catalogue.size());
}

TEST_CASE("compare: every comparison against an actual value below and equal and above") {
    for (auto const& entry : comparison_catalogue) {
        auto const goal = std::string{entry.sign} + "50个";
        check({goal,
               "49个",
               relation::below,
               entry.holds_below ? judgement::met : judgement::not_met});
        check({goal,
               "50.0个",
               relation::equal,
               entry.holds_equal ? judgement::met : judgement::not_met});
        check({goal,
               "51个",
               relation::above,
               entry.holds_above ? judgement::met : judgement::not_met});
    }
}

TEST_CASE("compare: an equality exceeded is not met and stands above") {
    check({"=100%", "120%", relation::above, judgement::not_met});
    check({"0起", "1起", relation::above, judgement::not_met});
    CHECK(reached("0起", "1起").assumed.comparison_implied);
    CHECK_FALSE(reached("=0起", "1起").assumed.comparison_implied);
}

TEST_CASE("compare: the pairs of the five forms") {
    check({">=50场次", "50", relation::equal, judgement::met});
    check({">=500家", "485家", relation::below, judgement::not_met});
    check({">=1200个", "1043个", relation::below, judgement::not_met});
    check({">=80%", "56.25%", relation::below, judgement::not_met});
    check({"<=2秒", "1.39秒", relation::below, judgement::met});
    check({"<=100%", "=100%", relation::equal, judgement::met});
    check({">=90%", "85%", relation::below, judgement::not_met});
    check({"按时完成", "按时完成", relation::equal, judgement::met});
    CHECK(reached(">=500家", "485家").ratio == ratio(485, 500));
    CHECK(reached(">=1200个", "1043个").deviation == ratio(-157, 1200));
    CHECK(reached("0起", "1起").excess == ratio{1});
    CHECK_FALSE(reached("0起", "1起").ratio);
    CHECK_FALSE(reached("0起", "1起").deviation);
}

TEST_CASE("compare: an actual value without a unit takes that of the target and says so") {
    auto const made = reached(">=50场次", "50");
    CHECK(made.assumed.unit_from_target);
    CHECK_FALSE(reached(">=50场次", "50场次").assumed.unit_from_target);
    CHECK(reached(">=5000", "6418件").assumed.unit_from_actual);
}

TEST_CASE("compare: units convert exactly and units that do not are unknown") {
    check({"≤2小时", "120分钟", relation::equal, judgement::met});
    check({"≤30万元", "300000.01元", relation::above, judgement::not_met});
    check({">=1‰", "0.1%", relation::equal, judgement::met});
    check({">=3人次",
           "50场次",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_units});
    check({"≥90%",
           "95个百分点",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_units});
    check({"≤30天",
           "1个月",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_units});
    check({"≤5天",
           "5个工作日",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_units});
}

TEST_CASE("compare: words are equal after folding widths or denied or unknown") {
    check({"按时完成", " 按时 完成", relation::equal, judgement::met});
    check({"完成(1)", "完成（１）", relation::equal, judgement::met});
    check({"按时完成", "未完成", relation::different, judgement::not_met});
    check({"按时完成", "没有完成", relation::different, judgement::not_met});
    check({"稳定", "不稳定", relation::different, judgement::not_met});
    check({"及时",
           "达成预期指标",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_words});
}

TEST_CASE("compare: a number against words and words against a number are unknown") {
    check({"≤30万元",
           "完成",
           relation::unknown,
           judgement::unknown,
           unknown_because::words_for_a_number});
    check({"按时完成",
           "12",
           relation::unknown,
           judgement::unknown,
           unknown_because::a_number_for_words});
}

TEST_CASE("compare: nothing entered is unknown and never not met") {
    for (std::string_view const blank : {"", "-", "—", "/", "无"})
        check({">=5个",
               blank,
               relation::unknown,
               judgement::unknown,
               unknown_because::nothing_entered});
    check(
        {"按时完成", "", relation::unknown, judgement::unknown, unknown_because::nothing_entered});
}

TEST_CASE(
    "compare: an actual value with a comparison is met inside and not met outside and else "
    "unknown") {
    CHECK(reached("≥95%", "≥95%").met == judgement::met);
    CHECK(reached("≥95%", ">95%").met == judgement::met);
    CHECK(reached(">95%", "≥95%").met == judgement::unknown);
    CHECK(reached(">95%", "≥95%").reason == unknown_because::open_range);
    CHECK(reached("≥95%", "≤90%").met == judgement::not_met);
    CHECK(reached("≥95%", "≥90%").met == judgement::unknown);
    CHECK(reached("≤5%", "<5%").met == judgement::met);
    CHECK(reached("=5%", "≥5%").met == judgement::unknown);
}

TEST_CASE("compare: a value too large to be converted is unknown") {
    auto const made = reached("≥1元", "9000000000000000亿元");
    CHECK(made.met == judgement::unknown);
    CHECK(made.reason == unknown_because::too_large);
}
