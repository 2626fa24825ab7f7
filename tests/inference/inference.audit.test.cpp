// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Audits and inferences name the formulas of printed figures alike.
// Also tests: scoring/formulas.hpp, audit/verdicts.hpp

#include <outturn/audit/audit.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/figure_role.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "inference/evidence_of.hpp"
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

using namespace outturn;

namespace {

struct example {
    char const* heading;
    char const* target;
    char const* actual;
};

/// Targets and actual values of a kind whose scores have a role.
std::vector<example> examples_of(indicator_kind kind, figure_role role) {
    using enum figure_role;
    constexpr auto out = "产出指标";
    switch (kind) {
        case indicator_kind::higher_is_better:
            if (role == credit_met)
                return {{out, ">=100个", "140个"}, {out, ">=80%", "90%"}, {out, ">=50人", "50人"}};
            return {{out, ">=100个", "93个"},
                    {out, ">=100个", "65个"},
                    {out, ">=90%", "85%"},
                    {out, ">=100人", "43人"},
                    {out, ">=70%", "62%"},
                    {out, ">=95%", "93%"}};
        case indicator_kind::equality:
            if (role == credit_met) return {{out, "=80%", "80%"}, {out, "=50人", "50人"}};
            if (role == credit_range) return {{out, "≠5个", "5个"}, {out, "≠5个", "6个"}};
            if (role == credit_exceeded)
                return {{out, "=100个", "137个"}, {out, "=8天", "9天"}, {out, "=100个", "250个"}};
            return {{out, "=100个", "93个"},
                    {out, "=100个", "65个"},
                    {out, "=90%", "85%"},
                    {out, "=100人", "43人"},
                    {out, "=70%", "62%"},
                    {out, "=95%", "93%"}};
        case indicator_kind::lower_is_better:
            return {{out, "<=10天", "13天"},
                    {out, "<=10天", "16天"},
                    {out, "<=10天", "25天"},
                    {out, "<=10天", "7天"}};
        case indicator_kind::zero_target:
            return {
                {out, "0起", "1起"}, {out, "0起", "2起"}, {out, "0起", "3起"}, {out, "0起", "0起"}};
        case indicator_kind::range:
            return {{out, "90-100个", "83个"},
                    {out, "90-95%", "85%"},
                    {out, "90-100个", "93个"},
                    {out, "90-100个", "41个"},
                    {out, "90-100个", "117个"}};
        case indicator_kind::deadline:
            return {{out, "2022年12月底前", "2023年1月5日"},
                    {out, "2022年12月底前", "2022年11月3日"}};
        case indicator_kind::qualitative:
            return {{out, "按时完成", "未完成"}, {out, "按时完成", "按时完成"}};
        case indicator_kind::satisfaction:
            break;
    }
    return {{"满意度指标", ">=90%", "85%"},
            {"满意度指标", ">=85%", "85%"},
            {"满意度指标", ">=90%", "52%"},
            {"满意度指标", ">=95%", "61%"},
            {"满意度指标", ">=90%", "73%"}};
}

/// A policy whose rules give no figure that a formula of the catalogue gives.
policy other_rules() {
    share_by_outcome const odd{ratio{231, 1000}, ratio{231, 1000}};
    policy made = policies::mof_2020;
    for (auto const kind : all_indicator_kinds) made = made.with(kind, odd, {});
    made.execution.how = odd;
    // Data that takes from a met range makes no sense; code may.
    made = made.with(indicator_kind::range, own_rule{odd}, {});
    return made;
}

/// The rows before `row` that fit `role`.
std::vector<scoring_formula const*> simpler_than(scoring_formula const& row, figure_role role) {
    std::vector<scoring_formula const*> found;
    for (auto const& each : scoring_formulas) {
        if (each.name == row.name) return found;
        if (each.roles.contains(role)) found.push_back(&each);
    }
    return found;
}

/// What the formula `row` prints by half up at two places.
std::optional<decimal> printed_by_row(scoring_formula const& row, inference_inputs const& inputs) {
    return printed_by({&row, rounding::half_up, 2, {}, 0}, inputs);
}

/// A form of the examples whose scores the formula gives, and where simpler ones give others.
struct planted_credits {
    self_evaluation texts;
    bool told_apart = false;

