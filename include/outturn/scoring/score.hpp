// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Scores: of a budget's execution, of an indicator, of a form. Pure functions of their inputs and a
// policy; a figure that cannot be had says why.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/measurement.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/policy.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// Why a figure was not computed.
enum class no_figure : std::uint8_t {
    none,             ///< It was computed.
    not_on_form,      ///< The form has no such part.
    budget_missing,   ///< The budget or what was executed of it is not entered.
    zero_budget,      ///< The budget is zero, for which the policy has no rule.
    target_missing,   ///< The target is not entered.
    weight_missing,   ///< The weight is not entered.
    unknown_judged,   ///< Whether the target is met is unknown; the attainment says why.
    no_rule,          ///< The policy has no rule for such a case.
    not_applicable,   ///< It does not apply, and the policy drops it.
    part_missing,     ///< A part of the sum was not computed.
    too_large,        ///< A number on the way does not fit.
    negative_budget,  ///< The budget is below zero, of which there is no rate.
};

/// Every reason for a missing figure: its stable name and a sentence in both languages.
inline constexpr std::array no_figure_catalogue{
    detail::name_entry<no_figure>{no_figure::none, "none", "", ""},
    detail::name_entry<no_figure>{
        no_figure::not_on_form, "not_on_form", "the form has no such figure", "表中无此项"},
    detail::name_entry<no_figure>{no_figure::budget_missing,
                                  "budget_missing",
                                  "the adjusted budget or the executed amount is not entered",
                                  "全年预算数或全年执行数未填写"},
    detail::name_entry<no_figure>{no_figure::zero_budget,
                                  "zero_budget",
                                  "the adjusted budget is zero, for which the policy has no rule",
                                  "全年预算数为零，该口径未作规定"},
    detail::name_entry<no_figure>{
        no_figure::target_missing, "target_missing", "no target is entered", "指标值未填写"},
    detail::name_entry<no_figure>{
        no_figure::weight_missing, "weight_missing", "no points are entered", "分值未填写"},
    detail::name_entry<no_figure>{no_figure::unknown_judged,
                                  "unknown_judged",
                                  "whether the target is met cannot be told",
                                  "无法判断是否完成"},
    detail::name_entry<no_figure>{no_figure::no_rule,
                                  "no_rule",
                                  "the policy has no rule for such a missed target",
                                  "该口径未规定此类未完成指标如何计分"},
    detail::name_entry<no_figure>{no_figure::not_applicable,
                                  "not_applicable",
                                  "it does not apply and is dropped",
                                  "不适用，不计分"},
    detail::name_entry<no_figure>{no_figure::part_missing,
                                  "part_missing",
                                  "a part of the sum has no figure",
                                  "部分得分无法计算"},
    detail::name_entry<no_figure>{no_figure::too_large,
                                  "too_large",
                                  "a number is too large to be computed exactly",
                                  "数值过大，无法精确计算"},
    detail::name_entry<no_figure>{no_figure::negative_budget,
                                  "negative_budget",
                                  "the budget is below zero, of which there is no rate",
                                  "预算数为负，无法计算执行率"},
};

/// The row of `why` in the catalogue.
constexpr auto const& entry_of(no_figure why) {
    return no_figure_catalogue[static_cast<std::size_t>(why)];
}

/// A computed figure: its exact value, and the value as the policy rounds it for print; or why there
/// is neither.
template <class Int = std::int64_t>
struct basic_computed {
    std::optional<basic_ratio<Int>> exact{};
    std::optional<basic_decimal<Int>> value{};
    no_figure reason = no_figure::none;

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return value.has_value(); }

    friend constexpr bool operator==(basic_computed const&, basic_computed const&) = default;
};

using computed = basic_computed<>;

namespace detail {

/// What scores are computed on: plain ratios. Another such type keeps account of what it does.
template <class Int>
struct plain_arithmetic {
    using number = basic_ratio<Int>;

