// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>

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
    return compare(*t, *a);
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
    CHECK(reached("≥5万", "48000人").assumed.unit_from_actual);
    CHECK(reached("≥90%且≤95%", "92").assumed.unit_from_target);
    check({"≥90", "95%", relation::above, judgement::met});
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
    check({"按时完成", "按时  完成", relation::equal, judgement::met});
    check({"提前！完成", "提前!完成", relation::equal, judgement::met});
    check({"甲～乙全线完成", "甲~乙全线完成", relation::equal, judgement::met});
    check({"完成𠀀",
           "完成𠄀",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_words});
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
    check({"≥95%", "≥95%", relation::inside, judgement::met});
    check({"≤95%", "≥90%", relation::unknown, judgement::unknown, unknown_because::open_range});
    check({"≠50%", "<50%", relation::below, judgement::met});
    check({"≥90%", "<90%", relation::below, judgement::not_met});
    check({"≥90%", "80%<x<80.5%", relation::below, judgement::not_met});
    check({"≤2小时", "≤90分钟", relation::below, judgement::met});
    check({"1-2小时", "60-120分钟", relation::inside, judgement::met});
    check({"≥90%", "≤95%", relation::unknown, judgement::unknown, unknown_because::open_range});
}

TEST_CASE(
    "compare: numbers that do not fit on the way are judged and leave out what does not fit") {
    auto const made = reached("≥1元", "9000000000000000亿元");
    CHECK(made.met == judgement::met);
    CHECK(made.relation == relation::above);
    CHECK(made.reason == unknown_because::none);
    CHECK_FALSE(made.ratio);
    CHECK_FALSE(made.excess);
    check({"≥900000000000000001.1元", "9000000000元", relation::below, judgement::not_met});
    check({"≥900000000000000001亿元",
           "≥900000000000000000亿元",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    check({"≥900000000000000000元", "≥900000000000000001亿元", relation::above, judgement::met});
    check({"1-900000000000000000元",
           "1亿元-900000000000000000亿元",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    check({"0.00001-48388629687829601.6起",
           "48388629687829601.61起",
           relation::above,
           judgement::not_met});
}

TEST_CASE(
    "compare: ranges are judged by the order of their ends and by which ends belong to them") {
    check({"(1个,5个]", "1个<x≤5个", relation::inside, judgement::met});
    check({"(1个,5个]",
           "1个≤x≤5个",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    check({"(1个,5个]", "0个≤x≤1个", relation::outside, judgement::not_met});
    check({"[1个,5个]",
           "0个≤x≤1个",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    check({"[1个,5个)", "5个≤x≤6个", relation::outside, judgement::not_met});
    check({"[1个,5个)", "≥5个", relation::outside, judgement::not_met});
    check({"<5个", "≤5个", relation::unknown, judgement::unknown, unknown_because::open_range});
    check({"≠5个", "≠5个", relation::inside, judgement::met});
    check({"≠5个", "≠6个", relation::unknown, judgement::unknown, unknown_because::open_range});
    check({"=5个", "≠5个", relation::outside, judgement::not_met});
    check({"≥5个", "≠5个", relation::unknown, judgement::unknown, unknown_because::open_range});
    check({"≠5个", "≥5个", relation::unknown, judgement::unknown, unknown_because::open_range});
    check({"≠5个", ">5个", relation::above, judgement::met});
}

TEST_CASE("compare: a target range has its actual value below or inside or above") {
    check({"90%-95%", "89.9%", relation::below, judgement::not_met});
    check({"90%-95%", "90%", relation::inside, judgement::met});
    check({"90%-95%", "95%", relation::inside, judgement::met});
    check({"90%-95%", "95.1%", relation::above, judgement::not_met});
    check({"80%≤x<90%", "90%", relation::above, judgement::not_met});
    check({"(80%,90%]", "80%", relation::below, judgement::not_met});
    check({"1-2万元", "15000元", relation::inside, judgement::met});
    check({"3-5天", "4", relation::inside, judgement::met});
    CHECK_FALSE(reached("90%-95%", "80%").ratio);
    CHECK(reached("90%-95%", "80%").excess == ratio{-10});
    CHECK(reached("90%-95%", "80%").deviation == ratio(-10, 90));
    CHECK(reached("90%-95%", "99%").deviation == ratio(4, 95));
    CHECK(reached("90%-95%", "92%").deviation == ratio{0});
    CHECK(reached("0-5天", "0天").deviation == ratio{0});
    check({"90%-95%", "91%-94%", relation::inside, judgement::met});
    check({"90%-95%", "80%-85%", relation::below, judgement::not_met});
    check(
        {"90%-95%", "80%-90%", relation::unknown, judgement::unknown, unknown_because::open_range});
    check(
        {"90%-95%", "94%-96%", relation::unknown, judgement::unknown, unknown_because::open_range});
    check(
        {"90%-95%", "95%-97%", relation::unknown, judgement::unknown, unknown_because::open_range});
    check({"≥90%", "91%-94%", relation::above, judgement::met});
    check({"≥90%", "80%-89%", relation::below, judgement::not_met});
    check({"≥90%", "80%-90%", relation::unknown, judgement::unknown, unknown_because::open_range});
}

TEST_CASE("compare: conditions are joined by the logic of three values") {
    struct pair_of {
        std::string_view target, actual;
        judgement met;
    };
    for (auto const& each : {pair_of{"≥90%且≤95%", "92%", judgement::met},
                             pair_of{"≥90%且≤95%", "96%", judgement::not_met},
                             pair_of{"≤10%或≥90%", "95%", judgement::met},
                             pair_of{"≤10%或≥90%", "50%", judgement::not_met},
                             // met and unknown, not met and unknown
                             pair_of{"≥3次且按时完成", "3次", judgement::unknown},
                             pair_of{"≥3次且按时完成", "2次", judgement::not_met},
                             pair_of{"≥3次或按时完成", "3次", judgement::met},
                             pair_of{"≥3次或按时完成", "2次", judgement::unknown},
                             pair_of{"≥3次且≥20人", "5次", judgement::unknown},
                             pair_of{"按时完成，满意度≥90%", "85%", judgement::not_met},
                             pair_of{"按时完成，满意度≥90%", "95%", judgement::unknown}}) {
        INFO(each.target << " => " << each.actual);
        CHECK(reached(each.target, each.actual).met == each.met);
    }
    CHECK(reached("≥90%且≤95%", "96%").relation == relation::above);
    CHECK(reached("≥90%且≤95%", "92%").relation == relation::inside);
    CHECK(reached("≤10%或≥90%", "50%").relation == relation::outside);
    CHECK(reached("≥3次且按时完成", "3次").reason == unknown_because::a_number_for_words);
    CHECK(reached("≥20人且按时完成", "3次").reason == unknown_because::different_units);
    CHECK(reached("按时完成，满意度≥90%", "85%").reason == unknown_because::none);
    CHECK(reached("≥90%且≤95%", "≥90%且≤95%").met == judgement::met);
    check({"≥90%且≤95%",
           "≥90%且≤96%",
           relation::unknown,
           judgement::unknown,
           unknown_because::several_values});
    check({"≥90%",
           "≥94%且≤96%",
           relation::unknown,
           judgement::unknown,
           unknown_because::several_values});
}

TEST_CASE(
    "compare: a bare fraction against a percentage is unknown unless the caller says it is a "
    "share") {
    check({"≥90%", "0.95", relation::unknown, judgement::unknown, unknown_because::bare_fraction});
    check({"≥90%", "1", relation::unknown, judgement::unknown, unknown_because::bare_fraction});
    check({"≥90%", "95", relation::above, judgement::met});
    check({"≤5%", "0", relation::below, judgement::met});
    check({"0.9", "95%", relation::unknown, judgement::unknown, unknown_because::bare_fraction});
    auto const shares = compare(
        *parse_target("≥90%"), *parse_actual("0.95"), vocabulary{}.with_bare_fractions_as_shares());
    CHECK(shares.met == judgement::met);
    CHECK(shares.ratio == ratio(95, 90));
    CHECK(shares.assumed.fraction_as_percent);
    CHECK_FALSE(shares.assumed.unit_from_target);
    auto const permille = compare(
        *parse_target("≤5‰"), *parse_actual("0.005"), vocabulary{}.with_bare_fractions_as_shares());
    CHECK(permille.relation == relation::equal);
}

TEST_CASE("compare: a missing unit that decides by its magnitude is unknown") {
    check({"<=62.73",
           "62.73万",
           relation::unknown,
           judgement::unknown,
           unknown_because::unit_missing});
    check(
        {"≥5000", "1.2万件", relation::unknown, judgement::unknown, unknown_because::unit_missing});
    check(
        {"≥5万人", "48000", relation::unknown, judgement::unknown, unknown_because::unit_missing});
    check({"5万", "48000", relation::unknown, judgement::unknown, unknown_because::unit_missing});
    check({"≥5万人", "6", relation::above, judgement::met});
    check({"≥5万人", "4999", relation::above, judgement::met});
    check({"≥5万人", "5000", relation::unknown, judgement::unknown, unknown_because::unit_missing});
    check({"≤0万元", "5", relation::above, judgement::not_met});
    check({"≥50场次", "600", relation::above, judgement::met});
    check({"≥95%", "5万", relation::unknown, judgement::unknown, unknown_because::different_units});
    check({"≤202.6万元", "132.9", relation::below, judgement::met});
    CHECK(reached("≤202.6万元", "132.9").assumed.unit_from_target);
    check({"≥6", "8年", relation::above, judgement::met});
    check({"≤30万元", "28.5万", relation::below, judgement::met});
    check({"≥5万", "48000人", relation::below, judgement::not_met});
    check({"≥5万", "95%", relation::unknown, judgement::unknown, unknown_because::different_units});
    check({"≥5万",
           "3个百分点",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_units});
    CHECK(reached("≤30万元", "28.5万").ratio == ratio(285, 300));
    CHECK(reached("≤30万元", "28.5万").assumed.unit_from_target);
}

TEST_CASE("compare: compound units are compared across their spellings and their parts convert") {
    check({"≥530元/人·月", "583元/人*月", relation::above, judgement::met});
    check({"400元/人、天", "400元/天·人", relation::equal, judgement::met});
    check({"17元/人.每天", "17元/人/天", relation::equal, judgement::met});
    check({"≥4.5万元/年", "3750元/月", relation::equal, judgement::met});
    check({"每季度1次", "4次/年", relation::equal, judgement::met});
    check({"每人每月500元", "500元/(人·月)", relation::equal, judgement::met});
    check({"≤30微克/立方米", "0.03毫克/立方米", relation::equal, judgement::met});
    check({"1600元/亩",
           "1600元",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_units});
}

TEST_CASE("compare: dates are judged by their days") {
    check({"2022年12月底前", "2022年12月31日", relation::equal, judgement::met});
    check({"2022年12月底前", "2022年11月", relation::below, judgement::met});
    check({"2022年12月底前", "2023年1月1日", relation::above, judgement::not_met});
    check({"2024年2月底前", "2024年2月29日", relation::equal, judgement::met});
    check({"2022年2月底前", "2022年3月1日", relation::above, judgement::not_met});
    check({"2022年12月31日前完成", "2022年12月31日", relation::equal, judgement::met});
    check({"2022年11月前", "2022年10月31日", relation::below, judgement::met});
    check({"2022年11月前",
           "2022年11月5日",
           relation::inside,
           judgement::unknown,
           unknown_because::unclear_deadline});
    check({"2022年11月前",
           "2022年11月至2022年12月",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    check({"2022年11月前", "2022年12月", relation::above, judgement::not_met});
    check({"2022年11月30日前", "2022年11月", relation::unknown, judgement::met});
    check({"2022年11月",
           "2022年11月30日至2022年12月5日",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    check({"2022年11月30日至2022年12月31日",
           "2022年11月",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    for (std::string_view const within : {"2022年11月1日", "2022年11月30日"})
        check({"2022年11月前",
               within,
               relation::inside,
               judgement::unknown,
               unknown_because::unclear_deadline});
    for (std::string_view const end : {"2022年12月1日", "2022年12月31日"})
        check({"2022年12月", end, relation::inside, judgement::met});
    check({"2022年12月", "2023年1月", relation::above, judgement::not_met});
    check({"2022年6月15日前",
           "2022年6月",
           relation::unknown,
           judgement::unknown,
           unknown_because::open_range});
    check({"2022年12月完成", "2022年11月完成", relation::below, judgement::met});
    CHECK(reached("2022年12月完成", "2022年11月完成").assumed.done_earlier);
    check({"2022年12月",
           "2022年11月",
           relation::below,
           judgement::unknown,
           unknown_because::earlier_than_named});
    CHECK(reached("2022年12月", "2022年11月").assumed.comparison_implied);
    CHECK_FALSE(reached("2022年12月底前", "2022年11月").assumed.comparison_implied);
    check({"2022年12月", "2022年12月5日", relation::inside, judgement::met});
    check({"1-12月", "6月", relation::inside, judgement::met});
    check({"不晚于6月30日", "6月30日", relation::equal, judgement::met});
    check({"2022年12月底前",
           "已完成",
           relation::unknown,
           judgement::unknown,
           unknown_because::words_for_a_date});
    check({"2022年12月底前",
           "100%",
           relation::unknown,
           judgement::unknown,
           unknown_because::a_number_for_a_date});
    check({"≥90%",
           "2022年12月",
           relation::unknown,
           judgement::unknown,
           unknown_because::a_date_for_a_number});
    check({"及时",
           "2022年12月",
           relation::unknown,
           judgement::unknown,
           unknown_because::a_date_for_words});
}

TEST_CASE(
    "compare: a missing year comes from the vocabulary or is assumed and said or leaves it "
    "unknown") {
    auto const in_2022 = [](std::string_view goal, std::string_view completed) {
        return compare(*parse_target(goal), *parse_actual(completed), vocabulary{}.with_year(2022));
    };
    CHECK(in_2022("12月底前", "2022年12月31日").met == judgement::met);
    CHECK(in_2022("12月底前", "2023年1月5日").met == judgement::not_met);
    CHECK(in_2022("12月底前", "2022年12月31日").assumed.year_from_vocabulary);
    CHECK(in_2022("年底前完成", "11月").met == judgement::met);
    CHECK(reached("12月底前", "2022年12月31日").reason == unknown_because::year_missing);
    CHECK(reached("11月前", "10月").assumed.same_year);
    CHECK(reached("2022年12月底前", "11月").assumed.year_from_target);
    CHECK(in_2022("2月29日前", "2月1日").reason == unknown_because::year_missing);
    CHECK(in_2022("2月1日-2月29日", "2月10日").reason == unknown_because::year_missing);
    CHECK(in_2022("2月底前", "2月1日-2月29日").reason == unknown_because::year_missing);
    CHECK(in_2022("2月底前", "2月29日").reason == unknown_because::year_missing);
    CHECK(in_2022("2月29日-3月5日", "3月1日").reason == unknown_because::year_missing);
    CHECK(in_2022("3月底前", "2月29日-3月5日").reason == unknown_because::year_missing);
    CHECK(in_2022("2月29日前", "2月1日").assumed.year_from_vocabulary);
    CHECK(in_2022("2022年12月底前", "11月").assumed.year_from_vocabulary);
    CHECK_FALSE(in_2022("2022年12月底前", "2022年11月").assumed.year_from_vocabulary);
    CHECK_FALSE(reached("11月前", "10月").assumed.year_from_vocabulary);
    CHECK_FALSE(reached("2022年12月底前", "2022年11月").assumed.year_from_target);
    CHECK(reached("2022年12月底前", "11月").met == judgement::met);
    CHECK(reached("2月29日前", "2月1日").met == judgement::met);
}

TEST_CASE("compare: a date that misses a clear one is so many days off") {
    auto const days = [](char const* target, char const* actual) {
        return reached(target, actual).excess;
    };
    CHECK(days("2022年11月30日前", "2022年12月1日") == ratio{1});
    CHECK(days("2022年11月底前", "2023年1月1日") == ratio{32});
    CHECK_FALSE(days("2022年11月30日前", "2022年11月30日"));
    CHECK_FALSE(days("2022年11月30日前", "2022年12月"));
    CHECK_FALSE(days("2022年11月前", "2022年12月5日"));
}

TEST_CASE("compare: a trend is met by the sign of a number") {
    check({"增长", "5%", relation::above, judgement::met});
    check({"增长", "-5%", relation::below, judgement::not_met});
    check({"增长", "0", relation::equal, judgement::not_met});
    check({"有所提高", "3个百分点", relation::above, judgement::met});
    check({"持续增长", "3%", relation::above, judgement::met});
    check({"下降", "-5%", relation::below, judgement::met});
    check({"下降", "0", relation::equal, judgement::not_met});
    check({"增长明显",
           "5%",
           relation::unknown,
           judgement::unknown,
           unknown_because::a_number_for_words});
    check(
        {"下降", "5%", relation::unknown, judgement::unknown, unknown_because::trend_not_a_value});
    check({"增长", "增长5%", relation::above, judgement::met});
    check({"增长", "下降5%", relation::below, judgement::not_met});
    check({"下降", "下降5%", relation::below, judgement::met});
    check({"增长10%以上", "增长12%", relation::above, judgement::met});
    check({"增长10%以上", "12%", relation::above, judgement::met});
    check({"增长10%以上",
           "下降12%",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_subjects});
    check({"≥10%",
           "下降12%",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_subjects});
    check({"下降5%以上",
           "6%",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_subjects});
    for (std::string_view const unclear : {"≥5%", "约5%", "增长≥5%", "增长0%", "满意度5%"})
        check({"增长",
               unclear,
               relation::unknown,
               judgement::unknown,
               unknown_because::a_number_for_words});
    check({"显著提升",
           "3%",
           relation::unknown,
           judgement::unknown,
           unknown_because::a_number_for_words});
}

TEST_CASE(
    "compare: numbers of different things are unknown and one that names its thing is noted") {
    check({"满意度≥90%", "95%", relation::above, judgement::met});
    CHECK(reached("满意度≥90%", "95%").assumed.one_subject);
    check({"≥90%", "满意度95%", relation::above, judgement::met});
    CHECK(reached("≥90%", "满意度95%").assumed.one_subject);
    check({"满意度≥90%", "满意度95%", relation::above, judgement::met});
    CHECK_FALSE(reached("满意度≥90%", "满意度95%").assumed.one_subject);
    check({"满意度≥90%",
           "合格率95%",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_subjects});
    check({"12个项目", "12个", relation::equal, judgement::met});
    check({"12个", "12个项目", relation::equal, judgement::met});
    check({"12个项目", "12个项目", relation::equal, judgement::met});
    check({"4小时内解决",
           "3个项目",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_units});
    CHECK(reached("满意度≥90%", "约95%").assumed.one_subject);
    check({"12个项目",
           "12个社区",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_subjects});
}

TEST_CASE("compare: a number that is only about right is unknown") {
    check(
        {"≥90人", "约100人", relation::unknown, judgement::unknown, unknown_because::approximate});
    check({"100人左右",
           "100人",
           relation::unknown,
           judgement::unknown,
           unknown_because::approximate});
    check({"≥100人", "100余人", relation::above, judgement::met});
}

TEST_CASE("compare: synonyms are those of the vocabulary") {
    auto const ours = vocabulary{}
                          .with_synonyms({"达成预期指标", "效果明显"})
                          .with_synonyms({"完成", "按时完成"});
    auto const by_list = [&](std::string_view goal, std::string_view completed) {
        return compare(*parse_target(goal), *parse_actual(completed), ours);
    };
    CHECK(by_list("效果明显", "达成预期指标").met == judgement::met);
    CHECK(by_list("效果明显", "达成预期指标").assumed.synonym);
    CHECK(by_list("按时完成", " 完 成 ").met == judgement::met);
    CHECK(by_list("完成", "按时完成").met == judgement::met);
    CHECK(by_list("按时完成", "达成预期指标").met == judgement::unknown);
    CHECK(reached("效果明显", "达成预期指标").reason == unknown_because::different_words);
}

TEST_CASE("compare: 无 is nothing entered unless the target is 无") {
    check({"无", "无", relation::equal, judgement::met});
    check({"≥3次", "无", relation::unknown, judgement::unknown, unknown_because::nothing_entered});
    check({"按时完成",
           "无",
           relation::unknown,
           judgement::unknown,
           unknown_because::nothing_entered});
    check({"不发生",
           "没有发生",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_words});
    check({"不发生",
           "未发生",
           relation::unknown,
           judgement::unknown,
           unknown_because::different_words});
    check({"不断提高", "不断提高", relation::equal, judgement::met});
    CHECK(compare(target{wording{"。"}}, actual{}).reason == unknown_because::nothing_entered);
}

TEST_CASE("compare: words that are not UTF-8 are equal by their bytes") {
    CHECK(compare(target{wording{"\xFF完成"}}, actual{wording{"\xFF 完成"}}).met == judgement::met);
    CHECK(compare(target{wording{"\xFE完成"}}, actual{wording{"\xFF 完成"}}).met ==
          judgement::unknown);
}

TEST_CASE("compare: dates of a model that no text states are judged by their days") {
    calendar_date const november{.year = 2022, .grain = calendar_grain::month, .index = 11};
    deadline const in_november{.comparison = comparison::equal, .from = november, .to = november};
    auto marked = in_november;
    marked.before = true;
    CHECK(compare(target{marked}, actual{in_november}).met == judgement::met);
    auto other = in_november;
    other.comparison = comparison::not_equal;
    auto const made = compare(target{in_november}, actual{other});
    CHECK(made.relation == relation::unknown);
    CHECK(made.reason == unknown_because::open_range);
}

TEST_CASE("compare: words that begin with 不 or 未 and deny nothing of the target are unknown") {
    struct pair_of {
        char const *target, *actual;
    };
    for (auto const& each : {pair_of{"提高", "不断提高"},
                             pair_of{"提高", "不仅提高"},
                             pair_of{"达到上年水平", "不低于上年水平"},
                             pair_of{"无安全事故", "未发生安全事故"},
                             pair_of{"无差错", "未出现差错"},
                             pair_of{"无漏报", "不存在漏报"}}) {
        INFO(each.target << " => " << each.actual);
        auto const made = compare(target{wording{each.target}}, actual{wording{each.actual}});
        CHECK(made.met == judgement::unknown);
        CHECK(made.reason == unknown_because::different_words);
    }
}
