// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Scores a form on an arithmetic, figure by figure: plain ratios, or numbers that keep account of how
// they were computed.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

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

/// Whether a target of zero is missed, which a policy may let veto the total (rule Q13).
constexpr bool vetoes(scored_indicator const& scored) {
    return scored.kind == indicator_kind::zero_target && scored.reached.met == judgement::not_met &&
           !earns_as_met(scored.reached, *scored.kind);
}

/// The fiscal year of a form (年度), of which dates without a year are; 0 where it states none.
inline int fiscal_year_of(self_evaluation const& form) {
    std::string_view const text = trimmed(form.fiscal_year.text);
    int year = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        if (digits == 4) return 0;
        year = year * 10 + (text[digits] - '0');
    }
    return digits == 4 ? year : 0;
}

/// Whether a form scores its budget execution in a row of the indicators.
inline bool has_execution_row(self_evaluation const& form) {
    return std::any_of(form.indicators.begin(), form.indicators.end(), [](indicator const& row) {
        return first_level_of(row.first_heading.text) == first_level::budget_execution;
    });
}

/// Scores a form on an arithmetic, figure by figure.
template <class Arithmetic>
class form_scorer {
    using number = typename Arithmetic::number;

public:
    form_scorer(Arithmetic& on,
                self_evaluation const& form,
                policy const& rules,
                scored_form& scored)
        : on_{on},
          form_{form},
          rules_{rules},
          scored_{scored},
          options_{.year = fiscal_year_of(form)},
          in_a_row_{detail::has_execution_row(form)} {}

    void run() {
        score_execution();
        scored_.indicators.resize(form_.indicators.size());
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) score_indicator(i);
        score_total();
    }

private:
    void refuse_execution(no_figure why) {
        scored_.rate = scored_.score = missing(why);
        // What is not on the form, or is dropped, is no missing part of the total.
        if (why != no_figure::not_on_form && why != no_figure::not_applicable)
            complete_ = complete_ && in_a_row_;
    }

    void score_execution() {
        auto const& rule = rules_.execution;
        if (form_.funds.empty())
            return refuse_execution(form_.execution.weight.value ? no_figure::budget_missing
                                                                 : no_figure::not_on_form);
        auto const amounts = amounts_of(rule.of);
        if (!amounts) return;

        auto const* const printed_weight =
            form_.execution.weight.value ? &*form_.execution.weight.value : nullptr;
        number const weight = printed_weight != nullptr
                                  ? on_.input({form_part::execution_points, 0},
                                              &form_.execution.weight.from,
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
            auto const earned = execution_credit(on_, *rate_, *printed_rate_, weight, rule);
            if (!earned) {
                scored_.score = missing(no_figure::no_rule);
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
    std::optional<funds_amounts> amounts_of(budget_column of) {
        std::optional<funds_amounts> sums;
        auto const part = part_of(of);
        auto const add_row = [&](auto const& line, std::size_t index) {
            auto const& budget = column_of(line, of);
            if (!budget.value || !line.executed.value) return false;
            number const spent = on_.input(
                {form_part::fund_executed, index}, &line.executed.from, *line.executed.value);
            number const given = on_.input({part, index}, &budget.from, *budget.value);
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

    void add_execution(number const& earned, number const& weight) {
        number const printed =
            printed_credit(on_, earned, weight, rules_.execution.score, scored_.score);
        on_.end(figure::execution(), printed);
        if (!in_a_row_)
            add(rules_.total.sum == total_of::printed_scores ? printed : earned, weight);
    }

    void score_zero_budget(number const& weight, bool unspent) {
        auto const how = rules_.execution.of_zero;
        if (how == zero_budget::no_figure) return refuse_execution(no_figure::zero_budget);
        if (how == zero_budget::not_applicable) {
            if (!in_a_row_) drop(weight);
            return refuse_execution(no_figure::not_applicable);
        }
        scored_.rate = missing(no_figure::zero_budget);
        on_.begin(figure::execution());
        add_execution(how == zero_budget::full_if_unspent && unspent ? weight : number{}, weight);
    }

    void score_indicator(std::size_t index) {
        auto const& row = form_.indicators[index];
        auto& scored = scored_.indicators[index];
        scored = {};
        if (!row.target.value) return refuse_indicator(scored, no_figure::target_missing);
        auto const& goal = *row.target.value;
        auto const& completed = row.actual.value ? *row.actual.value : blank_;
        scored.kind = kind_of(first_level_of(row.first_heading.text), goal);
        scored.reached = compare_statements(completed, goal, options_);
        if (!row.weight.value) return refuse_indicator(scored, no_figure::weight_missing);
        if (does_not_apply(completed) && rules_.total.dropped == not_applicable::rescaled) {
            drop(weight_of(row, index));
            scored.score = missing(no_figure::not_applicable);
            return;
        }
        auto const term = score_attainment(on_,
                                           scored.reached,
                                           goal,
                                           completed,
                                           *scored.kind,
                                           *row.weight.value,
                                           rules_,
                                           index,
                                           {&row.weight.from, &row.target.from, &row.actual.from},
                                           scored.score);
        vetoed_ = vetoed_ || vetoes(scored);
        if (!term)
            complete_ = false;
        else
            add(*term, weight_of(row, index));
    }

    // A cell of the form where weights are part of the total, else no more than a number.
    number weight_of(auto const& row, std::size_t index) {
        if (rules_.total.dropped != not_applicable::rescaled) return number{*row.weight.value};
        return on_.input({form_part::indicator_points, index}, &row.weight.from, *row.weight.value);
    }

    void refuse_indicator(scored_indicator& scored, no_figure why) {
        scored.score = missing(why);
        complete_ = false;
    }

    static bool does_not_apply(actual const& completed) {
        auto const* const words = completed.as_words();
        return words != nullptr &&
               std::find(not_applicable_spellings.begin(),
                         not_applicable_spellings.end(),
                         std::string_view{words->text}) != not_applicable_spellings.end();
    }

    void add(number const& term, number const& weight) {
        fitting(scored_.total, [&] {
            sum_ = sum_ ? *sum_ + term : term;
            weights_ = weights_ + weight;
            all_weights_ = all_weights_ + weight;
        });
    }

    void drop(number const& weight) {
        fitting(scored_.total, [&] { all_weights_ = all_weights_ + weight; });
        dropped_ = true;
    }

    void score_total() {
        if (scored_.total.reason == no_figure::too_large) return;
        // Where an execution is stated and has no rate, whether a cap holds is not known.
        auto const why = scored_.rate.reason;
        if ((why == no_figure::budget_missing || why == no_figure::negative_budget ||
             why == no_figure::too_large) &&
            has_caps(rules_.total))
            complete_ = false;
        if (!complete_) {
            scored_.total = missing(no_figure::part_missing);
            return;
        }
        fitting(scored_.total, [&] {
            on_.begin(figure::total());
            auto const& rule = rules_.total;
            auto const total = total_of_sum(on_,
                                            sum_ ? *sum_ : number{},
                                            {weights_, all_weights_, dropped_, vetoed_, rate_},
                                            rule);
            if (!total) {
                scored_.total = missing(no_figure::not_applicable);
                return;
            }
            on_.end(figure::total(), on_.rounded(*total, rule.rounds, scored_.total));
        });
    }

    Arithmetic& on_;
    self_evaluation const& form_;
    policy const& rules_;
    scored_form& scored_;
    actual blank_{};
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

template <class Arithmetic>
void score_on(Arithmetic& on,
              self_evaluation const& form,
              policy const& rules,
              scored_form& scored) {
    form_scorer<Arithmetic>{on, form, rules, scored}.run();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
