// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/alternative_rules.hpp>
#include <outturn/audit/detail/figure_explaining.hpp>
#include <outturn/audit/detail/recomputation.hpp>
#include <outturn/audit/kind_set.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/band_table.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/graded.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

// ---- The form

OUTTURN_DECL void recomputation::run() {
    out_.reserve(form_.indicators.size() + 6);
    auto const judge_figure = [&](figure where, printed<decimal> const& cell, judge by) {
        if (cell.value) judge_cell(where, cell, cell.value->scale(), by);
    };
    judge_funds();
    judge_figure(figure::rate(), form_.execution.rate, &recomputation::judge_rate);
    judge_figure(figure::execution(), form_.execution.score, &recomputation::judge_execution);
    for (std::size_t i = 0; i < form_.indicators.size(); ++i)
        judge_figure(
            figure::indicator(i), form_.indicators[i].score, &recomputation::judge_indicator);
    judge_figure(figure::total(), form_.total.score, &recomputation::judge_total);
}

/// Adds the verdict of a figure by `by`; where a number does not fit, it is not recomputable.
OUTTURN_DECL void recomputation::judge_cell(figure where,
                                            printed<decimal> const& cell,
                                            int places,
                                            judge by) {
    figure_verdict made;
    made.where = where;
    made.declared = *cell.value;
    made.places = places;
    try {
        (this->*by)(made);
    } catch (std::overflow_error const&) {
        // A figure that was recomputed, and whose explanation does not fit, stays unexplained.
        if (!made.recomputed) refuse(made, no_figure::too_large);
    }
    out_.push_back(made);
}

// ---- Funds

/// How many decimal places of the main unit the text of an amount is printed to; -3 of 43.2万元.
OUTTURN_DECL int money_places(self_evaluation const& form, printed<decimal> const& amount) {
    auto const text = std::string_view{amount.text};
    auto const number = scan_number<std::int64_t>(text, skip_spaces(text, 0));
    if (number.bad) return 0;
    if (number.value.is_zero()) {
        auto const of_form = unit::named(trimmed(form.money_unit.text));
        return number.value.scale() - (of_form ? of_form->zeros() : 0);
    }
    decimal moved;
    for (int zeros = 0; zeros <= 12; ++zeros)
        if (number.value.try_shift(zeros, moved) && moved == *amount.value)
            return number.value.scale() - zeros;
    return 0;
}

/// A column of the funds.
struct fund_column {
    form_part part;
    printed<decimal> fund_line::*cells;
};
inline constexpr std::array<fund_column, 4> fund_columns{{
    {form_part::fund_initial, &fund_line::initial},
    {form_part::fund_adjusted, &fund_line::adjusted},
    {form_part::fund_executed, &fund_line::executed},
    {form_part::fund_received, &fund_line::received},
}};

/// Whether a row of the funds is a part of the row before it: 其中, but not right behind the total,
/// where it is a part of that.
OUTTURN_DECL bool is_nested(self_evaluation const& form, std::size_t index, std::size_t total) {
    return index > total + 1 && trimmed(form.funds[index].source.text).starts_with("其中");
}

/// The sum of a column over the parts of the total row, or nothing where no part is entered.
OUTTURN_DECL std::optional<decimal> sum_of_parts(self_evaluation const& form,
                                                 fund_column const& column,
                                                 bool nested) {
    auto const total = static_cast<std::size_t>(form.total_funds() - form.funds.data());
    std::optional<decimal> sum;
    for (std::size_t i = 0; i < form.funds.size(); ++i) {
        auto const& value = (form.funds[i].*column.cells).value;
        if (i == total || !value || (!nested && is_nested(form, i, total))) continue;
        sum = sum ? *sum + *value : *value;
    }
    return sum;
}

OUTTURN_DECL bool has_unreadable_part(self_evaluation const& form, fund_column const& column) {
    return std::any_of(form.funds.begin(), form.funds.end(), [&](fund_line const& line) {
        return (line.*column.cells).is_unreadable();
    });
}

OUTTURN_DECL void recomputation::judge_funds() {
    auto const* const line = form_.total_funds();
    if (line == nullptr || form_.funds.size() < 2) return;
    auto const index = static_cast<std::size_t>(line - form_.funds.data());
    for (auto const& column : fund_columns) {
        auto const& cell = line->*column.cells;
        if (cell.value)
            judge_cell(
                {column.part, index}, cell, money_places(form_, cell), &recomputation::judge_fund);
    }
}

