// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The figures of a form from the definitions alone, in rational numbers without bounds. Shares no code
// with the library but policies, which are data, and the names of their rules and roundings.

#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/policy.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

namespace form_oracle {

using integer = boost::multiprecision::cpp_int;
using rational = boost::multiprecision::cpp_rational;

inline integer ten_to(int exponent) {
    return boost::multiprecision::pow(integer{10}, static_cast<unsigned>(exponent));
}
inline rational of(outturn::ratio const& value) {
    return rational{integer{value.numerator()}, integer{value.denominator()}};
}
inline rational of(outturn::decimal const& value) {
    return rational{integer{value.coefficient()}, ten_to(value.scale())};
}
inline rational abs_of(rational const& value) { return value < 0 ? rational{-value} : value; }

// `value` to `places`, which is not negative.
inline rational rounded(rational const& value, int places, outturn::rounding mode) {
    rational const scaled = abs_of(value) * ten_to(places);
    integer count = numerator(scaled) / denominator(scaled);
    rational const rest = scaled - count;
    rational const half{1, 2};
    bool const negative = value < 0;
    bool away = false;
    switch (mode) {
        case outturn::rounding::half_up:
            away = rest >= half;
            break;
        case outturn::rounding::half_even:
            away = rest > half || (rest == half && count % 2 != 0);
            break;
        case outturn::rounding::half_down:
            away = rest > half;
            break;
        case outturn::rounding::up:
            away = rest > 0;
            break;
        case outturn::rounding::down:
            break;
        case outturn::rounding::ceiling:
            away = rest > 0 && !negative;
            break;
        case outturn::rounding::floor:
            away = rest > 0 && negative;
            break;
    }
    if (away) ++count;
    if (negative) count = -count;
    return rational{count, ten_to(places)};
}

// Whether a decimal of 64 bits is `value`.
inline bool fits_decimal(rational const& value) {
    for (int scale = 0; scale <= 18; ++scale) {
        rational const scaled = value * ten_to(scale);
        if (denominator(scaled) == 1) return abs_of(scaled) <= rational{INT64_MAX};
    }
    return false;
}
// Whether a ratio of 64 bits is `value`.
inline bool fits_ratio(rational const& value) {
    return boost::multiprecision::abs(numerator(value)) <= INT64_MAX &&
           denominator(value) <= INT64_MAX;
}

// What a rule looks at.
struct measured {
    rational weight;
    bool met = false;
    std::optional<rational> actual, target;  // in the target's unit
    std::optional<rational> share;
    std::optional<rational> days;
    bool counted = true;  // by measure words or without a unit
};

inline std::optional<rational> attained(measured const& seen) {
    if (!seen.target || *seen.target <= 0) return std::nullopt;
    return *seen.actual / *seen.target;
}
inline std::optional<rational> distance(measured const& seen) {
    if (!seen.target || *seen.target == 0) return std::nullopt;
    return abs_of(*seen.actual - *seen.target) / abs_of(*seen.target);
}
inline std::optional<rational> missed(measured const& seen) {
    if (seen.days) return abs_of(*seen.days);
    if (!seen.target) return std::nullopt;
    return abs_of(*seen.actual - *seen.target);
}

using credit = std::optional<rational>;

inline credit credit_of(outturn::full_when_met const&, measured const& seen) {
    return seen.met ? credit{seen.weight} : std::nullopt;
}
inline credit credit_of(outturn::graded const&, measured const& seen) {
    return seen.met ? credit{seen.weight} : std::nullopt;
}
inline credit credit_of(outturn::yes_or_no const&, measured const& seen) {
    return seen.met ? seen.weight : rational{0};
}
inline credit credit_of(outturn::inverse_ratio const&, measured const& seen) {
    if (seen.met) return seen.weight;
    auto const reached = attained(seen);
    if (!reached) return std::nullopt;
    return *reached <= 1 ? seen.weight : rational{seen.weight / *reached};
}
inline credit credit_of(outturn::two_anchors const& rule, measured const& seen) {
    auto const value = rule.on == outturn::anchored_on::distance ? distance(seen) : attained(seen);
    if (!value) return seen.met ? credit{seen.weight} : std::nullopt;
    rational const from = of(rule.nothing_at);
    rational const to = of(rule.full_at);
    rational part = (*value - from) / (to - from);
    if (from < to) {
        if (*value > from && *value < of(rule.nothing_below))
            part = 0;
        else if (*value > from && !rule.full_from.is_zero() && *value >= of(rule.full_from))
            part = 1;
    }
    return seen.weight * std::clamp(part, rational{0}, rational{1});
}
inline credit credit_of(outturn::band_table const& rule, measured const& seen) {
    bool const by_missed = rule.by() == outturn::banded_by::deviation;
    if (by_missed && seen.met) return seen.weight;
    auto const value = by_missed                                       ? missed(seen)
                       : rule.by() == outturn::banded_by::actual_share ? seen.share
                                                                       : attained(seen);
    if (rule.met_in_full() && seen.met) return seen.weight;
    if (!value) return std::nullopt;
    std::optional<rational> from;
    credit earned = by_missed ? seen.weight : rational{0};
    for (auto const& each : rule.bands())
        if (*value >= of(each.from) && (!from || *from < of(each.from))) {
            from = of(each.from);
            earned = seen.weight * of(each.share);
        }
    return earned;
}
inline credit credit_of(outturn::step_deduction const& rule, measured const& seen) {
    if (seen.met) return seen.weight;
    auto const value = missed(seen);
    if (!value || (rule.events_only && !seen.counted)) return std::nullopt;
    rational const steps = rounded(*value / of(rule.step), 0, rule.steps);
    return std::max(rational{0}, rational{seen.weight - of(rule.points) * steps});
}

inline credit credit_of(outturn::weight_times_share const&, measured const& seen) {
    return seen.share ? credit{seen.weight * *seen.share} : std::nullopt;
}
inline credit credit_of(outturn::share_per_event const& rule, measured const& seen) {
    if (seen.met) return seen.weight;
    auto const value = missed(seen);
    return value ? credit{seen.weight * (1 - of(rule.share) * *value)} : std::nullopt;
}
inline credit credit_of(outturn::points_when_missed const& rule, measured const& seen) {
    return seen.met ? seen.weight : rational{seen.weight - of(rule.points)};
}
inline credit credit_of(outturn::share_by_outcome const& rule, measured const& seen) {
    return rational{seen.weight * of(seen.met ? rule.when_met : rule.when_missed)};
}
credit after_over_achievement(credit earned,
                              measured const& seen,
                              outturn::over_achievement const& beyond);
inline credit credit_of(outturn::full_unless_exceeded const& rule, measured const& seen) {
    return seen.met ? after_over_achievement(seen.weight, seen, rule.beyond) : std::nullopt;
}

// The exact credit, within zero and the weight.
inline credit credit_by(outturn::rule const& how, measured const& seen) {
    auto const earned = std::visit([&](auto const& each) { return credit_of(each, seen); }, how);
    if (!earned) return earned;
    return std::clamp(*earned, rational{0}, seen.weight);
}

inline credit after_over_achievement(credit earned,
                                     measured const& seen,
                                     outturn::over_achievement const& beyond) {
    using action = outturn::over_achievement::action;
    auto const reached = attained(seen);
    if (!earned || !reached) return earned;
    rational const limit = of(beyond.from);
    if (!(beyond.limit_included ? *reached >= limit : *reached > limit)) return earned;
    if (beyond.then == action::points_deducted) *earned -= of(beyond.amount);
    if (beyond.then == action::does_not_count) *earned = 0;
    if (beyond.then == action::scaled_down)
        *earned -= seen.weight * of(beyond.amount) * (*reached - limit);
    return std::clamp(*earned, rational{0}, seen.weight);
}

// The figure as printed, at most the weight.
inline rational printed(rational const& exact,
                        outturn::rounded_to const& how,
                        rational const& weight) {
    return std::min(rounded(exact, how.places, how.mode), weight);
}

}  // namespace form_oracle
