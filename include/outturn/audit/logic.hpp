// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of scores against facts, and of facts against each other.

#include <outturn/audit/check.hpp>
#include <outturn/audit/design.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/reasons.hpp>
#include <outturn/audit/sums.hpp>
#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/quantity.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/graded.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/step_deduction.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

/// What names of cost indicators contain that limit the cost of the whole project. To add one, add it
/// here.
inline constexpr std::array whole_cost_words{std::string_view{"总成本"},
                                             std::string_view{"成本控制数"},
                                             std::string_view{"项目成本"},
                                             std::string_view{"总投资"},
                                             std::string_view{"总费用"},
                                             std::string_view{"总支出"},
                                             std::string_view{"资金总额"}};

namespace detail {

/// Reports the rows that `odd` says so of, at their scores, with their targets.
inline void report_scores(audited const& seen, findings& out, auto const& odd) {
    auto const& rows = seen.form.indicators;
    auto verdict = seen.verdicts.begin();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!odd(rows[i], seen.scored.indicators[i])) continue;
        auto& made = out.add(figure::indicator(i));
        out.relate(made, {form_part::indicator_actual, i});
        // The verdicts stand in the order of the form.
        verdict = std::find_if(verdict, seen.verdicts.end(), [&](auto const& each) {
            return each.where == figure::indicator(i);
        });
        if (verdict != seen.verdicts.end()) fill_from(made, *verdict);
        made.numbers[0] = ratio{*rows[i].weight.value};
        made.because = {};
        if (seen.scored.indicators[i].kind == indicator_kind::satisfaction)
            made.because = {"bands of satisfaction look at the value and not at the target",
                            "满意度分档按完成值本身计分，不对照指标值"};
    }
}

/// An indicator that is missed from below, among those that are alike enough that a better actual value
/// cannot earn less: of the same kind and weight; and of the same target, unless the policy's rule looks
/// at nothing but actual ÷ target.
struct missed_indicator {
    indicator_kind kind{};
    decimal weight{};
    std::optional<quantity> target{};
    ratio attained{};
    decimal score{};
    std::size_t index = 0;