OUTTURN_DECL void recomputation::judge_fund(figure_verdict& made) const {
    auto const& column =
        *std::find_if(fund_columns.begin(), fund_columns.end(), [&](fund_column const& each) {
            return each.part == made.where.part;
        });
    if (has_unreadable_part(form_, column)) return refuse(made, no_figure::unreadable_cell);
    auto sum = sum_of_parts(form_, column, true);
    if (!sum && !made.declared.is_zero())
        return refuse(made, bilingual{"no part of it is entered", "各分项均未填写"});
    if (!sum) sum = decimal{};
    // Without the parts of parts, where that is what the total row adds up.
    if (!(*sum == made.declared))
        if (auto const flat = sum_of_parts(form_, column, false); flat && *flat == made.declared)
            sum = flat;
    made.exact = *sum;
    made.recomputed = *sum;
    made.code = *sum == made.declared ? verdict::confirmed : verdict::unexplained;
    if (made.code == verdict::confirmed) return;
    figure_explanation found{.places = made.places};
    for (auto const& entry : rounding_catalogue)
        if (sum->round(made.places, entry.mode) == made.declared) found.roundings.add(entry.mode);
    if (found.roundings.empty()) return;
    made.code = verdict::other_rounding;
    made.how = found;
}

// ---- Execution

/// A column of the budget that a rate may be computed from.
struct divisor {
    budget_column of;
    std::string_view rule;
    bilingual words;
};
inline constexpr std::array<divisor, 3> divisors{{
    {budget_column::adjusted,
     "of_adjusted_budget",
     {"of the adjusted budget", "以全年预算数为分母"}},
    {budget_column::initial, "of_initial_budget", {"of the initial budget", "以年初预算数为分母"}},
    {budget_column::received, "of_received_funds", {"of the funds received", "以资金到位数为分母"}},
}};

OUTTURN_DECL void recomputation::judge_rate(figure_verdict& made) const {
    if (confirm(made, scored_.rate)) return;
    auto const& round = rules_.execution.rate;
    if (made.exact && explain_by_rounding(made, *made.exact, round, 2)) return;
    auto const* const line = form_.total_funds();
    if (line == nullptr) return;
    for (bool const any : {false, true})
        for (auto const& other : divisors) {
            auto const& budget = column_of(*line, other.of);
            if (other.of == rules_.execution.of || !budget.value || !(decimal{} < *budget.value))
                continue;
            auto const rate = *line->executed.value / *budget.value;
            if (explain_by_rule(made, {other.rule, other.words, rate}, {round, 2, any})) return;
        }
}

/// What a rule for the execution score sees of a rate.
OUTTURN_DECL basic_measurement<ratio> measurement_of_rate(ratio const& rate, ratio const& weight) {
    basic_measurement<ratio> seen;
    seen.weight = weight;
    seen.attained = rate;
    seen.met = rate >= ratio{1};
    return seen;
}

inline constexpr band_table execution_bands{banded_by::completion,
                                            {{ratio{90, 100}, 1},
                                             {ratio{80, 100}, ratio{8, 10}},
                                             {ratio{70, 100}, ratio{6, 10}},
                                             {ratio{60, 100}, ratio{4, 10}}}};

OUTTURN_DECL void recomputation::judge_execution(figure_verdict& made) const {
    if (confirm(made, scored_.score)) {
        if (scored_.score || scored_.score.reason != no_figure::no_rule) return;
    }
    auto const& rule = rules_.execution;
    if (made.exact && explain_by_rounding(made, *made.exact, rule.score, 0)) return;
    if (!scored_.rate.exact) return;
    auto const weight =
        ratio{form_.execution.points.value ? *form_.execution.points.value : rule.weight};
    if (explain_execution(made, weight)) return;
    auto const seen = measurement_of_rate(*scored_.rate.exact, weight);
    if (auto const earned = basic_credit<ratio>{execution_bands(seen)})
        explain_by_rule(
            made,
            {"execution_bands",
             {"by bands of 90, 80, 70 and 60 percent", "按 90%、80%、70%、60% 分档计分"},
             *earned},
            {rule.score, 0, false});
}