    /// The number of a cell.
    constexpr number input(figure, cell const*, basic_decimal<Int> const& value) { return value; }
    /// A number that the policy gives.
    constexpr number given(ratio const& value) { return detail::parameter<number>(value); }
    /// `exact`, rounded for print; what further figures start from.
    constexpr number rounded(number const& exact,
                             rounded_to const& round,
                             basic_computed<Int>& out) {
        out = {exact, round(exact), no_figure::none};
        return *out.value;
    }
    /// Told which figure is computed next, and by what.
    constexpr void begin(figure) {}
    constexpr void end(figure, number const&) {}
};

/// The column of a row of the funds that is a budget, and its name.
constexpr auto const& column_of(auto const& line, budget_column of) {
    return of == budget_column::initial    ? line.initial
           : of == budget_column::received ? line.received
                                           : line.adjusted;
}
constexpr form_part part_of(budget_column of) {
    return of == budget_column::initial    ? form_part::fund_initial
           : of == budget_column::received ? form_part::fund_received
                                           : form_part::fund_adjusted;
}

/// What is known of a form beside the sum of its scores when its total is made.
template <class Number>
struct total_parts {
    Number weights{};      ///< Of what counts.
    Number all_weights{};  ///< With what was dropped.
    bool dropped = false;
    bool vetoed = false;           ///< A target of zero is missed.
    std::optional<Number> rate{};  ///< Of execution, exact.
};

constexpr bool has_caps(total_rule const& rule) {
    return std::any_of(
        rule.caps.begin(), rule.caps.end(), [](total_cap const& cap) { return !cap.is_none(); });
}

/// The total: the sum of the scores rescaled, vetoed and capped, as the policy says; nothing where
/// nothing applies.
template <class Arithmetic, class Number>
constexpr std::optional<Number> total_of_sum(Arithmetic& on,
                                             Number total,
                                             total_parts<Number> const& parts,
                                             total_rule const& rule) {
    if (parts.dropped) {
        if (plain(parts.weights).is_zero()) return std::nullopt;
        total = total * parts.all_weights / parts.weights;
    }
    if (rule.zero_target_vetoes && parts.vetoed) total = Number{};
    for (total_cap const& cap : rule.caps) {
        if (cap.is_none() || !parts.rate) continue;
        auto const limit = on.given(cap.rate_below);
        if (!(cap.bound_included ? *parts.rate <= limit : *parts.rate < limit)) continue;
        auto const most = on.given(ratio{cap.total});
        if (most < total) total = most;
    }
    return total;
}

template <class Int>
constexpr basic_computed<Int> missing(no_figure why) {
    return {.reason = why};
}

/// Runs `compute`; where a number on the way does not fit, `out` is missing for that reason.
template <class Int>
constexpr void fitting(basic_computed<Int>& out, auto const& compute) {
    try {
        compute();
    } catch (std::overflow_error const&) {
        out = missing<Int>(no_figure::too_large);
    }
}

/// `earned` within its bounds.
template <class Number>
constexpr basic_credit<Number> bounded_credit(basic_credit<Number> const& earned,
                                              basic_measurement<Number> const& measured) {
    if (!earned) return std::nullopt;
    return clamped(*earned, Number{}, measured.weight);
}

/// The same, with what follows of over-achievement where an indicator of `kind` can have any.
template <class Number>
constexpr basic_credit<Number> bounded_credit(basic_credit<Number> earned,
                                              basic_measurement<Number> const& measured,
                                              indicator_kind kind,
                                              over_achievement const& beyond) {
    if (earned && can_be_over_achieved(kind)) *earned = beyond(measured, *earned);
    return bounded_credit(earned, measured);
}

/// `exact` as its role prints it; where that would be more than the weight, the weight.
template <class Arithmetic, class Int>
constexpr typename Arithmetic::number printed_credit(Arithmetic& on,
                                                     typename Arithmetic::number const& exact,
                                                     typename Arithmetic::number const& weight,
                                                     rounded_to const& round,
                                                     basic_computed<Int>& out) {
    auto const printed = on.rounded(exact, round, out);
    // Who asks how far the weight could move wants to know of comparisons that change nothing, too.
    bool asked = false;
    if constexpr (requires { on.keeps_idle_roundings(); }) asked = on.keeps_idle_roundings();
    if (!((asked || plain(weight) < plain(printed)) && weight < printed)) return printed;
    auto const digits = plain(weight).exact();
    if (!digits) return printed;
    basic_computed<Int> whole;
    auto const most =
        on.rounded(weight, {.places = digits->normalized().scale(), .mode = round.mode}, whole);
    out.value = whole.value;
    // However far the weight moves, it is not rounded.
    return asked ? weight : most;
}

/// What a rule sees of numbers in units: `completed` and `goal` in the goal's unit.
template <class Number, class Int>
constexpr void measure_numbers(basic_measurement<Number>& seen,
                               Number const& completed,
                               Number const& goal,
                               unit const& of_goal) {
    seen.measures = of_goal.measures();
    seen.deviation = completed - goal;
    if (plain(goal).is_negative()) {
        auto const off = completed / goal - Number{1};
        seen.distance = plain(off).is_negative() ? -off : off;
    } else if (!plain(goal).is_zero()) {
        seen.attained = completed / goal;
    }
    if (seen.measures == dimension::share) {
        auto const factor = of_goal.factor();
        seen.share = factor == ratio{1} ? completed / Number{100}
                                        : completed * parameter<Number>(factor) / Number{100};
    }
}

/// The number that an actual value is measured by: that of a bound, or the nearer end of a range.
template <class Target>
constexpr std::optional<basic_quantity<typename Target::integer_type>> limit_of(Target const& goal,
                                                                                bool above) {
    using Int = typename Target::integer_type;
    if (auto const* const stated = goal.as_bound()) return stated->limit;
    if (auto const* const range = goal.as_interval())
        return above ? basic_quantity<Int>{range->high, range->low.unit} : range->low;
    return std::nullopt;
}

/// Whether a rule sees the target as met: also what stays below a target of zero (rule Q6z).
template <class Int>
constexpr bool earns_as_met(basic_attainment<Int> const& reached, indicator_kind kind) {
    return reached.met == judgement::met ||
           (kind == indicator_kind::zero_target && reached.relation == relation::below);
}

/// Actual ÷ target where more of it is more: nothing for a target below zero.
template <class Int>
constexpr std::optional<basic_ratio<Int>> completion_of(basic_attainment<Int> const& reached) {
    if (!reached.ratio || !reached.excess || reached.excess->is_zero()) return reached.ratio;
    bool const short_of_all = *reached.ratio < basic_ratio<Int>{1};
    return reached.excess->is_negative() == short_of_all ? reached.ratio : std::nullopt;
}

/// What a rule sees of an indicator whose attainment is known.
template <class Int, class Arithmetic, class Target, class Actual>
constexpr basic_measurement<typename Arithmetic::number> measurement_of(
    Arithmetic& on,
    basic_attainment<Int> const& reached,
    Target const& goal,
    Actual const& completed,
    indicator_kind kind,
    basic_decimal<Int> const& weight,
    std::size_t index,
    std::array<cell const*, 3> cells) {
    using number = typename Arithmetic::number;
    basic_measurement<number> seen;
    seen.weight = on.input({form_part::indicator_points, index}, cells[0], weight);
    seen.met = earns_as_met(reached, kind);
    auto const limit = limit_of(goal, reached.relation == relation::above);
    auto const* const done = completed.as_bound();
    if (limit && done != nullptr && reached.excess) {
        auto const target_number =
            on.input({form_part::indicator_target, index}, cells[1], limit->value);
        auto actual_number =
            on.input({form_part::indicator_actual, index}, cells[2], done->limit.value);
        bool const both = !done->limit.unit.spelling().empty() && !limit->unit.spelling().empty();
        auto const factor =
            both ? done->limit.unit.factor() / limit->unit.factor() : outturn::ratio{1};
        if (factor != outturn::ratio{1}) actual_number = actual_number * on.given(factor);
        auto const& of = limit->unit.spelling().empty() ? done->limit.unit : limit->unit;
        measure_numbers<number, Int>(seen, actual_number, target_number, of);
    } else if (reached.excess) {
        // Days between dates, which no cell states.
        if (auto const days = reached.excess->exact())
            seen.deviation = on.input({form_part::indicator_actual, index}, cells[2], *days);
    }
    return seen;
}

/// The score of an indicator whose attainment is known; gives the term it adds to the total.
template <class Int, class Arithmetic, class Target, class Actual, class Policy>
constexpr std::optional<typename Arithmetic::number> score_attainment(
    Arithmetic& on,
    basic_attainment<Int> const& reached,
    Target const& goal,
    Actual const& completed,
    indicator_kind kind,
    basic_decimal<Int> const& weight,
    Policy const& rules,
    std::size_t index,
    std::array<cell const*, 3> cells,
    basic_computed<Int>& out) {
    std::optional<typename Arithmetic::number> term;
    if (reached.met == judgement::unknown) {
        out = missing<Int>(no_figure::unknown_judged);
        return term;
    }
    fitting(out, [&] {
        auto const name = figure::indicator(index);
        on.begin(name);
        bool const above = reached.relation == relation::above;
        auto const seen =
            measurement_of<Int>(on, reached, goal, completed, kind, weight, index, cells);
        auto const& decisions = rules.decisions();
        auto const earned =
            bounded_credit(rules.credit(kind, above, seen), seen, kind, decisions.over_achievement);
        if (!earned) {
            out = missing<Int>(no_figure::no_rule);
            return;
        }
        auto const printed =
            printed_credit(on, *earned, seen.weight, rules.rounding_for(kind, above), out);
        on.end(name, printed);
        term = decisions.total.sum == total_of::printed_scores ? printed : *earned;
    });
    if (!out) term.reset();
    return term;
}

}  // namespace detail

