// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// What an audit says of a figure and what an inference says of it do not contradict each other.

#include <outturn/audit/audit.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/inference.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/figure_role.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy_faults.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "inference/evidence_of.hpp"
#include "support/cases.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <variant>
#include <vector>

using namespace outturn;

namespace {

int cases() { return support::cases(300); }

class random_form {
public:
    explicit random_form(std::mt19937& random) : random_{random} {
        add_funds();
        for (int i = up_to(8); i >= 0; --i) add_indicator();
        texts.execution.rate.text = "50%";
        texts.execution.score.text = "5";
        texts.total.score.text = "50";
        print_figures();
    }

    self_evaluation texts;

private:
    int up_to(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n + 1)); }
    bool one_in(int n) { return up_to(n - 1) == 0; }
    template <std::size_t Count>
    char const* one_of(std::array<char const*, Count> const& texts_) {
        return texts_[static_cast<std::size_t>(up_to(static_cast<int>(Count) - 1))];
    }

    printed<decimal> amount() {
        if (one_in(12)) return {};
        return {std::to_string(one_in(15) ? 0 : up_to(3'000'000)), {}};
    }

    void add_funds() {
        texts.execution.points.text = one_in(6) ? "20" : "10";
        int const rows = one_in(2) ? 1 : 1 + up_to(2);
        for (int i = 0; i < rows; ++i) {
            fund_line line{{i == 0 && one_in(2) ? "年度资金总额" : "财政拨款", {}}, {}, {}, {}};
            line.adjusted = amount();
            line.initial = one_in(3) ? line.adjusted : amount();
            line.executed = one_in(4) ? line.adjusted : amount();
            if (one_in(2)) line.received = amount();
            texts.funds.push_back(line);
        }
    }

    void add_indicator() {
        indicator row;
        bool const satisfied = one_in(5);
        row.level1.text = satisfied ? "满意度指标" : "产出指标";
        std::string const unit = satisfied || one_in(3) ? "%" : "个";
        int const goal = one_in(8) ? 0 : 1 + up_to(unit == "%" ? 99 : 300);
        int const done = one_in(4) ? goal : up_to(goal + goal / 2 + 3);
        std::string const sign = satisfied ? ">=" : one_of(std::array{">=", "=", "<=", "≠", ""});
        row.target.text = sign + std::to_string(goal) + unit;
        if (one_in(6))
            row.target.text = std::to_string(goal) + "-" + std::to_string(goal + 10) + unit;
        row.actual.text = std::to_string(done) + unit;
        if (one_in(7)) {
            row.target.text = one_of(std::array{"按时完成", "2022年12月底前"});
            row.actual.text =
                one_of(std::array{"按时完成", "未完成", "2023年1月5日", "2022年11月"});
        }
        row.points.text = one_of(std::array{"10", "7", "6", "5", "2.5", "22.5", "3"});
        row.score.text = "1";
        texts.indicators.push_back(row);
    }

    /// A figure by some formula and some rounding, or by none.
    std::optional<decimal> drawn(evident_figure const& of) {
        auto const all = hypotheses_for(of.role, search_space{}, 4);
        auto const& by = all[random_() % all.size()];
        auto figure = printed_by(by, of.inputs);
        if (figure && one_in(5)) *figure += decimal::scaled(1 + up_to(40), 2 + up_to(1));
        return figure;
    }

    void print_figures() {
        auto const found = inputs_of(read_form(texts));
        for (auto const& [name, of] : found) {
            auto const figure = drawn(of);
            if (!figure) continue;
            if (name == figure::rate())
                texts.execution.rate.text = to_percent_string(*figure);
            else if (name == figure::execution())
                texts.execution.score.text = to_string(*figure);
            else
                texts.indicators[name.index].score.text = to_string(*figure);
        }
        decimal sum = parse_decimal<>(texts.execution.score.text).value();
        for (auto const& row : texts.indicators) sum += parse_decimal<>(row.score.text).value();
        texts.total.score.text = to_string(one_in(4) ? sum + decimal{1} : sum);
    }

    std::mt19937& random_;
};

policy drawn_policy(std::mt19937& random) {
    policy made = policies::all[random() % policies::all.size()];
    std::vector<scoring_formula const*> credits;
    for (auto const& row : scoring_formulas)
        if (std::holds_alternative<credit_formula>(row.how)) credits.push_back(&row);
    for (auto const kind : all_indicator_kinds)
        if (random() % 3 == 0) {
            auto const& row = *credits[random() % credits.size()];
            made = made.with(kind, std::get<credit_formula>(row.how).how, made.rounding_for(kind));
        }
    made.execution.of = all_budget_columns[random() % all_budget_columns.size()];
    if (random() % 4 == 0)
        made.over_achievement = {over_achievement::action::points_deducted, ratio{13, 10}, true, 1};
    return made;
}

