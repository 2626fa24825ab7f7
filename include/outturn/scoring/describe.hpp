// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A policy read aloud: each of its decisions as a sentence.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <array>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A row of the catalogue of kinds: its stable name, and what it is called in both languages.
struct indicator_kind_entry {
    indicator_kind which;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

// clang-format off
/// Every kind of indicator, in the order of the enumerators.
inline constexpr std::array indicator_kind_catalogue{
    indicator_kind_entry{indicator_kind::higher_is_better, "higher_is_better", "An indicator of at least so much", "正向指标（≥、>）"},
    indicator_kind_entry{indicator_kind::lower_is_better,  "lower_is_better",  "An indicator of at most so much",  "反向指标（≤、<）"},
    indicator_kind_entry{indicator_kind::equality,         "equality",         "An indicator of exactly so much",  "等于类指标（=）"},
    indicator_kind_entry{indicator_kind::zero_target,      "zero_target",      "A target of zero",                 "指标值为零的指标"},
    indicator_kind_entry{indicator_kind::range,            "range",            "A range that is missed from below, or several conditions", "区间指标（低于下限）及多项条件"},
    indicator_kind_entry{indicator_kind::deadline,         "deadline",         "A deadline",                       "时限指标"},
    indicator_kind_entry{indicator_kind::qualitative,      "qualitative",      "A target in words",                "定性指标"},
    indicator_kind_entry{indicator_kind::satisfaction,     "satisfaction",     "Satisfaction in percent",          "满意度指标"},
};
// clang-format on

/// The row of `which` in the catalogue.
constexpr indicator_kind_entry const& entry_of(indicator_kind which) {
    return indicator_kind_catalogue[static_cast<std::size_t>(which)];
}

namespace detail {

inline std::string rounding_sentence(rounded_to const& how, int places, language in) {
    bool const zh = in == language::zh;
    auto const& mode = entry_of(how.mode);
    auto const count = std::to_string(places);
    if (places < 0)
        return (zh ? "取至" : "rounded to ") + places_text(places, in) +
               (zh ? "（" + std::string{mode.zh} + "）" : ", " + std::string{mode.en});
    if (zh)
        return places == 0 ? "取整数（" + std::string{mode.zh} + "）"
                           : "保留 " + count + " 位小数（" + std::string{mode.zh} + "）";
    return "rounded to " +
           (places == 0 ? "whole numbers"
                        : count + (places == 1 ? " decimal place" : " decimal places")) +
           ", " + std::string{mode.en};
}

inline std::string over_achievement_sentence(over_achievement const& beyond, language in) {
    bool const zh = in == language::zh;
    auto const from = percent_text(beyond.from);
    auto const amount = to_string(beyond.amount);
    auto const head = beyond.limit_included
                          ? zh ? "完成值达到指标值 " + from + " 及以上的，"
                               : "At " + from + " of its target or more, an indicator "
                      : zh ? "完成值超过指标值 " + from + " 的，"
                           : "Beyond " + from + " of its target, an indicator ";
    using action = over_achievement::action;
    switch (beyond.then) {
        case action::none:
            return zh ? "超额完成不加分，也不扣分。" : "Over-achievement changes nothing.";
        case action::reason_needed:
            return head + (zh ? "须说明原因，不扣分。" : "needs a reason, and loses nothing.");
        case action::points_deducted:
            return head + (zh ? "扣 " + amount + " 分。" : "loses " + amount + " points.");
        case action::does_not_count:
            return head + (zh ? "不得分。" : "earns nothing.");
        case action::scaled_down:
            break;
    }
    return head + (zh ? "超出部分每达指标值的一倍，扣分值的 " + percent_text(beyond.amount) + "。"
                      : "loses " + percent_text(beyond.amount) +
                            " of its points for each time its target beyond that.");
}

inline std::string scheme_sentence(weight_scheme const& spread, language in) {
    bool const zh = in == language::zh;
    std::string text = zh ? "分值构成：" : "Points: ";
    bool first = true;
    auto const add = [&](decimal const& points, char const* en, char const* in_chinese) {
        if (points.is_zero()) return;
        if (!first) text += zh ? "、" : ", ";
        first = false;
        text.append(zh ? in_chinese : en).append(" ").append(to_string(points));
        if (zh) text += " 分";
    };
    add(spread.execution, "execution", "预算执行");
    add(spread.cost, "cost", "成本");
    add(spread.output, "output", "产出");
    add(spread.benefit, "benefit", "效益");
    add(spread.satisfaction, "satisfaction", "满意度");
    return text + (zh ? "。" : ".");
}

}  // namespace detail

/// The policy as sentences, a line each: where it comes from, how execution is scored, each kind of
/// indicator, the total, the ratings, and when a reason is needed.
///
///     describe(policies::hubei, language::zh)
inline std::string describe(policy const& rules, language in = language::en) {
    bool const zh = in == language::zh;
    auto const& all = rules;
    std::string text;
    auto const say = [&](std::string_view en, std::string_view in_chinese) {
        text.append(zh ? in_chinese : en).append("\n");
    };
    auto const say_text = [&](std::string const& sentence) { text.append(sentence).append("\n"); };

    text.append(all.name.view())
        .append(zh ? "：" : ": ")
        .append(zh ? all.title_zh.view() : all.title.view())
        .append("\n");
    say_text((zh ? "依据：" : "Evidence: ") + std::string{all.evidence.view()});

    auto const& execution = all.execution;
    auto const weight = to_string(execution.weight);
    std::string const of{
        execution.of == budget_column::initial    ? (zh ? "年初预算数" : "initial budget")
        : execution.of == budget_column::received ? (zh ? "资金到位数" : "funds received")
                                                  : (zh ? "全年预算数" : "adjusted budget")};
    // A rate of four places is a percentage of two.
    auto const rate = detail::rounding_sentence(execution.rate, execution.rate.places - 2, in);
    auto const score = detail::rounding_sentence(execution.score, execution.score.places, in);
    say_text(zh ? "执行率：全年执行数÷" + of + "，以百分数" + rate + "。"
                : "Execution rate: executed ÷ " + of + ", as a percentage " + rate + ".");
    bool const printed = execution.basis == score_basis::printed_rate;
    say_text(zh ? "预算执行得分（表中未列分值时为 " + weight + " 分）：按" +
                      (printed ? "表列（已取舍的）" : "未取舍的") + "执行率，" +
                      sentence(execution.how, in) + "，" + score + "。"
                : "Execution score (of " + weight +
                      " points where the form says nothing else): from the " +
                      (printed ? "printed" : "exact") + " rate, " + sentence(execution.how, in) +
                      "; " + score + ".");
    switch (execution.of_zero) {
        case zero_budget::no_figure:
            say("A budget of zero has no score.", "预算为零时如何计分未作规定。");
            break;
        case zero_budget::not_applicable:
            say("With a budget of zero, execution does not apply.", "预算为零时，预算执行不适用。");
            break;
        case zero_budget::zero:
            say("A budget of zero earns nothing.", "预算为零时不得分。");
            break;
        case zero_budget::full_if_unspent:
            say("A budget of zero earns the full points if nothing was executed, else nothing.",
                "预算为零且未执行时得满分，否则不得分。");
            break;
    }

    auto const say_kind = [&](std::string_view name, indicator_kind kind, bool above) {
        auto const& rounds = rules.rounding_for(kind, above);
        say_text(std::string{name} + (zh ? "：" : ": ") + rules.sentence(kind, above, in) +
                 (zh ? "；" : "; ") + detail::rounding_sentence(rounds, rounds.places, in) +
                 (zh ? "。" : "."));
    };
    for (auto const& kind : indicator_kind_catalogue) {
        say_kind(zh ? kind.zh : kind.en, kind.which, false);
        if (kind.which == indicator_kind::range)
            say_kind(zh ? "区间指标（高于上限）" : "A range that is exceeded", kind.which, true);
    }
    say_text(detail::over_achievement_sentence(all.over_achievement, in));

    for (auto const& scheme : all.weights)
        if (!scheme.is_none()) say_text(detail::scheme_sentence(scheme, in));

    auto const& total = all.total;
    auto const rounds = detail::rounding_sentence(total.rounds, total.rounds.places, in);
    bool const of_printed = total.sum == total_of::printed_scores;
    say_text(zh ? "总分：" + std::string{of_printed ? "取舍后" : "取舍前"} + "各项得分之和，" +
                      rounds + "。"
                : "Total: the sum of the " + std::string{of_printed ? "rounded" : "exact"} +
                      " scores, " + rounds + ".");
    if (total.dropped == not_applicable::rescaled)
        say("An indicator that does not apply is dropped, and the rest rescaled to the full "
            "points.",
            "不适用的指标予以剔除，其余指标按满分折算。");
    else
        say("What becomes of an indicator that does not apply is not said.",
            "不适用的指标如何处理未作规定。");
    for (auto const& cap : total.caps)
        if (!cap.is_none())
            say_text(zh ? "执行率" + std::string{cap.bound_included ? "不高于 " : "低于 "} +
                              detail::percent_text(cap.rate_below) + " 的，总分不超过 " +
                              to_string(cap.total) + " 分。"
                        : "With an execution rate " +
                              std::string{cap.bound_included ? "of at most " : "below "} +
                              detail::percent_text(cap.rate_below) + ", the total is at most " +
                              to_string(cap.total) + ".");
    if (total.zero_target_vetoes)
        say("A missed target of zero makes the total zero.",
            "指标值为零的指标未完成的，总分为零。");
    auto const excellent = to_string(total.rating.excellent);
    auto const good = to_string(total.rating.good);
    auto const fair = to_string(total.rating.fair);
    say_text(zh ? "评价等级：" + excellent + " 分及以上为优，" + good + " 分及以上为良，" + fair +
                      " 分及以上为中，其下为差。"
                : "Ratings: excellent from " + excellent + ", good from " + good + ", fair from " +
                      fair + ", poor below.");

    auto const& reason = all.reason;
    std::string when;
    auto const add = [&](bool needed, std::string const& en, std::string const& in_chinese) {
        if (needed) when += (when.empty() ? "" : zh ? "、" : "; ") + (zh ? in_chinese : en);
    };
    add(reason.score_below_weight, "where a score is below its points", "得分低于分值");
    add(reason.over_achieved, "for over-achievement from the limit on", "超额完成达到上述限度");
    add(!reason.rate_below.is_zero(),
        "for an execution rate below " + detail::percent_text(reason.rate_below),
        "执行率低于 " + detail::percent_text(reason.rate_below));
    add(reason.budget_adjusted, "where the budget was adjusted", "预算有调整");
    add(reason.equality_missed,
        "where an actual value is not exactly its target",
        "等于类指标的完成值不等于指标值");
    add(reason.limit_exceeded,
        "where an actual value exceeds a target of at most so much",
        "反向指标的完成值超过指标值");
    if (when.empty())
        say("A reason is never needed.", "无须填写偏差原因。");
    else
        say_text(zh ? "须填写偏差原因：" + when + "。" : "A reason is needed " + when + ".");
    return text;
}

}  // namespace outturn::inline OUTTURN_ABI
