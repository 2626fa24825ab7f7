// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Needs: RapidJSON

// A form is never refused for a cell: every text in every position.

#include <outturn/audit/audit.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/json.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/spoiled_forms.hpp"
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;

namespace {

self_evaluation form_named(std::string const& name) {
    return read_json_file(OUTTURN_SOURCE_DIR "/examples/forms/" + name + ".json").value();
}

audit_report audit_of(self_evaluation const& form) { return audit(form, policies::mof_2020); }

std::string text_of(std::vector<finding> const& found) {
    std::string text;
    for (auto const& each : found)
        text += std::to_string(each.number) + ' ' + to_string(each.where) + '\n';
    return text;
}

/// What a number cell of a form reads from `text`, with the kind of cell as its name: "score" and so on.
std::string read_as(form_part part, std::string_view text) {
    auto form = form_named("2022-4");
    auto const read = spoiled_forms::spoiled(form, {part, 0}, text);
    auto const* const number = number_of(read, {part, 0});
    if (number->is_unreadable()) return std::string{number->fault.code.entry().name};
    return number->value ? to_string(number->value->normalized()) : "blank";
}

}  // namespace

TEST_CASE("audit: an unreadable cell in any position is one finding, and nothing else is new") {
    for (std::string const name : {"2022-1", "2022-4", "published/永德明朗中学-营养改善计划"}) {
        auto const form = form_named(name);
        for (policy const& rules : {policies::mof_2020, policies::shanghai_2022}) {
            auto const before = audit(form, rules);
            for (auto const where : spoiled_forms::read_cells_of(form)) {
                for (auto const by : spoiled_forms::texts) {
                    auto const spoiled = spoiled_forms::spoiled(form, where, by);
                    bool const unreadable = cell_of(spoiled, where)->is_unreadable();
                    auto const after = audit(spoiled, rules);
                    INFO(name << ' ' << rules.name.view() << ' ' << to_string(where) << " = "
                              << by);
                    CHECK(faults(spoiled).size() == (unreadable ? 1 : 0));
                    CHECK(spoiled_forms::unreadable_findings(after, where) == (unreadable ? 1 : 0));
                    if (!unreadable) continue;
                    auto const fresh = spoiled_forms::new_findings(before, after, where);
                    INFO(text_of(fresh));
                    CHECK(fresh.empty());
                }
            }
        }
    }
}

TEST_CASE("score: figures that do not depend on an unreadable cell stay as they are") {
    auto const form = form_named("2022-4");
    for (policy const& rules : policies::all) {
        auto const before = score(form, rules);
        for (auto const where : spoiled_forms::read_cells_of(form))
            for (auto const by : spoiled_forms::texts) {
                auto const spoiled = spoiled_forms::spoiled(form, where, by);
                auto const after = score(spoiled, rules);
                for (auto const each : spoiled_forms::figures_of(form)) {
                    if (spoiled_forms::depends_on(each, where, form, rules)) continue;
                    INFO(rules.name.view()
                         << ' ' << to_string(where) << " = " << by << ": " << to_string(each));
                    CHECK(*after.find(each) == *before.find(each));
                }
            }
    }
}

TEST_CASE("read_form: a text that can be read in a position is a value there") {
    struct row {
        std::string_view text;
        std::string_view amount, rate, points, score;
    };
    for (auto const& [text, amount, rate, points, score] : {
             row{"99.3 分", "unexpected_text", "unexpected_text", "99.3", "99.3"},
             row{"-0.01", "-0.01", "-0.0001", "negative_points", "-0.01"},
             row{"无", "blank", "blank", "blank", "blank"},
             row{" 无 ", "blank", "blank", "blank", "blank"},
             row{"98%", "unexpected_text", "0.98", "unexpected_text", "unexpected_text"},
             row{"98%分",
                 "unexpected_text",
                 "unexpected_text",
                 "unexpected_text",
                 "unexpected_text"},
             row{"#DIV/0!",
                 "spreadsheet_error",
                 "spreadsheet_error",
                 "spreadsheet_error",
                 "spreadsheet_error"},
             row{"Err:502",
                 "spreadsheet_error",
                 "spreadsheet_error",
                 "spreadsheet_error",
                 "spreadsheet_error"},
             row{"万元",
                 "expected_number",
                 "expected_number",
                 "expected_number",
                 "expected_number"},
             row{"1,0O0", "bad_grouping", "bad_grouping", "bad_grouping", "bad_grouping"},
             row{"2022-12-31 00:00:00",
                 "unexpected_text",
                 "unexpected_text",
                 "unexpected_text",
                 "unexpected_text"},
             row{"854万(其中：中央资金500万)",
                 "unexpected_text",
                 "unexpected_text",
                 "unexpected_text",
                 "unexpected_text"},
         }) {
        CAPTURE(text);
        CHECK(read_as(form_part::fund_executed, text) == amount);
        CHECK(read_as(form_part::execution_rate, text) == rate);
        CHECK(read_as(form_part::indicator_points, text) == points);
        CHECK(read_as(form_part::total_points, text) == points);
        CHECK(read_as(form_part::indicator_score, text) == score);
        CHECK(read_as(form_part::total_score, text) == score);
    }
}