/// What is wrong between an audit's verdict and what an inference sees of the figure; empty if nothing.
std::string contradiction(figure_verdict const& said,
                          evident_figure const& of,
                          policy const& rules,
                          scored_form const& scored) {
    bool const rate = of.role == figure_role::execution_rate;
    int const printed = said.declared.normalized().scale() - (rate ? 2 : 0);
    std::vector<hypothesis> explaining;
    for (auto const& each : hypotheses_for(of.role, search_space{}, printed))
        if (printed_by(each, of.inputs) == said.declared) explaining.push_back(each);
    bool const given = said.code == verdict::confirmed || said.code == verdict::allowed ||
                       said.code == verdict::other_rounding || said.code == verdict::other_rule;
    if (!explaining.empty() && !given)
        return "inferred by " + to_text(explaining.front()) + ", and " +
               std::string{entry_of(said.code).name};
    auto const* row = find_formula(said.how.rule);
    if (said.code == verdict::other_rule && row == nullptr)
        return "explained by a rule that is no row: " + std::string{said.how.rule};
    if (row != nullptr) {
        if (!row->roles.contains(of.role) && said.code == verdict::other_rule)
            return "explained by a row of another role: " + std::string{row->name};
        for (auto const& mode : rounding_catalogue) {
            if (!said.how.roundings.contains(mode.mode)) continue;
            hypothesis const by{
                row, mode.mode, said.how.places - (rate ? 2 : 0), said.how.amounts, 0};
            if (!(printed_by(by, of.inputs) == said.declared))
                return "not inferred by " + to_text(by);
        }
    }
    if (said.code != verdict::confirmed || rate || of.role == figure_role::execution_score)
        return {};
    auto const& indicator = scored.indicators[said.where.index];
    bool const above = indicator.reached.relation == relation::above;
    auto const& stated = rules.rule_for(*indicator.kind, above);
    auto const* const own = formula_of(stated.how);
    if (own == nullptr || rules.over_achievement.then != over_achievement::action::none) return {};
    if (!(printed_by({own, stated.credit.mode, stated.credit.places, {}, 0}, of.inputs) ==
          said.declared))
        return "confirmed, and not inferred by " + std::string{own->name};
    return {};
}

}  // namespace

TEST_CASE("one catalogue: no verdict of an audit contradicts what is inferred of the figure") {
    std::mt19937 random{20221114};
    std::map<verdict, int> seen;
    for (int i = 0; i < cases(); ++i) {
        random_form const made{random};
        auto rules = drawn_policy(random);
        while (!is_sound(rules)) rules = drawn_policy(random);
        auto const form = read_form(made.texts);
        auto const scored = score(form, rules);
        auto const report = audit(form, rules);
        for (auto const& [name, of] : inputs_of(form)) {
            auto const& said = *report.verdict_of(name);
            ++seen[said.code];
            INFO("form " << i << ", " << to_string(name) << ", printed "
                         << to_string(said.declared));
            if (name.part == form_part::indicator_score)
                UNSCOPED_INFO(made.texts.indicators[name.index].target.text
                              << " <- " << made.texts.indicators[name.index].actual.text << " * "
                              << made.texts.indicators[name.index].points.text);
            REQUIRE(contradiction(said, of, rules, scored) == "");
        }
    }
    for (auto const code :
         {verdict::confirmed, verdict::other_rounding, verdict::other_rule, verdict::unexplained})
        CHECK(seen[code] > cases() / 10);
}

TEST_CASE("one catalogue: no verdict on a total contradicts what is inferred of it") {
    std::mt19937 random{20221115};
    std::map<verdict, int> seen;
    for (int i = 0; i < cases(); ++i) {
        random_form const made{random};
        auto const form = read_form(made.texts);
        auto const& rules = policies::all[random() % policies::all.size()];
        auto const scored = score(form, rules);
        auto const report = audit(form, rules);
        auto const& said = *report.verdict_of(figure::total());
        ++seen[said.code];
        detail::evidence of;
        of.add(form, 0, {});
        INFO("form " << i << ", printed " << to_string(said.declared));
        if (of.totals().empty() || !of.totals().front().printed_sum) continue;
        inference_inputs const printed = total_inputs{*of.totals().front().printed_sum, {}};
        for (auto const& each : hypotheses_for(figure_role::total_score, search_space{}))
            if (printed_by(each, printed) == said.declared) {
                CHECK(said.code != verdict::unexplained);
                CHECK(said.code != verdict::not_recomputable);
            }
        if (said.how.rule == "sum_of_printed")
            for (auto const& mode : rounding_catalogue)
                if (said.how.roundings.contains(mode.mode))
                    CHECK(printed_by(
                              {find_formula("sum_of_printed"), mode.mode, said.how.places, {}, 0},
                              printed) == said.declared);
    }
    CHECK(seen[verdict::confirmed] > cases() / 3);
    CHECK(seen[verdict::unexplained] > cases() / 10);
}
