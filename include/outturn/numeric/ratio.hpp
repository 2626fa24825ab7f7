// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `basic_ratio<Int>`: an exact quotient. It stays a pair of integers until the program says to how
// many places, and how, it shall be rounded.

#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/rounding.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace outturn {

/// An exact quotient of two integers, as it was made: `1681827/1693600` is not reduced unless it
/// would not fit otherwise.
///
/// Rounds: never, but in `round`.
/// Fails: an operator whose exact result does not fit, even reduced, throws `std::overflow_error`; a
/// divisor of zero throws `std::domain_error`.
///
///     (decimal{6} * 1043 / 1200).round(2, rounding::down)  // 5.21
template <backing_integer Int = std::int64_t>
class basic_ratio {
    using wide = typename backing<Int>::wider;
    using decimal_type = basic_decimal<Int>;

public:
    using integer_type = Int;

    /// Zero.
    constexpr basic_ratio() = default;

    /// A whole number.
    template <detail::counting_integer Whole>
    constexpr basic_ratio(Whole whole) : basic_ratio{decimal_type{whole}} {}

    template <std::floating_point Binary>
    basic_ratio(Binary) = delete;  // a binary fraction is not the decimal it was written as

    /// A decimal, exactly.
    constexpr basic_ratio(decimal_type const& value)
        : numerator_{value.coefficient()}, denominator_{detail::power_of_ten<Int>(value.scale())} {}

    /// `dividend` ÷ `divisor`.
    ///
    /// Fails: throws `std::domain_error` when the divisor is zero, `std::overflow_error` when the
    /// reduced quotient does not fit.
    constexpr basic_ratio(decimal_type const& dividend, decimal_type const& divisor) {
        if (divisor.is_zero()) throw std::domain_error{"outturn: division by zero"};
        int const shift = divisor.scale() - dividend.scale();
        Int const& grow = detail::power_of_ten<Int>(shift < 0 ? -shift : shift);
        Int one{1};
        set_quotient(dividend.coefficient(),
                     shift > 0 ? grow : one,
                     divisor.coefficient(),
                     shift < 0 ? grow : one);
    }

    [[nodiscard]] constexpr Int const& numerator() const noexcept { return numerator_; }

    /// Always positive.
    [[nodiscard]] constexpr Int const& denominator() const noexcept { return denominator_; }

    [[nodiscard]] constexpr bool is_zero() const { return numerator_ == Int{0}; }
    [[nodiscard]] constexpr bool is_negative() const { return numerator_ < Int{0}; }

    /// The same value in lowest terms.
    [[nodiscard]] constexpr basic_ratio reduced() const {
        Int const divisor = detail::greatest_common_divisor(numerator_, denominator_);
        basic_ratio lowest;
        lowest.numerator_ = static_cast<Int>(numerator_ / divisor);
        lowest.denominator_ = static_cast<Int>(denominator_ / divisor);
        return lowest;
    }

    /// The value with `places` decimal places (tens, hundreds … when negative).
    ///
    /// Rounds: by `mode`, exactly once.
    /// Fails: throws `std::overflow_error` when the rounded value does not fit.
    ///
    ///     ratio{1681827, 1693600}.round(4, rounding::ceiling)  // 0.9931
    [[nodiscard]] constexpr decimal_type round(int places, rounding mode) const {
        if (places > decimal_type::max_scale || places < -decimal_type::max_scale)
            detail::refuse_overflow("outturn: more places than this decimal type has");
        Int const& power = detail::power_of_ten<Int>(places < 0 ? -places : places);
        Int grown{};
        if (places >= 0 && backing<Int>::multiply(numerator_, power, grown))
            return decimal_type::scaled(detail::divide_rounded(grown, denominator_, mode), places);
        wide const dividend = places >= 0 ? wide{wide{numerator_} * wide{power}} : wide{numerator_};
        wide const divisor =
            places >= 0 ? wide{denominator_} : wide{wide{denominator_} * wide{power}};
        wide const quotient = detail::divide_rounded(dividend, divisor, mode);
        if (!backing<Int>::narrow(quotient, grown))
            detail::refuse_overflow("outturn: a rounded quotient does not fit this decimal type");
        return places >= 0 ? decimal_type::scaled(grown, places)
                           : decimal_type::scaled(grown, 0) * decimal_type::scaled(power, 0);
    }

    /// The value as a decimal when it is one that fits, else nothing.
    ///
    /// Rounds: never.
    ///
    ///     ratio{485, 500}.exact()  // 0.97
    ///     ratio{1, 3}.exact()      // nothing
    [[nodiscard]] constexpr std::optional<decimal_type> exact() const {
        basic_ratio const lowest = reduced();
        Int rest = lowest.denominator_;
        int twos = 0;
        int fives = 0;
        for (; rest % Int{2} == Int{0}; ++twos) rest = static_cast<Int>(rest / Int{2});
        for (; rest % Int{5} == Int{0}; ++fives) rest = static_cast<Int>(rest / Int{5});
        int const places = twos > fives ? twos : fives;
        if (!(rest == Int{1}) || places > decimal_type::max_scale) return std::nullopt;
        wide const grown = wide{lowest.numerator_} * wide{detail::power_of_ten<Int>(places)};
        wide const coefficient = grown / wide{lowest.denominator_};
        Int fitting{};
        if (!backing<Int>::narrow(coefficient, fitting)) return std::nullopt;
        return decimal_type::scaled(fitting, places);
    }

