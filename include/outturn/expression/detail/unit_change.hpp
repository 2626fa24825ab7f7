// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How numbers in one unit become numbers in another, and what that assumes.

#include <outturn/config.hpp>
#include <outturn/expression/detail/comparing.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/judgement.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/unit.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <concepts>

namespace outturn::inline OUTTURN_ABI::detail {

template <class Int>
unit const& unit_of(basic_condition<Int> const& stated) {
    auto const* const limit = stated.as_bound();
    return limit != nullptr ? limit->limit.unit : stated.as_interval()->low.unit;
}

/// Whether the number, or an end of the range, is not above 1 and not zero.
template <class Int>
bool is_bare_fraction(basic_condition<Int> const& stated) {
    auto const small = [](basic_decimal<Int> const& value) {
        return !value.is_zero() && !(basic_decimal<Int>{1} < abs(value));
    };
    if (auto const* const limit = stated.as_bound()) return small(limit->limit.value);
    auto const& range = *stated.as_interval();
    return small(range.low.value) || small(range.high);
}

/// `value` as a `Number`.
template <class Number>
Number widened(ratio const& value) {
    if constexpr (std::constructible_from<Number, ratio const&>)
        return Number{value};
    else
        return Number{value.numerator()} / Number{value.denominator()};
}

/// How a number of the actual value becomes one in the target's unit.
template <class Number>
struct unit_change {
    Number factor{1};
    unknown_because refused = unknown_because::none;
    assumptions assumed{};
};

/// The actual value has no unit.
template <class Number, class Int>
unit_change<Number> take_unit_of_target(basic_condition<Int> const& actual,
                                        unit const& to,
                                        comparing const& by) {
    Number const one{1};
    // 48000 against 5万: 万 is no unit, but often stands for one.
    if (to.measures() == dimension::none) return {one, unknown_because::unit_missing};
    if (to.measures() != dimension::share || !is_bare_fraction(actual))
        return {one, {}, {.unit_from_target = true}};
    if (!by.words.bare_fractions_are_shares())
        return {one, unknown_because::bare_fraction, {.unit_from_target = true}};
    return {Number{100} / widened<Number>(to.factor()), {}, {.fraction_as_percent = true}};
}

/// The target has no unit.
template <class Number, class Int>
unit_change<Number> take_unit_of_actual(basic_condition<Int> const& target, unit const& from) {
    Number const one{1};
    if (from.zeros() != 0) return {one, unknown_because::unit_missing};
    if (from.measures() == dimension::share && is_bare_fraction(target))
        return {one, unknown_because::bare_fraction};
    return {one, {}, {.unit_from_actual = true}};
}

/// How the numbers of `actual` become numbers in the unit of `target`; both state numbers.
template <class Number, class Int>
unit_change<Number> change_units(basic_condition<Int> const& actual,
                                 basic_condition<Int> const& target,
                                 comparing const& by) {
    unit const& from = unit_of(actual);
    unit const& to = unit_of(target);
    bool const from_bare = from.spelling().empty();
    bool const to_bare = to.spelling().empty();
    if (from_bare && to_bare) return {};
    if (from_bare) return take_unit_of_target<Number>(actual, to, by);
    if (to_bare) return take_unit_of_actual<Number>(target, from);
    // 28.5万 against 30万元 is 28.5万元: a magnitude alone lacks only the unit.
    auto const only_magnitude = [](unit const& each) {
        return each.measures() == dimension::none && each.zeros() != 0;
    };
    auto const counts = [](unit const& each) {
        return each.measures() != dimension::none && each.measures() != dimension::share &&
               each.measures() != dimension::points;
    };
    auto const factor = [&] {
        return from.factor() == to.factor()
                   ? Number{1}
                   : widened<Number>(from.factor()) / widened<Number>(to.factor());
    };
    if ((only_magnitude(from) && counts(to)) || (only_magnitude(to) && counts(from))) {
        bool const of_target = only_magnitude(from);
        return {factor(), {}, {.unit_from_target = of_target, .unit_from_actual = !of_target}};
    }
    if (!from.converts_to(to)) return {Number{1}, unknown_because::different_units};
    bool const by_own = (from.is_own() || to.is_own()) && !(from == to);
    return {factor(), {}, {.own_unit = by_own}};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
