// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Numbers and ranges against numbers and ranges.

#include <outturn/core/detail/folded.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/attainment_words.hpp>
#include <outturn/expression/detail/unit_change.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/judgement.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// The numbers that a condition allows: all between two ends, or all but one.
template <class Int>
struct number_set {
    using number = basic_ratio<Int>;

    std::optional<number> low, high;
    bool has_low = true;
    bool has_high = true;
    bool inverted = false;

    static number_set of(comparison which, number const& end) {
        auto const& row = entry_of(which);
        if (row.holds_below && row.holds_above) return {end, end, true, true, true};
        number_set set;
        if (!row.holds_below) set.low = end;
        if (!row.holds_above) set.high = end;
        set.has_low = set.has_high = row.holds_equal;
        return set;
    }

    [[nodiscard]] bool contains(number const& value) const {
        bool const above_low = !low || *low < value || (has_low && *low == value);
        bool const below_high = !high || value < *high || (has_high && *high == value);
        return (above_low && below_high) != inverted;
    }
};

/// Whether all, some or none of the numbers of `stated` are in `wanted`.
template <class Int>
judgement judge_sets(number_set<Int> const& stated, number_set<Int> const& wanted) {
    // The ends and one number in each gap between them decide.
    using number = basic_ratio<Int>;
    std::array<number, 4> ends;
    std::size_t count = 0;
    for (auto const* each : {&stated.low, &stated.high, &wanted.low, &wanted.high})
        if (*each) ends[count++] = **each;
    for (std::size_t i = 1; i < count; ++i)
        for (std::size_t j = i; j > 0 && ends[j] < ends[j - 1]; --j)
            std::swap(ends[j], ends[j - 1]);
    bool all = true;
    bool any = false;
    auto const try_number = [&](number const& value) {
        if (!stated.contains(value)) return;
        bool const in = wanted.contains(value);
        all = all && in;
        any = any || in;
    };
    number const one{1};
    for (std::size_t i = 0; i < count; ++i) {
        try_number(ends[i]);
        if (i == 0) try_number(ends[i] - one);
        try_number(i + 1 == count ? ends[i] + one : (ends[i] + ends[i + 1]) / number{2});
    }
    return all ? judgement::met : any ? judgement::unknown : judgement::not_met;
}

template <class Int>
number_set<Int> set_of(basic_condition<Int> const& stated, basic_ratio<Int> const& factor) {
    if (auto const* const limit = stated.as_bound())
        return number_set<Int>::of(limit->comparison,
                                   basic_ratio<Int>{limit->limit.value} * factor);
    auto const& range = *stated.as_interval();
    return {basic_ratio<Int>{range.low.value} * factor,
            basic_ratio<Int>{range.high} * factor,
            range.includes_low,
            range.includes_high};
}

template <class Int>
bool is_approximate(basic_condition<Int> const& stated) {
    auto const* const limit = stated.as_bound();
    return limit != nullptr ? limit->approximate : stated.as_interval()->approximate;
}

/// Whether the numbers are of one thing: the words around them must not contradict each other.
template <class Int>
bool same_subject(basic_condition<Int> const& actual,
                  basic_condition<Int> const& target,
                  assumptions& assumed) {
    if (!actual.text.empty() && !target.text.empty() &&
        folded(actual.text) != folded(target.text)) {
        bool const things = unit_of(actual).measures() == dimension::count &&
                            unit_of(target).measures() == dimension::count;
        if (things) return false;
    }
    if (actual.subject.empty() && target.subject.empty()) return true;
    auto const said = folded(actual.subject);
    auto const wanted = folded(target.subject);
    if (said == wanted) return true;
    auto const actual_trend = trend_behind(said);
    auto const target_trend = trend_behind(wanted);
    if (actual_trend && target_trend && *actual_trend == *target_trend) return true;
    // A fall of 5 % is neither 5 % nor −5 % for certain.
    if (actual_trend || (target_trend && !*target_trend)) return false;
    if (!said.empty() && !wanted.empty()) return false;
    assumed.one_subject = true;
    return true;
}

/// The side of the target that all stated numbers are on, whether that meets it or not.
template <class Int>
relation side_of(number_set<Int> const& stated,
                 number_set<Int> const& wanted,
                 basic_condition<Int> const& target) {
    if (wanted.low && wanted.high && !wanted.inverted) {
        if (stated.high && *stated.high < *wanted.low) return relation::below;
        if (stated.low && *wanted.high < *stated.low) return relation::above;
    } else if (auto const* const limit = target.as_bound()) {
        basic_ratio<Int> const bound{limit->limit.value};
        if (stated.high && (*stated.high < bound || (*stated.high == bound && !stated.has_high)))
            return relation::below;
        if (stated.low && (bound < *stated.low || (bound == *stated.low && !stated.has_low)))
            return relation::above;
    }
    return relation::unknown;
}

