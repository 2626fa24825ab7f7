// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Every declared figure of a form computed again and given its one verdict. To have figures explained
// by another rule, add a row to `alternative_rules`.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/policy.hpp>
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

namespace outturn::inline OUTTURN_ABI {

/// A rule that may have given a score which the policy does not give.
struct alternative_rule {
    std::string_view name;
    bilingual words;
    rule how;
    kind_set kinds;
};

// clang-format off
/// The rules that scores are explained by where the policy's gives another, the plainest first.
///
/// Source: the rules' own, see each.
inline constexpr std::array alternative_rules{
    alternative_rule{"proportional", {"in proportion to the target", "按完成比例计分"}, proportional,
                     {indicator_kind::higher_is_better, indicator_kind::equality, indicator_kind::range, indicator_kind::satisfaction}},
    alternative_rule{"yes_or_no", {"full weight or nothing", "完成得满分，否则不得分"}, yes_or_no{},
                     {indicator_kind::higher_is_better, indicator_kind::lower_is_better, indicator_kind::equality, indicator_kind::zero_target,
                      indicator_kind::range, indicator_kind::deadline, indicator_kind::qualitative, indicator_kind::satisfaction}},
    alternative_rule{"satisfaction_bands", {"the bands 90, 80 and 60 percent of the actual value", "按满意度 90%、80%、60% 分档计分"},
                     band_table{banded_by::actual_share, {{ratio{90, 100}, 1}, {ratio{80, 100}, ratio{8, 10}}, {ratio{60, 100}, ratio{5, 10}}}},
                     {indicator_kind::satisfaction}},
    alternative_rule{"inverse_ratio", {"target ÷ actual value", "按指标值与完成值之比计分"}, inverse_ratio{}, {indicator_kind::lower_is_better}},
    alternative_rule{"reverse_to_twice", {"in a straight line to nothing at twice the target", "超过指标值按比例扣分，达两倍不得分"}, reverse_to_twice,
                     {indicator_kind::lower_is_better}},
    alternative_rule{"point_per_event", {"one point less per event", "每发生一次扣 1 分"}, step_deduction{.points = 1, .events_only = true},
                     {indicator_kind::zero_target}},
    alternative_rule{"symmetric", {"less by the relative deviation", "按偏离度扣分"}, symmetric, {indicator_kind::equality}},
    alternative_rule{"proportional_above_60", {"in proportion, nothing below 60 percent", "按比例计分，完成不足 60% 不得分"},
                     two_anchors{.nothing_below = ratio{6, 10}},
                     {indicator_kind::higher_is_better, indicator_kind::equality, indicator_kind::satisfaction}},
    alternative_rule{"completion_bands", {"the bands 100, 75 and 60 percent of the target", "按完成率 100%、75%、60% 分档计分"},
                     band_table{banded_by::completion, {{ratio{1}, 1}, {ratio{75, 100}, ratio{75, 100}}, {ratio{60, 100}, ratio{60, 100}}}},
                     {indicator_kind::higher_is_better, indicator_kind::equality, indicator_kind::satisfaction}},
};
// clang-format on

namespace detail {

/// The roundings, and the places to round to, that make `exact` the printed figure; the places of the
/// policy first, then those printed, then from `fewest` to four more.
inline std::optional<figure_explanation> find_rounding(
    ratio const& exact, decimal const& declared, int by_policy, int printed, int fewest) {
    int const needed = declared.normalized().scale();
    std::array<int, 7> const tried{
        by_policy, printed, fewest, fewest + 1, fewest + 2, fewest + 3, fewest + 4};
    for (int const places : tried) {
        if (places < needed && places >= 0 && !declared.is_zero()) continue;
        figure_explanation found{.places = places};
        for (auto const& entry : rounding_catalogue)
            if (exact.round(places, entry.mode) == declared) found.roundings.add(entry.mode);
        if (!found.roundings.empty()) return found;
    }
    return std::nullopt;
}

/// How many decimal places of the main unit the text of an amount is printed to; -3 of 43.2万元.
inline int money_places(self_evaluation const& form, printed<decimal> const& amount) {
    auto const text = std::string_view{amount.from.text};
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

/// The columns of the funds.
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

/// Whether a row of the funds is a part of the row before it, and not of the total: 其中 further down
/// than right behind the total.
inline bool is_nested(self_evaluation const& form, std::size_t index, std::size_t total) {
    return index > total + 1 && trimmed(form.funds[index].source.text).starts_with("其中");
}

/// The sum of a column over the parts of the total row, or nothing where no part is entered.
inline std::optional<decimal> sum_of_parts(self_evaluation const& form,
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

/// Gives every declared figure of a form its verdict.
class recomputation {
    using number = ratio;
    using decimal_type = decimal;
    using figure_verdict_type = figure_verdict;

public:
    recomputation(self_evaluation const& form,
                  policy const& rules,
                  scored_form const& scored,
                  std::vector<figure_verdict_type>& out)
        : form_{form}, scoring_{rules}, rules_{rules}, scored_{scored}, out_{out} {}

    void run() {
        out_.reserve(form_.indicators.size() + 6);
        judge_funds();
        judge_rate();
        judge_execution();
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) judge_indicator(i);
        judge_total();
    }

private:
    /// Runs `judge` on a new verdict; what does not fit on the way is not recomputable.
    void each(figure where, printed<decimal_type> const& cell, int places, auto const& judge) {
        if (!cell.value) return;
        figure_verdict_type made;
        made.where = where;
        made.declared = *cell.value;
        made.places = places;
        try {
            judge(made);
        } catch (std::overflow_error const&) {
            // What only does not fit on the way to an explanation leaves the figure unexplained.
            if (!made.recomputed) refuse(made, no_figure::too_large);
        }
        out_.push_back(made);
    }

    static void refuse(figure_verdict_type& made, bilingual because) {
        made.code = verdict::not_recomputable;
        made.because = because;
    }
    static void refuse(figure_verdict_type& made, no_figure why) {
        refuse(made, bilingual{entry_of(why).en, entry_of(why).zh});
    }

    /// Holds a figure against the policy's; false where the two differ.
    static bool confirm(figure_verdict_type& made, computed const& ours) {
        made.exact = ours.exact;
        made.recomputed = ours.value;
        if (!ours) {
            refuse(made, ours.reason);
            return true;
        }
        made.code = *ours.value == made.declared ? verdict::confirmed : verdict::unexplained;
        return made.code == verdict::confirmed;
    }

    static bool explain_by_rounding(figure_verdict_type& made,
                                    number const& exact,
                                    rounded_to const& by_policy,
                                    int fewest) {
        auto const found =
            find_rounding(exact, made.declared, by_policy.places, made.places, fewest);
        if (!found) return false;
        made.code = verdict::other_rounding;
        made.how = *found;
        return true;
    }

    /// Whether `exact`, which another rule gives, is the figure once it is rounded; `any` rounding, or
    /// that of the policy.
    static bool explain_by_rule(figure_verdict_type& made,
                                std::string_view rule_name,
                                bilingual words,
                                number const& exact,
                                rounded_to const& by_policy,
                                int fewest,
                                bool any) {
        figure_explanation found{.places = by_policy.places};
        if (any) {
            auto const other =
                find_rounding(exact, made.declared, by_policy.places, made.places, fewest);
            if (!other) return false;
            found = *other;
        } else {
            if (!(by_policy(exact) == made.declared)) return false;
            // What is not rounded comes out the same by every rounding.
            for (auto const& entry : rounding_catalogue)
                if (entry.mode == by_policy.mode || exact == number{made.declared})
                    found.roundings.add(entry.mode);
        }
        found.rule = rule_name;
        found.name = words;
        made.code = verdict::other_rule;
        made.how = found;
        return true;
    }

    void judge_funds() {
        auto const* const line = form_.total_funds();
        if (line == nullptr || form_.funds.size() < 2) return;
        auto const index = static_cast<std::size_t>(line - form_.funds.data());
        for (auto const& column : fund_columns) {
            auto const& cell = line->*column.cells;
            if (!cell.value) continue;
            each({column.part, index}, cell, money_places(form_, cell), [&](auto& made) {
                auto sum = sum_of_parts(form_, column, true);
                if (!sum && !cell.value->is_zero())
                    return refuse(made, bilingual{"no part of it is entered", "各分项均未填写"});
                if (!sum) sum = decimal_type{};
                // A part of a part is not added again.
                if (!(*sum == *cell.value))
                    if (auto const flat = sum_of_parts(form_, column, false);
                        flat && *flat == *cell.value)
                        sum = flat;
                made.exact = *sum;
                made.recomputed = *sum;
                made.code = *sum == *cell.value ? verdict::confirmed : verdict::unexplained;
                if (made.code == verdict::confirmed) return;
                figure_explanation found{.places = made.places};
                for (auto const& entry : rounding_catalogue)
                    if (sum->round(made.places, entry.mode) == *cell.value)
                        found.roundings.add(entry.mode);
                if (found.roundings.empty()) return;
                made.code = verdict::other_rounding;
                made.how = found;
            });
        }
    }

    void judge_rate() {
        auto const& cell = form_.execution.rate;
        if (!cell.value) return;
        each(figure::rate(), cell, cell.value->scale(), [&](auto& made) {
            if (confirm(made, scored_.rate)) return;
            auto const& round = rules_.execution.rate;
            if (explain_by_rounding(made, *made.exact, round, 2)) return;
            auto const* const line = form_.total_funds();
            if (line == nullptr) return;
            struct divisor {
                budget_column of;
                std::string_view name;
                bilingual words;
            };
            static constexpr std::array<divisor, 3> divisors{{
                {budget_column::adjusted,
                 "of_adjusted_budget",
                 {"of the adjusted budget", "以全年预算数为分母"}},
                {budget_column::initial,
                 "of_initial_budget",
                 {"of the initial budget", "以年初预算数为分母"}},
                {budget_column::received,
                 "of_received_funds",
                 {"of the funds received", "以资金到位数为分母"}},
            }};
            for (bool const any : {false, true})
                for (auto const& other : divisors) {
                    auto const& budget = column_of(*line, other.of);
                    if (other.of == rules_.execution.of || !budget.value ||
                        !(decimal_type{} < *budget.value))
                        continue;
                    auto const rate = *line->executed.value / *budget.value;
                    if (explain_by_rule(made, other.name, other.words, rate, round, 2, any)) return;
                }
        });
    }

    void judge_execution() {
        auto const& cell = form_.execution.score;
        if (!cell.value) return;
        each(figure::execution(), cell, cell.value->scale(), [&](auto& made) {
            if (confirm(made, scored_.score)) {
                if (scored_.score || scored_.score.reason != no_figure::no_rule) return;
            }
            auto const& rule = rules_.execution;
            if (made.exact && explain_by_rounding(made, *made.exact, rule.score, 0)) return;
            if (!scored_.rate) return;
            auto const weight = form_.execution.weight.value
                                    ? number{*form_.execution.weight.value}
                                    : plain_arithmetic{}.given(ratio{rule.weight});
            struct start {
                std::string_view name;
                bilingual words;
                std::optional<number> rate;
            };
            std::array<start, 3> starts{{
                {"from_form_rate", {"from the rate as the form prints it", "按表列执行率计算"}, {}},
                {"from_exact_rate",
                 {"from the exact rate", "按未取舍的执行率计算"},
                 scored_.rate.exact},
                {"from_rounded_rate",
                 {"from the rate as the policy rounds it", "按口径取舍后的执行率计算"},
                 number{*scored_.rate.value}},
            }};
            if (form_.execution.rate.value) starts[0].rate = number{*form_.execution.rate.value};
            for (bool const any : {false, true})
                for (auto const& from : starts) {
                    if (!from.rate) continue;
                    basic_measurement<number> seen;
                    seen.weight = weight;
                    seen.attained = *from.rate;
                    seen.met = *from.rate >= number{1};
                    auto const earned = bounded_credit(credit_by(rule.how, seen), seen);
                    if (earned &&
                        explain_by_rule(made, from.name, from.words, *earned, rule.score, 0, any))
                        return;
                }
            basic_measurement<number> seen;
            seen.weight = weight;
            seen.attained = *scored_.rate.exact;
            seen.met = *seen.attained >= number{1};
            if (auto const earned = basic_credit<number>{execution_bands(seen)})
                explain_by_rule(
                    made,
                    "execution_bands",
                    {"by bands of 90, 80, 70 and 60 percent", "按 90%、80%、70%、60% 分档计分"},
                    *earned,
                    rule.score,
                    0,
                    false);
        });
    }

    void judge_indicator(std::size_t index) {
        auto const& row = form_.indicators[index];
        if (!row.score.value) return;
        auto const& scored = scored_.indicators[index];
        each(figure::indicator(index), row.score, row.score.value->scale(), [&](auto& made) {
            bool const done = confirm(made, scored.score);
            if (scored.score.reason == no_figure::unknown_judged) {
                auto const& why = entry_of(scored.reached.reason);
                return refuse(made, bilingual{why.en, why.zh});
            }
            if (done && scored.score.reason != no_figure::no_rule) return;
            explain_indicator(made, row, scored, index);
        });
    }

    void explain_indicator(figure_verdict_type& made,
                           indicator const& row,
                           scored_indicator const& scored,
                           std::size_t index) {
        bool const above = scored.reached.relation == relation::above;
        // Where the rule is the caller's own, no rule of the catalogue is the policy's.
        auto const* const use = own_kinds(scoring_).contains(*scored.kind)
                                    ? nullptr
                                    : &rules_.rule_for(*scored.kind, above).how;
        rounded_to const& round = scoring_.rounding_for(*scored.kind, above);
        auto const weight = number{*row.weight.value};
        auto const* const grades = use != nullptr ? std::get_if<graded>(use) : nullptr;
        if (grades != nullptr) {
            auto const achieved = grades->template range<number>(grade::achieved, weight);
            auto const declared = number{made.declared};
            bool const met = scored.reached.met == judgement::met;
            bool const within =
                met ? achieved.contains(declared) : number{} <= declared && declared < achieved.low;
            if (within) {
                made.code = verdict::allowed;
                return;
            }
        }
        if (made.exact && explain_by_rounding(made, *made.exact, round, 0)) return;
        plain_arithmetic on;
        actual const blank;
        auto const seen = measurement_of(on,
                                         scored.reached,
                                         *row.target.value,
                                         row.actual.value ? *row.actual.value : blank,
                                         *scored.kind,
                                         *row.weight.value,
                                         index,
                                         {});
        // The policy's rounding with any rule is likelier than any rounding with some rule.
        for (bool const any : {false, true})
            if (explain_by_another_rule(made, *scored.kind, use, round, seen, any)) return;
        // A choice that the policy leaves open and the figure does not keep to is not explained.
        if (grades != nullptr)
            made.code = verdict::unexplained;
        else if (!made.exact)
            refuse(made, no_figure::no_rule);
    }

    bool explain_by_another_rule(figure_verdict_type& made,
                                 indicator_kind kind,
                                 outturn::rule const* use,
                                 rounded_to const& round,
                                 basic_measurement<number> const& seen,
                                 bool any) const {
        for (auto const& other : alternative_rules) {
            if (!other.kinds.contains(kind) || (use != nullptr && other.how == *use)) continue;
            auto const earned =
                bounded_credit(credit_by(other.how, seen), seen, kind, rules_.over_achievement);
            if (earned && explain_by_rule(made, other.name, other.words, *earned, round, 0, any))
                return true;
        }
        if (kind != indicator_kind::satisfaction || !seen.share) return false;
        auto const share = *seen.share <= number{1} ? *seen.share : number{1};
        return explain_by_rule(made,
                               "weight_times_actual",
                               {"weight × actual value", "按分值乘以满意度计分"},
                               seen.weight * share,
                               round,
                               0,
                               any);
    }

    /// What the policy makes of the scores in `terms`, which are all there are.
    std::optional<number> total_from(auto const& term_of, bool with_modifiers) const {
        std::vector<number> terms;
        total_parts<number> parts;
        parts.rate = scored_.rate.exact;
        bool const drops = rules_.total.dropped == not_applicable::rescaled;
        auto const add = [&](std::optional<number> const& term,
                             computed const& ours,
                             printed<decimal_type> const& weight) {
            auto const points = weight.value ? number{*weight.value} : number{};
            parts.all_weights = parts.all_weights + points;
            if (drops && ours.reason == no_figure::not_applicable) {
                parts.dropped = true;
                return true;
            }
            if (!term) return false;
            terms.push_back(*term);
            parts.weights = parts.weights + points;
            return true;
        };
        bool const in_block = !scores_execution_in_a_row(form_) &&
                              (form_.execution.weight.value || form_.execution.score.value);
        if (in_block && !add(term_of(form_.execution.score, scored_.score),
                             scored_.score,
                             form_.execution.weight))
            return std::nullopt;
        for (std::size_t i = 0; i < form_.indicators.size(); ++i) {
            auto const& row = form_.indicators[i];
            auto const& ours = scored_.indicators[i];
            if (!row.score.value && !row.weight.value) continue;
            if (!add(term_of(row.score, ours.score), ours.score, row.weight)) return std::nullopt;
            parts.vetoed = parts.vetoed || vetoes(ours);
        }
        // In an order of their own, so that whether the sum fits does not depend on that of the form.
        std::sort(terms.begin(), terms.end());
        number sum{};
        for (auto const& term : terms) sum = sum + term;
        if (!with_modifiers) return sum;
        plain_arithmetic on;
        return total_of_sum(on, sum, parts, rules_.total);
    }

    void judge_total() {
        auto const& cell = form_.total.score;
        if (!cell.value) return;
        each(figure::total(), cell, cell.value->scale(), [&](auto& made) {
            auto const as_printed = [](auto const& on_form, auto const&) {
                return on_form.value ? std::optional<number>{*on_form.value} : std::nullopt;
            };
            auto const exactly = [](auto const&, auto const& ours) { return ours.exact; };
            bool const of_printed = rules_.total.sum == total_of::printed_scores;
            auto const& round = rules_.total.rounds;
            auto const mine = of_printed ? total_from(as_printed, true) : total_from(exactly, true);
            if (!mine) return refuse(made, no_figure::part_missing);
            if (confirm(made, {*mine, round(*mine), no_figure::none})) return;
            if (explain_by_rounding(made, *mine, round, 0)) return;
            auto const fitting_total = [&](auto const& term_of, bool with_modifiers) {
                try {
                    return total_from(term_of, with_modifiers);
                } catch (std::overflow_error const&) {
                    return std::optional<number>{};
                }
            };
            struct sum {
                std::string_view name;
                bilingual words;
                std::optional<number> total;
            };
            std::array<sum, 3> const others{{
                {"sum_of_printed_scores",
                 {"the sum of the printed scores", "表列得分之和"},
                 of_printed ? std::nullopt : fitting_total(as_printed, true)},
                {"sum_of_exact_scores",
                 {"the sum of the unrounded scores", "未取舍得分之和"},
                 of_printed ? fitting_total(exactly, true) : std::nullopt},
                {"plain_sum",
                 {"the plain sum of the printed scores", "表列得分直接相加，未作调整"},
                 fitting_total(as_printed, false)},
            }};
            for (bool const any : {false, true})
                for (auto const& other : others)
                    if (other.total &&
                        explain_by_rule(made, other.name, other.words, *other.total, round, 0, any))
                        return;
        });
    }

    static constexpr band_table execution_bands{banded_by::completion,
                                                {{ratio{90, 100}, 1},
                                                 {ratio{80, 100}, ratio{8, 10}},
                                                 {ratio{70, 100}, ratio{6, 10}},
                                                 {ratio{60, 100}, ratio{4, 10}}}};

    self_evaluation const& form_;
    policy const& scoring_;
    policy const& rules_;
    scored_form const& scored_;
    std::vector<figure_verdict_type>& out_;
};

}  // namespace detail

/// The verdict of every declared figure of a form: the sums of the funds, the execution rate and score,
/// each indicator's score, the total.
///
/// The total is held against the printed scores, so that one wrong score is not reported twice. A sum of
/// funds has a verdict where the total row has parts beside it.
/// Rounds: as the policy and, to explain a figure, each other mode; never within a tolerance.
/// Fails: never.
/// Complexity: linear in the number of indicators.
inline std::vector<figure_verdict> verdicts_of(self_evaluation const& form,
                                               policy const& rules,
                                               scored_form const& scored) {
    std::vector<figure_verdict> verdicts;
    detail::recomputation{form, rules, scored, verdicts}.run();
    return verdicts;
}

}  // namespace outturn::inline OUTTURN_ABI
