// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `basic_decimal<Int>`: an exact decimal number, coefficient × 10^-scale. Sums, differences and
// products are exact or refused; a quotient is a `basic_ratio`; digits are lost only in `round`.

#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/rounding.hpp>

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>
#include <utility>

namespace outturn {

namespace detail {

/// Integers that count: not bool, not characters.
template <class T>
concept counting_integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
                           !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> &&
                           !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

[[noreturn]] inline void refuse_overflow(char const* what) { throw std::overflow_error{what}; }

template <class Int>
constexpr Int magnitude(Int const& value) {
    return value < Int{0} ? static_cast<Int>(-value) : value;
}

/// `dividend` ÷ `divisor` to a whole number; the divisor is positive.
template <class Int>
constexpr Int divide_rounded(Int const& dividend, Int const& divisor, rounding mode) {
    Int quotient = dividend / divisor;
    Int const rest = magnitude(static_cast<Int>(dividend % divisor));
    if (rest == Int{0}) return quotient;
    Int const lacking = divisor - rest;
    auto const cut = rest < lacking   ? std::strong_ordering::less
                     : lacking < rest ? std::strong_ordering::greater
                                      : std::strong_ordering::equal;
    bool const negative = dividend < Int{0};
    bool const odd = !(static_cast<Int>(quotient % Int{2}) == Int{0});
    if (moves_away_from_zero(mode, negative, odd, cut))
        quotient =
            negative ? static_cast<Int>(quotient - Int{1}) : static_cast<Int>(quotient + Int{1});
    return quotient;
}

}  // namespace detail

/// An exact decimal number: `coefficient` × 10^-`scale`.
///
/// The scale is the number of decimal places and is kept: `99.10` prints `99.10`, equals `99.1` and
/// hashes equal. An exact result has as many places as its inputs call for; trailing zeros are given
/// up only where the result would otherwise not fit.
///
/// Rounds: never, but in `round`.
/// Fails: an operator whose exact result does not fit throws `std::overflow_error`.
///
///     decimal{6} * decimal::scaled(5625, 2)  // 337.50
template <backing_integer Int = std::int64_t>
class basic_decimal {
    using wide = typename backing<Int>::wider;

public:
    using integer_type = Int;

    /// Zero.
    constexpr basic_decimal() = default;

    /// A whole number.
    ///
    /// Fails: throws `std::overflow_error` when it does not fit.
    template <detail::counting_integer Whole>
    constexpr basic_decimal(Whole whole) : coefficient_{checked_whole(whole)} {}
    constexpr basic_decimal(Int whole) requires(!detail::counting_integer<Int>)
        : coefficient_{scaled(whole, 0).coefficient_} {}

    template <std::floating_point Binary>
    basic_decimal(Binary) = delete;  // a binary fraction is not the decimal it was written as

    /// `coefficient` × 10^-`scale`.
    ///
    /// Fails: throws `std::overflow_error` when the scale is not within 0 … `max_scale` or the
    /// coefficient is below `-backing<Int>::max`.
    static constexpr basic_decimal scaled(Int coefficient, int scale) {
        bool in_range = scale >= 0 && scale <= max_scale;
        if constexpr (requires { backing<Int>::max; })
            in_range = in_range && coefficient >= -backing<Int>::max;
        if (!in_range)
            detail::refuse_overflow(
                "outturn: not a decimal of this type: scale or coefficient out of range");
        basic_decimal made;
        made.coefficient_ = coefficient;
        made.scale_ = scale;
        return made;
    }

    /// The most decimal places a value may have.
    static constexpr int max_scale = backing<Int>::max_scale;

    /// The largest value; the smallest is its negative.
    static constexpr basic_decimal max() requires requires { backing<Int>::max; }
    {
        basic_decimal largest;
        largest.coefficient_ = backing<Int>::max;
        return largest;
    }