/// An actual value that is itself a range, or has a comparison.
template <class Int>
void compare_sets(basic_attainment<Int>& reached,
                  number_set<Int> const& stated,
                  basic_condition<Int> const& target) {
    auto const wanted = set_of(target, basic_ratio<Int>{1});
    reached.met = judge_sets(stated, wanted);
    if (reached.met == judgement::unknown) reached.reason = unknown_because::open_range;
    reached.relation = side_of(stated, wanted, target);
    if (reached.relation == relation::unknown && reached.met != judgement::unknown)
        reached.relation = reached.met == judgement::met ? relation::inside : relation::outside;
}

/// 48000 against 5万人 is a number of people rather than of 万人.
template <class Int>
bool lacks_magnitude(basic_ratio<Int> const& value, basic_ratio<Int> const& wanted, int zeros) {
    if (zeros == 0 || wanted.is_zero()) return false;
    return !(abs(value / wanted) <
             basic_ratio<Int>{basic_decimal<Int>{power_of_ten<Int>(zeros - 1)}});
}

template <class Int>
void compare_with_bound(basic_attainment<Int>& reached,
                        basic_ratio<Int> const& value,
                        basic_bound<Int> const& limit) {
    basic_ratio<Int> const wanted{limit.limit.value};
    if (reached.assumed.unit_from_target &&
        lacks_magnitude(value, wanted, limit.limit.unit.zeros())) {
        reached.reason = unknown_because::unit_missing;
        return;
    }
    auto const order = value <=> wanted;
    reached.relation = order < 0 ? relation::below : order > 0 ? relation::above : relation::equal;
    reached.met = holds(limit.comparison, order) ? judgement::met : judgement::not_met;
    reached.excess = value - wanted;
    if (wanted.is_zero()) return;
    reached.ratio = value / wanted;
    reached.deviation = *reached.excess / abs(wanted);
}

template <class Int>
void compare_with_range(basic_attainment<Int>& reached,
                        basic_ratio<Int> const& value,
                        basic_interval<Int> const& range) {
    basic_ratio<Int> const low{range.low.value};
    basic_ratio<Int> const high{range.high};
    number_set<Int> const wanted{low, high, range.includes_low, range.includes_high};
    bool const inside = wanted.contains(value);
    reached.met = inside ? judgement::met : judgement::not_met;
    bool const under = value < low || (value == low && !range.includes_low);
    reached.relation = inside ? relation::inside : under ? relation::below : relation::above;
    auto const& nearer = under ? low : high;
    reached.excess = inside ? basic_ratio<Int>{} : value - nearer;
    if (!nearer.is_zero()) reached.deviation = *reached.excess / abs(nearer);
}

template <class Int>
basic_attainment<Int> compare_numbers(basic_condition<Int> const& actual,
                                      basic_condition<Int> const& target,
                                      comparing_options const& options) {
    basic_attainment<Int> reached;
    auto const* const limit = target.as_bound();
    reached.assumed.comparison_implied = limit != nullptr && limit->implied;
    if (!same_subject(actual, target, reached.assumed))
        return unknown_attainment<Int>(unknown_because::different_subjects, reached.assumed);
    auto const change = change_units(actual, target, options);
    reached.assumed.unit_from_target = change.assumed.unit_from_target;
    reached.assumed.unit_from_actual = change.assumed.unit_from_actual;
    reached.assumed.fraction_as_percent = change.assumed.fraction_as_percent;
    if (change.refused != unknown_because::none)
        return unknown_attainment<Int>(change.refused, reached.assumed);
    if (is_approximate(actual) || is_approximate(target))
        return unknown_attainment<Int>(unknown_because::approximate, reached.assumed);
    auto const* const measured = actual.as_bound();
    if (measured == nullptr || measured->comparison != comparison::equal) {
        compare_sets(reached, set_of(actual, change.factor), target);
        return reached;
    }
    basic_ratio<Int> value{measured->limit.value};
    if (!(change.factor == basic_ratio<Int>{1})) value *= change.factor;
    if (limit != nullptr)
        compare_with_bound(reached, value, *limit);
    else
        compare_with_range(reached, value, *target.as_interval());
    return reached;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