/// So many points (分), as a weight.
///
/// Rounds: never.
///
///     points(6)
template <detail::counting_integer Whole>
constexpr decimal points(Whole count) {
    return decimal{count};
}
constexpr decimal points(decimal_literal count) { return count.value; }

/// The execution rate (执行率): executed ÷ budget, as an exact ratio. Of several rows of funds, add the
/// amounts first (rule E9).
///
/// Rounds: never.
/// Fails: throws `std::domain_error` when the budget is zero.
/// Source: 财预〔2020〕10号; which budget is the divisor is the caller's choice.
///
///     execution_rate(yuan(1'681'827), yuan(1'693'600)).round(4, rounding::ceiling)  // 0.9931
template <currency Currency, class Int>
constexpr basic_ratio<Int> execution_rate(amount<Currency, Int> const& executed,
                                          amount<Currency, Int> const& adjusted) {
    return executed / adjusted;
}

/// How far a budget was adjusted in the year: |adjusted − initial| ÷ initial, as rule E14 takes it; its
/// score is that of `two_anchors{.nothing_at = ratio{1, 10}, .full_at = 0}`.
///
/// Rounds: never.
/// Fails: throws `std::domain_error` when the initial budget is zero.
/// Source: guidance of Daying.
template <currency Currency, class Int>
constexpr basic_ratio<Int> adjustment_rate(amount<Currency, Int> const& adjusted,
                                           amount<Currency, Int> const& initial) {
    auto const moved = adjusted < initial ? initial - adjusted : adjusted - initial;
    return moved / initial;
}

