// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The evidence of an inference: each printed figure with the inputs that a formula sees, figures with
// equal inputs counted once, and what a hypothesis prints for such inputs.

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/inference/candidate_rule.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What a rate is taken of.
///
/// Units: the main unit of the currency, as 元.
struct rate_inputs {
    decimal executed{};
    std::optional<decimal> adjusted{};
    std::optional<decimal> initial{};

    friend bool operator==(rate_inputs const&, rate_inputs const&) = default;
};

/// What an execution score starts from.
struct execution_inputs {
    decimal weight{};
    decimal executed{};
    decimal adjusted{};
    std::optional<decimal> printed_rate{};  ///< As a fraction of one.

    friend bool operator==(execution_inputs const&, execution_inputs const&) = default;
};

/// What the score of an indicator starts from.
struct credit_inputs {
    basic_measurement<ratio> seen{};
    std::string target{};  ///< As written; a formula does not see it.
    std::string actual{};

    /// Whether a formula sees the same.
    friend bool operator==(credit_inputs const& a, credit_inputs const& b) {
        return a.seen.weight == b.seen.weight && a.seen.met == b.seen.met &&
               a.seen.attained == b.seen.attained && a.seen.share == b.seen.share &&
               a.seen.deviation == b.seen.deviation && a.seen.measures == b.seen.measures &&
               a.seen.distance == b.seen.distance;
    }
};

/// A sum of exact scores: itself, or where it does not fit, two numbers that it lies between.
struct exact_sum {
    ratio low{};
    ratio high{};

    exact_sum() = default;
    exact_sum(ratio const& sum) : low{sum}, high{sum} {}
    exact_sum(ratio const& from, ratio const& to) : low{from}, high{to} {}

    /// The sum, or bounds that it lies between.
    ///
    /// Rounds: never, unless the sum does not fit; then the bounds to 14 places, apart from each other.
    friend exact_sum operator+(exact_sum const& a, exact_sum const& b) {
        constexpr int places = 14;
        try {
            return {(a.low + b.low).reduced(), (a.high + b.high).reduced()};
        } catch (std::overflow_error const&) {
            return {
                a.low.round(places, rounding::floor) + b.low.round(places, rounding::floor),
                a.high.round(places, rounding::ceiling) + b.high.round(places, rounding::ceiling)};
        }
    }

    friend bool operator==(exact_sum const&, exact_sum const&) = default;
};

/// What a total is the sum of. The exact scores of a form depend on the formulas of the other roles:
/// each sum that formulas which explain every figure of their role could give is a possible one. There
/// is none where a score has no such formula.
struct total_inputs {
    decimal printed{};
    std::vector<exact_sum> exact{};

    friend bool operator==(total_inputs const&, total_inputs const&) = default;
};

/// What a formula sees of a figure.
using inference_inputs = std::variant<rate_inputs, execution_inputs, credit_inputs, total_inputs>;

/// A figure of one of several forms.
struct form_figure {
    std::size_t form = 0;  ///< Counted from 0, in the order given.
    figure name{};

    friend constexpr auto operator<=>(form_figure const&, form_figure const&) = default;
};

/// A distinct case: inputs, the figure printed for them, and wherever both occur.
struct inference_case {
    inference_inputs inputs{};
    decimal printed{};  ///< A rate as a fraction of one.
    std::vector<form_figure> figures{};
};

/// Why a figure is no evidence.
enum class not_evidence : std::uint8_t {
    not_printed,    ///< No figure is printed, or it cannot be read as a number.
    input_missing,  ///< An amount, weight, target or actual value is not entered, or part of a sum.
    zero_budget,    ///< The budget is zero.
    negative,       ///< An amount is negative.
    unknown_judged,  ///< Whether the target is met is unknown.
    no_role,         ///< No role covers it: a missed range, a missed ≠.
    too_large,       ///< A number on the way does not fit.
};

