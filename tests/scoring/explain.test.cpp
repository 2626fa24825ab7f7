// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

using namespace outturn;

namespace {

self_evaluation small_form() {
    self_evaluation texts;
    texts.file = "a.json";
    texts.funds.push_back(
        {{"年度资金总额"}, {"100"}, {"1,648,018", {13, 20}}, {"1,630,000", {14, 20}}});
    texts.execution.points = {"10", {36, 16}};
    auto const add = [&](std::string level,
                         std::string name,
                         std::string target,
                         std::string actual,
                         std::string weight) {
        auto const line = static_cast<std::uint32_t>(40 + 10 * texts.indicators.size());
        texts.indicators.push_back({.level1 = {level},
                                    .level3 = {name},
                                    .target = {target, {line, 1}},
                                    .actual = {actual, {line + 1, 1}},
                                    .points = {weight, {line + 2, 1}}});
    };
    add("产出指标", "功能区", ">=1200个", "1043个", "6");
    add("效益指标", "故障", "0起", "3起", "10");
    add("满意度指标", "满意度", ">=90%", "85%", "5");
    add("产出指标", "及时", "按时完成", "按时完成", "4");
    add("产出指标", "刷新", "<=2分钟", "90秒", "4");
    add("产出指标", "时长", ">=2分钟", "90秒", "4");
    add("产出指标", "文字", "良好", "尚可", "4");
    return read_form(texts);
}

std::string line(figure name, language in = language::zh) {
    return to_line(explain(small_form(), name, policies::shanghai_2022).value(), in);
}

}  // namespace

TEST_CASE("to_line: a figure is shown from its cells to its printed digits on one line") {
    CHECK(line(figure::rate()) ==
          "执行率：1630000 ÷ 1648018 = 815000/824009 → 98.91%（向上取整，2 位）");
    CHECK(line(figure::execution()) ==
          "预算执行得分：10 × 0.9891 = 9.891 → 9.89（四舍五入，2 位）");
    CHECK(line(figure::indicator(0)) == "功能区：6 × 1043 ÷ 1200 = 5.215 → 5.21（截位，2 位）");
    CHECK(line(figure::indicator(1)) == "故障：10 − (3 − 0) = 7");
    CHECK(line(figure::indicator(2)) == "满意度：5 × 0.8 = 4");
    CHECK(line(figure::indicator(3)) == "及时：4");
    CHECK(line(figure::indicator(4)) == "刷新：4");
    CHECK(line(figure::indicator(5)) == "时长：4 × 90 × (1/60) ÷ 2 = 3");
    CHECK(line(figure::indicator(0), language::en) ==
          "功能区: 6 × 1043 ÷ 1200 = 5.215 → 5.21 (truncated, 2 places)");
}

TEST_CASE("to_line: where there is no figure the reason stands in its place") {
    CHECK(line(figure::indicator(6)) == "文字：指标值与完成值的文字不同");
    CHECK(line(figure::total(), language::en) ==
          "total.score: a part of the sum has no figure; 37.10 points known, 4 open");
}

TEST_CASE(
    "to_text: inputs carry their place and roundings their mode and branches why they were taken") {
    auto const text =
        to_text(explain(small_form(), figure::indicator(0), policies::shanghai_2022).value());
    CHECK(text ==
          "indicators[0].score  功能区: 6 × 1043 ÷ 1200 = 5.215 → 5.21 (truncated, 2 places)\n"
          "  target \">=1200个\", actual \"1043个\": not met\n"
          "  as 1043/1200 > 0\n"
          "  as 1043/1200 < 1\n"
          "  rule weight × actual ÷ target, at most the weight\n"
          "  5.21  rounded: truncated, 2 places\n"
          "    5.215  ×\n"
          "      6  cell indicators[0].points \"6\", line 42\n"
          "      1043/1200  ÷\n"
          "        1043  cell indicators[0].actual \"1043个\", line 41\n"
          "        1200  cell indicators[0].target \">=1200个\", line 40\n"
          "  policy shanghai_2022, evidence: recomputed from five published forms of fiscal year "
          "2022; bands of satisfaction: "
          "财预〔2021〕101号\n");
}