namespace detail {

/// The exact execution score for a rate, and what the policy prints of both.
template <class Int, class Arithmetic>
constexpr basic_credit<typename Arithmetic::number> execution_credit(
    Arithmetic& on,
    typename Arithmetic::number const& rate,
    typename Arithmetic::number const& printed_rate,
    typename Arithmetic::number const& weight,
    execution_rule const& rule) {
    using number = typename Arithmetic::number;
    basic_measurement<number> seen;
    seen.weight = weight;
    seen.attained = rule.basis == score_basis::printed_rate ? printed_rate : rate;
    seen.met = plain(*seen.attained) >= plain(on.given(ratio{1}));
    return bounded_credit(credit_by(rule.how, seen), seen);
}

}  // namespace detail

/// The execution score (预算执行得分) of two amounts under a policy, with the policy's weight.
///
/// Rounds: the rate and the score, as `rules.execution` says.
/// Fails: throws `std::domain_error` when the budget is zero or the policy has no rule for the rate.
/// Source: the policy's.
///
///     execution_score(yuan(1'681'827), yuan(1'693'600), policies::shanghai_2022)  // 9.93
template <currency Currency, class Int>
constexpr basic_decimal<Int> execution_score(amount<Currency, Int> const& executed,
                                             amount<Currency, Int> const& adjusted,
                                             policy const& rules) {
    detail::plain_arithmetic<Int> on;
    basic_computed<Int> rate;
    basic_computed<Int> score;
    auto const exact = execution_rate(executed, adjusted);
    auto const printed = on.rounded(exact, rules.execution.rate, rate);
    auto const weight = on.given(ratio{rules.execution.weight});
    auto const earned = detail::execution_credit<Int>(on, exact, printed, weight, rules.execution);
    if (!earned) throw std::domain_error{"outturn: the policy has no rule for this execution rate"};
    detail::printed_credit(on, *earned, weight, rules.execution.score, score);
    return *score.value;
}

