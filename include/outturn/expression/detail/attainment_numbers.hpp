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
#include <outturn/numeric/detail/wide_quotient.hpp>
#include <outturn/numeric/ratio.hpp>

#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

/// The numbers that a condition allows: all between two ends, or all but one.
template <class Number>
struct number_set {
    std::optional<Number> low, high;
    bool has_low = true;
    bool has_high = true;
    bool inverted = false;

    static number_set of(comparison which, Number const& end) {
        auto const& row = entry_of(which);
        if (row.holds_below && row.holds_above) return {end, end, true, true, true};
        number_set set;
        if (!row.holds_below) set.low = end;
        if (!row.holds_above) set.high = end;
        set.has_low = set.has_high = row.holds_equal;
        return set;
    }

    [[nodiscard]] bool contains(Number const& value) const {
        bool const above_low = !low || *low < value || (has_low && *low == value);
        bool const below_high = !high || value < *high || (has_high && *high == value);
        return (above_low && below_high) != inverted;
    }
};

/// Whether the low end of `a` leaves out no number that the low end of `b` lets in.
template <class Number>
bool begins_no_later(number_set<Number> const& a, number_set<Number> const& b) {
    if (!a.low || !b.low) return !a.low;
    return *a.low < *b.low || (*a.low == *b.low && (a.has_low || !b.has_low));
}

/// Whether the high end of `a` leaves out no number that the high end of `b` lets in.
template <class Number>
bool ends_no_sooner(number_set<Number> const& a, number_set<Number> const& b) {
    if (!a.high || !b.high) return !a.high;
    return *b.high < *a.high || (*b.high == *a.high && (a.has_high || !b.has_high));
}

/// Whether all numbers between the ends of `b` are between those of `a`.
template <class Number>
bool spans(number_set<Number> const& a, number_set<Number> const& b) {
    return begins_no_later(a, b) && ends_no_sooner(a, b);
}

/// Whether there is a number above the low end of `a` and below the high end of `b`.
template <class Number>
bool begins_before_end(number_set<Number> const& a, number_set<Number> const& b) {
    if (!a.low || !b.high) return true;
    return *a.low < *b.high || (*a.low == *b.high && a.has_low && b.has_high);
}

/// Whether some number is between the ends of both; either has one between its own.
template <class Number>
bool share_a_number(number_set<Number> const& a, number_set<Number> const& b) {
    return begins_before_end(a, b) && begins_before_end(b, a);
}

/// Whether all, some or none of the numbers of `stated`, of which there are some, are in `wanted`.
template <class Number>
judgement judge_sets(number_set<Number> const& stated, number_set<Number> const& wanted) {
    bool all = false;
    bool any = true;
    if (stated.inverted) {
        // All numbers but one: wanted are all but the same one, or only between two ends.
        all = wanted.inverted && *stated.low == *wanted.low;
        any = wanted.inverted || !spans(stated, wanted);
    } else if (wanted.inverted) {
        all = !share_a_number(stated, wanted);
        any = !spans(wanted, stated);
    } else {
        all = spans(wanted, stated);
        any = share_a_number(stated, wanted);
    }
    return all ? judgement::met : any ? judgement::unknown : judgement::not_met;
}

