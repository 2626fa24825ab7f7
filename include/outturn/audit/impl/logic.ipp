// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/indicator_rows.hpp>
#include <outturn/audit/detail/verdict_findings.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/logic.hpp>
#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/quantity.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/credit.hpp>
#include <outturn/scoring/graded.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>
#include <outturn/scoring/scored_funds.hpp>
#include <outturn/scoring/step_deduction.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Reports the scores of the rows for which `odd` is true, each with its actual value.
OUTTURN_DECL void report_scores(audited const& seen, findings& out, auto const& odd) {
    auto const& rows = seen.form.indicators;
    auto verdict = seen.verdicts.begin();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!odd(rows[i], seen.scored.indicators[i])) continue;
        auto& made = out.add(figure::indicator(i));
        out.relate(made, {form_part::indicator_actual, i});
        // Verdicts are in the order of the form.
        verdict = std::find_if(verdict, seen.verdicts.end(), [&](auto const& each) {
            return each.where == figure::indicator(i);
        });
        if (verdict != seen.verdicts.end()) copy_verdict(made, *verdict);
        made.numbers[0] = ratio{*rows[i].points.value};
        made.because = {};
        if (seen.scored.indicators[i].kind == indicator_kind::satisfaction)
            made.because = {"satisfaction bands look at the actual value, not at the target",
                            "满意度分档按完成值本身计分，不对照指标值"};
    }
}

/// An indicator whose actual value is below its target. Among its likes a better actual value cannot
/// earn less: they have the same kind and weight and, unless the policy's rule sees only actual ÷ target,
/// the same target.
struct missed_indicator {
    indicator_kind kind{};
    decimal weight{};
    std::optional<quantity> target{};
    ratio attained{};
    decimal score{};
    std::size_t index = 0;

    /// Zero for two of a like; else below zero where this one comes first.
    [[nodiscard]] int order_of_likes(missed_indicator const& other) const {
        if (kind != other.kind) return kind < other.kind ? -1 : 1;
        if (auto const order = weight <=> other.weight; order != 0) return order < 0 ? -1 : 1;
        if (!target || !other.target)
            return static_cast<int>(target.has_value()) -
                   static_cast<int>(other.target.has_value());
        if (auto const order = target->value <=> other.target->value; order != 0)
            return order < 0 ? -1 : 1;
        return target->unit.spelling().compare(other.target->unit.spelling());
    }
};

/// All of a form, likes side by side, the worst actual value first.
OUTTURN_DECL std::vector<missed_indicator> missed_indicators(audited const& seen) {
    std::vector<missed_indicator> missed;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        auto const completion = completion_of(scored.reached);
        if (!scored.kind || *scored.kind == indicator_kind::lower_is_better || !completion ||
            scored.reached.met != judgement::not_met || !(*completion < ratio{1}) ||
            !rows[i].score.value || !rows[i].points.value)
            continue;
        bool const by_target =
            *scored.kind == indicator_kind::satisfaction ||
            std::holds_alternative<step_deduction>(seen.rules.rule_for(*scored.kind).how);
        auto& made = missed.emplace_back();
        made.kind = *scored.kind;
        made.weight = *rows[i].points.value;
        if (by_target) made.target = rows[i].target.value->as_bound()->limit;
        made.attained = *completion;
        made.score = *rows[i].score.value;
        made.index = i;
    }
    std::sort(missed.begin(), missed.end(), [](auto const& a, auto const& b) {
        if (auto const order = a.order_of_likes(b); order != 0) return order < 0;
        if (auto const order = a.attained <=> b.attained; order != 0) return order < 0;
        return a.index < b.index;
    });
    return missed;
}

OUTTURN_DECL void run_score_full_but_missed(audited const& seen, findings& out) {
    report_scores(seen, out, [&](auto const& row, auto const& scored) {
        // A policy may give a missed equality its full weight.
        bool const by_policy = scored.score && *scored.score == *row.points.value;
        return scored.reached.met == judgement::not_met && is_full(row) && !by_policy;
    });
}

OUTTURN_DECL void run_score_met_but_reduced(audited const& seen, findings& out) {
    report_scores(seen, out, [](auto const& row, auto const& scored) {
        return scored.reached.met == judgement::met && is_reduced(row);
    });
}

OUTTURN_DECL void run_score_better_but_lower(audited const& seen, findings& out) {
    auto const missed = missed_indicators(seen);
    // Of one like, those that earn more than every worse one before them.
    std::vector<std::size_t> leading;
    std::vector<std::optional<std::size_t>> better_paid(seen.form.indicators.size());
    for (std::size_t i = 0; i < missed.size(); ++i) {
        auto const& mine = missed[i];
        if (i == 0 || missed[i - 1].order_of_likes(mine) != 0) leading.clear();
        auto const worst = std::upper_bound(
            leading.begin(), leading.end(), mine.score, [&](auto const& score, auto each) {
                return score < missed[each].score;
            });
        if (worst == leading.end())
            leading.push_back(i);
        else if (missed[*worst].attained < mine.attained)
            better_paid[mine.index] = missed[*worst].index;
    }
    for (std::size_t i = 0; i < better_paid.size(); ++i) {
        if (!better_paid[i]) continue;
        auto& made = out.add(figure::indicator(i));
        out.relate(made, figure::indicator(*better_paid[i]));
        made.numbers[0] = seen.scored.indicators[i].reached.ratio;
        made.numbers[1] = seen.scored.indicators[*better_paid[i]].reached.ratio;
    }
}

