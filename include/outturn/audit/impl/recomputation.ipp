// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_explaining.hpp>
#include <outturn/audit/detail/recomputation.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/detail/credit.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/figure_role.hpp>
#include <outturn/scoring/formula_values.hpp>
#include <outturn/scoring/formulas.hpp>
#include <outturn/scoring/graded.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_funds.hpp>

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
    OUTTURN_TRY {
        auto const* const ours = scored_.find(where);
        if (ours != nullptr && ours->reason == no_figure::unsound_policy)
            refuse(made, *ours);
        else
            (this->*by)(made);
    }
    OUTTURN_CATCH(std::overflow_error const&) {
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

/// Whether a row of the funds is a part of the row before it: 其中, but not right behind the total,
/// where it is a part of that.
OUTTURN_DECL bool is_nested(self_evaluation const& form, std::size_t index, std::size_t total) {
    return index > total + 1 && trimmed(form.funds[index].source.text).starts_with("其中");
}

/// The sum of a column over the parts of the total row, or nothing where no part is entered.
OUTTURN_DECL std::optional<decimal> sum_of_parts(self_evaluation const& form,
                                                 form_part column,
                                                 bool nested) {
    auto const total = static_cast<std::size_t>(form.total_funds() - form.funds.data());
    std::optional<decimal> sum;
    for (std::size_t i = 0; i < form.funds.size(); ++i) {
        auto const& value = number_of(form, {column, i})->value;
        if (i == total || !value || (!nested && is_nested(form, i, total))) continue;
        sum = sum ? *sum + *value : *value;
    }
    return sum;
}

OUTTURN_DECL bool has_unreadable_part(self_evaluation const& form, form_part column) {
    for (std::size_t i = 0; i < form.funds.size(); ++i)
        if (cell_of(form, {column, i})->is_unreadable()) return true;
    return false;
}

OUTTURN_DECL void recomputation::judge_funds() {
    auto const* const line = form_.total_funds();
    if (line == nullptr || form_.funds.size() < 2) return;
    auto const index = static_cast<std::size_t>(line - form_.funds.data());
    for (auto const& column : form_cells) {
        if (column.list != "funds" || column.kind != cell_kind::amount) continue;
        figure const named{column.part, index};
        auto const& cell = *number_of(form_, named);
        if (cell.value)
            judge_cell(named, cell, money_places(form_, cell), &recomputation::judge_fund);
    }
}

OUTTURN_DECL void recomputation::judge_fund(figure_verdict& made) const {
    auto const column = made.where.part;
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
    found.roundings = roundings_giving(made.declared, *sum, made.places);
    if (found.roundings.empty()) return;
    made.code = verdict::other_rounding;
    made.how = found;
}

// ---- Execution

OUTTURN_DECL void recomputation::judge_rate(figure_verdict& made) const {
    if (confirm(made, scored_.rate) && scored_.rate) return;
    auto const& stated = rules_.execution;
    auto const& policy_row = formula_of(stated.of);
    if (made.exact && explain_by_rounding(made, *made.exact, stated.rate, 2, &policy_row)) return;
    if (!have_rate(scored_.funds)) return;
    other_values others;
    auto const add = [&](scoring_formula const& row, std::optional<rounded_to> const& amounts) {
        if (auto const* const rate = std::get_if<rate_formula>(&row.how))
            if (!amounts || rate->amounts_may_be_rounded)
                others.add(row, amounts, [&] { return exact_by(*rate, scored_.funds, amounts); });
    };
    for (auto const& row : scoring_formulas) add(row, std::nullopt);
    if (others.explain(made, stated.rate, 2)) return;
    others.clear();
    for (auto const& row : scoring_formulas)
        for (int const places : {2, 1, 0})
            for (auto const& entry : rounding_catalogue)
                if (entry.tried_by_audit) add(row, rounded_to{places, entry.mode});
    if (others.explain(made, stated.rate, 2)) return;
    // A budget that cannot be read may be the one that it was computed from.
    if (has_unreadable_amount(form_)) refuse(made, no_figure::unreadable_cell);
}

OUTTURN_DECL void recomputation::judge_execution(figure_verdict& made) const {
    if (confirm(made, scored_.score) && scored_.score) return;
    auto const& rule = rules_.execution;
    auto const weight =
        ratio{form_.execution.points.value ? *form_.execution.points.value : rule.weight};
    auto const by = [&](execution_formula const& formula) {
        return exact_by(formula, weight, scored_.funds, form_.execution.rate.value);
    };
    auto const* known = formula_of(rule);
    if (made.exact) {
        // The policy rounds the rate, and the form may print another.
        bool const same = known && by(std::get<execution_formula>(known->how)) == made.exact;
        if (explain_by_rounding(made, *made.exact, rule.score, 0, same ? known : nullptr)) return;
    }
    if (!have_rate(scored_.funds)) return;
    // It may have been computed from the printed rate.
    if (form_.execution.rate.is_unreadable()) return refuse(made, no_figure::unreadable_cell);
    other_values others;
    for (auto const& row : scoring_formulas)
        if (auto const* const score = std::get_if<execution_formula>(&row.how))
            others.add(row, std::nullopt, [&] { return by(*score); });
    // A rule that the catalogue does not have may start from either rate, too.
    if (known == nullptr) {
        others.add("policy_by_printed_rate",
                   {"the policy's rule, from the rate as the form prints it",
                    "按口径规则，以表列执行率计算"},
                   [&] {
                       return by({score_basis::printed_rate, rule.of, rule.how});
                   });
        others.add("policy_by_exact_rate",
                   {"the policy's rule, from the exact rate", "按口径规则，以精确执行率计算"},
                   [&] {
                       return by({score_basis::exact_rate, rule.of, rule.how});
                   });
    }
    if (others.explain(made, rule.score, 0)) return;
    // It may have been computed from an amount that cannot be read.
    if (has_unreadable_amount(form_)) refuse(made, no_figure::unreadable_cell);
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
    auto const seen = measurement_of(row, *scored.kind, scored.reached);
    if (made.exact) {
        // Over-achievement may have changed what the rule gives.
        auto const* known = own != nullptr ? formula_of(*own) : nullptr;
        if (known != nullptr && !(bounded_credit(credit_by(*own, seen), seen) == made.exact))
            known = nullptr;
        if (explain_by_rounding(made, *made.exact, round, 0, known)) return;
    }
    other_values others;
    auto const role = role_of(*scored.kind, scored.reached, *row.target.value);
    for (auto const& other : scoring_formulas)
        if (other.roles.contains(role))
            others.add(other, std::nullopt, [&] {
                return exact_by(std::get<credit_formula>(other.how), seen);
            });
    if (others.explain(made, round, 0)) return;
    // Where the policy leaves a choice, a score outside of it is unexplained.
    if (grades != nullptr)
        made.code = verdict::unexplained;
    else if (!made.exact)
        refuse(made, no_figure::no_rule);
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

/// Whether what a policy makes of the sum of the scores hangs on a cell that cannot be read: a cap on the
/// rate, a veto or a rescaling on what an indicator says.
OUTTURN_DECL bool modifiers_hang_on_unreadable(self_evaluation const& form,
                                               scored_form const& scored,
                                               total_rule const& rule) {
    if (has_caps(rule) && scored.rate.reason == no_figure::unreadable_cell) return true;
    bool const drops = rule.dropped == not_applicable::rescaled;
    for (std::size_t i = 0; i < form.indicators.size(); ++i) {
        auto const& row = form.indicators[i];
        auto const& ours = scored.indicators[i];
        bool const attains_unknown = row.target.is_unreadable() || row.actual.is_unreadable();
        bool const may_veto = !ours.kind || ours.kind == indicator_kind::zero_target;
        if (drops && (attains_unknown || row.points.is_unreadable())) return true;
        if (rule.zero_target_vetoes && may_veto && attains_unknown) return true;
    }
    return drops && form.execution.points.is_unreadable();
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
    if (modifiers_hang_on_unreadable(form_, scored_, rules_.total)) return std::nullopt;
    plain_arithmetic on;
    return total_of_sum(on, sum, all.parts, rules_.total);
}

/// The same; nothing where a number on the way does not fit.
OUTTURN_DECL std::optional<ratio> recomputation::total_that_fits(total_of which,
                                                                 bool with_modifiers) const {
    OUTTURN_TRY { return total_from(which, with_modifiers); }
    OUTTURN_CATCH(std::overflow_error const&) { return std::nullopt; }
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
    auto const printed_sum = total_that_fits(printed_scores, false);
    auto const exact_sum = total_that_fits(exact_scores, false);
    bool const plain_sum = (of_printed ? printed_sum : exact_sum) == mine;
    auto const* const known = plain_sum ? formula_of(rules_.total.sum) : nullptr;
    if (explain_by_rounding(made, *mine, round, 0, known)) return;
    other_values others;
    for (auto const& row : scoring_formulas)
        if (auto const* const total = std::get_if<total_formula>(&row.how))
            others.add(row, std::nullopt, [&] {
                return total->sum == printed_scores ? printed_sum : exact_sum;
            });
    others.add(of_printed ? "policy_by_exact_scores" : "policy_by_printed_scores",
               of_printed ? bilingual{"the policy's total, of the unrounded scores",
                                      "按口径规则，以未取舍得分计算总分"}
                          : bilingual{"the policy's total, of the printed scores",
                                      "按口径规则，以表列得分计算总分"},
               [&] { return total_from(of_printed ? exact_scores : printed_scores, true); });
    if (others.explain(made, round, 0)) return;
    // It may be a sum of the scores that the unreadable cells would give.
    if (has_unreadable_part(form_, scored_)) refuse(made, no_figure::unreadable_cell);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
