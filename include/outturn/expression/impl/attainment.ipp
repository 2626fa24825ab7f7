// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/folded.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/detail/attainment_dates.hpp>
#include <outturn/expression/detail/attainment_numbers.hpp>
#include <outturn/expression/detail/attainment_words.hpp>
#include <outturn/expression/detail/comparing.hpp>
#include <outturn/expression/detail/condition_kind.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/detail/wide_quotient.hpp>
#include <outturn/numeric/ratio.hpp>

#include <algorithm>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

template <class Number, class Int>
basic_attainment<Int> compare_conditions(basic_condition<Int> const& actual,
                                         basic_condition<Int> const& target,
                                         comparing const& by,
                                         moved_numbers<Number> const& moved) {
    using enum condition_kind;
    auto const said = kind_of_condition(actual);
    auto const wanted_kind = kind_of_condition(target);
    if (said == words && wanted_kind != words)
        if (auto const meaning = by.words.meaning_of(actual.as_words()->text))
            return judged_by_word<Int>(*meaning);
    switch (wanted_kind) {
        case number:
            if (said == number) return compare_numbers(actual, target, by, moved);
            return unknown_attainment<Int>(said == words ? unknown_because::words_for_a_number
                                                         : unknown_because::a_date_for_a_number);
        case date:
            if (said == date) return compare_dates(actual, target, by);
            return unknown_attainment<Int>(said == words ? unknown_because::words_for_a_date
                                                         : unknown_because::a_number_for_a_date);
        case words:
            break;
    }
    auto const& wanted = target.as_words()->text;
    if (said == words) return compare_words<Int>(actual.as_words()->text, wanted, by);
    if (said == number) return compare_number_with_words(actual, wanted);
    return unknown_attainment<Int>(unknown_because::a_date_for_words);
}

/// Judges several conditions by Kleene's logic: one that is surely missed decides 且, one that is
/// surely met decides 或.
template <class Number, class Int>
basic_attainment<Int> compare_several(basic_condition<Int> const& actual,
                                      basic_target<Int> const& target,
                                      comparing const& by,
                                      moved_numbers<Number> const& moved) {
    bool const all = target.kind() == target_kind::all;
    auto const deciding = all ? judgement::not_met : judgement::met;
    basic_attainment<Int> reached;
    reached.met = all ? judgement::met : judgement::not_met;
    bool first = true;
    bool same_relation = true;
    relation common = relation::unknown;
    for (auto const& each : target.conditions()) {
        auto const part = compare_conditions(actual, each, by, moved);
        for (auto const& entry : assumption_catalogue)
            reached.assumed.*entry.which =
                reached.assumed.*entry.which || part.assumed.*entry.which;
        same_relation = same_relation && (first || part.relation == common);
        common = part.relation;
        first = false;
        if (reached.met == deciding) continue;
        if (part.met == deciding) {
            reached.met = deciding;
            reached.reason = unknown_because::none;
        } else if (part.met == judgement::unknown && reached.met != judgement::unknown) {
            reached.met = judgement::unknown;
            reached.reason = part.reason;
        }
    }
    if (same_relation)
        reached.relation = common;
    else if (reached.met == judgement::met)
        reached.relation = relation::inside;
    else if (reached.met == judgement::not_met)
        reached.relation = relation::outside;
    return reached;
}

template <class Number, class Int>
basic_attainment<Int> compare_over(basic_condition<Int> const& actual,
                                   basic_target<Int> const& target,
                                   comparing const& by,
                                   moved_numbers<Number> const& moved) {
    auto const wanted = target.conditions();
    return wanted.size() > 1 ? compare_several(actual, target, by, moved)
                             : compare_conditions(actual, wanted.front(), by, moved);
}

/// Nothing is entered, which meets only a target of the same words: 无.
template <class Int>
basic_attainment<Int> compare_nothing(basic_actual<Int> const& completed,
                                      basic_target<Int> const& goal) {
    auto const* const words = goal.as_words();
    bool const none_wanted = words != nullptr && !completed.blank().empty() &&
                             folded(words->text) == folded(completed.blank());
    if (none_wanted) return judged<Int>(relation::equal, judgement::met);
    return unknown_attainment<Int>(unknown_because::nothing_entered);
}

template <class Int>
basic_attainment<Int> compare_by(basic_target<Int> const& goal,
                                 basic_actual<Int> const& completed,
                                 comparing const& by) {
    if (!completed.is_entered()) return compare_nothing(completed, goal);
    auto const said = completed.conditions();
    auto const wanted = goal.conditions();
    if (said.size() > 1) {
        bool const same = completed.kind() == goal.kind() &&
                          std::equal(said.begin(), said.end(), wanted.begin(), wanted.end());
        if (same) return judged<Int>(relation::equal, judgement::met);
        return unknown_attainment<Int>(unknown_because::several_values);
    }
    OUTTURN_TRY {
        using number = basic_ratio<Int>;
        return compare_over(said.front(), goal, by, moved_numbers<number>{});
    }
    OUTTURN_CATCH(std::overflow_error const&) {
        if constexpr (builtin_backing<Int>)
            return compare_over(said.front(), goal, by, moved_numbers<wide_quotient<Int>>{});
        else
            return unknown_attainment<Int>(unknown_because::too_large);
    }
}

}  // namespace detail

template <detail::stated_integer Int>
basic_attainment<Int> compare(basic_target<Int> const& goal,
                              basic_actual<Int> const& completed,
                              vocabulary const& words) {
    return detail::compare_by(goal, completed, {words});
}

#ifdef OUTTURN_COMPILED
template attainment compare(target const&, actual const&, vocabulary const&);
namespace detail {
template attainment compare_by(target const&, actual const&, comparing const&);
}  // namespace detail
#endif

}  // namespace outturn::inline OUTTURN_ABI
