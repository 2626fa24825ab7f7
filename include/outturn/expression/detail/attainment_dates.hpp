// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Dates against dates.

#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/attainment_words.hpp>
#include <outturn/expression/judgement.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

// Words of completion, which may be earlier than the date named.
inline constexpr std::array completions{std::string_view{"完成"},
                                        std::string_view{"完工"},
                                        std::string_view{"竣工"},
                                        std::string_view{"交付"},
                                        std::string_view{"验收"},
                                        std::string_view{"办结"},
                                        std::string_view{"支付"},
                                        std::string_view{"发放"},
                                        std::string_view{"到位"}};

/// The days that a deadline allows, for certain and at most.
struct allowed_days {
    std::int32_t first = std::numeric_limits<std::int32_t>::min();
    std::int32_t last = std::numeric_limits<std::int32_t>::max();
    std::int32_t perhaps_last = std::numeric_limits<std::int32_t>::max();
};

/// The days from the first to the last day of a deadline's dates.
struct named_days {
    day_range from, to;
};

inline std::optional<named_days> days_named(deadline const& stated, int missing_year) {
    auto const from = stated.from.days(missing_year);
    auto const to = stated.to.days(missing_year);
    if (!from || !to) return std::nullopt;
    return named_days{*from, *to};
}

inline allowed_days days_allowed(deadline const& stated, named_days const& named) {
    auto const& [from, to] = named;
    auto const& row = entry_of(stated.comparison);
    allowed_days days;
    if (!row.holds_below) days.first = row.holds_equal ? from.first : to.last + 1;
    if (!row.holds_above)
        days.last = days.perhaps_last = row.holds_equal ? to.last : from.first - 1;
    // 11月前 may or may not include November; 11月30日前 and 11月底前 include the day.
    if (stated.before && stated.comparison == comparison::at_most && to.first != to.last)
        days.last = to.first - 1;
    return days;
}

/// The years of dates without one.
struct missing_years {
    int of_target = 0;
    int of_actual = 0;
};

inline missing_years years_for(deadline const& done,
                               deadline const& wanted,
                               comparing const& by,
                               assumptions& assumed) {
    bool const target_lacks = wanted.from.year == 0;
    bool const actual_lacks = done.from.year == 0;
    auto const year = by.year();
    bool const given = year != 0 && (target_lacks || actual_lacks);
    assumed.year_from_form = given && by.form_year != 0;
    assumed.year_from_vocabulary = given && by.form_year == 0;
    if (year != 0 || !actual_lacks) return {year, year};
    if (!target_lacks) {
        assumed.year_from_target = true;
        return {0, wanted.from.year};
    }
    assumed.same_year = true;
    // A year with a 29 February, as either date may be one.
    return {2000, 2000};
}

inline relation relation_of_days(named_days const& actual, named_days const& target) {
    if (actual.from == target.from && actual.to == target.to) return relation::equal;
    if (actual.to.last < target.from.first) return relation::below;
    if (target.to.last < actual.from.first) return relation::above;
    bool const inside = target.from.first <= actual.from.first && actual.to.last <= target.to.last;
    return inside ? relation::inside : relation::unknown;
}

/// A date before one that is named without 前: met where something is completed, else unknown.
template <class Int>
void judge_earlier(basic_attainment<Int>& reached, std::string_view action) {
    for (auto const word : completions) {
        if (action.find(word) == std::string_view::npos) continue;
        reached.assumed.done_earlier = true;
        reached.met = judgement::met;
        return;
    }
    reached.reason = unknown_because::earlier_than_named;
}

/// A date that surely misses the deadline; the excess is the days between, where both are clear.
template <class Int>
void judge_missed(basic_attainment<Int>& reached,
                  allowed_days const& stated,
                  allowed_days const& goal) {
    reached.met = judgement::not_met;
    bool const late = stated.first > goal.perhaps_last;
    bool const of_one_day = stated.first == stated.perhaps_last;
    if (of_one_day && (!late || goal.last == goal.perhaps_last))
        reached.excess =
            basic_ratio<Int>{basic_decimal<Int>{stated.first - (late ? goal.last : goal.first)}};
}

template <class Int>
basic_attainment<Int> compare_dates(basic_condition<Int> const& actual,
                                    basic_condition<Int> const& target,
                                    comparing const& by) {
    basic_attainment<Int> reached;
    auto const& done = *actual.as_deadline();
    auto const& wanted = *target.as_deadline();
    reached.assumed.comparison_implied = wanted.implied;
    if (wanted.comparison == comparison::not_equal || done.comparison == comparison::not_equal)
        return unknown_attainment<Int>(unknown_because::open_range, reached.assumed);
    auto const years = years_for(done, wanted, by, reached.assumed);
    // A date that still lacks a year has no days.
    auto const target_days = days_named(wanted, years.of_target);
    auto const actual_days = days_named(done, years.of_actual);
    if (!target_days || !actual_days)
        return unknown_attainment<Int>(unknown_because::year_missing, reached.assumed);
    reached.relation = relation_of_days(*actual_days, *target_days);
    auto const goal = days_allowed(wanted, *target_days);
    auto const stated = days_allowed(done, *actual_days);

    // Two deadlines in the same words are the same, whatever they include.
    bool const met =
        done == wanted || (stated.first >= goal.first && stated.perhaps_last <= goal.last);
    bool const early = stated.perhaps_last < goal.first;
    if (met) {
        reached.met = judgement::met;
    } else if (early && wanted.comparison == comparison::equal) {
        judge_earlier(reached, target.text);
    } else if (early || stated.first > goal.perhaps_last) {
        judge_missed(reached, stated, goal);
    } else {
        bool const unclear =
            goal.last != goal.perhaps_last && stated.perhaps_last <= goal.perhaps_last;
        reached.reason = unclear ? unknown_because::unclear_deadline : unknown_because::open_range;
    }
    return reached;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
