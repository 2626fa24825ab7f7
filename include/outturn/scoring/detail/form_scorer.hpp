// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Scores a form over an arithmetic, figure by figure: plain ratios, or numbers that record how they were
// computed.

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/detail/attainment_numbers.hpp>
#include <outturn/expression/detail/comparing.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/computed.hpp>
#include <outturn/scoring/detail/credit.hpp>
#include <outturn/scoring/detail/total.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>
#include <outturn/scoring/scored_funds.hpp>
#include <outturn/scoring/traced.hpp>

#include <cstddef>
#include <optional>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

/// Whether a target of zero is missed: a policy may then make the total zero (rule Q13).
constexpr bool vetoes(scored_indicator const& scored) {
    return scored.kind == indicator_kind::zero_target && scored.reached.met == judgement::not_met &&
           !earns_as_met(scored.reached, *scored.kind);
}

/// Scores a form over an arithmetic, into `scored`.
template <class Arithmetic>
class form_scorer {
    using number = typename Arithmetic::number;

public:
    form_scorer(Arithmetic& on,
                self_evaluation const& form,
                policy const& rules,
                vocabulary const& words,
                computed const& if_unsound,
                scored_form& scored)
        : on_{on},
          form_{form},
          rules_{rules},
          scored_{scored},
          by_{words, fiscal_year_of(form)},
          in_a_row_{scores_execution_in_a_row(form)},
          unsound_{if_unsound} {}

    void run() {
        score_execution();
        scored_.indicators.resize(form_.indicators.size());
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) score_indicator(i);
        score_total();
    }