    constexpr basic_ratio operator-() const {
        basic_ratio negated = *this;
        negated.numerator_ = static_cast<Int>(-numerator_);
        return negated;
    }

    friend constexpr basic_ratio operator+(basic_ratio const& a, basic_ratio const& b) {
        basic_ratio sum;
        if (a.denominator_ == b.denominator_ &&
            backing<Int>::add(a.numerator_, b.numerator_, sum.numerator_)) {
            sum.denominator_ = a.denominator_;
            return sum;
        }
        wide const left = wide{a.numerator_} * wide{b.denominator_};
        wide const right = wide{b.numerator_} * wide{a.denominator_};
        sum.set_wide(left + right, wide{a.denominator_} * wide{b.denominator_});
        return sum;
    }
    friend constexpr basic_ratio operator-(basic_ratio const& a, basic_ratio const& b) {
        return a + -b;
    }
    friend constexpr basic_ratio operator*(basic_ratio const& a, basic_ratio const& b) {
        basic_ratio product;
        product.set_quotient(a.numerator_, b.numerator_, a.denominator_, b.denominator_);
        return product;
    }
    friend constexpr basic_ratio operator/(basic_ratio const& a, basic_ratio const& b) {
        if (b.is_zero()) throw std::domain_error{"outturn: division by zero"};
        basic_ratio quotient;
        quotient.set_quotient(a.numerator_, b.denominator_, b.numerator_, a.denominator_);
        return quotient;
    }

    friend constexpr bool operator==(basic_ratio const& a, basic_ratio const& b) {
        return (a <=> b) == 0;
    }
    friend constexpr std::weak_ordering operator<=>(basic_ratio const& a, basic_ratio const& b) {
        Int left{};
        Int right{};
        if (backing<Int>::multiply(a.numerator_, b.denominator_, left) &&
            backing<Int>::multiply(b.numerator_, a.denominator_, right))
            return order(left, right);
        return order(wide{wide{a.numerator_} * wide{b.denominator_}},
                     wide{wide{b.numerator_} * wide{a.denominator_}});
    }

private:
    template <class Number>
    static constexpr std::weak_ordering order(Number const& a, Number const& b) {
        if (a < b) return std::weak_ordering::less;
        return b < a ? std::weak_ordering::greater : std::weak_ordering::equivalent;
    }

    /// a·b ÷ (c·d); c·d is not zero.
    constexpr void set_quotient(Int const& a, Int const& b, Int const& c, Int const& d) {
        if (backing<Int>::multiply(a, b, numerator_) &&
            backing<Int>::multiply(c, d, denominator_)) {
            if (denominator_ < Int{0}) {
                numerator_ = static_cast<Int>(-numerator_);
                denominator_ = static_cast<Int>(-denominator_);
            }
            return;
        }
        set_wide(wide{a} * wide{b}, wide{c} * wide{d});
    }

    constexpr void set_wide(wide dividend, wide divisor) {
        if (divisor < wide{0}) {
            dividend = -dividend;
            divisor = -divisor;
        }
        if (backing<Int>::narrow(dividend, numerator_) &&
            backing<Int>::narrow(divisor, denominator_))
            return;
        wide const common = detail::greatest_common_divisor(dividend, divisor);
        if (!backing<Int>::narrow(wide{dividend / common}, numerator_) ||
            !backing<Int>::narrow(wide{divisor / common}, denominator_))
            detail::refuse_overflow("outturn: a quotient does not fit this ratio type");
    }

    Int numerator_{};
    Int denominator_{1};
};

/// A ratio over 64 bits: 16 bytes.
using ratio = basic_ratio<>;

/// The exact quotient of two decimals.
///
/// Rounds: never.
/// Fails: throws `std::domain_error` when `divisor` is zero.
template <class Int>
constexpr basic_ratio<Int> operator/(basic_decimal<Int> const& dividend,
                                     basic_decimal<Int> const& divisor) {
    return {dividend, divisor};
}
template <class Int, detail::counting_integer Whole>
constexpr basic_ratio<Int> operator/(basic_decimal<Int> const& dividend, Whole divisor) {
    return {dividend, basic_decimal<Int>{divisor}};
}
template <detail::counting_integer Whole, class Int>
constexpr basic_ratio<Int> operator/(Whole dividend, basic_decimal<Int> const& divisor) {
    return {basic_decimal<Int>{dividend}, divisor};
}

}  // namespace outturn