/// The score of an indicator (得分) by how its actual value stands to its target, under a policy:
/// `reached` is what `compare` gave of the two, with whatever options.
///
/// Rounds: once, as the policy says for its kind.
/// Fails: never; a score that cannot be had has its reason.
/// Source: the policy's.
template <class Int, scoring_policy Policy>
constexpr basic_computed<Int> partial_credit(basic_attainment<Int> const& reached,
                                             basic_target<Int> const& goal,
                                             basic_actual<Int> const& completed,
                                             basic_decimal<Int> const& weight,
                                             Policy const& rules,
                                             first_level level = first_level::other) {
    detail::plain_arithmetic<Int> on;
    basic_computed<Int> score;
    detail::score_attainment(
        on, reached, goal, completed, kind_of(level, goal), weight, rules, 0, {}, score);
    return score;
}

/// The score of an indicator (得分) by its target, actual value and weight under a policy.
///
/// Rounds: once, as the policy says for its kind.
/// Fails: never; a score that cannot be had has its reason.
/// Source: the policy's.
///
///     partial_credit(parse_target(">=500家").value(), parse_actual("485家").value(), points(6),
///                    policies::shanghai_2022).value  // 5.82
template <class Int, scoring_policy Policy>
constexpr basic_computed<Int> partial_credit(basic_target<Int> const& goal,
                                             basic_actual<Int> const& completed,
                                             basic_decimal<Int> const& weight,
                                             Policy const& rules,
                                             first_level level = first_level::other) {
    return partial_credit(compare(completed, goal), goal, completed, weight, rules, level);
}

/// The words of an actual value that say that the indicator does not apply. To add one, add it here.
inline constexpr std::array not_applicable_spellings{std::string_view{"不适用"},
                                                     std::string_view{"不涉及"}};

/// Whether a form scores its budget execution in a row of the indicators, under a first-level heading
/// of 预算执行; what the form states of the execution beside that is then not counted again.
template <class Form>
constexpr bool scores_execution_in_a_row(Form const& form) {
    return std::any_of(form.indicators.begin(), form.indicators.end(), [](auto const& row) {
        return first_level_of(row.first_heading.text) == first_level::budget_execution;
    });
}

/// A rating of a total (评价等级).
enum class rating : std::uint8_t {
    excellent,  ///< 优.
    good,       ///< 良.
    fair,       ///< 中.
    poor,       ///< 差.
};

/// The rating of `total`, which is over a hundred points; 89.5 is not yet excellent where that begins
/// at 90.
///
/// Rounds: never.
/// Source: 财预〔2020〕10号 for 90, 80 and 60.
template <class Int>
constexpr rating rating_of(basic_decimal<Int> const& total, rating_scale const& scale) {
    auto const from = [](decimal const& limit) {
        return basic_decimal<Int>::scaled(limit.coefficient(), limit.scale());
    };
    if (total >= from(scale.excellent)) return rating::excellent;
    if (total >= from(scale.good)) return rating::good;
    return total >= from(scale.fair) ? rating::fair : rating::poor;
}

/// An indicator with what was computed for it.
template <class Int = std::int64_t>
struct basic_scored_indicator {
    basic_attainment<Int> reached{};
    std::optional<indicator_kind> kind{};  ///< None where no target is entered.
    basic_computed<Int> score{};

    friend constexpr bool operator==(basic_scored_indicator const&,
                                     basic_scored_indicator const&) = default;
};