/// A row of the catalogue of reasons: its stable name and its words in both languages.
struct not_evidence_entry {
    not_evidence why;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every reason, in the order of the enumerators.
inline constexpr auto not_evidence_catalogue = std::to_array<not_evidence_entry>({
    {not_evidence::not_printed,    "not_printed",    "no figure is printed", "未填写该数字"},
    {not_evidence::input_missing,  "input_missing",  "an input is not entered", "计算所需的数未填写"},
    {not_evidence::zero_budget,    "zero_budget",    "the budget is zero", "预算数为零"},
    {not_evidence::negative,       "negative",       "an amount is negative", "金额为负"},
    {not_evidence::unknown_judged, "unknown_judged", "whether the target is met cannot be told", "无法判断是否完成"},
    {not_evidence::no_role,        "no_role",        "no rule is tried for such a case", "此类情形不在推断范围内"},
    {not_evidence::too_large,      "too_large",      "a number is too large to be computed exactly", "数值过大，无法精确计算"},
});
// clang-format on

/// The row of `why` in the catalogue.
constexpr not_evidence_entry const& entry_of(not_evidence why) {
    return not_evidence_catalogue[static_cast<std::size_t>(why)];
}

/// A figure that an inference leaves out.
struct skipped_figure {
    form_figure which{};
    not_evidence why = not_evidence::not_printed;