private:
    void refuse_execution(no_figure why) { refuse_execution(missing(why), why); }
    void refuse_execution(figure unreadable_cell) {
        refuse_execution(unreadable(unreadable_cell), no_figure::unreadable_cell);
    }
    void refuse_execution(computed const& as, no_figure why) {
        scored_.rate = scored_.score = as;
        do_without_execution(why);
    }
    // The total is complete without a part that is not on the form, or was dropped.
    void do_without_execution(no_figure why) {
        if (why != no_figure::not_on_form && why != no_figure::not_applicable)
            complete_ = complete_ && in_a_row_;
    }

    void score_execution() {
        execute();
        if (complete_) return;
        auto const& printed = form_.execution.points;
        leave_open(!printed.is_unreadable(), printed.value.value_or(rules_.execution.weight));
    }

    void execute() {
        auto const& rule = rules_.execution;
        if (form_.funds.empty())
            return refuse_execution(form_.execution.points.value ? no_figure::budget_missing
                                                                 : no_figure::not_on_form);
        if (!sound()) return refuse_execution(unsound_, unsound_.reason);
        auto const amounts = amounts_of(rule.of);
        if (!amounts) return;

        auto const& points = form_.execution.points;
        std::optional<number> weight;
        if (!points.is_unreadable()) weight = execution_weight();
        auto const made = detail::score_execution(
            on_, amounts->executed, amounts->budget, weight, rule, scored_.rate, scored_.score);
        rate_ = made.rate;
        bool const exact = rules_.total.sum != total_of::printed_scores;
        if (made.earned && !in_a_row_) add(exact ? *made.earned : made.printed, *weight);
        if (scored_.score.reason == no_figure::not_applicable && !in_a_row_)
            drop(weight ? *weight : execution_weight());
        if (!scored_.score) do_without_execution(scored_.score.reason);
    }

    // The printed weight or, without one, the policy's.
    number execution_weight() {
        auto const& printed = form_.execution.points;
        if (!printed.value) return on_.given(ratio{rules_.execution.weight});
        return on_.input({form_part::execution_points, 0}, &printed, *printed.value);
    }

    struct funds_amounts {
        number executed{};
        number budget{};
    };

    // Of the rows that are scored; nothing, and the rate refused, where a cell is blank.
    std::optional<funds_amounts> amounts_of(budget_column of) {
        if (auto const cell = unreadable_amount(of)) {
            refuse_execution(*cell);
            return std::nullopt;
        }
        std::optional<funds_amounts> sums;
        auto const part = part_of(of);
        auto const* const total = form_.total_funds();
        scored_.funds = scored_funds_of(form_, total);
        if (!have_amounts(form_, total, of)) {
            refuse_execution(no_figure::budget_missing);
            return sums;
        }
        or_too_large(scored_.rate, [&] {
            for_each_scored_row(form_, total, [&](fund_line const& line, std::size_t index) {
                auto const& budget = column_of(line, of);
                if (!budget.value) return;
                number const spent = on_.input(
                    {form_part::fund_executed, index}, &line.executed, *line.executed.value);
                number const given = on_.input({part, index}, &budget, *budget.value);
                sums = sums ? funds_amounts{sums->executed + spent, sums->budget + given}
                            : funds_amounts{spent, given};
            });
        });
        if (scored_.rate.reason == no_figure::too_large) {
            refuse_execution(no_figure::too_large);
            sums.reset();
        }
        return sums;
    }

    // The first cell that the amounts cannot be known without and that cannot be read.
    [[nodiscard]] std::optional<figure> unreadable_amount(budget_column of) const {
        if (form_.money_unit.is_unreadable()) return figure{form_part::money_unit, 0};
        if (form_.currency.is_unreadable()) return figure{form_part::currency, 0};
        auto const* const total = form_.total_funds();
        for (std::size_t i = 0; i < form_.funds.size(); ++i) {
            auto const& line = form_.funds[i];
            if (total != nullptr && total != &line) continue;
            if (column_of(line, of).is_unreadable()) return figure{part_of(of), i};
            if (line.executed.is_unreadable()) return figure{form_part::fund_executed, i};
        }
        return std::nullopt;
    }

    void score_indicator(std::size_t index) {
        auto const& row = form_.indicators[index];
        auto& scored = scored_.indicators[index];
        scored = {};
        if (row.target.is_unreadable())
            return refuse_indicator(
                scored, index, unreadable({form_part::indicator_target, index}));
        if (!row.target.value)
            return refuse_indicator(scored, index, missing(no_figure::target_missing));
        auto const& goal = *row.target.value;
        auto const& completed = row.actual.value ? *row.actual.value : blank_;
        scored.kind = kind_of(first_level_of(row.level1.text), goal);
        if (row.actual.is_unreadable())
            return refuse_indicator(
                scored, index, unreadable({form_part::indicator_actual, index}));
        scored.reached = judged(completed, goal, index);
        if (row.points.is_unreadable())
            return refuse_indicator(
                scored, index, unreadable({form_part::indicator_points, index}));
        if (!row.points.value)
            return refuse_indicator(scored, index, missing(no_figure::weight_missing));
        if (!sound()) return refuse_indicator(scored, index, unsound_);
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
                                           *row.points.value,
                                           rules_,
                                           index,
                                           {&row.points, &row.target, &row.actual},
                                           scored.score);
        vetoed_ = vetoed_ || vetoes(scored);
        if (!term)
            refuse_indicator(scored, index, scored.score);
        else
            add(*term, weight_of(row, index));
    }

    attainment judged(actual const& completed, target const& goal, std::size_t index) {
        if constexpr (requires { on_.moved(figure{}); }) {
            moved_numbers<traced_value> const moved{
                on_.moved({form_part::indicator_actual, index}),
                on_.moved({form_part::indicator_target, index})};
            bool const any = moved.actual != nullptr || moved.target != nullptr;
            if (any && completed.conditions().size() == 1)
                return compare_over(completed.conditions().front(), goal, by_, moved);
        }
        return compare_by(goal, completed, by_);
    }

    // A step of the derivation only where the total is rescaled by weights.
    number weight_of(auto const& row, std::size_t index) {
        if (rules_.total.dropped != not_applicable::rescaled) return number{*row.points.value};
        return on_.input({form_part::indicator_points, index}, &row.points, *row.points.value);
    }

    void refuse_indicator(scored_indicator& scored, std::size_t index, computed const& as) {
        scored.score = as;
        complete_ = false;
        auto const& points = form_.indicators[index].points;
        leave_open(points.value.has_value(), points.value.value_or(decimal{}));
    }

    // Counts the points of a part without a figure; once some are not known, the sum is not.
    void leave_open(bool known, decimal const& points) {
        OUTTURN_TRY { open_ = known && open_ ? std::optional{*open_ + points} : std::nullopt; }
        OUTTURN_CATCH(std::overflow_error const&) { open_ = std::nullopt; }
    }

    // What is known of a total that has open parts.
    void score_known_part() {
        scored_.total = missing(no_figure::part_missing);
        scored_.total_open = open_;
        if (!sum_) return;
        computed known;
        or_too_large(known, [&] { on_.rounded(*sum_, rules_.total.rounds, known); });
        scored_.total_known = known.rounded;
    }

    void add(number const& term, number const& weight) {
        or_too_large(scored_.total, [&] {
            sum_ = sum_ ? *sum_ + term : term;
            weights_ = weights_ + weight;
            all_weights_ = all_weights_ + weight;
        });
    }

    void drop(number const& weight) {
        or_too_large(scored_.total, [&] { all_weights_ = all_weights_ + weight; });
        dropped_ = true;
    }

    void score_total() {
        if (!sound()) return static_cast<void>(scored_.total = unsound_);
        if (scored_.total.reason == no_figure::too_large) return;
        // With an execution but no rate, whether a cap applies is not known.
        auto const why = scored_.rate.reason;
        if ((why == no_figure::budget_missing || why == no_figure::negative_budget ||
             why == no_figure::too_large || why == no_figure::unreadable_cell) &&
            !rate_ && has_caps(rules_.total))
            complete_ = false;
        if (!complete_) return score_known_part();
        or_too_large(scored_.total, [&] {
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

    [[nodiscard]] bool sound() const { return unsound_.reason == no_figure::none; }

    Arithmetic& on_;
    self_evaluation const& form_;
    policy const& rules_;
    scored_form& scored_;
    actual blank_{};
    comparing by_;
    bool in_a_row_;            // The execution is scored among the indicators, and counts there.
    computed const& unsound_;  // What every figure is; without a reason under a sound policy.
    std::optional<number> rate_{};
    std::optional<number> sum_{};
    number weights_{};
    number all_weights_{};
    std::optional<decimal> open_{decimal{}};  // The points of the parts without a figure.
    bool complete_ = true;
    bool dropped_ = false;
    bool vetoed_ = false;
};

/// `if_unsound` is what `figure_if_unsound` gives for the policy, which is looked at once for many forms.
template <class Arithmetic>
void score_on(Arithmetic& on,
              self_evaluation const& form,
              policy const& rules,
              vocabulary const& words,
              computed const& if_unsound,
              scored_form& scored) {
    form_scorer<Arithmetic>{on, form, rules, words, if_unsound, scored}.run();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
