// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks of forms side by side: what one of them does otherwise than the rest.

#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/score.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The department of a form, within which habits can be held against each other.
inline std::string_view department_of(audited const& seen) {
    return trimmed(seen.form.supervising_department.text);
}

/// Calls `use` for the place of each value with what all others come to when they are joined.
template <class Value>
void for_each_beside_others(std::vector<Value> const& values, auto const& join, auto const& use) {
    std::vector<Value> from_here_on{values};
    for (std::size_t i = values.size(); i-- > 1;)
        from_here_on[i - 1] = join(values[i - 1], from_here_on[i]);
    std::optional<Value> before;
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::optional<Value> others = before;
        if (i + 1 < values.size())
            others = others ? join(*others, from_here_on[i + 1]) : from_here_on[i + 1];
        if (others) use(i, *others);
        before = before ? join(*before, values[i]) : values[i];
    }
}

/// What one form shows of how figures of one role are rounded.
struct rounding_habit {
    std::size_t form = 0;
    rounding_set by{};  ///< Gives every figure as printed.
    figure witness{};   ///< One that not all roundings give.
    int places = 0;
};

/// The exact figure that a printed one was rounded from: by the policy or, with `by_form` for the
/// execution score, from the rate as the form prints it.
inline std::optional<ratio> rounded_from(audited const& seen,
                                         figure_verdict const& of,
                                         bool by_form) {
    if (!by_form || of.where.part != form_part::execution_score) return of.exact;
    auto const& stated = seen.form.execution;
    if (!stated.rate.value || !stated.weight.value) return std::nullopt;
    return ratio{*stated.weight.value} * ratio{*stated.rate.value};
}

/// The habit of a form in one role; nothing where no figure tells roundings apart, or where figures are
/// printed to different places.
inline std::optional<rounding_habit> habit_of(audited const& seen, form_part role, bool by_form) {
    std::optional<rounding_habit> habit;
    for (auto const& each : seen.verdicts) {
        if (each.where.part != role) continue;
        auto const exact = rounded_from(seen, each, by_form);
        if (!exact || *exact == ratio{each.declared}) continue;
        rounding_set fitting;
        for (auto const& entry : rounding_catalogue)
            if (exact->round(each.places, entry.mode) == each.declared) fitting.add(entry.mode);
        // A figure that no rounding gives says nothing of roundings.
        if (fitting.empty()) continue;
        if (!habit) habit = {seen.index, fitting, each.where, each.places};
        if (habit->places != each.places) return std::nullopt;
        habit->by = habit->by.common_with(fitting);
    }
    return habit;
}

/// A form that rounds otherwise than at least `enough` others, which all round alike.
struct odd_habit {
    rounding_habit odd;
    rounding_set others;
    std::size_t count;
};

inline std::vector<odd_habit> odd_habits(std::span<audited const> forms,
                                         form_part role,
                                         bool by_form,
                                         std::size_t enough) {
    std::map<std::pair<std::string_view, int>, std::vector<rounding_habit>> alike;
    for (auto const& seen : forms)
        if (auto const habit = habit_of(seen, role, by_form))
            alike[{department_of(seen), habit->places}].push_back(*habit);
    std::vector<odd_habit> found;
    for (auto const& [of, habits] : alike) {
        if (habits.size() <= enough) continue;
        std::vector<rounding_set> sets;
        for (auto const& each : habits) sets.push_back(each.by);
        for_each_beside_others(
            sets,
            [](rounding_set const& a, rounding_set const& b) { return a.common_with(b); },
            [&, &kept = habits](std::size_t i, rounding_set const& common) {
                if (!common.empty() && common.common_with(sets[i]).empty())
                    found.push_back({kept[i], common, kept.size() - 1});
            });
    }
    return found;
}

}  // namespace detail