    [[nodiscard]] constexpr Int const& coefficient() const noexcept { return coefficient_; }
    [[nodiscard]] constexpr int scale() const noexcept { return scale_; }

    [[nodiscard]] constexpr bool is_zero() const { return coefficient_ == Int{0}; }
    [[nodiscard]] constexpr bool is_negative() const { return coefficient_ < Int{0}; }
    [[nodiscard]] constexpr bool is_whole() const { return normalized().scale_ == 0; }

    /// The same value without trailing zeros behind the point.
    ///
    ///     decimal::scaled(9910, 2).normalized()  // 99.1
    [[nodiscard]] constexpr basic_decimal normalized() const {
        basic_decimal shorter = *this;
        while (shorter.scale_ > 0 && shorter.coefficient_ % Int{10} == Int{0}) {
            shorter.coefficient_ = static_cast<Int>(shorter.coefficient_ / Int{10});
            --shorter.scale_;
        }
        return shorter;
    }

    /// The value with `places` decimal places (tens, hundreds … when negative).
    ///
    /// Rounds: by `mode`, exactly once; missing places are filled with zeros, as far as they fit.
    /// Fails: throws `std::overflow_error` when the rounded value does not fit.
    ///
    ///     decimal::scaled(5215, 3).round(2, rounding::down)  // 5.21
    [[nodiscard]] constexpr basic_decimal round(int places, rounding mode) const {
        if (places >= scale_) return padded(places);
        int const drop = scale_ - places;
        if (places < -max_scale)
            detail::refuse_overflow(
                "outturn: rounding to a place beyond the largest this decimal type has");
        Int kept{};
        if (drop <= max_scale) {
            kept = detail::divide_rounded(coefficient_, Int{detail::power_of_ten<Int>(drop)}, mode);
        } else {
            wide const divisor = wide{detail::power_of_ten<Int>(max_scale)} *
                                 wide{detail::power_of_ten<Int>(drop - max_scale)};
            backing<Int>::narrow(detail::divide_rounded(wide{coefficient_}, divisor, mode), kept);
        }
        if (places >= 0) return scaled(kept, places);
        return scaled(kept, 0) * scaled(detail::power_of_ten<Int>(-places), 0);
    }

    constexpr basic_decimal operator+() const { return *this; }
    constexpr basic_decimal operator-() const {
        basic_decimal negated = *this;
        negated.coefficient_ = static_cast<Int>(-coefficient_);
        return negated;
    }

    friend constexpr basic_decimal operator+(basic_decimal const& a, basic_decimal const& b) {
        basic_decimal sum;
        if (a.scale_ == b.scale_ &&
            backing<Int>::add(a.coefficient_, b.coefficient_, sum.coefficient_)) {
            sum.scale_ = a.scale_;
            return sum;
        }
        return add_aligned(a, b);
    }
    friend constexpr basic_decimal operator-(basic_decimal const& a, basic_decimal const& b) {
        return a + -b;
    }

    friend constexpr basic_decimal operator*(basic_decimal const& a, basic_decimal const& b) {
        basic_decimal product;
        product.scale_ = a.scale_ + b.scale_;
        if (product.scale_ <= max_scale &&
            backing<Int>::multiply(a.coefficient_, b.coefficient_, product.coefficient_))
            return product;
        return fit(wide{a.coefficient_} * wide{b.coefficient_},
                   a.scale_ + b.scale_,
                   "outturn: a product does not fit this decimal type");
    }

    constexpr basic_decimal& operator+=(basic_decimal const& other) {
        return *this = *this + other;
    }
    constexpr basic_decimal& operator-=(basic_decimal const& other) {
        return *this = *this - other;
    }
    constexpr basic_decimal& operator*=(basic_decimal const& other) {
        return *this = *this * other;
    }

