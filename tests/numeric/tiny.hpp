// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// An integer of a user's own, so small that every operation can be tried on every value of it. What its
// backing allows ends before what it can hold.

#include <outturn/numeric/backing.hpp>

#include <compare>
#include <concepts>

class tiny {
public:
    constexpr tiny() = default;
    template <std::integral Whole>
    constexpr tiny(Whole value) : value_{static_cast<signed char>(value)} {}
    template <std::integral Whole>
    constexpr explicit operator Whole() const {
        return static_cast<Whole>(value_);
    }

    friend constexpr tiny operator+(tiny a, tiny b) { return a.value_ + b.value_; }
    friend constexpr tiny operator-(tiny a, tiny b) { return a.value_ - b.value_; }
    friend constexpr tiny operator*(tiny a, tiny b) { return a.value_ * b.value_; }
    friend constexpr tiny operator/(tiny a, tiny b) { return a.value_ / b.value_; }
    friend constexpr tiny operator%(tiny a, tiny b) { return a.value_ % b.value_; }
    constexpr tiny operator-() const { return -value_; }
    friend constexpr auto operator<=>(tiny, tiny) = default;

private:
    signed char value_ = 0;
};

template <>
struct outturn::backing<tiny> {
    using wider = int;

    static constexpr tiny max = 120;
    static constexpr int max_scale = 2;

    static constexpr bool add(tiny a, tiny b, tiny& sum) {
        return narrow(static_cast<int>(a) + static_cast<int>(b), sum);
    }
    static constexpr bool subtract(tiny a, tiny b, tiny& difference) {
        return narrow(static_cast<int>(a) - static_cast<int>(b), difference);
    }
    static constexpr bool multiply(tiny a, tiny b, tiny& product) {
        return narrow(static_cast<int>(a) * static_cast<int>(b), product);
    }
    static constexpr bool narrow(int value, tiny& out) {
        if (value < -120 || value > 120) return false;
        out = value;
        return true;
    }
};