/// Whether the policy's rule gives the execution score from the rate in another form.
OUTTURN_DECL bool recomputation::explain_execution(figure_verdict& made,
                                                   ratio const& weight) const {
    struct start {
        std::string_view rule;
        bilingual words;
        std::optional<ratio> rate;
    };
    std::array<start, 3> starts{{
        {"from_form_rate", {"from the rate as the form prints it", "按表列执行率计算"}, {}},
        {"from_exact_rate", {"from the exact rate", "按未取舍的执行率计算"}, scored_.rate.exact},
        {"from_rounded_rate",
         {"from the rate as the policy rounds it", "按口径取舍后的执行率计算"},
         ratio{*scored_.rate.value}},
    }};
    if (form_.execution.rate.value) starts[0].rate = ratio{*form_.execution.rate.value};
    auto const& rule = rules_.execution;
    for (bool const any : {false, true})
        for (auto const& from : starts) {
            if (!from.rate) continue;
            auto const seen = measurement_of_rate(*from.rate, weight);
            auto const earned = bounded_credit(credit_by(rule.how, seen), seen);
            if (earned &&
                explain_by_rule(made, {from.rule, from.words, *earned}, {rule.score, 0, any}))
                return true;
        }
    return false;
}

// ---- Indicators

OUTTURN_DECL void recomputation::judge_indicator(figure_verdict& made) const {
    auto const& scored = scored_.indicators[made.where.index];
    bool const done = confirm(made, scored.score);
    if (scored.score.reason == no_figure::unknown_judged) {
        auto const& why = entry_of(scored.reached.reason);
        return refuse(made, bilingual{why.en, why.zh});
    }
    if (done && scored.score.reason != no_figure::no_rule) return;
    explain_indicator(made);
}

/// Whether a score lies within the range that the policy leaves to the scorer.
OUTTURN_DECL bool is_within_grade(graded const& grades,
                                  ratio const& declared,
                                  ratio const& weight,
                                  judgement met) {
    auto const achieved = grades.range<ratio>(grade::achieved, weight);
    return met == judgement::met ? achieved.contains(declared)
                                 : ratio{} <= declared && declared < achieved.low;
}

OUTTURN_DECL void recomputation::explain_indicator(figure_verdict& made) const {
    auto const index = made.where.index;
    auto const& row = form_.indicators[index];
    auto const& scored = scored_.indicators[index];
    bool const above = scored.reached.relation == relation::above;
    auto const& stated = rules_.rule_for(*scored.kind, above);
    // No rule of the catalogue is the policy's where the caller's own rule scores.
    auto const* const own = rules_.rule_for(*scored.kind).own ? nullptr : &stated.how;
    auto const* const grades = own != nullptr ? std::get_if<graded>(own) : nullptr;
    auto const weight = ratio{*row.points.value};
    if (grades != nullptr &&
        is_within_grade(*grades, ratio{made.declared}, weight, scored.reached.met)) {
        made.code = verdict::allowed;
        return;
    }
    auto const& round = rules_.rounding_for(*scored.kind, above);
    if (made.exact && explain_by_rounding(made, *made.exact, round, 0)) return;
    plain_arithmetic on;
    actual const blank;
    auto const seen = measurement_of(on,
                                     scored.reached,
                                     *row.target.value,
                                     row.actual.value ? *row.actual.value : blank,
                                     *scored.kind,
                                     *row.points.value,
                                     index,
                                     {});
    // The policy's rounding with any rule is likelier than any rounding with some rule.
    for (bool const any : {false, true})
        if (explain_by_another_rule(made, own, round, seen, any)) return;
    // Where the policy leaves a choice, a score outside of it is unexplained.
    if (grades != nullptr)
        made.code = verdict::unexplained;
    else if (!made.exact)
        refuse(made, no_figure::no_rule);
}

OUTTURN_DECL bool recomputation::explain_by_another_rule(figure_verdict& made,
                                                         rule const* own,
                                                         rounded_to const& round,
                                                         basic_measurement<ratio> const& seen,
                                                         bool any) const {
    auto const kind = *scored_.indicators[made.where.index].kind;
    for (auto const& other : alternative_rules) {
        if (!other.kinds.contains(kind) || (own != nullptr && other.how == *own)) continue;
        auto const earned =
            bounded_credit(credit_by(other.how, seen), seen, kind, rules_.over_achievement);
        if (earned && explain_by_rule(made, {other.name, other.words, *earned}, {round, 0, any}))
            return true;
    }
    if (kind != indicator_kind::satisfaction || !seen.share) return false;
    auto const share = *seen.share <= ratio{1} ? *seen.share : ratio{1};
    return explain_by_rule(made,
                           {"weight_times_actual",
                            {"weight × actual value", "按分值乘以满意度计分"},
                            seen.weight * share},
                           {round, 0, any});
}

// ---- Total

/// What a total adds up.
struct terms_of_total {
    std::vector<ratio> terms{};
    total_parts<ratio> parts{};
};

