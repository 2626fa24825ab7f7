// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/inference/detail/evidence.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/detail/credit.hpp>
#include <outturn/scoring/figure_role.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/scored_funds.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

// ---- Distinct cases

OUTTURN_DECL std::size_t combined_hash(std::size_t seed, std::size_t next) {
    return seed ^ (next + 0x9e3779b9U + (seed << 6U) + (seed >> 2U));
}

template <class Value>
std::size_t hash_of_value(Value const& value) {
    return std::hash<Value>{}(value);
}
template <class Value>
std::size_t hash_of_value(std::optional<Value> const& value) {
    return value ? hash_of_value(*value) : 7U;
}

OUTTURN_DECL std::size_t hash_of_inputs(inference_inputs const& inputs) {
    struct visitor {
        std::size_t operator()(rate_inputs const& of) const {
            return combined_hash(hash_of_value(of.executed), hash_of_value(of.adjusted));
        }
        std::size_t operator()(execution_inputs const& of) const { return (*this)(of.funds); }
        std::size_t operator()(credit_inputs const& of) const {
            auto const seed = combined_hash(hash_of_value(of.seen.weight), of.seen.met ? 1U : 0U);
            auto const with_attained = combined_hash(seed, hash_of_value(of.seen.attained));
            if (!of.shows_deviation()) return with_attained;
            return combined_hash(with_attained, hash_of_value(of.seen.deviation));
        }
        std::size_t operator()(total_inputs const& of) const { return hash_of_value(of.printed); }
    };
    return std::visit(visitor{}, inputs);
}

OUTTURN_DECL void case_list::add(inference_inputs inputs,
                                 decimal const& printed,
                                 form_figure const& where) {
    auto const key = combined_hash(hash_of_inputs(inputs), hash_of_value(printed));
    auto const [begin, end] = found_.equal_range(key);
    for (auto at = begin; at != end; ++at) {
        auto& known = cases_[at->second];
        if (!(known.printed == printed) || !(known.inputs == inputs)) continue;
        known.figures.push_back(where);
        return;
    }
    found_.emplace(key, cases_.size());
    cases_.push_back({std::move(inputs), printed, {where}});
}

// ---- Forms

OUTTURN_DECL void evidence::add_case(figure_role which,
                                     inference_inputs inputs,
                                     decimal const& printed,
                                     form_figure const& at) {
    lists_[static_cast<std::size_t>(which)].add(std::move(inputs), printed, at);
}

/// Adds a figure by `add_figure`; one that needs a number which does not fit is skipped.
void evidence::guarded(form_figure at, auto const& add_figure) {
    OUTTURN_TRY { add_figure(at); }
    OUTTURN_CATCH(std::overflow_error const&) { skip(at, not_evidence::too_large); }
}

OUTTURN_DECL void evidence::add(self_evaluation const& form,
                                std::size_t index,
                                vocabulary const& words) {
    total_parts sum;
    sum.where = {index, figure::total()};
    sum.printed_sum = decimal{};
    guarded({index, figure::rate()}, [&](form_figure at) { add_rate(form, at); });
    // An execution that is scored in a row of the indicators is in the sum by that row.
    total_parts apart;
    auto& execution_in = scores_execution_in_a_row(form) ? apart : sum;
    guarded({index, figure::execution()},
            [&](form_figure at) { add_score(form, at, execution_in); });
    comparing const by{words, fiscal_year_of(form)};
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        guarded({index, figure::indicator(i)},
                [&](form_figure at) { add_indicator(form.indicators[i], by, at, sum); });
    add_total(form, std::move(sum));
}

/// Why a printed figure is none.
OUTTURN_DECL not_evidence why_no_figure(printed<decimal> const& figure) {
    return figure.is_unreadable() ? not_evidence::unreadable_cell : not_evidence::not_printed;
}

/// Whether a score that a total adds up cannot be read.
OUTTURN_DECL bool has_unreadable_score(self_evaluation const& form) {
    return (!scores_execution_in_a_row(form) && form.execution.score.is_unreadable()) ||
           std::any_of(form.indicators.begin(), form.indicators.end(), [](indicator const& row) {
               return row.score.is_unreadable();
           });
}

OUTTURN_DECL void evidence::add_total(self_evaluation const& form, total_parts sum) {
    if (!form.total.score.value) return skip(sum.where, why_no_figure(form.total.score));
    if (!sum.printed_sum)
        return skip(sum.where,
                    has_unreadable_score(form) ? not_evidence::unreadable_cell
                                               : not_evidence::input_missing);
    sum.printed = *form.total.score.value;
    totals_.push_back(std::move(sum));
}

