// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/what_if.hpp>

#include "catch.hpp"
#include "support/cases.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

using namespace outturn;

namespace {

int cases() { return support::cases(500); }

std::string with_places(std::int64_t hundredths) {
    return to_string(decimal::scaled(hundredths, 2));
}

/// A form with random amounts, targets and actual values, whose figures are then printed as `rules` has
/// them, so that every one of them is confirmed.
self_evaluation scored_texts(std::mt19937& random, policy const& rules) {
    auto const up_to = [&](int n) {
        return static_cast<int>(random() % static_cast<unsigned>(n + 1));
    };
    self_evaluation texts;
    texts.file = "form.json";
    auto const part = 1000 + up_to(3'000'000);
    auto const other = 1 + up_to(500'000);
    auto const executed = up_to(part);
    auto const amount = [](int value) { return printed<decimal>{{std::to_string(value)}}; };
    texts.funds.push_back({{"年度资金总额", {}},
                           amount(part + other),
                           amount(part + other),
                           amount(executed + other)});
    texts.funds.push_back(
        {{"其中：当年财政拨款", {}}, amount(part), amount(part), amount(executed)});
    texts.funds.push_back({{"其他资金", {}}, amount(other), amount(other), amount(other)});
    texts.execution.points.text = "10";
    int left = 9000;
    for (int i = 0; left > 0 && i < 15; ++i) {
        indicator row;
        row.level3.text = "指标" + std::to_string(i + 1) + "号";
        row.level1.text = up_to(4) == 0 ? "满意度指标" : "产出指标";
        row.level2.text = "质量指标";
        bool const share = row.level1.text == "满意度指标";
        std::string const unit = share ? "%" : "个";
        auto const goal = share ? 60 + up_to(40) : 1 + up_to(300);
        auto const done = share ? 40 + up_to(60) : up_to(goal + goal / 5);
        row.target.text = ">=" + std::to_string(goal) + unit;
        row.actual.text = std::to_string(done) + unit;
        auto const weight = i == 14 ? left : std::min(left, 100 * (1 + up_to(14)));
        left -= weight;
        row.points.text = with_places(weight);
        texts.indicators.push_back(row);
    }
    texts.total.points.text = "100";
    auto const scored = score(read_form(texts), rules);
    texts.execution.rate.text = to_percent_string(*scored.rate.rounded);
    texts.execution.score.text = to_string(*scored.score.rounded);
    for (std::size_t i = 0; i < scored.indicators.size(); ++i)
        texts.indicators[i].score.text = to_string(*scored.indicators[i].score.rounded);
    texts.total.score.text = to_string(*scored.total.rounded);
    return texts;
}

std::string description(self_evaluation const& texts) {
    std::string text = texts.funds[0].executed.text + " / " + texts.funds[0].adjusted.text + ": " +
                       texts.execution.rate.text + " " + texts.execution.score.text;
    for (auto const& row : texts.indicators)
        text += "\n" + row.target.text + " <- " + row.actual.text + " * " + row.points.text +
                " = " + row.score.text;
    return text + "\n" + texts.total.score.text;
}

/// The texts of all printed figures.
std::vector<cell*> figures_of(self_evaluation& texts) {
    std::vector<cell*> all{
        &texts.execution.rate, &texts.execution.score, &texts.total.score, &texts.total.points};
    for (auto& line : texts.funds)
        for (auto* const each : {&line.initial, &line.adjusted, &line.executed})
            all.push_back(each);
    for (auto& row : texts.indicators) {
        all.push_back(&row.score);
        all.push_back(&row.points);
    }
    return all;
}

/// The number in `text` one unit of its last place higher or lower.
std::string moved(std::string text, bool up) {
    bool const percent = text.ends_with('%');
    if (percent) text.pop_back();
    auto const value = parse_decimal<>(text).value();
    auto const unit = decimal::scaled(1, value.scale());
    return to_string(up || value.is_zero() ? value + unit : value - unit) + (percent ? "%" : "");
}

policy const& drawn(std::mt19937& random) { return policies::all[random() % policies::all.size()]; }

/// The findings of which no reading makes a scored form: all but those that ask a person to look.
std::size_t contradictions(audit_report const& report) {
    std::size_t count = 0;
    for (auto const& found : report)
        if (found.number > 100 && found.number < 303) ++count;
    return count;
}

}  // namespace

TEST_CASE("audit: every figure of a form that the library scored is confirmed") {
    std::mt19937 random{20240101};
    for (int i = 0; i < cases(); ++i) {
        auto const& rules = drawn(random);
        auto const texts = scored_texts(random, rules);
        INFO(rules.name.view() << "\n" << description(texts));
        auto const report = audit(read_form(texts), rules);
        REQUIRE(report.verdicts.size() == texts.indicators.size() + 6);
        for (auto const& each : report.verdicts) REQUIRE(each.code == verdict::confirmed);
        REQUIRE(contradictions(report) == 0);
    }
}

TEST_CASE("audit: a printed figure that is moved by one unit of its last place is reported") {
    std::mt19937 random{20240102};
    for (int i = 0; i < cases(); ++i) {
        auto const& rules = drawn(random);
        auto texts = scored_texts(random, rules);
        auto const all = figures_of(texts);
        auto& changed = all[random() % all.size()]->text;
        auto const before = changed;
        changed = moved(changed, random() % 2 == 0);
        INFO(rules.name.view() << ": " << before << " -> " << changed << "\n"
                               << description(texts));
        auto const report = audit(read_form(texts), rules);
        REQUIRE(contradictions(report) > 0);
    }
}

TEST_CASE("audit: an input that is changed is reported or lies within the slack of its figure") {
    std::mt19937 random{20240104};
    int within = 0;
    int reported = 0;
    for (int i = 0; i < cases(); ++i) {
        auto const& rules = drawn(random);
        auto texts = scored_texts(random, rules);
        auto const form = read_form(texts);
        auto const change = [&](cell& at, std::size_t digits) {
            auto const unit = at.text.substr(at.text.size() - digits);
            auto const number = at.text.substr(0, at.text.size() - digits);
            auto const sign = number.find_first_not_of("<>=");
            auto const value = parse_decimal<>(number.substr(sign)).value();
            auto const by = decimal::scaled(1 + static_cast<int>(random() % 300), 2);
            auto const changed = random() % 2 == 0 || value <= by ? value + by : value - by;
            at.text = number.substr(0, sign) + to_string(changed) + unit;
            return changed;
        };
        auto const row = random() % texts.indicators.size();
        auto const unit = texts.indicators[row].target.text.ends_with("%") ? 1U : 3U;
        figure cell;
        figure of = figure::indicator(row);
        decimal changed;
        switch (random() % 3) {
            case 0:
                cell = {form_part::indicator_actual, row};
                changed = change(texts.indicators[row].actual, unit);
                break;
            case 1:
                cell = {form_part::indicator_target, row};
                changed = change(texts.indicators[row].target, unit);
                break;
            default:
                cell = {form_part::fund_executed, 0};
                of = random() % 2 == 0 ? figure::rate() : figure::execution();
                changed = change(texts.funds[0].executed, 0);
                // The parts still add up.
                texts.funds.resize(1);
        }
        INFO(rules.name.view() << ": " << to_string(cell) << " of " << to_string(of) << " to "
                               << to_string(changed) << "\n"
                               << description(texts));
        auto const slack_of_cell = slack(form, cell, of, rules);
        auto const verdict_now = audit(read_form(texts), rules).verdict_of(of)->code;
        bool const inside = slack_of_cell && slack_of_cell->contains(ratio{changed});
        REQUIRE(inside == (verdict_now == verdict::confirmed));
        ++(inside ? within : reported);
    }
    CHECK(within > cases() / 20);
    CHECK(reported > cases() / 20);
}

TEST_CASE("audit: the order of the indicators does not change the verdicts") {
    std::mt19937 random{20240103};
    for (int i = 0; i < cases() / 4; ++i) {
        auto const& rules = drawn(random);
        auto texts = scored_texts(random, rules);
        texts.indicators[0].score.text = moved(texts.indicators[0].score.text, true);
        INFO(description(texts));
        auto const first = audit(read_form(texts), rules);
        std::reverse(texts.indicators.begin(), texts.indicators.end());
        auto const last = audit(read_form(texts), rules);
        auto const rows = texts.indicators.size();
        for (std::size_t k = 0; k < rows; ++k)
            REQUIRE(first.verdict_of(figure::indicator(k))->code ==
                    last.verdict_of(figure::indicator(rows - 1 - k))->code);
        REQUIRE(first.verdict_of(figure::total())->code == last.verdict_of(figure::total())->code);
        REQUIRE(first.findings.size() == last.findings.size());
    }
}