TEST_CASE(
    "audit: a total is not held against a sum, a policy or a scheme that a cell leaves open") {
    auto const find = [](audit_report const& report, int number) {
        return std::any_of(report.begin(), report.end(), [&](finding const& each) {
            return each.number == number;
        });
    };
    auto form = form_named("2022-4");
    form.indicators[0].points.text = "15";
    form.total.points.text = "100";
    form = read_form(form);
    REQUIRE(find(audit_of(form), 102));
    auto const spoiled = spoiled_forms::spoiled(form, {form_part::total_points, 0}, "一百");
    CHECK_FALSE(find(audit_of(spoiled), 102));
    CHECK_FALSE(find(audit_of(spoiled), 103));

    auto wrong = form_named("2022-4");
    wrong.total.score.text = "89.99";
    wrong = read_form(wrong);
    REQUIRE(find(audit_of(wrong), 107));
    auto const open = spoiled_forms::spoiled(wrong, figure::indicator(3), "6分6");
    CHECK_FALSE(find(audit_of(open), 107));
    CHECK_FALSE(find(audit_of(open), 901));
}

TEST_CASE("audit: a score below zero is a value with a finding of its own") {
    auto const form = form_named("2022-4");
    for (auto const where : {figure::execution(), figure::indicator(1), figure::total()}) {
        CAPTURE(to_string(where));
        auto const negative = spoiled_forms::spoiled(form, where, "-0.01");
        CHECK_FALSE(has_fault(negative));
        auto const report = audit_of(negative);
        CHECK(std::count_if(report.begin(), report.end(), [&](finding const& each) {
                  return each.number == 110 && each.where == where;
              }) == 1);
        auto const mended = audit_of(spoiled_forms::spoiled(form, where, "0"));
        CHECK(std::none_of(
            mended.begin(), mended.end(), [](finding const& each) { return each.number == 110; }));
    }
}

TEST_CASE("audit: a figure that other rules may explain by an unreadable cell is left open") {
    auto form = form_named("2022-4");
    // 9.89 of 10 is printed from the printed rate; another printed rate explains another score.
    form.execution.rate.text = "80%";
    form.execution.score.text = "8";
    form = read_form(form);
    auto const verdict_of = [](self_evaluation const& of, figure where) {
        return audit(of, policies::mof_2020).verdict_of(where)->code;
    };
    CHECK(verdict_of(form, figure::execution()) == verdict::other_rule);
    auto const open = spoiled_forms::spoiled(form, figure::rate(), "80%分");
    CHECK(verdict_of(open, figure::execution()) == verdict::not_recomputable);

    auto of_initial = form_named("2022-4");
    of_initial.funds[0].initial.text = "2,000,000";
    of_initial.execution.rate.text = "81.50%";
    of_initial = read_form(of_initial);
    CHECK(verdict_of(of_initial, figure::rate()) == verdict::other_rule);
    auto const unknown =
        spoiled_forms::spoiled(of_initial, {form_part::fund_initial, 0}, "200万(调整前)");
    CHECK(verdict_of(unknown, figure::rate()) == verdict::not_recomputable);
}

TEST_CASE("audit: a form with a fault in every cell has a finding for each") {
    auto form = form_named("2022-4");
    std::size_t count = 0;
    for_each_cell(form, [&](form_cell const& column, std::size_t, cell& each) {
        if (column.kind == cell_kind::text) return;
        each.text = "98%分";
        ++count;
    });
    for (auto& row : form.indicators) row.target.text = row.actual.text = "≥abc";
    form = read_form(form);
    CHECK(faults(form).size() == count);
    auto const report = audit_of(form);
    CHECK(static_cast<std::size_t>(std::count_if(
              report.begin(), report.end(), [](auto const& each) { return each.number == 511; })) ==
          count);
    CHECK(std::none_of(report.begin(), report.end(), [](auto const& each) {
        return each.number >= 500 && each.number != 511;
    }));
    auto const scored = score(form, policies::mof_2020);
    CHECK_FALSE(scored.total);
    CHECK_FALSE(scored.rate);
}