/// Adds a row with the score `term`; false where the score is missing.
OUTTURN_DECL bool add_row(terms_of_total& to,
                          std::optional<ratio> const& term,
                          computed const& ours,
                          printed<decimal> const& weight,
                          bool drops) {
    auto const points = weight.value ? ratio{*weight.value} : ratio{};
    to.parts.all_weights = to.parts.all_weights + points;
    if (drops && ours.reason == no_figure::not_applicable) {
        to.parts.dropped = true;
        return true;
    }
    if (!term) return false;
    to.terms.push_back(*term);
    to.parts.weights = to.parts.weights + points;
    return true;
}

/// What the policy makes of all scores, as printed or exact; nothing where one of them is missing.
OUTTURN_DECL std::optional<ratio> recomputation::total_from(total_of which,
                                                            bool with_modifiers) const {
    terms_of_total all;
    all.parts.rate = scored_.rate.exact;
    // Whether a cap applies is not known of a rate that fits no ratio.
    if (scored_.rate && !scored_.rate.exact && has_caps(rules_.total)) return std::nullopt;
    bool const drops = rules_.total.dropped == not_applicable::rescaled;
    auto const add = [&](printed<decimal> const& on_form,
                         computed const& ours,
                         printed<decimal> const& weight) {
        auto const as_printed = on_form.value ? std::optional<ratio>{*on_form.value} : std::nullopt;
        auto const& term = which == total_of::printed_scores ? as_printed : ours.exact;
        return add_row(all, term, ours, weight, drops);
    };
    bool const in_block = !scores_execution_in_a_row(form_) &&
                          !(form_.execution.points.is_blank() && form_.execution.score.is_blank());
    if (in_block && !add(form_.execution.score, scored_.score, form_.execution.points))
        return std::nullopt;
    for (std::size_t i = 0; i < form_.indicators.size(); ++i) {
        auto const& row = form_.indicators[i];
        auto const& ours = scored_.indicators[i];
        if (row.score.is_blank() && row.points.is_blank()) continue;
        if (!add(row.score, ours.score, row.points)) return std::nullopt;
        all.parts.vetoed = all.parts.vetoed || vetoes(ours);
    }
    // Sorted, so that whether the sum fits does not depend on the order of the form.
    std::sort(all.terms.begin(), all.terms.end());
    ratio sum{};
    for (auto const& term : all.terms) sum = sum + term;
    if (!with_modifiers) return sum;
    plain_arithmetic on;
    return total_of_sum(on, sum, all.parts, rules_.total);
}

/// The same; nothing where a number on the way does not fit.
OUTTURN_DECL std::optional<ratio> recomputation::total_that_fits(total_of which,
                                                                 bool with_modifiers) const {
    try {
        return total_from(which, with_modifiers);
    } catch (std::overflow_error const&) {
        return std::nullopt;
    }
}

/// Whether a total lacks a part for a cell that cannot be read.
OUTTURN_DECL bool has_unreadable_part(self_evaluation const& form, scored_form const& scored) {
    auto const unreadable = [](auto const& of, computed const& ours) {
        return of.score.is_unreadable() || of.points.is_unreadable() ||
               ours.reason == no_figure::unreadable_cell;
    };
    bool found = unreadable(form.execution, scored.score);
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        found = found || unreadable(form.indicators[i], scored.indicators[i].score);
    return found;
}

OUTTURN_DECL void recomputation::judge_total(figure_verdict& made) const {
    using enum total_of;
    bool const of_printed = rules_.total.sum == printed_scores;
    auto const& round = rules_.total.rounds;
    auto const mine = total_from(of_printed ? printed_scores : exact_scores, true);
    if (!mine)
        return refuse(made,
                      has_unreadable_part(form_, scored_) ? no_figure::unreadable_cell
                                                          : no_figure::part_missing);
    if (confirm(made, {*mine, round(*mine), no_figure::none})) return;
    if (explain_by_rounding(made, *mine, round, 0)) return;
    struct sum {
        std::string_view rule;
        bilingual words;
        std::optional<ratio> total;
    };
    std::array<sum, 3> const others{{
        {"sum_of_printed_scores",
         {"the sum of the printed scores", "表列得分之和"},
         of_printed ? std::nullopt : total_that_fits(printed_scores, true)},
        {"sum_of_exact_scores",
         {"the sum of the unrounded scores", "未取舍得分之和"},
         of_printed ? total_that_fits(exact_scores, true) : std::nullopt},
        {"plain_sum",
         {"the plain sum of the printed scores", "表列得分直接相加，未作调整"},
         total_that_fits(printed_scores, false)},
    }};
    for (bool const any : {false, true})
        for (auto const& other : others)
            if (other.total &&
                explain_by_rule(made, {other.rule, other.words, *other.total}, {round, 0, any}))
                return;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