/// A form with what was computed for it, in the order of the form.
template <class Int = std::int64_t>
struct basic_scored_form {
    basic_computed<Int> rate{};   ///< `execution.rate`.
    basic_computed<Int> score{};  ///< `execution.score`.
    std::vector<basic_scored_indicator<Int>> indicators{};
    basic_computed<Int> total{};  ///< `total.score`.

    friend constexpr bool operator==(basic_scored_form const&, basic_scored_form const&) = default;
};

using scored_indicator = basic_scored_indicator<>;
using scored_form = basic_scored_form<>;

namespace detail {

/// Whether a target of zero is missed, which a policy may let veto the total (rule Q13).
template <class Int>
constexpr bool vetoes(basic_scored_indicator<Int> const& scored) {
    return scored.kind == indicator_kind::zero_target && scored.reached.met == judgement::not_met &&
           !earns_as_met(scored.reached, *scored.kind);
}

/// The fiscal year of a form (年度), of which dates without a year are; 0 where it states none.
template <class Form>
constexpr int fiscal_year_of(Form const& form) {
    if constexpr (requires { form.fiscal_year.text; }) {
        std::string_view const text = trimmed(form.fiscal_year.text);
        int year = 0;
        std::size_t digits = 0;
        for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
            if (digits == 4) return 0;
            year = year * 10 + (text[digits] - '0');
        }
        if (digits == 4) return year;
    }
    return 0;
}

/// Scores a form on an arithmetic, figure by figure.
template <class Form, class Arithmetic, class Policy>
class form_scorer {
    using Int = typename Form::integer_type;
    using number = typename Arithmetic::number;
    using actual_type =
        typename decltype(std::declval<Form const&>().indicators[0].actual.value)::value_type;

public:
    constexpr form_scorer(Arithmetic& on,
                          Form const& form,
                          Policy const& rules,
                          basic_scored_form<Int>& scored)
        : on_{on},
          form_{form},
          rules_{rules},
          scored_{scored},
          options_{.year = fiscal_year_of(form)},
          in_a_row_{scores_execution_in_a_row(form)} {}

    constexpr void run() {
        score_execution();
        scored_.indicators.resize(form_.indicators.size());
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) score_indicator(i);
        score_total();
    }