    /// Below zero, zero or above as this one's like come before those of `other`.
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

/// All of them, the likes side by side and the worst actual value first.
inline std::vector<missed_indicator> missed_indicators(audited const& seen) {
    std::vector<missed_indicator> missed;
    auto const& rows = seen.form.indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& scored = seen.scored.indicators[i];
        auto const completion = completion_of(scored.reached);
        if (!scored.kind || *scored.kind == indicator_kind::lower_is_better || !completion ||
            scored.reached.met != judgement::not_met || !(*completion < ratio{1}) ||
            !rows[i].score.value || !rows[i].weight.value)
            continue;
        bool const by_target =
            *scored.kind == indicator_kind::satisfaction ||
            std::holds_alternative<step_deduction>(seen.rules.rule_for(*scored.kind).how);
        auto& made = missed.emplace_back();
        made.kind = *scored.kind;
        made.weight = *rows[i].weight.value;
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

}  // namespace detail

namespace checks {

/// 303: a target missed and full points all the same.
inline constexpr check score_full_but_missed{
    .id = "score.full_but_missed",
    .question = {"Has no missed target full points?", "未完成的指标是否得了满分？"},
    .run =
        [](audited const& seen, findings& out) {
            detail::report_scores(seen, out, [&](auto const& row, auto const& scored) {
                // A policy may give a missed equality its full weight.
                bool const by_policy = scored.score && *scored.score.value == *row.weight.value;
                return scored.reached.met == judgement::not_met && detail::is_full(row) &&
                       !by_policy;
            });
        },
    .words = {.fact = {"The score {declared} is full, though the target is missed (actual value "
                       "{other_declared}).",
                       "指标未完成（完成值{other_declared}），得分{declared}却为满分。"},
              .recomputation = {"By the policy it is {recomputed}.", "按口径为{recomputed}。"},
              .remedy = {"Correct the score, or say why it is full.",
                         "请更正得分，或说明给满分的理由。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号",
    .number = 303};

/// 304: a target met and points lost all the same.
inline constexpr check score_met_but_reduced{
    .id = "score.met_but_reduced",
    .question = {"Has every met target its full points?", "已完成的指标是否均得满分？"},
    .run =
        [](audited const& seen, findings& out) {
            detail::report_scores(seen, out, [](auto const& row, auto const& scored) {
                return scored.reached.met == judgement::met && detail::is_reduced(row);
            });
        },
    .words =
        {.fact = {"The target is met (actual value {other_declared}), and the score {declared} "
                  "is below the weight {1}.",
                  "指标已完成（完成值{other_declared}），得分{declared}低于分值{1}。"},
         .recomputation = {"By the policy it is {recomputed}.", "按口径为{recomputed}。"},
         .explanation = {"A possible reason: {because}.", "可能的原因：{because}。"},
         .remedy = {"Say what the points were taken off for, or give them.",
                    "请说明扣分依据，或恢复得分。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号: a target that is reached earns the full weight",
    .number = 304};

/// 305: a better actual value scored lower.
inline constexpr check score_better_but_lower{
    .id = "score.better_but_lower",
    .question = {"Does no better actual value earn less?", "完成得更好的指标是否得分反而更低？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const missed = detail::missed_indicators(seen);
            // Those that earn more than every worse one of their like, the worst first.
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
        },
    .words =
        {.fact =
             {"{1%} of the target earns {declared} here, while {2%} earns "
              "{other_declared} in {other}, of the same weight.",
              "本指标完成{1%}得分{declared}，而分值相同的{other}完成{2%}得分{other_declared}。"},
         .explanation = {"No one rule gives both.", "同一规则不能同时得出两者。"},
         .remedy = {"Score both by one rule.", "请按同一规则计分。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 305};

/// 306: a score outside the range of its grade.
inline constexpr check score_against_grade{
    .id = "score.against_grade",
    .question = {"Does every score in words lie within the range of its grade?",
                 "定性指标得分是否在所属等级区间内？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const* const grades = std::get_if<graded>(&seen.rules.qualitative.how);
            if (grades == nullptr || seen.own.contains(indicator_kind::qualitative)) return;
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const& scored = seen.scored.indicators[i];
                if (scored.kind != indicator_kind::qualitative || !rows[i].score.value ||
                    !rows[i].weight.value || scored.reached.met == judgement::unknown)
                    continue;
                bool const met = scored.reached.met == judgement::met;
                auto const achieved =
                    grades->template range<ratio>(grade::achieved, ratio{*rows[i].weight.value});
                bool const as_achieved = !(ratio{*rows[i].score.value} < achieved.low);
                if (met == as_achieved) continue;
                auto& made = out.add(figure::indicator(i));
                out.relate(made, {form_part::indicator_actual, i});
                made.numbers[0] = achieved.low;
                made.numbers[1] = achieved.high;
                made.because = {entry_of(scored.reached.met).en, entry_of(scored.reached.met).zh};
            }
        },
    .words = {.fact = {"The target is judged as {because} (actual value {other_declared}), and the "
                       "score is {declared}.",
                       "该指标判为{because}（完成值{other_declared}），得分为{declared}。"},
              .recomputation = {"The grade of what is achieved runs from {1} to {2}.",
                                "“达成”等级的得分区间为{1}至{2}。"},
              .remedy = {"Choose grade and score together.", "请使等级与得分一致。"}},
    .kind = finding_kind::fail,
    .source = "财预〔2020〕10号; where the grades part is the policy's",
    .number = 306};

/// 321: more executed than budgeted.
inline constexpr check execution_above_adjusted{
    .id = "execution.above_adjusted",
    .question = {"Is nothing executed beyond the adjusted budget?", "执行数是否超过全年预算数？"},
    .run =
        [](audited const& seen, findings& out) {
            for (std::size_t i = 0; i < seen.form.funds.size(); ++i) {
                auto const& line = seen.form.funds[i];
                if (line.adjusted.value && line.executed.value &&
                    *line.adjusted.value < *line.executed.value)
                    out.relate(out.add({form_part::fund_executed, i}),
                               {form_part::fund_adjusted, i});
            }
        },
    .words = {.fact = {"{declared} was executed of a budget of {other_declared}.",
                       "执行数{declared}超过预算数{other_declared}。"},
              .remedy = {"Enter the budget as adjusted, with what was carried over, or explain.",
                         "请核实预算数是否含调整和结转，或予以说明。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 321};

/// 322: hardly anything spent, and far more than planned achieved.
inline constexpr check execution_hardly_spent{
    .id = "execution.hardly_spent",
    .question = {"Do spending and results go together?", "资金支出与完成情况是否相称？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const limit = detail::parameter<ratio>(seen.limits.hardly_spent);
            if (!seen.scored.rate || !(*seen.scored.rate.exact < limit)) return;
            for (std::size_t i = 0; i < seen.form.indicators.size(); ++i) {
                auto const& scored = seen.scored.indicators[i];
                if (!detail::over_achieved(scored, seen.rules)) continue;
                auto& made = out.add({form_part::indicator_actual, i});
                out.relate(made, figure::rate());
                made.numbers[0] = seen.scored.rate.exact;
                made.numbers[1] = scored.reached.ratio;
            }
        },
    .words = {.fact = {"{1%} of the budget was executed, and {2%} of the target reached.",
                       "预算仅执行{1%}，指标却完成{2%}。"},
              .remedy = {"See whether the target was set too low or the money is still due.",
                         "请核实指标值是否过低，或资金尚未支付。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers; where little begins is the profile's",
    .number = 322};

/// 323: outcomes scored far above the execution.
inline constexpr check execution_behind_outcome{
    .id = "execution.behind_outcome",
    .question = {"Is the score rate of the outcomes in keeping with the execution rate?",
                 "效益得分率与预算执行率是否相称？"},
    .run =
        [](audited const& seen, findings& out) {
            if (!seen.scored.rate) return;
            decimal earned;
            decimal weight;
            for (auto const& row : seen.form.indicators) {
                if (first_level_of(row.first_heading.text) != first_level::benefit) continue;
                if (!row.score.value || !row.weight.value) return;
                earned = earned + *row.score.value;
                weight = weight + *row.weight.value;
            }
            if (weight.is_zero()) return;
            auto const rate = earned / weight;
            auto const margin = detail::parameter<ratio>(seen.limits.outcome_over_execution);
            if (!(margin < rate - *seen.scored.rate.exact)) return;
            auto& made = out.add(figure::rate());
            made.numbers[0] = rate;
            made.numbers[1] = seen.scored.rate.exact;
            made.numbers[2] = margin;
        },
    .words = {.fact = {"The outcomes earn {1%} of their points, with {2%} of the budget executed.",
                       "效益指标得分率为{1%}，预算执行率为{2%}。"},
              .explanation = {"The two are more than {3%} apart.", "前者高出后者超过{3%}。"},
              .remedy = {"See whether the outcomes are those of this year's money.",
                         "请核实效益是否由本年度资金产生。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 323};

/// 324: a limit of the cost that the funds exceed.
inline constexpr check cost_exceeded{
    .id = "cost.exceeded",
    .question = {"Do the funds keep to the limit of the cost that an indicator sets?",
                 "执行数是否超过成本指标设定的上限？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const* const line = seen.form.total_funds();
            if (line == nullptr || !line->executed.value) return;
            auto const index = static_cast<std::size_t>(line - seen.form.funds.data());
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const* const goal =
                    rows[i].target.value ? rows[i].target.value->as_bound() : nullptr;
                if (goal == nullptr || !detail::is_under(rows[i], "成本") ||
                    goal->limit.unit.measures() != dimension::money ||
                    entry_of(goal->comparison).better != direction::lower_is_better)
                    continue;
                bool whole = false;
                for (auto const word : whole_cost_words)
                    whole = whole || rows[i].name.text.find(word) != std::string::npos;
                auto const limit =
                    ratio{goal->limit.value} * detail::parameter<ratio>(goal->limit.unit.factor());
                if (!whole || !(limit < ratio{*line->executed.value})) continue;
                auto& made = out.add({form_part::indicator_target, i});
                out.relate(made, {form_part::fund_executed, index});
            }
        },
    .words = {.fact = {"The cost shall be {declared}, and {other_declared} was executed.",
                       "成本指标值为{declared}，而全年执行数为{other_declared}。"},
              .remedy = {"Correct the actual value of the indicator or the funds.",
                         "请更正该指标的完成值，或核实执行数。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 324};

/// 325: quality without a point beside full quantity.
inline constexpr check quality_not_accepted{
    .id = "quality.not_accepted",
    .question = {"Has quality points where quantity has all of them?",
                 "数量得满分时质量是否为零分？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            auto const under = [](auto const& row, std::string_view word) {
                return row.second_heading.text.find(word) != std::string::npos;
            };
            std::optional<std::size_t> quantity;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (!under(rows[i], "数量")) continue;
                if (!detail::is_full(rows[i])) return;
                quantity = i;
            }
            if (!quantity) return;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (under(rows[i], "质量") && rows[i].score.value &&
                    rows[i].score.value->is_zero() && detail::is_reduced(rows[i]))
                    out.relate(out.add(figure::indicator(i)), figure::indicator(*quantity));
        },
    .words = {.fact = {"Quality earns nothing, while the quantity earns all its points.",
                       "质量指标得零分，而数量指标得满分。"},
              .explanation = {"What was not accepted may not count as produced.",
                              "未经验收的产出是否应计为完成，需要判断。"},
              .remedy = {"See whether the output was accepted.", "请核实产出是否已验收。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 325};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