TEST_CASE("explain: the execution score unfolds down to the cells of the funds") {
    auto const text = to_text(
        explain(small_form(), figure::execution(), policies::shanghai_2022).value(), language::zh);
    for (auto const part : {"98.91%  取舍：向上取整，2 位",
                            "表列 funds[0].executed “1,630,000”，第 14 行",
                            "表列 funds[0].adjusted “1,648,018”"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("explain: what a budget of zero earns is explained by its points") {
    self_evaluation texts;
    texts.funds.push_back({{"年度资金总额"}, {}, {"0"}, {"0"}});
    texts.execution.points = {"10", {36, 16}};
    policy rules = policies::mof_2020;
    rules.execution.of_zero = zero_budget::full_if_unspent;
    auto const earned = explain(read_form(texts), figure::execution(), rules).value();
    CHECK(to_line(earned, language::en) == "execution.score: 10");
    CHECK(to_text(earned).find("cell execution.points \"10\", line 36") != std::string::npos);
}

TEST_CASE("explain: each input of a derivation names its cell") {
    auto const steps =
        explain(small_form(), figure::execution(), policies::shanghai_2022).value().steps;
    for (figure const& cell : {figure{form_part::execution_points, 0},
                               figure{form_part::fund_executed, 0},
                               figure{form_part::fund_adjusted, 0}}) {
        CAPTURE(to_string(cell));
        CHECK(std::count_if(steps.begin(), steps.end(), [&](auto const& step) {
                  return step.what == operation::input && step.name == cell;
              }) == 1);
    }
}

TEST_CASE("explain: a figure that the form does not have is refused") {
    for (figure const name : {figure::indicator(7),
                              figure{form_part::fund_executed, 0},
                              figure{form_part::total_points, 0}}) {
        auto const none = explain(small_form(), name, policies::mof_2020);
        REQUIRE_FALSE(none);
        CHECK(none.error().code == errc::unknown_figure);
        CHECK(none.error().source == to_string(name));
    }
}

TEST_CASE("explain: a rule of the caller's own is explained and is not said to be the policy's") {
    auto const rules = policies::shanghai_2022.with(
        indicator_kind::higher_is_better,
        [](auto const& m) { return m.met ? m.weight : m.weight / 2 * *m.attained; },
        {1, rounding::ceiling});
    auto const own = explain(small_form(), figure::indicator(0), rules).value();
    CHECK(to_line(own) == "功能区: 6 ÷ 2 × 1043 ÷ 1200 = 2.6075 → 2.7 (ceiling, 1 place)");
    CHECK(own.rule == "a rule of the caller's own");
    CHECK(own.rule_zh == "自定义规则");
    CHECK(own.evidence == "the caller's own rule");
    CHECK(own.policy == "shanghai_2022 (altered)");
    CHECK(own.result == score(small_form(), rules).indicators[0].score);
    auto const other = explain(small_form(), figure::indicator(1), rules).value();
    CHECK(other.evidence == policies::shanghai_2022.evidence.view());
    CHECK(to_line(other) == "故障: 10 − (3 − 0) = 7");
}

TEST_CASE("to_line: what is turned around as a whole stands in brackets") {
    policy rules = policies::mof_2020;
    rules.equality = {symmetric};
    auto form = small_form();
    form.indicators[0].target.value = parse_target("=1200个").value();
    form.indicators[0].actual.value = parse_actual("960个").value();
    CHECK(to_line(explain(form, figure::indicator(0), rules).value()) ==
          "功能区: 6 × (−(960 ÷ 1200 − 1) − 1) ÷ -1 = 4.8");
}

TEST_CASE("explain: what is taken from a number of the rule is traced to its cells") {
    auto const rules =
        policies::mof_2020.with(indicator_kind::higher_is_better,
                                [](auto const& m) { return m.weight * (1 - *m.attained); },
                                {2});
    auto form = small_form();
    form.indicators[0].actual.value = parse_actual("960个").value();
    CHECK(to_line(explain(form, figure::indicator(0), rules).value()) ==
          "功能区: 6 × (1 − 960 ÷ 1200) = 1.2");
}

TEST_CASE("explain: each figure is told its own rule") {
    policy rules = policies::mof_2020;
    rules.range = {proportional};
    rules.range_above = {yes_or_no{}};
    auto form = small_form();
    form.indicators[0].target.value = parse_target("80-100个").value();
    auto const rule_of = [&](figure name, language in) {
        auto const made = explain(form, name, rules).value();
        return in == language::zh ? made.rule_zh : made.rule;
    };
    for (auto const in : {language::en, language::zh}) {
        form.indicators[0].actual.value = parse_actual("60个").value();
        CHECK(rule_of(figure::indicator(0), in) == sentence(rules.range.how, in));
        form.indicators[0].actual.value = parse_actual("120个").value();
        CHECK(rule_of(figure::indicator(0), in) == sentence(rules.range_above.how, in));
        // A rule of the catalogue says from which rate it starts.
        CHECK(rule_of(figure::execution(), in) ==
              (in == language::zh ? "分值 × 精确执行率，不超过分值"
                                  : "weight × exact rate, at most the weight"));
        CHECK(rule_of(figure::rate(), in).empty());
    }
}

TEST_CASE("explain: a figure that cannot be had takes no steps of the next") {
    auto form = small_form();
    form.funds[0].adjusted.value.reset();
    form.indicators[0].points.value.reset();
    for (figure const name : {figure::rate(), figure::execution(), figure::indicator(0)}) {
        CAPTURE(to_string(name));
        auto const none = explain(form, name, policies::shanghai_2022).value();
        CHECK_FALSE(none.last.has_value());
        CHECK(none.steps.empty());
        CHECK_FALSE(none.because.empty());
    }
}

TEST_CASE("explain: a sum of terms is one line of the tree") {
    auto form = small_form();
    form.indicators.pop_back();
    auto const all = explain(form, policies::shanghai_2022);
    REQUIRE(all.size() == 9);
    CHECK(to_line(all.back()) == "total.score: 9.89 + 5.21 + 7 + 4 + 4 + 4 + 3 = 37.1 → 37.10");
    auto const text = to_text(all.back());
    CHECK(text.find("\n    37.1  +\n      9.89  rounded") != std::string::npos);
    CHECK(text.find("\n      5.21  rounded") != std::string::npos);
}

TEST_CASE("explain: a total shows what it is made of, whatever was dropped, capped or whole") {
    auto const form_of = [](std::vector<std::tuple<char const*, char const*, char const*>> rows) {
        self_evaluation texts;
        texts.funds.push_back({{"年度资金总额"}, {}, {"100", {13, 20}}, {"40", {14, 20}}});
        texts.execution.points = {"10", {36, 16}};
        for (auto const& [target, actual, weight] : rows) {
            auto const line = static_cast<std::uint32_t>(40 + 10 * texts.indicators.size());
            texts.indicators.push_back({.level1 = {"产出指标"},
                                        .target = {target, {line, 1}},
                                        .actual = {actual, {line + 1, 1}},
                                        .points = {weight, {line + 2, 1}}});
        }
        return read_form(texts);
    };
    auto const said = [](auto const& form, figure name, policy const& rules) {
        auto const all = explain(form, name, rules).value();
        return to_line(all, language::en) + '\n' + to_text(all);
    };
    auto const has = [](std::string const& text, char const* part) {
        INFO(text);
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    };
    policy rescaling = policies::mof_2020;
    rescaling.total.dropped = not_applicable::rescaled;
    auto const dropped =
        said(form_of({{">=2个", "1个", "40"}, {">=1个", "不适用", "50"}, {">=1个", "1个", "50"}}),
             figure::total(),
             rescaling);
    has(dropped, "(4 + 20 + 50) × (10 + 40 + 50 + 50) ÷ (10 + 40 + 50) = 111 → 111.00");
    has(dropped, "    50  cell indicators[1].points \"50\", line 52");

    // A total that is just what its cap allows is no less a sum.
    policy capped = policies::mof_2020;
    capped.total.caps[0] = {ratio{1, 2}, 59};
    has(said(form_of({{">=2个", "1个", "50"}, {">=3个", "3个", "30"}}), figure::total(), capped),
        "4 + 25 + 30 = 59 → 59.00");

    policy whole = policies::mof_2020;
    whole.higher_is_better.credit.places = 0;
    auto const bounded =
        said(form_of({{">=1000个", "999个", "22.6"}}), figure::indicator(0), whole);
    has(bounded, "  as 22.6 < 23\n");
    CHECK(said(form_of({{">=3个", "3个", "30"}}), figure::indicator(0), whole).find("as 30") ==
          std::string::npos);
    has(bounded, "  22.6  rounded: half up, 1 place\n    22.6  cell indicators[0].points");
}

TEST_CASE("explain: a total of very many scores is explained without depth") {
    constexpr std::size_t count = 20'000;
    self_evaluation texts;
    texts.indicators.assign(
        count, {.level1 = {"产出指标"}, .target = {">=2个"}, .actual = {"1个"}, .points = {"1"}});
    auto const form = read_form(texts);
    auto const total = explain(form, figure::total(), policies::mof_2020).value();
    CHECK(total.result.rounded == decimal{count / 2});
    auto const line = to_line(total);
    CHECK(line.starts_with("total.score: 0.5 + 0.5 + 0.5"));
    CHECK(line.ends_with("+ 0.5 = 10000 → 10000.00"));
    CHECK(to_text(total).size() > count * 20);
    CHECK(explain(form, policies::mof_2020).size() == count + 3);
}

TEST_CASE(
    "explain: a total too large for print shows its reason, and no figure that was rounded to") {
    self_evaluation form;
    for (auto const* const points : {"92233720368547758.07", "5"}) {
        auto& row = form.indicators.emplace_back();
        row.level1.text = "产出指标";
        row.points.text = points;
        row.target.text = ">=1个";
        row.actual.text = "1个";
    }
    form = read_form(form);
    auto const why = explain(form, figure::total(), policies::mof_2020).value();
    CHECK(why.result.reason == no_figure::too_large);
    CHECK_FALSE(why.last.has_value());
    CHECK(why.steps.empty());
    CHECK(to_text(why).find("0.00") == std::string::npos);
    CHECK(to_line(why).find("too large") != std::string::npos);
}