    friend constexpr bool operator==(skipped_figure const&, skipped_figure const&) = default;
};

namespace detail {

/// An amount in 元, rounded to places of 万元.
inline decimal in_wan_yuan(decimal const& amount, rounded_to const& to) {
    return amount.round(to.places - 4, to.mode);
}

inline basic_credit<ratio> exact_rate(rate_formula const& formula,
                                      std::optional<rounded_to> const& amounts,
                                      rate_inputs const& inputs) {
    auto const& budget = formula.of == budget_column::initial ? inputs.initial : inputs.adjusted;
    if (!budget) return std::nullopt;
    auto const of = amounts ? in_wan_yuan(*budget, *amounts) : *budget;
    auto const executed = amounts ? in_wan_yuan(inputs.executed, *amounts) : inputs.executed;
    if (of.is_zero()) return std::nullopt;
    return executed / of;
}

inline basic_credit<ratio> exact_execution(execution_formula const& formula,
                                           execution_inputs const& inputs) {
    basic_measurement<ratio> seen;
    seen.weight = inputs.weight;
    if (formula.basis == score_basis::printed_rate) {
        if (!inputs.printed_rate) return std::nullopt;
        seen.attained = ratio{*inputs.printed_rate};
    } else {
        seen.attained = inputs.executed / inputs.adjusted;
    }
    seen.met = *seen.attained >= ratio{1};
    return candidate_credit(formula.how, seen);
}

}  // namespace detail

/// The exact value that the formula of `by` gives for `inputs`; nothing where it says nothing of them.
/// Of a total whose exact sum has several possible values it is the first, if that is known exactly.
///
/// Rounds: the amounts of a rate where `by` says so, else never.
/// Fails: throws `std::overflow_error` when a number on the way does not fit.
inline std::optional<ratio> exact_by(hypothesis const& by, inference_inputs const& inputs) {
    if (auto const* const rate = std::get_if<rate_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<rate_inputs>(&inputs);
        return of == nullptr ? std::nullopt : detail::exact_rate(*rate, by.amounts, *of);
    }
    if (auto const* const score = std::get_if<execution_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<execution_inputs>(&inputs);
        return of == nullptr ? std::nullopt : detail::exact_execution(*score, *of);
    }
    if (auto const* const credit = std::get_if<credit_formula>(&by.formula->how)) {
        auto const* const of = std::get_if<credit_inputs>(&inputs);
        return of == nullptr ? std::nullopt : candidate_credit(credit->how, of->seen);
    }
    auto const* const of = std::get_if<total_inputs>(&inputs);
    if (of == nullptr) return std::nullopt;
    if (std::get<total_formula>(by.formula->how).sum == total_of::printed_scores)
        return ratio{of->printed};
    if (of->exact.empty() || !(of->exact.front().low == of->exact.front().high))
        return std::nullopt;
    return of->exact.front().low;
}

/// `exact` as `by` prints it; a rate as a fraction of one.
///
/// Rounds: once, as `by` says.
/// Fails: throws `std::overflow_error` when the result does not fit.
inline decimal rounded_by(hypothesis const& by, ratio const& exact) {
    bool const rate = std::holds_alternative<rate_formula>(by.formula->how);
    return exact.round(by.places + (rate ? 2 : 0), by.mode);
}

/// A sum of exact scores as `by` prints it.
///
/// Rounds: once, as `by` says.
/// Fails: throws `std::overflow_error` when the result does not fit, or when the sum does not and the
/// numbers it lies between are not rounded to one.
inline decimal rounded_by(hypothesis const& by, exact_sum const& sum) {
    auto const figure = rounded_by(by, sum.low);
    if (!(rounded_by(by, sum.high) == figure))
        detail::refuse_overflow("outturn: a sum of exact scores does not fit this ratio type");
    return figure;
}

/// The figure that `by` prints for `inputs`; nothing where it says nothing of them. Of a total whose
/// exact sum has several possible values it is that of the first.
///
/// Rounds: as `by` says.
/// Fails: throws `std::overflow_error` when a number on the way does not fit.
///
///     hypothesis const half_up = hypotheses_for(figure_role::execution_rate, {}).front();
///     printed_by(half_up, inference_inputs{rate_inputs{1681827, 1693600}})  // 0.9930
inline std::optional<decimal> printed_by(hypothesis const& by, inference_inputs const& inputs) {
    if (auto const* const of = std::get_if<total_inputs>(&inputs); of != nullptr) {
        auto const* const total = std::get_if<total_formula>(&by.formula->how);
        if (total != nullptr && total->sum == total_of::exact_scores) {
            if (of->exact.empty()) return std::nullopt;
            return rounded_by(by, of->exact.front());
        }
    }
    auto const exact = exact_by(by, inputs);
    if (!exact) return std::nullopt;
    return rounded_by(by, *exact);
}

namespace detail {

/// The exact value that `by` prints as `printed`; of a total, the first such sum. Nothing where there is
/// none that is known exactly.
inline std::optional<ratio> exact_behind(decimal const& printed,
                                         hypothesis const& by,
                                         inference_inputs const& inputs) {
    auto const* const of = std::get_if<total_inputs>(&inputs);
    auto const* const total = std::get_if<total_formula>(&by.formula->how);
    if (of == nullptr || total == nullptr || total->sum != total_of::exact_scores)
        return exact_by(by, inputs);
    for (auto const& sum : of->exact) {
        try {
            if (sum.low == sum.high && rounded_by(by, sum.low) == printed) return sum.low;
        } catch (std::overflow_error const&) {
        }
    }
    return std::nullopt;
}

/// What each of several hypotheses prints for inputs; what they share is computed once.
class figure_printer {
public:
    using figure_type = std::optional<decimal>;

    explicit figure_printer(std::vector<hypothesis> each) : hypotheses_{std::move(each)} {
        std::vector<std::size_t> first;
        for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
            auto const same = [&](std::size_t other) {
                return hypotheses_[other].formula == hypotheses_[i].formula &&
                       hypotheses_[other].amounts == hypotheses_[i].amounts;
            };
            auto const at = std::find_if(first.begin(), first.end(), same);
            group_.push_back(static_cast<std::size_t>(at - first.begin()));
            if (at == first.end()) first.push_back(i);
        }
        first_ = std::move(first);
        figures_.resize(hypotheses_.size());
    }

