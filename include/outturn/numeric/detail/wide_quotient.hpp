// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A quotient eight times as wide as the integers of its inputs, for what does not fit a ratio on the way
// although its result does.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/divide.hpp>
#include <outturn/numeric/detail/whole.hpp>
#include <outturn/numeric/detail/wide_integer.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

/// Computes as a ratio does, with room for the credit of any numbers that fit `Int`: the largest has a
/// divisor of seven of them, in lowest terms. It is reduced only where it would not fit otherwise.
template <builtin_backing Int>
class wide_quotient {
    static constexpr std::size_t bits = sizeof(Int) * 8 * 8;
    using integer = wide_integer<bits>;

public:
    constexpr wide_quotient() = default;
    template <counting_integer Whole>
    constexpr wide_quotient(Whole whole) : wide_quotient{basic_ratio<Int>{whole}} {}
    constexpr wide_quotient(basic_decimal<Int> const& value)
        : wide_quotient{basic_ratio<Int>{value}} {}
    template <builtin_backing From>
    constexpr wide_quotient(basic_ratio<From> const& value)
        : numerator_{value.numerator()}, denominator_{value.denominator()} {}

    [[nodiscard]] constexpr bool is_zero() const { return numerator_ == integer{}; }
    [[nodiscard]] constexpr bool is_negative() const { return numerator_ < integer{}; }

    /// 10^`exponent`.
    static constexpr wide_quotient ten_to(int exponent) {
        auto const power = power_of_ten(exponent < 0 ? -exponent : exponent);
        return exponent < 0 ? wide_quotient{integer{1}, power} : wide_quotient{power, integer{1}};
    }

    /// The value with `places` decimal places, also where no decimal has so many.
    [[nodiscard]] constexpr wide_quotient round(int places, rounding mode) const {
        auto const scaled = *this * ten_to(places);
        auto const count = divide_rounded(scaled.numerator_, scaled.denominator_, mode);
        // Not reduced, so that the numerator is the coefficient of a decimal of so many places.
        if (places >= 0) return {count, power_of_ten(places)};
        return wide_quotient{count, integer{1}} * ten_to(-places);
    }

    /// What `round` gave to `places`, as a decimal that has them, as far as they fit; nothing where it does
    /// not fit at all.
    [[nodiscard]] constexpr std::optional<basic_decimal<Int>> rounded_decimal(int places) const {
        auto value = numerator_;
        int scale = std::max(places, 0);
        Int coefficient{};
        while (scale > basic_decimal<Int>::max_scale || !narrow(value, coefficient)) {
            auto const tenth = divide(value, integer{10});
            if (scale == 0 || !(tenth.rest == integer{})) return std::nullopt;
            value = tenth.quotient;
            --scale;
        }
        return basic_decimal<Int>::scaled(coefficient, scale);
    }

    /// The value as a ratio, where it fits.
    [[nodiscard]] constexpr std::optional<basic_ratio<Int>> narrowed() const {
        if (auto const as_made = unreduced()) return as_made;
        return reduced().unreduced();
    }

    /// The value as a decimal, where it is one that fits.
    [[nodiscard]] constexpr std::optional<basic_decimal<Int>> exact() const {
        auto const fitting = narrowed();
        return fitting ? fitting->exact() : std::nullopt;
    }

    constexpr wide_quotient operator-() const { return {-numerator_, denominator_}; }
    friend constexpr wide_quotient abs(wide_quotient const& value) {
        return value.is_negative() ? -value : value;
    }

    friend constexpr wide_quotient operator+(wide_quotient a, wide_quotient b) {
        if (a.denominator_ == b.denominator_ &&
            std::max(a.numerator_.width(), b.numerator_.width()) < bits)
            return {a.numerator_ + b.numerator_, a.denominator_};
        make_room(a, b, [](wide_quotient const& x, wide_quotient const& y) {
            return std::max(crossed(x, y), x.denominator_.width() + y.denominator_.width()) < bits;
        });
        return {a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
                a.denominator_ * b.denominator_};
    }
    friend constexpr wide_quotient operator-(wide_quotient const& a, wide_quotient const& b) {
        return a + -b;
    }
    friend constexpr wide_quotient operator*(wide_quotient a, wide_quotient b) {
        make_room(a, b, [](wide_quotient const& x, wide_quotient const& y) {
            return std::max(x.numerator_.width() + y.numerator_.width(),
                            x.denominator_.width() + y.denominator_.width()) <= bits;
        });
        return {a.numerator_ * b.numerator_, a.denominator_ * b.denominator_};
    }
    friend constexpr wide_quotient operator/(wide_quotient const& a, wide_quotient const& b) {
        if (b.is_zero()) refuse_division_by_zero();
        return a * (b.is_negative() ? wide_quotient{-b.denominator_, -b.numerator_}
                                    : wide_quotient{b.denominator_, b.numerator_});
    }

    friend constexpr bool operator==(wide_quotient const& a, wide_quotient const& b) {
        return (a <=> b) == 0;
    }
    friend constexpr std::weak_ordering operator<=>(wide_quotient a, wide_quotient b) {
        make_room(a, b, [](wide_quotient const& x, wide_quotient const& y) {
            return crossed(x, y) <= bits;
        });
        return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
    }

private:
    constexpr wide_quotient(integer const& dividend, integer const& divisor)
        : numerator_{dividend}, denominator_{divisor} {}

    /// How many bits the larger product of one's numerator and the other's denominator may have.
    static constexpr std::size_t crossed(wide_quotient const& a, wide_quotient const& b) {
        return std::max(a.numerator_.width() + b.denominator_.width(),
                        b.numerator_.width() + a.denominator_.width());
    }

    static constexpr void make_room(wide_quotient& a, wide_quotient& b, auto const& enough) {
        if (enough(a, b)) return;
        a = a.reduced();
        b = b.reduced();
        if (!enough(a, b)) refuse_overflow("outturn: a number on the way does not fit");
    }

    [[nodiscard]] constexpr wide_quotient reduced() const {
        auto const common = greatest_common_divisor(numerator_, denominator_);
        return {numerator_ / common, denominator_ / common};
    }

    [[nodiscard]] constexpr std::optional<basic_ratio<Int>> unreduced() const {
        Int dividend{};
        Int divisor{};
        if (!narrow(numerator_, dividend) || !narrow(denominator_, divisor)) return std::nullopt;
        return basic_ratio<Int>::of(dividend, divisor);
    }

    static constexpr bool narrow(integer const& value, Int& out) {
        if (value.width() >= sizeof(Int) * 8) return false;
        out = static_cast<Int>(value);
        return true;
    }

    static constexpr integer power_of_ten(int n) {
        // As many as fit by far: ten has less than four bits.
        if (n > static_cast<int>(bits / 4))
            refuse_overflow("outturn: so many decimal places do not fit");
        integer power{1};
        for (int i = 0; i < n; ++i) power = power * integer{10};
        return power;
    }

    integer numerator_{};
    integer denominator_{1};
};

/// What `value` is as a ratio over `Int`; nothing where it does not fit.
template <class Int>
constexpr std::optional<basic_ratio<Int>> narrowed(basic_ratio<Int> const& value) {
    return value;
}
template <class Int>
constexpr std::optional<basic_ratio<Int>> narrowed(wide_quotient<Int> const& value) {
    return value.narrowed();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
