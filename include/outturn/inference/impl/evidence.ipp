// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/inference/detail/evidence.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/detail/form_scorer.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

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
        std::size_t operator()(execution_inputs const& of) const {
            return combined_hash(hash_of_value(of.executed), hash_of_value(of.adjusted));
        }
        std::size_t operator()(credit_inputs const& of) const {
            auto const seed = combined_hash(hash_of_value(of.seen.weight), of.seen.met ? 1U : 0U);
            return combined_hash(combined_hash(seed, hash_of_value(of.seen.attained)),
                                 hash_of_value(of.seen.deviation));
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

// ---- Indicators

/// What a formula sees of an indicator whose attainment is known.
OUTTURN_DECL basic_measurement<ratio> measure_case(attainment const& reached,
                                                   indicator_kind kind,
                                                   target const& goal,
                                                   actual const& completed,
                                                   decimal const& weight) {
    basic_measurement<ratio> seen;
    seen.weight = weight;
    seen.met = earns_as_met(reached, kind);
    auto const* const limit = goal.as_bound();
    auto const* const done = completed.as_bound();
    if (limit == nullptr || done == nullptr || !compares_numbers(reached, goal, completed))
        return seen;
    bool const fits = limit->limit.value.is_zero()       ? reached.excess.has_value()
                      : limit->limit.value.is_negative() ? reached.excess && reached.deviation
                                                         : reached.excess && reached.ratio;
    if (!fits) refuse_overflow("outturn: how a target is attained fits no ratio");
    auto const& own = limit->limit.unit;
    auto const& of = own.spelling().empty() ? done->limit.unit : own;
    if (!limit->limit.value.is_negative())
        seen.attained = reached.ratio;
    else if (reached.deviation)
        seen.distance = abs(*reached.deviation);
    seen.deviation = reached.excess;
    seen.measures = of.measures();
    if (seen.measures == dimension::share)
        seen.share = (*reached.excess + ratio{limit->limit.value}) * of.factor() / ratio{100};
    return seen;
}

/// The role of an indicator whose attainment is known; nothing where no role covers it.
OUTTURN_DECL std::optional<figure_role> role_of_indicator(indicator_kind kind,
                                                          attainment const& reached) {
    bool const met = reached.met == judgement::met;
    switch (kind) {
        case indicator_kind::satisfaction:
            return figure_role::credit_satisfaction;
        case indicator_kind::zero_target:
            return figure_role::credit_zero_target;
        case indicator_kind::lower_is_better:
            return figure_role::credit_lower;
        case indicator_kind::qualitative:
        case indicator_kind::deadline:
            return figure_role::credit_qualitative;
        case indicator_kind::higher_is_better:
            return met ? figure_role::credit_met : figure_role::credit_partial;
        case indicator_kind::equality:
            if (met) return figure_role::credit_met;
            if (reached.relation == relation::below) return figure_role::credit_partial;
            if (reached.relation == relation::above) return figure_role::credit_exceeded;
            return std::nullopt;
        case indicator_kind::range:
            if (met) return figure_role::credit_met;
            return std::nullopt;
    }
    return std::nullopt;
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
    try {
        add_figure(at);
    } catch (std::overflow_error const&) {
        skip(at, not_evidence::too_large);
    }
}

OUTTURN_DECL void evidence::add(self_evaluation const& form, std::size_t index) {
    total_parts sum;
    sum.where = {index, figure::total()};
    sum.printed_sum = decimal{};
    guarded({index, figure::rate()}, [&](form_figure at) { add_rate(form, at); });
    // An execution that is scored in a row of the indicators is in the sum by that row.
    total_parts apart;
    auto& execution_in = scores_execution_in_a_row(form) ? apart : sum;
    guarded({index, figure::execution()},
            [&](form_figure at) { add_score(form, at, execution_in); });
    comparing_options const options{.year = fiscal_year_of(form)};
    for (std::size_t i = 0; i < form.indicators.size(); ++i)
        guarded({index, figure::indicator(i)},
                [&](form_figure at) { add_indicator(form.indicators[i], options, at, sum); });
    add_total(form, std::move(sum));
}

OUTTURN_DECL void evidence::add_total(self_evaluation const& form, total_parts sum) {
    if (!form.total.score.value) return skip(sum.where, not_evidence::not_printed);
    if (!sum.printed_sum) return skip(sum.where, not_evidence::input_missing);
    sum.printed = *form.total.score.value;
    totals_.push_back(std::move(sum));
}

/// Why the amounts of a form give no rate, or nothing where they do.
OUTTURN_DECL std::optional<not_evidence> why_no_rate(fund_line const* line) {
    if (line == nullptr || !line->executed.value) return not_evidence::input_missing;
    if (line->executed.value->is_negative()) return not_evidence::negative;
    for (auto const* const each : {&line->adjusted, &line->initial})
        if (each->value && each->value->is_negative()) return not_evidence::negative;
    if (!line->adjusted.value) return not_evidence::input_missing;
    if (line->adjusted.value->is_zero()) return not_evidence::zero_budget;
    return std::nullopt;
}

OUTTURN_DECL void evidence::add_rate(self_evaluation const& form, form_figure at) {
    if (!form.execution.rate.value) return skip(at, not_evidence::not_printed);
    auto const* const line = form.total_funds();
    if (auto const why = why_no_rate(line)) return skip(at, *why);
    add_case(figure_role::execution_rate,
             rate_inputs{*line->executed.value, line->adjusted.value, line->initial.value},
             *form.execution.rate.value,
             at);
}

/// Adds a printed score to the sum; without one the sum is not known.
OUTTURN_DECL void add_printed(printed<decimal> const& score, evidence::total_parts& sum) {
    if (!score.value) {
        sum.printed_sum.reset();
        return;
    }
    if (!sum.printed_sum) return;
    try {
        *sum.printed_sum += *score.value;
    } catch (std::overflow_error const&) {
        sum.printed_sum.reset();
    }
}

OUTTURN_DECL void evidence::add_score(self_evaluation const& form,
                                      form_figure at,
                                      total_parts& sum) {
    auto const& score = form.execution.score;
    bool const on_form = score.value || form.execution.points.value || !form.funds.empty();
    if (on_form) add_printed(score, sum);
    bool const was_known = sum.exact_known;
    sum.exact_known = !on_form;
    if (!score.value) return skip(at, not_evidence::not_printed);
    auto const* const line = form.total_funds();
    if (auto const why = why_no_rate(line)) return skip(at, *why);
    if (!form.execution.points.value) return skip(at, not_evidence::input_missing);
    execution_inputs const inputs{*form.execution.points.value,
                                  *line->executed.value,
                                  *line->adjusted.value,
                                  form.execution.rate.value};
    add_part(figure_role::execution_score, inputs, *score.value, at, was_known, sum);
}

OUTTURN_DECL void evidence::add_indicator(indicator const& row,
                                          comparing_options const& options,
                                          form_figure at,
                                          total_parts& sum) {
    add_printed(row.score, sum);
    bool const was_known = sum.exact_known;
    sum.exact_known = false;
    if (!row.score.value) return skip(at, not_evidence::not_printed);
    if (!row.target.value || !row.actual.value || !row.points.value)
        return skip(at, not_evidence::input_missing);
    auto const reached = compare(*row.actual.value, *row.target.value, options);
    if (reached.met == judgement::unknown)
        return skip(at,
                    reached.reason == unknown_because::too_large ? not_evidence::too_large
                                                                 : not_evidence::unknown_judged);
    auto const kind = kind_of(first_level_of(row.level1.text), *row.target.value);
    auto const role = role_of_indicator(kind, reached);
    if (!role) return skip(at, not_evidence::no_role);
    credit_inputs inputs{
        measure_case(reached, kind, *row.target.value, *row.actual.value, *row.points.value),
        row.target.text,
        row.actual.text};
    add_part(*role, std::move(inputs), *row.score.value, at, was_known, sum);
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