    [[nodiscard]] std::vector<hypothesis> const& hypotheses() const { return hypotheses_; }
    [[nodiscard]] std::vector<figure_type> const& figures() const { return figures_; }

    /// Prints `inputs` by each; false where a number does not fit.
    bool print(inference_inputs const& inputs) {
        try {
            if (std::holds_alternative<total_inputs>(inputs)) {
                for (std::size_t i = 0; i < hypotheses_.size(); ++i)
                    figures_[i] = printed_by(hypotheses_[i], inputs);
                return true;
            }
            exact_.clear();
            for (auto const each : first_) exact_.push_back(exact_by(hypotheses_[each], inputs));
            for (std::size_t i = 0; i < hypotheses_.size(); ++i) {
                auto const& exact = exact_[group_[i]];
                figures_[i].reset();
                if (exact) figures_[i] = rounded_by(hypotheses_[i], *exact);
            }
            return true;
        } catch (std::overflow_error const&) {
            return false;
        }
    }

private:
    std::vector<hypothesis> hypotheses_;
    std::vector<std::size_t> first_;  // one for each formula and rounding of amounts
    std::vector<std::size_t> group_;  // of a hypothesis, its place in first_
    std::vector<std::optional<ratio>> exact_;
    std::vector<figure_type> figures_;
};

inline std::size_t combined(std::size_t seed, std::size_t next) {
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

inline std::size_t hash_of_inputs(inference_inputs const& inputs) {
    struct visitor {
        std::size_t operator()(rate_inputs const& of) const {
            return combined(hash_of_value(of.executed), hash_of_value(of.adjusted));
        }
        std::size_t operator()(execution_inputs const& of) const {
            return combined(hash_of_value(of.executed), hash_of_value(of.adjusted));
        }
        std::size_t operator()(credit_inputs const& of) const {
            auto const seed = combined(hash_of_value(of.seen.weight), of.seen.met ? 1U : 0U);
            return combined(combined(seed, hash_of_value(of.seen.attained)),
                            hash_of_value(of.seen.deviation));
        }
        std::size_t operator()(total_inputs const& of) const { return hash_of_value(of.printed); }
    };
    return std::visit(visitor{}, inputs);
}

/// The distinct cases of one role.
class case_list {
public:
    void add(inference_inputs inputs, decimal const& printed, form_figure const& where) {
        auto const key = combined(hash_of_inputs(inputs), hash_of_value(printed));
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

    [[nodiscard]] std::vector<inference_case>& cases() { return cases_; }

private:
    std::vector<inference_case> cases_;
    std::unordered_multimap<std::size_t, std::size_t> found_;
};

/// What a formula sees of an indicator whose attainment is known.
inline basic_measurement<ratio> measurement_of(attainment const& reached,
                                               indicator_kind kind,
                                               target const& goal,
                                               actual const& completed,
                                               decimal const& weight) {
    basic_measurement<ratio> seen;
    seen.weight = weight;
    seen.met = earns_as_met(reached, kind);
    auto const* const limit = goal.as_bound();
    auto const* const done = completed.as_bound();
    if (limit == nullptr || done == nullptr || !reached.excess) return seen;
    auto const& own = limit->limit.unit;
    auto const& of = own.spelling().empty() ? done->limit.unit : own;
    if (!limit->limit.value.is_negative())
        seen.attained = reached.ratio;
    else if (reached.deviation)
        seen.distance = abs(*reached.deviation);
    seen.deviation = reached.excess;
    seen.measures = of.measures();
    if (seen.measures == dimension::share)
        seen.share = (*reached.excess + ratio{limit->limit.value}) * parameter<ratio>(of.factor()) /
                     ratio{100};
    return seen;
}

/// The role of an indicator whose attainment is known, or nothing.
inline std::optional<figure_role> role_of(indicator_kind kind, attainment const& reached) {
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

/// Where the cases of all roles but the total come from, form by form.
class evidence {
public:
    /// An indicator as a case: where its inputs are, for the sum of exact scores.
    struct part {
        figure_role role;
        inference_inputs inputs;
    };
    struct total_parts {
        form_figure where{};
        decimal printed{};
        std::optional<decimal> printed_sum{};
        std::vector<part> parts{};
        bool exact_known = true;  ///< Each score of the form is a part.
    };

    void add(self_evaluation const& form, std::size_t index) {
        total_parts sum;
        sum.where = {index, figure::total()};
        comparing_options const options{.year = fiscal_year_of(form)};
        sum.printed_sum = decimal{};
        guarded({index, figure::rate()}, [&](form_figure at) { add_rate(form, at); });
        // An execution that is scored in a row of the indicators is in the sum by that row.
        total_parts apart;
        auto& execution_in = scores_execution_in_a_row(form) ? apart : sum;
        guarded({index, figure::execution()},
                [&](form_figure at) { add_score(form, at, execution_in); });
        for (std::size_t i = 0; i < form.indicators.size(); ++i)
            guarded({index, figure::indicator(i)},
                    [&](form_figure at) { add_indicator(form.indicators[i], options, at, sum); });
        if (!form.total.score.value)
            skip(sum.where, not_evidence::not_printed);
        else if (!sum.printed_sum)
            skip(sum.where, not_evidence::input_missing);
        else {
            sum.printed = *form.total.score.value;
            totals_.push_back(std::move(sum));
        }
    }

    [[nodiscard]] std::vector<inference_case>& cases(figure_role which) {
        return lists_[static_cast<std::size_t>(which)].cases();
    }
    void add_case(figure_role which,
                  inference_inputs inputs,
                  decimal const& printed,
                  form_figure const& at) {
        lists_[static_cast<std::size_t>(which)].add(std::move(inputs), printed, at);
    }
    void skip(form_figure const& which, not_evidence why) { skipped_.push_back({which, why}); }
    [[nodiscard]] std::vector<total_parts> const& totals() const { return totals_; }
    [[nodiscard]] std::vector<skipped_figure>& skipped() { return skipped_; }

private:
    void guarded(form_figure at, auto const& use) {
        try {
            use(at);
        } catch (std::overflow_error const&) {
            skip(at, not_evidence::too_large);
        }
    }

    /// Why the amounts of a form give no rate, or nothing.
    static std::optional<not_evidence> unfit(fund_line const* line) {
        if (line == nullptr || !line->executed.value) return not_evidence::input_missing;
        if (line->executed.value->is_negative()) return not_evidence::negative;
        for (auto const* const each : {&line->adjusted, &line->initial})
            if (each->value && each->value->is_negative()) return not_evidence::negative;
        if (!line->adjusted.value) return not_evidence::input_missing;
        if (line->adjusted.value->is_zero()) return not_evidence::zero_budget;
        return std::nullopt;
    }

    void add_rate(self_evaluation const& form, form_figure at) {
        if (!form.execution.rate.value) return skip(at, not_evidence::not_printed);
        auto const* const line = form.total_funds();
        if (auto const why = unfit(line)) return skip(at, *why);
        add_case(figure_role::execution_rate,
                 rate_inputs{*line->executed.value, line->adjusted.value, line->initial.value},
                 *form.execution.rate.value,
                 at);
    }

    /// Adds a printed score to the sum; without one the sum is not known.
    static void add_printed(printed<decimal> const& score, total_parts& sum) {
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

    void add_score(self_evaluation const& form, form_figure at, total_parts& sum) {
        auto const& score = form.execution.score;
        bool const on_form = score.value || form.execution.weight.value || !form.funds.empty();
        if (on_form) add_printed(score, sum);
        bool const was_known = sum.exact_known;
        sum.exact_known = !on_form;
        if (!score.value) return skip(at, not_evidence::not_printed);
        auto const* const line = form.total_funds();
        if (auto const why = unfit(line)) return skip(at, *why);
        if (!form.execution.weight.value) return skip(at, not_evidence::input_missing);
        execution_inputs const inputs{*form.execution.weight.value,
                                      *line->executed.value,
                                      *line->adjusted.value,
                                      form.execution.rate.value};
        add_part(figure_role::execution_score, inputs, *score.value, at, was_known, sum);
    }

    void add_indicator(indicator const& row,
                       comparing_options const& options,
                       form_figure at,
                       total_parts& sum) {
        add_printed(row.score, sum);
        bool const was_known = sum.exact_known;
        sum.exact_known = false;
        if (!row.score.value) return skip(at, not_evidence::not_printed);
        if (!row.target.value || !row.actual.value || !row.weight.value)
            return skip(at, not_evidence::input_missing);
        auto const reached = compare(*row.actual.value, *row.target.value, options);
        if (reached.met == judgement::unknown)
            return skip(at,
                        reached.reason == unknown_because::too_large
                            ? not_evidence::too_large
                            : not_evidence::unknown_judged);
        auto const kind = kind_of(first_level_of(row.first_heading.text), *row.target.value);
        auto const role = role_of(kind, reached);
        if (!role) return skip(at, not_evidence::no_role);
        credit_inputs inputs{
            measurement_of(reached, kind, *row.target.value, *row.actual.value, *row.weight.value),
            row.target.from.text,
            row.actual.from.text};
        add_part(*role, std::move(inputs), *row.score.value, at, was_known, sum);
    }

    void add_part(figure_role which,
                  inference_inputs inputs,
                  decimal const& printed,
                  form_figure at,
                  bool was_known,
                  total_parts& sum) {
        sum.exact_known = was_known;
        sum.parts.push_back({which, inputs});
        add_case(which, std::move(inputs), printed, at);
    }

    std::array<case_list, figure_role_catalogue.size()> lists_;
    std::vector<total_parts> totals_;
    std::vector<skipped_figure> skipped_;
};

/// The inputs of a case by their stable names, as texts; the names are words of the language where
/// `in` is given.
inline std::vector<std::pair<std::string_view, std::string>> named_inputs(
    inference_inputs const& inputs, std::optional<language> in = std::nullopt) {
    std::vector<std::pair<std::string_view, std::string>> named;
    auto const add =
        [&](std::string_view name, std::string_view en, std::string_view zh, std::string text) {
            named.emplace_back(!in ? name : *in == language::zh ? zh : en, std::move(text));
        };
    struct visitor {
        decltype(add) const& put;
        void operator()(rate_inputs const& of) const {
            if (of.adjusted)
                put("adjusted", "adjusted budget", "全年预算数", to_string(*of.adjusted));
            if (of.initial) put("initial", "initial budget", "年初预算数", to_string(*of.initial));
            put("executed", "executed", "全年执行数", to_string(of.executed));
        }
        void operator()(execution_inputs const& of) const {
            put("weight", "weight", "分值", to_string(of.weight));
            put("adjusted", "adjusted budget", "全年预算数", to_string(of.adjusted));
            put("executed", "executed", "全年执行数", to_string(of.executed));
            if (of.printed_rate)
                put("rate", "printed rate", "表列执行率", to_percent_string(*of.printed_rate));
        }
        void operator()(credit_inputs const& of) const {
            put("weight", "weight", "分值", to_string(of.seen.weight));
            put("target", "target", "指标值", of.target);
            put("actual", "actual", "完成值", of.actual);
        }
        void operator()(total_inputs const& of) const {
            put("printed_sum", "sum of printed scores", "表列得分之和", to_string(of.printed));
            if (of.exact.size() == 1 && of.exact.front().low == of.exact.front().high)
                put("exact_sum",
                    "sum of exact scores",
                    "精确得分之和",
                    to_string(of.exact.front().low));
        }
    };
    std::visit(visitor{add}, inputs);
    return named;
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