    planted_credits(scoring_formula const& row, indicator_kind kind, figure_role role) {
        for (auto const& each : examples_of(kind, role))
            for (char const* const weight : {"10", "12"}) add(each, weight);
        auto const inputs = inputs_of(read_form(texts));
        std::vector<indicator> telling;
        std::vector<indicator> covered;
        for (std::size_t i = 0; i < texts.indicators.size(); ++i) {
            auto const& of = inputs.at(figure::indicator(i));
            REQUIRE(of.role == role);
            auto const score = printed_by_row(row, of.inputs);
            if (!score) continue;
            auto& text = texts.indicators[i];
            text.score.text = to_string(*score);
            covered.push_back(text);
            bool alone = true;
            for (auto const* const other : simpler_than(row, role))
                alone = alone && !(printed_by_row(*other, of.inputs) == score);
            if (alone) telling.push_back(text);
        }
        told_apart = !telling.empty();
        texts.indicators = told_apart ? telling : covered;
    }

private:
    void add(example const& of, char const* weight) {
        indicator row;
        row.level1.text = of.heading;
        row.target.text = of.target;
        row.actual.text = of.actual;
        row.points.text = weight;
        row.score.text = "1";
        texts.indicators.push_back(row);
    }
};

/// Whether each figure of the row is one of a simpler row, so that only several figures show it.
bool shows_over_several(scoring_formula const& row) {
    return row.name == "proportional_from_60" || row.name == "full_or_bands_of_actual";
}

}  // namespace

TEST_CASE("one catalogue: audits explain planted scores by the name by which they are inferred") {
    auto const rules = other_rules();
    for (auto const& row : scoring_formulas) {
        if (!std::holds_alternative<credit_formula>(row.how)) continue;
        for (auto const& role : figure_role_catalogue) {
            if (!row.roles.contains(role.which)) continue;
            bool told_apart = false;
            for (auto const kind : all_indicator_kinds) {
                if (!takes_role(kind, role.which)) continue;
                CAPTURE(std::string{row.name},
                        std::string{role.name},
                        std::string{entry_of(kind).name});
                CHECK(row.fits(kind));
                planted_credits const made{row, kind, role.which};
                told_apart = told_apart || made.told_apart;
                auto const form = read_form(made.texts);
                auto const used = infer(form);
                auto const& inferred = used.at(role.which);
                REQUIRE(inferred.policy);
                CHECK(inferred.explained == form.indicators.size());
                if (made.told_apart || shows_over_several(row))
                    CHECK(inferred.policy->formula->name == row.name);
                auto const inputs = inputs_of(form);
                auto const report = audit(form, rules);
                for (std::size_t i = 0; i < form.indicators.size(); ++i) {
                    auto const& seen = *report.verdict_of(figure::indicator(i));
                    CAPTURE(form.indicators[i].target.text,
                            form.indicators[i].actual.text,
                            form.indicators[i].score.text);
                    CHECK(seen.code == verdict::other_rule);
                    if (made.told_apart) CHECK(seen.how.rule == row.name);
                    REQUIRE(find_formula(seen.how.rule) != nullptr);
                    CHECK(printed_by_row(*find_formula(seen.how.rule),
                                         inputs.at(figure::indicator(i)).inputs) == seen.declared);
                }
            }
            CAPTURE(std::string{row.name}, std::string{role.name});
            CHECK(told_apart == !shows_over_several(row));
        }
    }
}

namespace {

/// Funds with a total row, or without one.
self_evaluation texts_with_funds(bool total) {
    self_evaluation texts;
    texts.execution.points.text = "10";
    if (total) {
        texts.funds.push_back({{"年度资金总额", {}},
                               {"2,117,000", {}},
                               {"1,693,600", {}},
                               {"1,181,827", {}},
                               {"1,903,300", {}}});
        return texts;
    }
    texts.funds.push_back(
        {{"财政拨款", {}}, {"1,117,000", {}}, {"693,600", {}}, {"681,827", {}}, {"903,300", {}}});
    texts.funds.push_back({{"其他资金", {}},
                           {"1,000,000", {}},
                           {"1,000,000", {}},
                           {"500,000", {}},
                           {"1,000,000", {}}});
    return texts;
}

budget_column another_than(budget_column of) {
    return of == budget_column::adjusted ? budget_column::initial : budget_column::adjusted;
}

}  // namespace