template <class Number, class Int>
number_set<Number> set_of(basic_condition<Int> const& stated, Number const& factor) {
    if (auto const* const limit = stated.as_bound())
        return number_set<Number>::of(limit->comparison, Number{limit->limit.value} * factor);
    auto const& range = *stated.as_interval();
    return {Number{range.low.value} * factor,
            Number{range.high} * factor,
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

/// The side of the target that all stated numbers are on, whether that meets it or not; `bound` is the
/// number of a target that is one bound.
template <class Number>
relation side_of(number_set<Number> const& stated,
                 number_set<Number> const& wanted,
                 std::optional<Number> const& bound) {
    // All numbers but one are on both sides.
    if (stated.inverted) return relation::unknown;
    if (wanted.low && wanted.high && !wanted.inverted) {
        if (stated.high && *stated.high < *wanted.low) return relation::below;
        if (stated.low && *wanted.high < *stated.low) return relation::above;
    } else if (bound) {
        if (stated.high && (*stated.high < *bound || (*stated.high == *bound && !stated.has_high)))
            return relation::below;
        if (stated.low && (*bound < *stated.low || (*bound == *stated.low && !stated.has_low)))
            return relation::above;
    }
    return relation::unknown;
}

/// An actual value that is itself a range, or has a comparison.
template <class Number, class Int>
void compare_sets(basic_attainment<Int>& reached,
                  number_set<Number> const& stated,
                  number_set<Number> const& wanted,
                  std::optional<Number> const& bound) {
    reached.met = judge_sets(stated, wanted);
    if (reached.met == judgement::unknown) reached.reason = unknown_because::open_range;
    reached.relation = side_of(stated, wanted, bound);
    if (reached.relation == relation::unknown && reached.met != judgement::unknown)
        reached.relation = reached.met == judgement::met ? relation::inside : relation::outside;
}

/// 48000 against 5万人 is a number of people rather than of 万人.
template <class Int, class Number>
bool lacks_magnitude(Number const& value, Number const& wanted, int zeros) {
    if (zeros == 0 || wanted.is_zero()) return false;
    return !(abs(value) < abs(wanted) * Number{basic_decimal<Int>{power_of_ten<Int>(zeros - 1)}});
}

template <class Number, class Int>
void compare_with_bound(basic_attainment<Int>& reached,
                        Number const& value,
                        Number const& wanted,
                        basic_bound<Int> const& limit) {
    if (reached.assumed.unit_from_target &&
        lacks_magnitude<Int>(value, wanted, limit.limit.unit.zeros())) {
        reached.reason = unknown_because::unit_missing;
        return;
    }
    auto const order = value <=> wanted;
    reached.relation = order < 0 ? relation::below : order > 0 ? relation::above : relation::equal;
    reached.met = holds(limit.comparison, order) ? judgement::met : judgement::not_met;
    auto const excess = value - wanted;
    reached.excess = narrowed(excess);
    if (wanted.is_zero()) return;
    reached.ratio = narrowed(value / wanted);
    reached.deviation = narrowed(excess / abs(wanted));
}

template <class Number, class Int>
void compare_with_range(basic_attainment<Int>& reached,
                        Number const& value,
                        basic_interval<Int> const& range) {
    Number const low{range.low.value};
    Number const high{range.high};
    number_set<Number> const wanted{low, high, range.includes_low, range.includes_high};
    bool const inside = wanted.contains(value);
    reached.met = inside ? judgement::met : judgement::not_met;
    bool const under = value < low || (value == low && !range.includes_low);
    reached.relation = inside ? relation::inside : under ? relation::below : relation::above;
    auto const& nearer = under ? low : high;
    auto const excess = inside ? Number{} : value - nearer;
    reached.excess = narrowed(excess);
    if (!nearer.is_zero()) reached.deviation = narrowed(excess / abs(nearer));
}

/// Numbers that take the places of those stated, each where it is not null: of an actual value that is one
/// number, and of a target that is one bound.
template <class Number>
struct moved_numbers {
    Number const* actual = nullptr;
    Number const* target = nullptr;
};

/// Compares over `Number`, which throws `std::overflow_error` where a number on the way does not fit it.
template <class Number, class Int>
basic_attainment<Int> compare_numbers(basic_condition<Int> const& actual,
                                      basic_condition<Int> const& target,
                                      comparing const& by,
                                      moved_numbers<Number> const& moved) {
    basic_attainment<Int> reached;
    auto const* const limit = target.as_bound();
    reached.assumed.comparison_implied = limit != nullptr && limit->implied;
    if (!same_subject(actual, target, reached.assumed))
        return unknown_attainment<Int>(unknown_because::different_subjects, reached.assumed);
    auto const change = change_units<Number>(actual, target, by);
    reached.assumed.unit_from_target = change.assumed.unit_from_target;
    reached.assumed.unit_from_actual = change.assumed.unit_from_actual;
    reached.assumed.fraction_as_percent = change.assumed.fraction_as_percent;
    reached.assumed.own_unit = change.assumed.own_unit;
    if (change.refused != unknown_because::none)
        return unknown_attainment<Int>(change.refused, reached.assumed);
    if (is_approximate(actual) || is_approximate(target))
        return unknown_attainment<Int>(unknown_because::approximate, reached.assumed);
    auto const* const measured = actual.as_bound();
    std::optional<Number> bound;
    if (limit != nullptr)
        bound = moved.target != nullptr ? *moved.target : Number{limit->limit.value};
    if (measured == nullptr || measured->comparison != comparison::equal) {
        auto const wanted =
            bound ? number_set<Number>::of(limit->comparison, *bound) : set_of(target, Number{1});
        compare_sets(reached, set_of(actual, change.factor), wanted, bound);
        return reached;
    }
    Number value = moved.actual != nullptr ? *moved.actual : Number{measured->limit.value};
    if (!(change.factor == Number{1})) value = value * change.factor;
    if (bound)
        compare_with_bound(reached, value, *bound, *limit);
    else
        compare_with_range(reached, value, *target.as_interval());
    return reached;
}

/// Compares one stated condition with a target, over `Number`; for callers that compile compare too.
template <class Number, class Int>
basic_attainment<Int> compare_over(basic_condition<Int> const& actual,
                                   basic_target<Int> const& target,
                                   comparing const& by,
                                   moved_numbers<Number> const& moved);

}  // namespace outturn::inline OUTTURN_ABI::detail