namespace checks {

/// 601: one form whose budget was cut otherwise than those of its siblings.
inline constexpr check budget_sibling_ratio{
    .id = "budget.sibling_ratio",
    .question = {"Are the budgets of all forms adjusted in the same ratio, or in none?",
                 "各表预算调整比例是否一致？"},
    .words =
        {.fact = {"The adjusted budget is {declared} of an initial {other_declared}.",
                  "全年预算数为{declared}，年初预算数为{other_declared}。"},
         .recomputation = {"In all other forms the ratio is exactly {1}; by it the adjusted "
                           "budget would be {2} yuan, {3} yuan from what is printed.",
                           "其余各表之比均恰为{1}；按此全年预算数应为{2}元，与表列相差{3}元。"},
         .remedy = {"See whether the amount was mistyped or the adjustment differs.",
                    "请核实是否录入有误，或调整比例确有不同。"}},
    .kind = finding_kind::review,
    .source = "the five forms of 2022",
    .number = 601,
    .run_across = [](std::span<audited const> forms, findings& out) {
        struct budget {
            std::size_t form;
            ratio adjusted_to_initial;
        };
        std::map<std::string_view, std::vector<budget>> departments;
        for (auto const& seen : forms) {
            auto const* const line = seen.form.total_funds();
            if (line == nullptr || !line->initial.value || !line->adjusted.value ||
                line->initial.value->is_zero())
                continue;
            departments[detail::department_of(seen)].push_back(
                {seen.index, *line->adjusted.value / *line->initial.value});
        }
        auto const report = [&](budget const& odd, ratio const& common) {
            auto const& seen = forms[odd.form];
            auto const* const line = seen.form.total_funds();
            auto const index = static_cast<std::size_t>(line - seen.form.funds.data());
            auto const expected = common * ratio{*line->initial.value};
            auto& made = out.add(seen, {form_part::fund_adjusted, index});
            out.relate(made, seen, {form_part::fund_initial, index});
            made.exact = expected;
            made.recomputed = expected.exact();
            made.numbers = {
                common.reduced(), expected, abs(ratio{*line->adjusted.value} - expected)};
        };
        for (auto const& [of, budgets] : departments) {
            if (budgets.size() <= forms.front().limits.agreeing_forms) continue;
            // Nothing where they do not agree.
            std::vector<std::optional<ratio>> ratios;
            for (auto const& each : budgets) ratios.emplace_back(each.adjusted_to_initial);
            detail::for_each_beside_others(
                ratios,
                [](auto const& a, auto const& b) {
                    return a && b && *a == *b ? a : std::optional<ratio>{};
                },
                [&, &kept = budgets](std::size_t i, auto const& common) {
                    // That most budgets are not adjusted at all says nothing of one that is.
                    if (common && *common != *ratios[i] && *common != ratio{1})
                        report(kept[i], *common);
                });
        }
    }};

/// 602: the same target, actual value and weight, and another score.
inline constexpr check case_scored_differently{
    .id = "case.scored_differently",
    .question = {"Is the same case scored alike in all forms?", "相同情形在各表中得分是否一致？"},
    .words = {.fact = {"The score is {declared} here, while the same target, actual value and "
                       "weight earn {other_declared} in {other_form} ({other}).",
                       "本指标得分{declared}，而指标值、完成值、分值均相同的{other_form}（{other}"
                       "）得分{other_declared}。"},
              .remedy = {"Score both alike, or say what differs.", "请统一评分，或说明差异。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 602,
    .run_across = [](std::span<audited const> forms, findings& out) {
        std::map<std::string, std::pair<std::size_t, std::size_t>> seen_first;
        for (auto const& seen : forms)
            for (std::size_t i = 0; i < seen.form.indicators.size(); ++i) {
                auto const& row = seen.form.indicators[i];
                auto const& kind = seen.scored.indicators[i].kind;
                if (!kind || !row.actual.value || !row.score.value || !row.weight.value) continue;
                // Of words only a reader can tell whether the case is the same.
                if (*kind == indicator_kind::qualitative) continue;
                auto const key = std::to_string(static_cast<int>(*kind)) + '\n' +
                                 detail::folded(row.target.from.text) + '\n' +
                                 detail::folded(row.actual.from.text) + '\n' +
                                 to_string(row.weight.value->normalized());
                auto const [at, is_new] = seen_first.try_emplace(key, seen.index, i);
                auto const [form, index] = at->second;
                if (is_new || form == seen.index) continue;
                auto const& first = forms[form].form.indicators[index];
                if (*first.score.value == *row.score.value) continue;
                out.relate(
                    out.add(seen, figure::indicator(i)), forms[form], figure::indicator(index));
            }
    }};

/// 603: one form that rounds otherwise than the rest.
inline constexpr check rounding_differs{
    .id = "rounding.differs",
    .question = {"Do all forms round alike?", "各表取舍方式是否一致？"},
    .words = {.fact = {"The form prints {declared}, exactly {exact}.",
                       "表列为{declared}，精确值为{exact}。"},
              .recomputation = {"All other forms, {1} of them, keep to one rounding, {roundings}; "
                                "this figure does not.",
                                "其余{1}张表均可按{roundings}得出，本数字不能。"},
              .remedy = {"Round in one way in all forms.", "请统一取舍方式。"}},
    .kind = finding_kind::review,
    .source = "common practice of reviewers",
    .number = 603,
    .run_across = [](std::span<audited const> forms, findings& out) {
        auto const enough = forms.front().limits.agreeing_forms;
        for (auto const role :
             {form_part::execution_rate, form_part::execution_score, form_part::indicator_score}) {
            std::set<std::size_t> by_form;
            for (auto const& each : detail::odd_habits(forms, role, true, enough))
                by_form.insert(each.odd.form);
            for (auto const& [odd, others, count] :
                 detail::odd_habits(forms, role, false, enough)) {
                // What is odd only by what the policy starts from is odd by the policy alone.
                if (!by_form.contains(odd.form)) continue;
                auto const& seen = forms[odd.form];
                auto& made = out.add(seen, odd.witness);
                for (auto const& each : seen.verdicts) {
                    if (!(each.where == odd.witness)) continue;
                    made.exact = each.exact;
                    made.recomputed = each.recomputed;
                    made.difference = each.difference();
                }
                made.how.places = odd.places;
                made.how.roundings = others;
                made.numbers[0] = ratio{static_cast<std::int64_t>(count)};
            }
        }
    }};

}  // namespace checks

}  // namespace outturn::inline OUTTURN_ABI
