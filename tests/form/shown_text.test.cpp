// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/form/shown_text.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <string>
#include <utility>

using namespace outturn;

namespace {

decimal number(char const* text) { return parse_decimal(text).value(); }

// A form that a program fills with values alone: no cell but headings has a text.
self_evaluation form_of_values() {
    self_evaluation form;
    form.money_unit = {"万元"};
    fund_line total;
    total.source = {"年度资金总额"};
    total.adjusted.value = number("1000000");
    total.executed.value = number("973500");
    form.funds.push_back(total);
    form.execution.points.value = number("10");
    form.execution.rate.value = number("0.9735");
    form.execution.score.value = number("9.70");
    indicator row;
    row.level1 = {"产出指标"};
    row.level3 = {"助餐人次"};
    row.target.value = parse_target("≥20万人次").value();
    row.actual.value = parse_actual("186000人次").value();
    row.points.value = number("90");
    row.score.value = number("90");
    form.indicators.push_back(row);
    form.total.score.value = number("99.70");
    return form;
}

}  // namespace

TEST_CASE("shown_text: a value without a text is shown as the form would print it") {
    auto form = form_of_values();
    CHECK(shown_text(form, {form_part::fund_adjusted, 0}) == "100");
    CHECK(shown_text(form, {form_part::fund_executed, 0}) == "97.35");
    CHECK(shown_text(form, figure::rate()) == "97.35%");
    CHECK(shown_text(form, figure::execution()) == "9.70");
    CHECK(shown_text(form, {form_part::indicator_target, 0}) == "≥20万人次");
    CHECK(shown_text(form, {form_part::indicator_actual, 0}) == "186000人次");
    CHECK(shown_text(form, {form_part::fund_initial, 0}).empty());
    CHECK(shown_text(form, {form_part::indicator_reason, 0}).empty());
    CHECK(shown_text(form, figure::indicator(7)).empty());
    for (auto const& [unit, shown] : {std::pair{"", "1000000"},
                                      std::pair{"元", "1000000"},
                                      std::pair{"亿元", "0.01"},
                                      std::pair{"斤", "1000000"}}) {
        form.money_unit = {unit};
        CHECK(shown_text(form, {form_part::fund_adjusted, 0}) == shown);
    }
}

TEST_CASE("shown_text: a text is shown as it is, whatever the value") {
    auto form = form_of_values();
    form.total.score.text = "九十九";
    CHECK(shown_text(form, figure::total()) == "九十九");
}

TEST_CASE("shown_text: what it shows of the values reads as the same values") {
    auto const form = form_of_values();
    auto texts = form;
    for_each_cell(texts, [&](form_cell const& column, std::size_t index, cell& each) {
        each.text = shown_text(form, {column.part, index});
    });
    auto const read = read_form(texts);
    CHECK(faults(read).empty());
    CHECK(score(read, policies::mof_2020) == score(form, policies::mof_2020));
    CHECK(read.execution.rate.value == form.execution.rate.value);
}

TEST_CASE("audit: findings on a form of values quote them as on the form of their texts") {
    auto const form = form_of_values();
    auto const report = audit(form, policies::mof_2020);
    bool quoted = false;
    for (finding const& each : report) {
        auto const text = message(each);
        INFO(text);
        CHECK(text.find("\"\"") == std::string::npos);
        if (each.where == figure::execution())
            quoted = quoted || text.find("\"9.70\"") != std::string::npos;
    }
    CHECK(quoted);
    auto const why = explain(form, figure::indicator(0), policies::mof_2020).value();
    CHECK(why.target == "≥20万人次");
    CHECK(why.actual == "186000人次");
}
