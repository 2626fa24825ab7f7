// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of the reasons for deviations (偏差原因分析及改进措施): given where one is needed, and only
// there. When one is needed is data of the policy.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/modifiers.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Words that say that there is no reason to give. To add one, add it here.
inline constexpr std::array no_reason_words{std::string_view{"无"},
                                            std::string_view{"无。"},
                                            std::string_view{"没有"},
                                            std::string_view{"无偏差"},
                                            std::string_view{"无偏差。"},
                                            std::string_view{"不适用"},
                                            std::string_view{"不涉及"}};

namespace detail {

/// Whether a text has a letter or a Chinese character in it.
inline bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const character = decode_utf8(text, at);
        at += character.length == 0 ? 1 : character.length;
        bool const latin = (character.value >= 'A' && character.value <= 'Z') ||
                           (character.value >= 'a' && character.value <= 'z');
        bool const han = (character.value >= 0x3400 && character.value <= 0x9FFF) ||
                         (character.value >= 0xF900 && character.value <= 0xFAFF) ||
                         character.value >= 0x20000;
        if (latin || han) return true;
    }
    return false;
}

/// Whether a reason is given.
inline bool gives_reason(indicator const& row) {
    auto const text = trimmed(row.deviation_reason.text);
    return !nothing_entered(text) && has_words(text) &&
           std::find(no_reason_words.begin(), no_reason_words.end(), text) == no_reason_words.end();
}

/// Whether a target is reached by as much as or more than the limit of the policy, where more is
/// better or the number itself is asked for.
inline bool over_achieved(scored_indicator const& scored, policy const& rules) {
    auto const completion = completion_of(scored.reached);
    return scored.kind && can_be_over_achieved(*scored.kind) && completion &&
           rules.over_achievement.begins_at(*completion);
}

inline bool is_full(indicator const& row) {
    return row.score.value && row.weight.value && *row.score.value >= *row.weight.value;
}

inline bool is_reduced(indicator const& row) {
    return row.score.value && row.weight.value && *row.score.value < *row.weight.value;
}

/// The numbers of a text that are followed by `unit`, handed to `use`.
inline void for_each_number(std::string_view text, std::string_view unit, auto const& use) {
    auto const digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    for (std::size_t at = 0; at < text.size();) {
        if (!digit(at)) {
            ++at;
            continue;
        }
        auto const number = scan_number<std::int64_t>(text, at);
        if (number.bad) {
            while (digit(at)) ++at;
            continue;
        }
        at = number.end;
        if (text.substr(skip_spaces(text, at)).starts_with(unit)) use(number.value);
    }
}

}  // namespace detail

namespace checks {

/// 311: a score below its weight without a reason.
inline constexpr check reason_score_below_weight{
    .id = "reason.score_below_weight",
    .question = {"Has every reduced score a reason?", "得分低于分值的指标是否均说明了原因？"},
    .run =
        [](audited const& seen, findings& out) {
            if (!seen.rules.reason.score_below_weight) return;
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (detail::is_reduced(rows[i]) && !detail::gives_reason(rows[i])) {
                    auto& made = out.add({form_part::indicator_reason, i});
                    out.relate(made, figure::indicator(i));
                    made.numbers[0] = ratio{*rows[i].weight.value};
                }
        },
    .words =
        {.fact = {"The score {other_declared} is below the weight {1}, and no reason is given.",
                  "得分{other_declared}低于分值{1}，但未说明原因。"},
         .remedy = {"State the reason and what is done about it, or correct the score.",
                    "请填写偏差原因及改进措施，或更正得分。"}},
    .kind = finding_kind::fail,
    .source = "财预〔2020〕10号",
    .number = 311};

/// 312: a target far exceeded without a word on it.
inline constexpr check reason_over_achieved{
    .id = "reason.over_achieved",
    .question = {"Is every target that is far exceeded explained?",
                 "大幅超额完成的指标是否说明了原因？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rules = seen.rules;
            bool const demanded =
                rules.reason.over_achieved ||
                rules.over_achievement.then == over_achievement::action::reason_needed;
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const& scored = seen.scored.indicators[i];
                if (!detail::over_achieved(scored, rules) || detail::gives_reason(rows[i]))
                    continue;
                auto& made = out.add({form_part::indicator_actual, i});
                out.relate(made, {form_part::indicator_target, i});
                made.numbers[0] = scored.reached.ratio;
                made.numbers[1] = detail::parameter<ratio>(rules.over_achievement.from);
                if (demanded) made.kind = finding_kind::fail;
            }
        },
    .words = {.fact = {"The actual value {declared} is {1%} of the target {other_declared}, and no "
                       "reason is given.",
                       "完成值{declared}为指标值{other_declared}的{1%}，但未说明原因。"},
              .explanation = {"From {2%} on the cause is looked into: the target may have been set "
                              "too low.",
                              "达到{2%}即应分析原因，指标值可能定得过低。"},
              .remedy = {"State the cause, or set the target of the next year accordingly.",
                         "请说明原因，并据此调整下年度指标值。"}},
    .kind = finding_kind::review,
    .source = "财预〔2020〕10号, which names no number; 130 percent: practice of Guangxi",
    .number = 312};

