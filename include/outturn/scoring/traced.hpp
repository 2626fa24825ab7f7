// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The number that explanations are computed on. Rules compute on it as on a ratio, and it records each
// operation, so an explanation cannot differ from the score.

#include <outturn/config.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/whole.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/detail/trace.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A ratio that writes its operations into a trace. One without a trace is a number of the policy; it
/// enters a trace at its first operation with a number that has one.
class traced {
public:
    traced() = default;
    // Implicit where those of a ratio are, so that a rule written for ratios can be traced.
    traced(ratio const& value) : value_{value} {}
    template <counting_integer Whole>
    traced(Whole whole) : value_{whole} {}
    traced(decimal const& value) : value_{value} {}
    explicit traced(traced_value const& value) : value_{value} {}
    traced(trace* on, std::size_t step);

    [[nodiscard]] traced_value const& value() const { return value_; }
    [[nodiscard]] trace* on() const { return on_; }
    [[nodiscard]] std::size_t step_on(trace& on) const;
    [[nodiscard]] traced round(int places, rounding mode) const;

    traced operator-() const;
    friend traced operator+(traced const& a, traced const& b);
    friend traced operator-(traced const& a, traced const& b);
    friend traced operator*(traced const& a, traced const& b);
    friend traced operator/(traced const& a, traced const& b);
    friend bool operator==(traced const& a, traced const& b) { return (a <=> b) == 0; }
    friend std::weak_ordering operator<=>(traced const& a, traced const& b);

private:
    [[nodiscard]] bool is_given(int whole) const;
    static traced combine(operation what,
                          traced const& a,
                          traced const& b,
                          traced_value const& value);

    traced_value value_{};
    trace* on_ = nullptr;
    std::size_t step_ = 0;
};

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/traced.ipp>
#endif