private:
    constexpr void refuse_execution(no_figure why) {
        scored_.rate = scored_.score = missing<Int>(why);
        // What is not on the form, or is dropped, is no missing part of the total.
        if (why != no_figure::not_on_form && why != no_figure::not_applicable)
            complete_ = complete_ && in_a_row_;
    }

    [[nodiscard]] constexpr bool has_no_funds() const {
        if constexpr (requires { form_.funds.front().is_none(); })
            return form_.funds.front().is_none();
        else
            return form_.funds.empty();
    }

    constexpr void score_execution() {
        auto const& rule = rules_.decisions().execution;
        if (has_no_funds())
            return refuse_execution(form_.execution.weight.value ? no_figure::budget_missing
                                                                 : no_figure::not_on_form);
        auto const amounts = amounts_of(rule.of);
        if (!amounts) return;

        auto const* const printed_weight =
            form_.execution.weight.value ? &*form_.execution.weight.value : nullptr;
        number const weight = printed_weight != nullptr
                                  ? on_.input({form_part::execution_points, 0},
                                              cell_of(form_.execution.weight),
                                              *printed_weight)
                                  : on_.given(ratio{rule.weight});
        if (plain(amounts->budget).is_negative())
            return refuse_execution(no_figure::negative_budget);
        if (plain(amounts->budget).is_zero())
            return score_zero_budget(weight, plain(amounts->executed).is_zero());

        fitting(scored_.rate, [&] {
            on_.begin(figure::rate());
            rate_ = amounts->executed / amounts->budget;
            printed_rate_ = on_.rounded(*rate_, rule.rate, scored_.rate);
            on_.end(figure::rate(), *printed_rate_);
        });
        if (!scored_.rate) return refuse_execution(scored_.rate.reason);
        fitting(scored_.score, [&] {
            on_.begin(figure::execution());
            auto const earned = execution_credit<Int>(on_, *rate_, *printed_rate_, weight, rule);
            if (!earned) {
                scored_.score = missing<Int>(no_figure::no_rule);
                return;
            }
            add_execution(*earned, weight);
        });
        if (!scored_.score) complete_ = complete_ && in_a_row_;
    }

    struct funds_amounts {
        number executed{};
        number budget{};
    };

    // Of the total row or, where rows stand without one, their sums; without a rate where a cell is
    // blank.
    constexpr std::optional<funds_amounts> amounts_of(budget_column of) {
        std::optional<funds_amounts> sums;
        auto const part = part_of(of);
        auto const add_row = [&](auto const& line, std::size_t index) {
            auto const& budget = column_of(line, of);
            if (!budget.value || !line.executed.value) return false;
            number const spent = on_.input(
                {form_part::fund_executed, index}, cell_of(line.executed), *line.executed.value);
            number const given = on_.input({part, index}, cell_of(budget), *budget.value);
            sums = sums ? funds_amounts{sums->executed + spent, sums->budget + given}
                        : funds_amounts{spent, given};
            return true;
        };
        bool whole = true;
        fitting(scored_.rate, [&] {
            if (auto const* const line = form_.total_funds()) {
                whole = add_row(*line, static_cast<std::size_t>(line - form_.funds.data()));
                return;
            }
            for (std::size_t i = 0; i < form_.funds.size(); ++i)
                if (column_of(form_.funds[i], of).value || form_.funds[i].executed.value)
                    whole = add_row(form_.funds[i], i) && whole;
        });
        if (scored_.rate.reason == no_figure::too_large)
            refuse_execution(no_figure::too_large);
        else if (!whole || !sums)
            refuse_execution(no_figure::budget_missing);
        else
            return sums;
        return std::nullopt;
    }

    constexpr void add_execution(number const& earned, number const& weight) {
        number const printed =
            printed_credit(on_, earned, weight, rules_.decisions().execution.score, scored_.score);
        on_.end(figure::execution(), printed);
        if (!in_a_row_)
            add(rules_.decisions().total.sum == total_of::printed_scores ? printed : earned,
                weight);
    }

    constexpr void score_zero_budget(number const& weight, bool unspent) {
        auto const how = rules_.decisions().execution.of_zero;
        if (how == zero_budget::no_figure) return refuse_execution(no_figure::zero_budget);
        if (how == zero_budget::not_applicable) {
            if (!in_a_row_) drop(weight);
            return refuse_execution(no_figure::not_applicable);
        }
        scored_.rate = missing<Int>(no_figure::zero_budget);
        on_.begin(figure::execution());
        add_execution(how == zero_budget::full_if_unspent && unspent ? weight : number{}, weight);
    }

    constexpr void score_indicator(std::size_t index) {
        auto const& row = form_.indicators[index];
        auto& scored = scored_.indicators[index];
        scored = {};
        if (!row.target.value) return refuse_indicator(scored, no_figure::target_missing);
        auto const& goal = *row.target.value;
        auto const& completed = row.actual.value ? *row.actual.value : blank_;
        scored.kind = kind_of(first_level_of(row.first_heading.text), goal);
        scored.reached = compare_statements(completed, goal, options_);
        if (!row.weight.value) return refuse_indicator(scored, no_figure::weight_missing);
        if (does_not_apply(completed) &&
            rules_.decisions().total.dropped == not_applicable::rescaled) {
            drop(weight_of(row, index));
            scored.score = missing<Int>(no_figure::not_applicable);
            return;
        }
        auto const term =
            score_attainment(on_,
                             scored.reached,
                             goal,
                             completed,
                             *scored.kind,
                             *row.weight.value,
                             rules_,
                             index,
                             {cell_of(row.weight), cell_of(row.target), cell_of(row.actual)},
                             scored.score);
        vetoed_ = vetoed_ || vetoes(scored);
        if (!term)
            complete_ = false;
        else
            add(*term, weight_of(row, index));
    }

    // A cell of the form where weights are part of the total, else no more than a number.
    constexpr number weight_of(auto const& row, std::size_t index) {
        if (rules_.decisions().total.dropped != not_applicable::rescaled)
            return number{*row.weight.value};
        return on_.input(
            {form_part::indicator_points, index}, cell_of(row.weight), *row.weight.value);
    }

    constexpr void refuse_indicator(basic_scored_indicator<Int>& scored, no_figure why) {
        scored.score = missing<Int>(why);
        complete_ = false;
    }

    static constexpr cell const* cell_of(auto const& entered) {
        if constexpr (requires { entered.from; })
            return &entered.from;
        else
            return nullptr;
    }

    static constexpr bool does_not_apply(actual_type const& completed) {
        auto const* const words = completed.as_words();
        return words != nullptr &&
               std::find(not_applicable_spellings.begin(),
                         not_applicable_spellings.end(),
                         std::string_view{words->text}) != not_applicable_spellings.end();
    }

    constexpr void add(number const& term, number const& weight) {
        fitting(scored_.total, [&] {
            sum_ = sum_ ? *sum_ + term : term;
            weights_ = weights_ + weight;
            all_weights_ = all_weights_ + weight;
        });
    }

    constexpr void drop(number const& weight) {
        fitting(scored_.total, [&] { all_weights_ = all_weights_ + weight; });
        dropped_ = true;
    }

    constexpr void score_total() {
        if (scored_.total.reason == no_figure::too_large) return;
        // Where an execution is stated and has no rate, whether a cap holds is not known.
        auto const why = scored_.rate.reason;
        if ((why == no_figure::budget_missing || why == no_figure::negative_budget ||
             why == no_figure::too_large) &&
            has_caps(rules_.decisions().total))
            complete_ = false;
        if (!complete_) {
            scored_.total = missing<Int>(no_figure::part_missing);
            return;
        }
        fitting(scored_.total, [&] {
            on_.begin(figure::total());
            auto const& rule = rules_.decisions().total;
            auto const total = total_of_sum(on_,
                                            sum_ ? *sum_ : number{},
                                            {weights_, all_weights_, dropped_, vetoed_, rate_},
                                            rule);
            if (!total) {
                scored_.total = missing<Int>(no_figure::not_applicable);
                return;
            }
            on_.end(figure::total(), on_.rounded(*total, rule.rounds, scored_.total));
        });
    }

    Arithmetic& on_;
    Form const& form_;
    Policy const& rules_;
    basic_scored_form<Int>& scored_;
    actual_type blank_{};
    comparing_options options_;
    bool in_a_row_;  // The execution is scored among the indicators, and counts there.
    std::optional<number> rate_{};
    std::optional<number> printed_rate_{};
    std::optional<number> sum_{};
    number weights_{};
    number all_weights_{};
    bool complete_ = true;
    bool dropped_ = false;
    bool vetoed_ = false;
};