/// 313: an execution rate below what the policy accepts without a reason.
inline constexpr check reason_rate_below{
    .id = "reason.rate_below",
    .question = {"Is the execution rate high enough to go unexplained?",
                 "预算执行率是否低至须说明原因？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const limit = detail::parameter<ratio>(seen.rules.reason.rate_below);
            if (limit.is_zero() || !seen.scored.rate || !(*seen.scored.rate.exact < limit)) return;
            auto& made = out.add(figure::rate());
            made.numbers[0] = seen.scored.rate.exact;
            made.numbers[1] = limit;
        },
    .words = {.fact = {"The execution rate is {1%}, below {2%}.", "预算执行率为{1%}，低于{2%}。"},
              .remedy = {"The form has no cell for the reason; look for it in the report.",
                         "自评表无说明栏，请在自评报告中核实原因。"}},
    .kind = finding_kind::review,
    .source = "guidance of Sichuan",
    .number = 313};

/// 314: a budget that was adjusted in the year.
inline constexpr check reason_budget_adjusted{
    .id = "reason.budget_adjusted",
    .question = {"Was the budget adjusted, so that a reason is needed?",
                 "预算年中是否调整而须说明原因？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const* const line = seen.form.total_funds();
            if (!seen.rules.reason.budget_adjusted || line == nullptr || !line->initial.value ||
                !line->adjusted.value || *line->initial.value == *line->adjusted.value)
                return;
            auto const index = static_cast<std::size_t>(line - seen.form.funds.data());
            auto& made = out.add({form_part::fund_adjusted, index});
            out.relate(made, {form_part::fund_initial, index});
        },
    .words = {.fact = {"The budget was adjusted in the year, from {other_declared} to {declared}.",
                       "预算由年初的{other_declared}调整为{declared}。"},
              .remedy = {"The form has no cell for the reason; look for it in the report.",
                         "自评表无说明栏，请在自评报告中核实原因。"}},
    .kind = finding_kind::review,
    .source = "guidance of Sichuan",
    .number = 314};

/// 315: an equality that is missed, with full credit and without a reason.
inline constexpr check reason_equality_missed{
    .id = "reason.equality_missed",
    .question = {"Has every = target that is not equal a reason?",
                 "“等于”类指标未相等的是否说明了原因？"},
    .run =
        [](audited const& seen, findings& out) {
            if (!seen.rules.reason.equality_missed) return;
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const& scored = seen.scored.indicators[i];
                bool const equality = scored.kind == indicator_kind::equality ||
                                      scored.kind == indicator_kind::zero_target;
                if (!equality || scored.reached.met != judgement::not_met ||
                    !detail::is_full(rows[i]) || detail::gives_reason(rows[i]))
                    continue;
                auto& made = out.add({form_part::indicator_actual, i});
                out.relate(made, {form_part::indicator_target, i});
            }
        },
    .words = {.fact = {"The actual value {declared} is not equal to the target {other_declared}, "
                       "and no reason is given.",
                       "完成值{declared}不等于指标值{other_declared}，但未说明原因。"},
              .remedy = {"State the reason.", "请说明原因。"}},
    .kind = finding_kind::fail,
    .source = "practice of Tianjin",
    .number = 315};