/// Why no rate can be told from the amounts; nothing where one can. Columns of the budget that no rate
/// divides by are taken out.
OUTTURN_DECL std::optional<not_evidence> why_no_rate(self_evaluation const& form,
                                                     scored_funds& funds) {
    if (has_unreadable_amount(form)) return not_evidence::unreadable_cell;
    if (funds.too_large) return not_evidence::too_large;
    if (!funds.executed) return not_evidence::input_missing;
    if (funds.executed->is_negative()) return not_evidence::negative;
    for (auto const of : all_budget_columns) {
        auto& budget = funds.budget(of);
        if (!budget || decimal{} < *budget) continue;
        if (!budget->is_zero()) return not_evidence::negative;
        if (of == budget_column::adjusted) return not_evidence::zero_budget;
        budget.reset();
    }
    if (have_rate(funds)) return std::nullopt;
    return not_evidence::input_missing;
}

OUTTURN_DECL void evidence::add_rate(self_evaluation const& form, form_figure at) {
    if (!form.execution.rate.value) return skip(at, why_no_figure(form.execution.rate));
    auto funds = scored_funds_of(form);
    if (auto const why = why_no_rate(form, funds)) return skip(at, *why);
    add_case(figure_role::execution_rate, funds, *form.execution.rate.value, at);
}

/// Adds a printed score to the sum; without one the sum is not known.
OUTTURN_DECL void add_printed(printed<decimal> const& score, evidence::total_parts& sum) {
    if (!score.value) {
        sum.printed_sum.reset();
        return;
    }
    if (!sum.printed_sum) return;
    OUTTURN_TRY { *sum.printed_sum += *score.value; }
    OUTTURN_CATCH(std::overflow_error const&) { sum.printed_sum.reset(); }
}

OUTTURN_DECL void evidence::add_score(self_evaluation const& form,
                                      form_figure at,
                                      total_parts& sum) {
    auto const& score = form.execution.score;
    bool const on_form = score.value || form.execution.points.value || !form.funds.empty();
    if (on_form) add_printed(score, sum);
    bool const was_known = sum.exact_known;
    sum.exact_known = !on_form;
    if (!score.value) return skip(at, why_no_figure(score));
    auto funds = scored_funds_of(form);
    if (auto const why = why_no_rate(form, funds)) return skip(at, *why);
    if (form.execution.points.is_unreadable() || form.execution.rate.is_unreadable())
        return skip(at, not_evidence::unreadable_cell);
    if (!form.execution.points.value) return skip(at, not_evidence::input_missing);
    execution_inputs const inputs{*form.execution.points.value, funds, form.execution.rate.value};
    add_part(figure_role::execution_score, inputs, *score.value, at, was_known, sum);
}

OUTTURN_DECL void evidence::add_indicator(indicator const& row,
                                          comparing const& by,
                                          form_figure at,
                                          total_parts& sum) {
    add_printed(row.score, sum);
    bool const was_known = sum.exact_known;
    sum.exact_known = false;
    if (!row.score.value) return skip(at, why_no_figure(row.score));
    if (row.target.is_unreadable() || row.actual.is_unreadable() || row.points.is_unreadable())
        return skip(at, not_evidence::unreadable_cell);
    if (!row.target.value || !row.actual.value || !row.points.value)
        return skip(at, not_evidence::input_missing);
    auto const reached = compare_by(*row.target.value, *row.actual.value, by);
    if (reached.met == judgement::unknown)
        return skip(at,
                    reached.reason == unknown_because::too_large ? not_evidence::too_large
                                                                 : not_evidence::unknown_judged);
    auto const kind = kind_of(first_level_of(row.level1.text), *row.target.value);
    credit_inputs inputs{measurement_of(row, kind, reached), row.target.text, row.actual.text};
    add_part(role_of(kind, reached, *row.target.value),
             std::move(inputs),
             *row.score.value,
             at,
             was_known,
             sum);
}

OUTTURN_DECL void evidence::add_part(figure_role which,
                                     inference_inputs inputs,
                                     decimal const& printed,
                                     form_figure at,
                                     bool was_known,
                                     total_parts& sum) {
    sum.exact_known = was_known;
    sum.parts.push_back({which, inputs});
    add_case(which, std::move(inputs), printed, at);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
