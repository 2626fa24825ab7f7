// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Sharing out a total so that the parts sum to it, by the largest remainder.
//
//     allocate(yuan(100), std::array<decimal, 3>{1, 1, 1})  // 33.34, 33.33, 33.33

#include <outturn/config.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/divide.hpp>

#include <array>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// Brings `weights`, from index 0 to `count`, to integers of one scale in `weight`; gives their sum.
template <class Int, class Weights, class Ints>
constexpr Int align_weights(Weights const& weights, std::size_t count, Ints& weight) {
    using decimal_type = basic_decimal<Int>;
    int scale = 0;
    for (std::size_t i = 0; i < count; ++i) {
        auto const shortest = decimal_type{weights[i]}.normalized();
        if (shortest.is_negative()) OUTTURN_THROW(std::domain_error{"outturn: a negative weight"});
        if (scale < shortest.scale()) scale = shortest.scale();
    }
    Int sum{};
    for (std::size_t i = 0; i < count; ++i) {
        decimal_type whole;
        if (!decimal_type{weights[i]}.try_shift(scale, whole) ||
            !backing<Int>::add(sum, whole.normalized().coefficient(), sum))
            refuse_overflow("outturn: weights too large or too different to share by");
        weight[i] = whole.normalized().coefficient();
    }
    if (sum == Int{0})
        OUTTURN_THROW(std::domain_error{"outturn: nothing to share by: the weights sum to zero"});
    return sum;
}

// Gives `left` units, one each, to the parts with the largest rests; there are more parts with a rest than
// units.
template <class Int, class Ints>
constexpr void give_by_largest_rest(
    Int left, std::size_t count, Ints const& weight, Ints& part, Ints& rest) {
    for (; Int{0} < left; left = static_cast<Int>(left - Int{1})) {
        std::size_t next = count;
        for (std::size_t i = 0; i < count; ++i) {
            if (next == count || rest[next] < rest[i] ||
                (rest[next] == rest[i] && weight[next] < weight[i]))
                next = i;
        }
        part[next] = static_cast<Int>(part[next] + Int{1});
        rest[next] = Int{0};
    }
}

// Shares `total` smallest units among parts that weigh as `weights`, from index 0 to `count`.
//
// `part`, `rest` and `weight` are sequences of that length; `weight` holds the weights as integers
// of one scale.
template <class Int, class Weights, class Ints>
constexpr void allocate_units(Int const& total,
                              Weights const& weights,
                              std::size_t count,
                              Ints& weight,
                              Ints& part,
                              Ints& rest) {
    using wide = typename backing<Int>::wider;
    Int const sum = align_weights<Int>(weights, count, weight);
    Int const size = magnitude(total);
    Int left = size;
    for (std::size_t i = 0; i < count; ++i) {
        auto const share = divide(wide{wide{size} * wide{weight[i]}}, wide{sum});
        backing<Int>::narrow(share.quotient, part[i]);
        backing<Int>::narrow(share.rest, rest[i]);
        left = static_cast<Int>(left - part[i]);
    }
    give_by_largest_rest(left, count, weight, part, rest);
    if (total < Int{0})
        for (std::size_t i = 0; i < count; ++i) part[i] = static_cast<Int>(-part[i]);
}

template <class Int>
constexpr Int units_of(basic_decimal<Int> const& total, int places) {
    basic_decimal<Int> units;
    if (places < 0 || places > basic_decimal<Int>::max_scale || !total.try_shift(places, units))
        refuse_overflow("outturn: a total that does not fit the places it shall be shared in");
    units = units.normalized();
    if (units.scale() > 0)
        OUTTURN_THROW(
            std::domain_error{"outturn: a total with more places than it shall be shared in"});
    return units.coefficient();
}

}  // namespace detail

/// Shares `total` in the proportion of `weights`; the parts sum to it exactly.
///
/// Each part is its exact share cut off at the smallest unit; the units that are left go one each to
/// the parts with the largest remainders. Of equal remainders the larger weight comes first, and of
/// equal weights the one that stands first. A negative total is shared as its opposite is.
///
/// Units: the currency's smallest unit, as fen.
/// Rounds: to the smallest unit, by the largest remainder.
/// Fails: throws `std::domain_error` when a weight is negative or all are zero, `std::overflow_error`
/// when the weights do not fit side by side.
/// Complexity: the number of parts, squared.
/// Source: common practice (Hamilton's method), no national text.
///
///     allocate(yuan(100), std::array<decimal, 3>{1, 1, 1})  // 33.34, 33.33, 33.33
template <currency Currency, class Int, std::size_t Count>
constexpr std::array<amount<Currency, Int>, Count> allocate(
    amount<Currency, Int> const& total, std::array<basic_decimal<Int>, Count> const& weights) {
    std::array<Int, Count> weight{}, part{}, rest{};
    detail::allocate_units(total.minor(), weights, Count, weight, part, rest);
    std::array<amount<Currency, Int>, Count> parts{};
    for (std::size_t i = 0; i < Count; ++i) parts[i] = amount<Currency, Int>::from_minor(part[i]);
    return parts;
}
template <currency Currency, class Int>
std::vector<amount<Currency, Int>> allocate(amount<Currency, Int> const& total,
                                            std::vector<basic_decimal<Int>> const& weights) {
    std::vector<Int> weight(weights.size()), part(weights.size()), rest(weights.size());
    detail::allocate_units(total.minor(), weights, weights.size(), weight, part, rest);
    std::vector<amount<Currency, Int>> parts;
    parts.reserve(weights.size());
    for (Int const& units : part) parts.push_back(amount<Currency, Int>::from_minor(units));
    return parts;
}

/// Shares `total` points in the proportion of `weights`, in units of the last of `places` decimal
/// places; the parts sum to it exactly.
///
/// Units: the last of `places` decimal places.
/// Rounds: to `places` places, by the largest remainder, with ties as for amounts.
/// Fails: as for amounts; throws `std::domain_error` when `total` itself has more places.
/// Complexity: the number of parts, squared.
/// Source: common practice (Hamilton's method), no national text.
///
///     allocate(decimal{10}, std::array<decimal, 3>{1, 1, 1}, 1)  // 3.4, 3.3, 3.3
template <class Int, std::size_t Count>
constexpr std::array<basic_decimal<Int>, Count> allocate(
    basic_decimal<Int> const& total,
    std::array<basic_decimal<Int>, Count> const& weights,
    int places) {
    std::array<Int, Count> weight{}, part{}, rest{};
    detail::allocate_units(detail::units_of(total, places), weights, Count, weight, part, rest);
    std::array<basic_decimal<Int>, Count> parts{};
    for (std::size_t i = 0; i < Count; ++i) parts[i] = basic_decimal<Int>::scaled(part[i], places);
    return parts;
}
template <class Int>
std::vector<basic_decimal<Int>> allocate(basic_decimal<Int> const& total,
                                         std::vector<basic_decimal<Int>> const& weights,
                                         int places) {
    std::vector<Int> weight(weights.size()), part(weights.size()), rest(weights.size());
    detail::allocate_units(
        detail::units_of(total, places), weights, weights.size(), weight, part, rest);
    std::vector<basic_decimal<Int>> parts;
    parts.reserve(weights.size());
    for (Int const& units : part) parts.push_back(basic_decimal<Int>::scaled(units, places));
    return parts;
}

}  // namespace outturn::inline OUTTURN_ABI