OUTTURN_DECL void run_score_against_grade(audited const& seen, findings& out) {
    auto const* const grades = std::get_if<graded>(&seen.rules.qualitative.how);
    if (grades == nullptr || seen.own.contains(indicator_kind::qualitative)) return;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        if (scored.kind != indicator_kind::qualitative || !rows[i].score.value ||
            !rows[i].points.value || scored.reached.met == judgement::unknown)
            continue;
        bool const met = scored.reached.met == judgement::met;
        auto const achieved = grades->range<ratio>(grade::achieved, ratio{*rows[i].points.value});
        bool const as_achieved = !(ratio{*rows[i].score.value} < achieved.low);
        if (met == as_achieved) continue;
        auto& made = out.add(figure::indicator(i));
        out.relate(made, {form_part::indicator_actual, i});
        made.numbers[0] = achieved.low;
        made.numbers[1] = achieved.high;
        made.because = {entry_of(scored.reached.met).en, entry_of(scored.reached.met).zh};
    }
}

OUTTURN_DECL void run_execution_above_adjusted(audited const& seen, findings& out) {
    for (std::size_t i = 0; i < seen.form.funds.size(); ++i) {
        auto const& line = seen.form.funds[i];
        if (line.adjusted.value && line.executed.value &&
            *line.adjusted.value < *line.executed.value)
            out.relate(out.add({form_part::fund_executed, i}), {form_part::fund_adjusted, i});
    }
}

OUTTURN_DECL void run_execution_hardly_spent(audited const& seen, findings& out) {
    auto const& limit = seen.limits.hardly_spent;
    if (!seen.scored.rate.exact || !(*seen.scored.rate.exact < limit)) return;
    for (std::size_t i = 0; i < seen.form.indicators.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        if (!over_achieved(scored, seen.rules)) continue;
        auto& made = out.add({form_part::indicator_actual, i});
        out.relate(made, figure::rate());
        made.numbers[0] = seen.scored.rate.exact;
        made.numbers[1] = scored.reached.ratio;
    }
}

OUTTURN_DECL void run_execution_behind_outcome(audited const& seen, findings& out) {
    if (!seen.scored.rate.exact) return;
    decimal earned;
    decimal weight;
    for (auto const& row : seen.form.indicators) {
        if (first_level_of(row.level1.text) != first_level::benefit) continue;
        if (!row.score.value || !row.points.value) return;
        earned = earned + *row.score.value;
        weight = weight + *row.points.value;
    }
    if (weight.is_zero()) return;
    auto const rate = earned / weight;
    auto const& margin = seen.limits.outcome_over_execution;
    if (!(margin < rate - *seen.scored.rate.exact)) return;
    auto& made = out.add(figure::rate());
    made.numbers[0] = rate;
    made.numbers[1] = seen.scored.rate.exact;
    made.numbers[2] = margin;
}

OUTTURN_DECL void run_cost_exceeded(audited const& seen, findings& out) {
    auto const& executed = seen.scored.funds.executed;
    if (!executed) return;
    auto const index = first_scored_row(seen.form);
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const* const goal = target_bound(rows[i]);
        if (goal == nullptr || goal->limit.unit.measures() != dimension::money ||
            entry_of(goal->comparison).better != direction::lower_is_better ||
            !is_under(rows[i], "成本"))
            continue;
        bool whole = false;
        for (auto const word : whole_cost_words)
            whole = whole || rows[i].level3.text.find(word) != std::string::npos;
        auto const limit = ratio{goal->limit.value} * goal->limit.unit.factor();
        if (!whole || !(limit < ratio{*executed})) continue;
        auto& made = out.add({form_part::indicator_target, i});
        out.relate(made, {form_part::fund_executed, index});
    }
}

OUTTURN_DECL void run_quality_not_accepted(audited const& seen, findings& out) {
    auto const& rows = seen.form.indicators;
    auto const under = [](auto const& row, std::string_view word) {
        return row.level2.text.find(word) != std::string::npos;
    };
    std::optional<std::size_t> quantity;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!under(rows[i], "数量")) continue;
        if (!is_full(rows[i])) return;
        quantity = i;
    }
    if (!quantity) return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (under(rows[i], "质量") && rows[i].score.value && rows[i].score.value->is_zero() &&
            is_reduced(rows[i]))
            out.relate(out.add(figure::indicator(i)), figure::indicator(*quantity));
}

}  // namespace outturn::inline OUTTURN_ABI::detail