TEST_CASE("one catalogue: rates and execution scores of every column are named alike") {
    for (auto const& row : scoring_formulas)
        for (bool const total : {true, false}) {
            CAPTURE(std::string{row.name}, total);
            auto const* const rate = std::get_if<rate_formula>(&row.how);
            auto const* const score = std::get_if<execution_formula>(&row.how);
            if (rate == nullptr && score == nullptr) continue;
            auto texts = texts_with_funds(total);
            texts.execution.rate.text = "71.23%";
            texts.execution.score.text = "1";
            auto const name = rate != nullptr ? figure::rate() : figure::execution();
            auto const inputs = inputs_of(read_form(texts)).at(name);
            auto const printed = printed_by_row(row, inputs.inputs).value();
            auto& cell = rate != nullptr ? texts.execution.rate : texts.execution.score;
            cell.text = rate != nullptr ? to_percent_string(printed) : to_string(printed);
            auto const form = read_form(texts);
            auto rules = other_rules();
            if (rate != nullptr) rules.execution.of = another_than(rate->of);
            auto const report = audit(form, rules);
            CHECK(report.verdict_of(name)->code == verdict::other_rule);
            CHECK(report.verdict_of(name)->how.rule == row.name);
            auto const used = infer(form);
            auto const& inferred = used.at(inputs.role);
            REQUIRE(inferred.policy);
            CHECK(inferred.policy->formula->name == row.name);
            // The same figure under the policy's own rule is named by it, too.
            auto own = policies::mof_2020;
            if (rate != nullptr) {
                own.execution.of = rate->of;
                own.execution.rate = {4, rounding::down, zeros::kept};
            } else {
                own.execution.how = score->how;
                own.execution.of = score->of;
                own.execution.basis = score->basis;
            }
            auto const own_report = audit(form, own);
            auto const& mine = *own_report.verdict_of(name);
            if (mine.code == verdict::other_rounding) CHECK(mine.how.rule == row.name);
            if (mine.code == verdict::other_rule) CHECK(mine.how.rule == row.name);
        }
}

TEST_CASE("one catalogue: a rate of amounts that were rounded to 万元 is named alike") {
    auto texts = texts_with_funds(true);
    // 118 ÷ 169
    texts.execution.rate.text = "69.82%";
    auto const form = read_form(texts);
    auto const report = audit(form, policies::mof_2020);
    auto const& seen = *report.verdict_of(figure::rate());
    CHECK(seen.code == verdict::other_rule);
    CHECK(seen.how.rule == "executed_by_adjusted");
    REQUIRE(seen.how.amounts);
    CHECK(seen.how.amounts->places == 0);
    auto const used = infer(form);
    REQUIRE(used.at(figure_role::execution_rate).policy);
    CHECK(used.at(figure_role::execution_rate).policy->formula->name == seen.how.rule);
    CHECK(used.at(figure_role::execution_rate).policy->amounts);
}

TEST_CASE("one catalogue: totals are named alike") {
    self_evaluation texts;
    for (int i = 0; i < 7; ++i) {
        indicator row;
        row.target.text = ">=300个";
        row.actual.text = "280个";
        row.points.text = "10";
        row.score.text = "9.33";
        texts.indicators.push_back(row);
    }
    texts.total.points.text = "70";
    // 7 × 9.33, and 7 × 9.3333…
    for (auto const& [total, name, sum] :
         {std::tuple{"65.31", "sum_of_printed", total_of::exact_scores},
          std::tuple{"65.33", "sum_of_exact", total_of::printed_scores}}) {
        CAPTURE(total);
        texts.total.score.text = total;
        auto const form = read_form(texts);
        policy rules = policies::mof_2020;
        rules.total.sum = sum;
        auto const report = audit(form, rules);
        auto const& seen = *report.verdict_of(figure::total());
        CHECK(seen.code == verdict::other_rule);
        CHECK(seen.how.rule == name);
        auto const used = infer(form);
        REQUIRE(used.at(figure_role::total_score).policy);
        CHECK(used.at(figure_role::total_score).policy->formula->name == name);
    }
}

TEST_CASE("one catalogue: a policy's rule that is a row is named by it where a rounding differs") {
    for (auto const& row : scoring_formulas) {
        auto const* const credit = std::get_if<credit_formula>(&row.how);
        if (credit == nullptr || !row.roles.contains(figure_role::credit_partial)) continue;
        self_evaluation texts;
        indicator line;
        line.target.text = ">=97%";
        line.actual.text = "88.71%";
        line.points.text = "10.37";
        line.score.text = "1";
        texts.indicators.push_back(line);
        auto const inputs = inputs_of(read_form(texts)).at(figure::indicator(0)).inputs;
        auto const exact = exact_by({&row, rounding::down, 2, {}, 0}, inputs).value();
        texts.indicators[0].score.text = to_string(exact.round(0, rounding::down));
        if (ratio{exact.round(0, rounding::down)} == exact) continue;
        CAPTURE(std::string{row.name});
        auto const rules =
            policies::mof_2020.with(indicator_kind::higher_is_better, credit->how, {2});
        auto const form = read_form(texts);
        auto const report = audit(form, rules);
        auto const& seen = *report.verdict_of(figure::indicator(0));
        CHECK(seen.code == verdict::other_rounding);
        CHECK(seen.how.rule == row.name);
        CHECK(seen.how.name.en == row.en);
    }
}
