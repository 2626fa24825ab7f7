// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/scoring/derivation.hpp>
#include <outturn/scoring/detail/trace.hpp>
#include <outturn/scoring/traced.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL traced::traced(trace* on, std::size_t step)
    : value_{on->values[step]}, on_{on}, step_{step} {}

OUTTURN_DECL std::size_t traced::step_on(trace& on) const {
    if (on_ != nullptr) return step_;
    return on.add({.what = operation::parameter}, value_);
}

OUTTURN_DECL traced traced::round(int places, rounding mode) const {
    auto const digits = value_.round(places, mode);
    if (on_ == nullptr) return traced{digits};
    if (!on_->idle_roundings && digits == value_) return *this;
    return {on_,
            on_->add({.what = operation::round,
                      .left = step_,
                      .rounding = {places, mode},
                      .digits = digits.rounded_decimal(places).value_or(decimal{})},
                     digits)};
}

OUTTURN_DECL traced traced::operator-() const {
    if (on_ == nullptr) return traced{-value_};
    return {on_, on_->add({.what = operation::negate, .left = step_}, -value_)};
}

// Adding a 0 of the policy, or multiplying by its 1, is no step.
OUTTURN_DECL traced operator+(traced const& a, traced const& b) {
    if (b.is_given(0)) return a;
    if (a.is_given(0)) return b;
    return traced::combine(operation::add, a, b, a.value_ + b.value_);
}

OUTTURN_DECL traced operator-(traced const& a, traced const& b) {
    if (b.is_given(0)) return a;
    return traced::combine(operation::subtract, a, b, a.value_ - b.value_);
}

OUTTURN_DECL traced operator*(traced const& a, traced const& b) {
    if (b.is_given(1)) return a;
    if (a.is_given(1)) return b;
    return traced::combine(operation::multiply, a, b, a.value_ * b.value_);
}

OUTTURN_DECL traced operator/(traced const& a, traced const& b) {
    if (b.is_given(1)) return a;
    return traced::combine(operation::divide, a, b, a.value_ / b.value_);
}

OUTTURN_DECL std::weak_ordering operator<=>(traced const& a, traced const& b) {
    auto const outcome = a.value_ <=> b.value_;
    if (auto* const on = a.on_ != nullptr ? a.on_ : b.on_; on != nullptr) {
        decision const made{a.step_on(*on), b.step_on(*on), outcome};
        on->decisions.push_back(made);
    }
    return outcome;
}

OUTTURN_DECL bool traced::is_given(int whole) const {
    return on_ == nullptr && value_ == traced_value{whole};
}

OUTTURN_DECL traced traced::combine(operation what,
                                    traced const& a,
                                    traced const& b,
                                    traced_value const& value) {
    auto* const on = a.on_ != nullptr ? a.on_ : b.on_;
    if (on == nullptr) return traced{value};
    auto const left = a.step_on(*on);
    auto const right = b.step_on(*on);
    return {on, on->add({.what = what, .left = left, .right = right}, value)};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