/// 316: a reason where nothing deviates.
inline constexpr check reason_without_deviation{
    .id = "reason.without_deviation",
    .question = {"Are reasons given only where something deviates?", "是否仅在有偏差时填写原因？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const& scored = seen.scored.indicators[i];
                if (!detail::gives_reason(rows[i]) || !detail::is_full(rows[i]) ||
                    scored.reached.met != judgement::met ||
                    detail::over_achieved(scored, seen.rules))
                    continue;
                auto& made = out.add({form_part::indicator_reason, i});
                out.relate(made, figure::indicator(i));
            }
        },
    .words =
        {.fact = {"A reason for a deviation is given, {declared}, though the target is met and "
                  "the score is full.",
                  "指标已完成且得满分，却填写了偏差原因{declared}。"},
         .remedy = {"See whether it belongs to another row, or the score is not right.",
                    "请核实是否应填在其他指标，或得分有误。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 316};

/// 317: a limit that is exceeded, with full credit and without a reason.
inline constexpr check reason_limit_exceeded{
    .id = "reason.limit_exceeded",
    .question = {"Has every limit that is exceeded a reason?",
                 "超过上限的反向指标是否说明了原因？"},
    .run =
        [](audited const& seen, findings& out) {
            if (!seen.rules.reason.limit_exceeded) return;
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const& scored = seen.scored.indicators[i];
                if (scored.kind != indicator_kind::lower_is_better ||
                    scored.reached.met != judgement::not_met || !detail::is_full(rows[i]) ||
                    detail::gives_reason(rows[i]))
                    continue;
                auto& made = out.add({form_part::indicator_actual, i});
                out.relate(made, {form_part::indicator_target, i});
            }
        },
    .words = {.fact = {"The actual value {declared} exceeds the target {other_declared}, and no "
                       "reason is given.",
                       "完成值{declared}超过指标值{other_declared}，但未说明原因。"},
              .remedy = {"State the reason.", "请说明原因。"}},
    .kind = finding_kind::fail,
    .source = "practice of Tianjin",
    .number = 317};

/// 403: numbers in a reason that do not make up the shortfall they account for.
///
/// Only where it can be decided: the reason names the actual value, and at least two more numbers in
/// the unit of the target, or one where it names the target too.
inline constexpr check reason_numbers{
    .id = "reason.numbers",
    .question = {"Do the numbers in the reasons add up to the shortfall?",
                 "原因说明中的数字之和是否等于差额？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const* const goal =
                    rows[i].target.value ? rows[i].target.value->as_bound() : nullptr;
                auto const* const done =
                    rows[i].actual.value ? rows[i].actual.value->as_bound() : nullptr;
                if (goal == nullptr || done == nullptr) continue;
                auto const unit = goal->limit.unit.spelling();
                auto const& completed = done->limit.value;
                auto const& wanted = goal->limit.value;
                bool const same_unit =
                    done->limit.unit.spelling().empty() || done->limit.unit == goal->limit.unit;
                if (unit.empty() || !same_unit || !(completed < wanted) ||
                    goal->limit.unit.measures() == dimension::share)
                    continue;
                bool names_actual = false;
                bool names_target = false;
                std::size_t parts = 0;
                decimal sum;
                detail::for_each_number(
                    rows[i].deviation_reason.text, unit, [&](decimal const& number) {
                        if (!names_actual && number == completed)
                            names_actual = true;
                        else if (!names_target && number == wanted)
                            names_target = true;
                        else
                            ++parts, sum = sum + number;
                    });
                auto const shortfall = wanted - completed;
                if (!names_actual || parts < (names_target ? 1U : 2U) || sum == shortfall) continue;
                auto& made = out.add({form_part::indicator_reason, i});
                made.numbers[0] = ratio{shortfall};
                made.numbers[1] = ratio{sum};
                out.relate(made, {form_part::indicator_actual, i});
            }
        },
    .words = {.fact = {"The actual value {other_declared} is {1} short of the target.",
                       "完成值{other_declared}较指标值少{1}。"},
              .recomputation = {"The other numbers in the reason add up to {2}.",
                                "原因说明中的其余数字合计{2}。"},
              .remedy = {"See whether the reason accounts for all of it.",
                         "请核实原因说明是否完整。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 403};

/// 404: a reason without a word.
inline constexpr check reason_no_words{
    .id = "reason.no_words",
    .question = {"Does every reason say something?", "偏差原因是否为有内容的文字？"},
    .run =
        [](audited const& seen, findings& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const text = trimmed(rows[i].deviation_reason.text);
                if (!nothing_entered(text) && !detail::has_words(text))
                    out.add({form_part::indicator_reason, i});
            }
        },
    .words = {.fact = {"In place of a reason stands {declared}.", "偏差原因栏填写为{declared}。"},
              .remedy = {"Leave the cell blank, or state the reason in words.",
                         "请留空，或以文字说明原因。"}},
    .kind = finding_kind::review,
    .source = "published forms",
    .number = 404};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