    friend constexpr bool operator==(basic_decimal const& a, basic_decimal const& b) {
        return (a <=> b) == 0;
    }
    friend constexpr std::weak_ordering operator<=>(basic_decimal const& a,
                                                    basic_decimal const& b) {
        if (a.scale_ == b.scale_) return order(a.coefficient_, b.coefficient_);
        Int aligned{};
        // Where the coarser coefficient does not fit the finer scale, it is farther from zero.
        if (a.scale_ < b.scale_) {
            if (backing<Int>::multiply(
                    a.coefficient_, detail::power_of_ten<Int>(b.scale_ - a.scale_), aligned))
                return order(aligned, b.coefficient_);
            return order(a.coefficient_, Int{0});
        }
        if (backing<Int>::multiply(
                b.coefficient_, detail::power_of_ten<Int>(a.scale_ - b.scale_), aligned))
            return order(a.coefficient_, aligned);
        return order(Int{0}, b.coefficient_);
    }

private:
    template <class Whole>
    static constexpr Int checked_whole(Whole whole) {
        if constexpr (detail::builtin_backing<Int>) {
            if (std::cmp_greater(whole, std::numeric_limits<std::int64_t>::max()) ||
                std::cmp_less(whole, -std::numeric_limits<std::int64_t>::max())) {
                Int const converted = static_cast<Int>(whole);
                if (sizeof(Int) <= sizeof(Whole) || converted < -backing<Int>::max)
                    detail::refuse_overflow(
                        "outturn: a whole number does not fit this decimal type");
            }
        }
        return static_cast<Int>(whole);
    }

    static constexpr std::weak_ordering order(Int const& a, Int const& b) {
        if (a < b) return std::weak_ordering::less;
        return b < a ? std::weak_ordering::greater : std::weak_ordering::equivalent;
    }

    static constexpr basic_decimal fit(wide value, int scale, char const* refusal) {
        basic_decimal made;
        while (scale > max_scale || !backing<Int>::narrow(value, made.coefficient_)) {
            if (scale == 0 || !(static_cast<wide>(value % wide{10}) == wide{0}))
                detail::refuse_overflow(refusal);
            value = value / wide{10};
            --scale;
        }
        made.scale_ = scale;
        return made;
    }

    static constexpr basic_decimal add_aligned(basic_decimal const& a, basic_decimal const& b) {
        int const scale = std::max(a.scale_, b.scale_);
        auto const aligned = [scale](basic_decimal const& value) -> wide {
            return wide{value.coefficient_} * wide{detail::power_of_ten<Int>(scale - value.scale_)};
        };
        return fit(aligned(a) + aligned(b), scale, "outturn: a sum does not fit this decimal type");
    }

    [[nodiscard]] constexpr basic_decimal padded(int places) const {
        basic_decimal longer = *this;
        Int grown{};
        while (longer.scale_ < std::min(places, max_scale) &&
               backing<Int>::multiply(longer.coefficient_, Int{10}, grown)) {
            longer.coefficient_ = grown;
            ++longer.scale_;
        }
        return longer;
    }

    Int coefficient_{};
    std::int32_t scale_ = 0;
};

/// A decimal over 64 bits: 18 digits, 16 bytes.
using decimal = basic_decimal<>;

}  // namespace outturn

template <class Int>
struct std::hash<outturn::basic_decimal<Int>> {
    std::size_t operator()(outturn::basic_decimal<Int> const& value) const {
        auto const shortest = value.normalized();
        std::size_t mixed = 0;
        if constexpr (std::same_as<Int, outturn::detail::int128>) {
            auto const bits = static_cast<outturn::detail::uint128>(shortest.coefficient());
            mixed = std::hash<std::uint64_t>{}(static_cast<std::uint64_t>(bits)) * 31U +
                    std::hash<std::uint64_t>{}(static_cast<std::uint64_t>(bits >> 64U));
        } else {
            mixed = std::hash<Int>{}(shortest.coefficient());
        }
        return mixed * 31U + static_cast<std::size_t>(shortest.scale());
    }
};
