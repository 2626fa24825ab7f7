// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/detail/number_words.hpp>
#include <outturn/scoring/indicator_kind.hpp>
#include <outturn/scoring/policy.hpp>

#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// How a figure is rounded, in words.
OUTTURN_DECL std::string rounding_sentence(rounded_to const& how, int places, language in) {
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

/// What over-achievement leads to, as a sentence.
OUTTURN_DECL std::string over_achievement_sentence(over_achievement const& beyond, language in) {
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

/// How a hundred points are spread, as a sentence.
OUTTURN_DECL std::string scheme_sentence(weight_scheme const& spread, language in) {
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

/// Writes the sentences of a policy, a line each.
class policy_describer {
public:
    policy_describer(policy const& rules, language in) : rules_{rules}, in_{in} {}

    [[nodiscard]] std::string text() {
        say_origin();
        say_execution();
        say_zero_budget();
        say_kinds();
        say_schemes();
        say_total();
        say_limits_of_the_total();
        say_ratings();
        say_reasons();
        return std::move(text_);
    }

private:
    void say(std::string_view en, std::string_view in_chinese) {
        text_.append(zh_ ? in_chinese : en).append("\n");
    }
    void say(std::string const& sentence) { text_.append(sentence).append("\n"); }

    void say_origin() {
        text_.append(printable(rules_.name.view()))
            .append(zh_ ? "：" : ": ")
            .append(printable(zh_ ? rules_.title_zh.view() : rules_.title.view()))
            .append("\n");
        say((zh_ ? "依据：" : "Evidence: ") + printable(rules_.evidence.view()));
    }

    void say_execution() {
        auto const& execution = rules_.execution;
        auto const weight = to_string(execution.weight);
        std::string const of{
            execution.of == budget_column::initial    ? (zh_ ? "年初预算数" : "initial budget")
            : execution.of == budget_column::received ? (zh_ ? "资金到位数" : "funds received")
                                                      : (zh_ ? "全年预算数" : "adjusted budget")};
        // A rate of four places is a percentage of two.
        auto const rate = rounding_sentence(execution.rate, execution.rate.places - 2, in_);
        auto const score = rounding_sentence(execution.score, execution.score.places, in_);
        say(zh_ ? "执行率：全年执行数÷" + of + "，以百分数" + rate + "。"
                : "Execution rate: executed ÷ " + of + ", as a percentage " + rate + ".");
        say(zh_ ? "预算执行得分（表中未列分值时为 " + weight + " 分）：" +
                      sentence(execution, in_) + "，" + score + "。"
                : "Execution score (of " + weight + " points where the form says nothing else): " +
                      sentence(execution, in_) + "; " + score + ".");
    }

    void say_zero_budget() {
        switch (rules_.execution.of_zero) {
            case zero_budget::no_figure:
                say("A budget of zero has no score.", "预算为零时如何计分未作规定。");
                break;
            case zero_budget::not_applicable:
                say("With a budget of zero, execution does not apply.",
                    "预算为零时，预算执行不适用。");
                break;
            case zero_budget::zero:
                say("A budget of zero earns nothing.", "预算为零时不得分。");
                break;
            case zero_budget::full_if_unspent:
                say("A budget of zero earns the full points if nothing was executed, else nothing.",
                    "预算为零且未执行时得满分，否则不得分。");
                break;
        }
    }

    void say_kinds() {
        auto const say_kind = [&](std::string_view name, indicator_kind kind, bool above) {
            auto const& rounds = rules_.rounding_for(kind, above);
            say(std::string{name} + (zh_ ? "：" : ": ") + rules_.sentence(kind, above, in_) +
                (zh_ ? "；" : "; ") + rounding_sentence(rounds, rounds.places, in_) +
                (zh_ ? "。" : "."));
        };
        for (auto const& kind : indicator_kind_catalogue) {
            say_kind(zh_ ? kind.zh : kind.en, kind.which, false);
            if (kind.which == indicator_kind::range)
                say_kind(
                    zh_ ? "区间指标（高于上限）" : "A range that is exceeded", kind.which, true);
        }
        say(over_achievement_sentence(rules_.over_achievement, in_));
    }

    void say_schemes() {
        for (auto const& scheme : rules_.weights)
            if (!scheme.is_none()) say(scheme_sentence(scheme, in_));
    }

    void say_total() {
        auto const& total = rules_.total;
        auto const rounds = rounding_sentence(total.rounds, total.rounds.places, in_);
        bool const of_printed = total.sum == total_of::printed_scores;
        say(zh_ ? "总分：" + std::string{of_printed ? "取舍后" : "取舍前"} + "各项得分之和，" +
                      rounds + "。"
                : "Total: the sum of the " + std::string{of_printed ? "rounded" : "exact"} +
                      " scores, " + rounds + ".");
        if (total.dropped == not_applicable::rescaled)
            say("An indicator that does not apply is dropped, and the rest rescaled to the full "
                "points.",
                "不适用的指标予以剔除，其余指标按满分折算。");
        else
            say("The policy does not say how an indicator that does not apply is treated.",
                "不适用的指标如何处理未作规定。");
    }

    void say_limits_of_the_total() {
        auto const& total = rules_.total;
        for (auto const& cap : total.caps)
            if (!cap.is_none())
                say(zh_ ? "执行率" + std::string{cap.bound_included ? "不高于 " : "低于 "} +
                              percent_text(cap.rate_below) + " 的，总分不超过 " +
                              to_string(cap.total) + " 分。"
                        : "With an execution rate " +
                              std::string{cap.bound_included ? "of at most " : "below "} +
                              percent_text(cap.rate_below) + ", the total is at most " +
                              to_string(cap.total) + ".");
        if (total.zero_target_vetoes)
            say("A missed target of zero makes the total zero.",
                "指标值为零的指标未完成的，总分为零。");
    }

    void say_ratings() {
        auto const excellent = to_string(rules_.total.rating.excellent);
        auto const good = to_string(rules_.total.rating.good);
        auto const fair = to_string(rules_.total.rating.fair);
        say(zh_ ? "评价等级：" + excellent + " 分及以上为优，" + good + " 分及以上为良，" + fair +
                      " 分及以上为中，其下为差。"
                : "Ratings: excellent from " + excellent + ", good from " + good + ", fair from " +
                      fair + ", poor below.");
    }

    void say_reasons() {
        auto const& reason = rules_.reason;
        std::string when;
        auto const add = [&](bool needed, std::string const& en, std::string const& in_chinese) {
            if (needed) when += (when.empty() ? "" : zh_ ? "、" : "; ") + (zh_ ? in_chinese : en);
        };
        add(reason.score_below_weight, "where a score is below its points", "得分低于分值");
        add(reason.over_achieved, "for over-achievement from the limit on", "超额完成达到上述限度");
        add(!reason.rate_below.is_zero(),
            "for an execution rate below " + percent_text(reason.rate_below),
            "执行率低于 " + percent_text(reason.rate_below));
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
            say(zh_ ? "须填写偏差原因：" + when + "。" : "A reason is needed " + when + ".");
    }

    policy const& rules_;
    language in_;
    bool zh_ = in_ == language::zh;
    std::string text_;
};

}  // namespace detail

OUTTURN_DECL std::string describe(policy const& rules, language in) {
    return mended_utf8(detail::policy_describer{rules, in}.text());
}

}  // namespace outturn::inline OUTTURN_ABI
