// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/across_forms.hpp>
#include <outturn/audit/check.hpp>
#include <outturn/audit/detail/figure_explaining.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/detail/folded.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_funds.hpp>

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

namespace outturn::inline OUTTURN_ABI::detail {

/// The department of a form; only forms of one department are compared.
OUTTURN_DECL std::string_view department_of(audited const& seen) {
    return trimmed(seen.form.department.text);
}

/// Calls `use(i, all)` for each value, where `all` is the join of all values but the i-th.
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

/// How a form rounds the figures of one role.
struct rounding_habit {
    std::size_t form = 0;
    rounding_set by{};  ///< The roundings that give every figure as printed.
    figure witness{};   ///< A figure that tells roundings apart.
    int places = 0;
};

/// The exact figure that a printed one was rounded from: by the policy or, with `by_form` for the
/// execution score, from the rate as the form prints it.
OUTTURN_DECL std::optional<ratio> rounded_from(audited const& seen,
                                               figure_verdict const& of,
                                               bool by_form) {
    if (!by_form || of.where.part != form_part::execution_score) return of.exact;
    auto const& stated = seen.form.execution;
    if (!stated.rate.value || !stated.points.value) return std::nullopt;
    return ratio{*stated.points.value} * ratio{*stated.rate.value};
}

/// The habit of a form in one role; nothing where no figure tells roundings apart, or where the figures
/// have different places.
OUTTURN_DECL std::optional<rounding_habit> habit_of(audited const& seen,
                                                    form_part role,
                                                    bool by_form) {
    std::optional<rounding_habit> habit;
    for (auto const& each : seen.verdicts) {
        if (each.where.part != role) continue;
        auto const exact = rounded_from(seen, each, by_form);
        if (!exact || *exact == ratio{each.declared}) continue;
        auto const fitting = roundings_giving(each.declared, *exact, each.places);
        // A figure that no rounding gives shows no habit.
        if (fitting.empty()) continue;
        if (!habit) habit = {seen.index, fitting, each.where, each.places};
        if (habit->places != each.places) return std::nullopt;
        habit->by = habit->by.common_with(fitting);
    }
    return habit;
}

/// A form that rounds differently from all others, which agree.
struct odd_habit {
    rounding_habit odd;
    rounding_set others;
    std::size_t count;
};

/// The forms with an odd habit, among more than `enough` forms of one department.
OUTTURN_DECL std::vector<odd_habit> odd_habits(std::span<audited const> forms,
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

/// The adjusted budget of a form against the initial one.
struct budget_change {
    std::size_t form;
    ratio adjusted_to_initial;
};

OUTTURN_DECL void report_budget(audited const& seen, ratio const& common, findings& out) {
    auto const& funds = seen.scored.funds;
    auto const index = first_scored_row(seen.form);
    auto const expected = common * ratio{*funds.initial};
    auto& made = out.add(seen, {form_part::fund_adjusted, index});
    out.relate(made, seen, {form_part::fund_initial, index});
    made.exact = expected;
    made.recomputed = expected.exact();
    made.numbers = {common.reduced(), expected, abs(ratio{*funds.adjusted} - expected)};
}

/// Reports the budgets of one department whose ratio is not the one that all others have.
OUTTURN_DECL void report_odd_budgets(std::vector<budget_change> const& budgets,
                                     std::span<audited const> forms,
                                     findings& out) {
    // Nothing stands for ratios that do not agree.
    std::vector<std::optional<ratio>> ratios;
    for (auto const& each : budgets) ratios.emplace_back(each.adjusted_to_initial);
    auto const agreed = [](std::optional<ratio> const& a, std::optional<ratio> const& b) {
        return a && b && *a == *b ? a : std::optional<ratio>{};
    };
    for_each_beside_others(ratios, agreed, [&](std::size_t i, std::optional<ratio> const& common) {
        // That no other budget was adjusted says nothing of one that was.
        if (common && *common != *ratios[i] && *common != ratio{1})
            report_budget(forms[budgets[i].form], *common, out);
    });
}

OUTTURN_DECL void run_budget_sibling_ratio(std::span<audited const> forms, findings& out) {
    std::map<std::string_view, std::vector<budget_change>> departments;
    for (auto const& seen : forms) {
        auto const& funds = seen.scored.funds;
        if (!funds.initial || !funds.adjusted || funds.initial->is_zero()) continue;
        departments[department_of(seen)].push_back({seen.index, *funds.adjusted / *funds.initial});
    }
    for (auto const& [of, budgets] : departments)
        if (budgets.size() > forms.front().limits.agreeing_forms)
            report_odd_budgets(budgets, forms, out);
}

OUTTURN_DECL void run_case_scored_differently(std::span<audited const> forms, findings& out) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> seen_first;
    for (auto const& seen : forms)
        for (std::size_t i = 0; i < seen.form.indicators.size(); ++i) {
            auto const& row = seen.form.indicators[i];
            auto const& kind = seen.scored.indicators[i].kind;
            if (!kind || !row.actual.value || !row.score.value || !row.points.value) continue;
            // Whether words mean the same, only a reader can tell.
            if (*kind == indicator_kind::qualitative) continue;
            auto const key = std::to_string(static_cast<int>(*kind)) + '\n' +
                             folded(row.target.text) + '\n' + folded(row.actual.text) + '\n' +
                             to_string(row.points.value->normalized());
            auto const [at, is_new] = seen_first.try_emplace(key, seen.index, i);
            auto const [form, index] = at->second;
            if (is_new || form == seen.index) continue;
            auto const& first = forms[form].form.indicators[index];
            if (*first.score.value == *row.score.value) continue;
            out.relate(out.add(seen, figure::indicator(i)), forms[form], figure::indicator(index));
        }
}

OUTTURN_DECL void run_rounding_differs(std::span<audited const> forms, findings& out) {
    auto const enough = forms.front().limits.agreeing_forms;
    for (auto const role :
         {form_part::execution_rate, form_part::execution_score, form_part::indicator_score}) {
        std::set<std::size_t> by_form;
        for (auto const& each : odd_habits(forms, role, true, enough))
            by_form.insert(each.odd.form);
        for (auto const& [odd, others, count] : odd_habits(forms, role, false, enough)) {
            // A form that is odd only against the policy's exact value is not odd among the forms.
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
}

}  // namespace outturn::inline OUTTURN_ABI::detail
