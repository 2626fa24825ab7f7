// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What is added to the library by the edits of one_place.edits does what it should, and needs no other.

#include <outturn/numeric/rounding_interval.hpp>
// Only UTF-8 is read here.
#define OUTTURN_NO_ICONV

#include <outturn/io/csv.hpp>
#include <outturn/outturn.hpp>
#include <outturn/report/html.hpp>

#if __has_include(<rapidjson/document.h>)
#include <outturn/io/json.hpp>
#include <outturn/scoring/policy_json.hpp>
#define OUTTURN_HAS_JSON
#endif

#include <cstdio>
#include <string>

using namespace outturn;

namespace {

int failures = 0;

void expect(bool holds, char const* what) {
    if (holds) return;
    std::printf("not so: %s\n", what);
    ++failures;
}

void a_unit() {
    auto const length = parse_target("≥3里").value();
    expect(compare(length, parse_actual("1.6千米").value()).met == judgement::met &&
               compare(length, parse_actual("1499米").value()).met == judgement::not_met &&
               compare(parse_target("<=1钟头").value(), parse_actual("60分钟").value()).met ==
                   judgement::met,
           "units of a row are read and converted");
    expect(to_string(length) == "≥3里" && parse_target(to_string(length)) == length,
           "a unit of a row is printed and read again");
}

void a_comparison() {
    auto const goal = parse_target("不亚于50场次").value();
    expect(goal == parse_target(">=50场次").value() &&
               compare(goal, parse_actual("49场次").value()).met == judgement::not_met,
           "a spelling of a row is read and compared");
}

void a_heading() {
    expect(label_of("应得分数（分）") == form_label::weight, "a heading of a row is known");
}

void an_error() {
    auto const bad = make_error({errc::expected_quarter, {0, 3}}, "Q5");
    expect(bad.message() == "a quarter was expected, found \"Q5\"" &&
               entry_of(bad.code).name == "expected_quarter",
           "an error of a row has a name and says itself");
}

void a_policy() {
    auto const* const found = policies::find("our_county");
    expect(found != nullptr && execution_score(yuan(9), yuan(10), *found) == decimal{9} &&
               describe(*found).starts_with("our_county: "),
           "a policy in the list is found by its name, scores and is described");
}

void a_formula() {
    self_evaluation form;
    for (int const weight : {7, 10}) {
        indicator row;
        auto const counted = [](comparison how, int number) {
            return bound{how, {number, unit::named("个").value()}};
        };
        row.target.value = target{counted(comparison::at_least, 100)};
        row.actual.value = actual{counted(comparison::equal, 90)};
        row.points.value = decimal{weight};
        row.score.value = (ratio{weight} / ratio{3}).round(2, rounding::half_up);
        form.indicators.push_back(row);
    }
    auto const used = infer(form);
    auto const& found = used.at(figure_role::credit_partial).policy;
    expect(found && found->formula->name == "third_when_missed",
           "a formula of a row is tried, and found where it gives the figures");
    auto const report = audit(form, policies::mof_2020);
    auto const* const seen = report.verdict_of(figure::indicator(0));
    if (seen == nullptr) return expect(false, "a score has a verdict");
    expect(seen->code == verdict::other_rule && seen->how.rule == "third_when_missed",
           "a formula of a row explains a figure in an audit, under its name");
    auto const mine =
        policies::mof_2020.with(indicator_kind::higher_is_better, halved{ratio{1, 3}}, {});
    expect(audit(form, mine).verdict_of(figure::indicator(0))->code == verdict::confirmed &&
               describe(mine).find("a third when missed") != std::string::npos,
           "a policy holds the rule of a row, and is described by its words");
}

void a_rounding() {
    expect(ratio{5, 2}.round(0, rounding::half_odd) == 3 &&
               ratio{7, 2}.round(0, rounding::half_odd) == 3 &&
               rounding_interval(decimal{3}, 0, rounding::half_odd).contains(ratio{7, 2}) &&
               !rounding_interval(decimal{2}, 0, rounding::half_odd).contains(ratio{5, 2}),
           "a rounding of a row rounds, and is seen from behind");
    self_evaluation form;
    indicator row;
    row.target.value = target{bound{comparison::at_least, {8, unit::named("个").value()}}};
    row.actual.value = actual{bound{comparison::equal, {5, unit::named("个").value()}}};
    row.points.value = decimal{4};
    row.score.value = decimal{3};  // of 2.5
    form.indicators.push_back(row);
    auto rules = policies::mof_2020;
    rules.higher_is_better.credit = {0, rounding::half_odd};
    auto const confirmed = audit(form, rules);
    rules.higher_is_better.credit = {0, rounding::down};
    auto const other = audit(form, rules);
    auto const& how = other.verdict_of(figure::indicator(0))->how;
    expect(confirmed.verdict_of(figure::indicator(0))->code == verdict::confirmed &&
               how.roundings.contains(rounding::half_up) &&
               !how.roundings.contains(rounding::half_odd),
           "a rounding of a row confirms figures, and changes nothing that audits say");
}

void a_check() {
    self_evaluation form;
    indicator row;
    row.points.text = "2.5";
    row.points.value = decimal::scaled(25, 1);
    form.indicators.push_back(row);
    std::string says;
    for (finding const& found : audit(form, policies::mof_2020))
        if (found.id == "weight.whole" && found.number == 109) says = message(found);
    expect(says == "The weight \"2.5\" is no whole number. Weigh by whole points.",
           "a check in the list is asked of every form, and its findings say what it says");
}

void a_column() {
    self_evaluation texts;
    indicator row;
    row.level3.text = "助餐人次";
    row.target.text = ">=20万人次";
    row.criterion.text = "每少1%扣0.5分";
    texts.indicators.push_back(row);
    auto const form = read_form(texts);
    figure const named{form_part::indicator_criterion, 0};
    expect(to_string(named) == "indicators[0].criterion" &&
               parse_figure("indicators[0].criterion").value() == named &&
               cell_of(form, named)->text == "每少1%扣0.5分",
           "a column of the list has a name, and its cell is found by it");
    auto const again = read_csv(write_csv(form));
    expect(again.size() == 1 && again[0] && again[0]->unread.empty() &&
               again[0]->indicators[0].criterion.text == "每少1%扣0.5分",
           "a column of the list is written to a sheet and read from it");
    auto const elsewhere =
        read_csv("三级指标,计分标准,指标值,完成值,分值,得分\n次数,按次扣分,3次,3次,10,10\n");
    expect(elsewhere.size() == 1 && elsewhere[0] &&
               elsewhere[0]->indicators[0].criterion.text == "按次扣分",
           "a column of the list is read under its other spelling, wherever it stands");
    expect(to_html(form, policies::mof_2020).find("每少1%扣0.5分") != std::string::npos,
           "a column of the list is shown");
    self_evaluation without = texts;
    without.indicators[0].criterion.text.clear();
    expect(
        write_csv(without).find("评分标准") == std::string::npos &&
            to_html(read_form(without), policies::mof_2020).find("评分标准") == std::string::npos,
        "a column that a form does not fill is not shown");
}

#ifdef OUTTURN_HAS_JSON
void a_json_column() {
    auto const form = read_json(R"({"indicators": [{"level3": "x", "criterion": "y"}]})").value();
    expect(form.unread.empty() && form.indicators[0].criterion.text == "y" &&
               read_json(write_json(form)).value().indicators[0].criterion.text == "y",
           "a column of the list is a key of JSON, read and written");
}

void a_rule() {
    auto const rules = read_policy(R"({"base": "mof_2020", "name": "x",
                        "deadline": {"rule": {"kind": "halved", "of": "1/4"}}})");
    if (!rules) return expect(false, "a rule in the variant is read from a file");
    measurement const missed{.weight = 8};
    expect(rules->credit(indicator_kind::deadline, false, missed) == ratio{2} &&
               read_policy(to_json(*rules)) == *rules &&
               describe(*rules).find("missed, a part") != std::string::npos &&
               policy_schema().find("\"halved\"") != std::string::npos,
           "a rule in the variant scores, is written, described and known to the schema");
}
#else
void a_json_column() {}
void a_rule() {}
#endif

}  // namespace

int main() {
    a_unit();
    a_comparison();
    a_heading();
    an_error();
    a_policy();
    a_formula();
    a_rounding();
    a_check();
    a_column();
    a_json_column();
    a_rule();
    return failures;
}