template <class Form, class Arithmetic, class Policy>
constexpr void score_on(Arithmetic& on,
                        Form const& form,
                        Policy const& rules,
                        basic_scored_form<typename Form::integer_type>& scored) {
    form_scorer<Form, Arithmetic, Policy>{on, form, rules, scored}.run();
}

}  // namespace detail

/// What can be scored: a `self_evaluation`, a `literal_form`, or a type of the caller's with members of
/// the same names.
template <class Form>
concept scorable_form = requires(Form const& form) {
    typename Form::integer_type;
    form.total_funds();
    form.execution.weight.value;
    form.indicators[0].target.value;
};

/// Scores a form into `scored`, whose room for indicators is used again: for many forms in a row,
/// without an allocation each.
template <scorable_form Form, scoring_policy Policy>
constexpr void score_into(basic_scored_form<typename Form::integer_type>& scored,
                          Form const& form,
                          Policy const& rules) {
    scored.rate = scored.score = scored.total = {};
    detail::plain_arithmetic<typename Form::integer_type> on;
    detail::score_on(on, form, rules, scored);
}

/// Scores a form under a policy: its execution rate and score, every indicator, the total.
///
/// The printed scores play no part; the printed weights do.
/// Rounds: each figure once, by its role in the policy; the total is the sum the policy says.
/// Fails: never; a figure that cannot be had has its reason.
/// Complexity: linear in the number of indicators.
/// Source: the policy's.
template <scorable_form Form, scoring_policy Policy>
constexpr basic_scored_form<typename Form::integer_type> score(Form const& form,
                                                               Policy const& rules) {
    basic_scored_form<typename Form::integer_type> scored;
    score_into(scored, form, rules);
    return scored;
}

}  // namespace outturn::inline OUTTURN_ABI
