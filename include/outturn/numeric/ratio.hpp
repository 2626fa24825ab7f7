// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `basic_ratio<Int>`: an exact quotient. It stays a pair of integers until the program rounds it, to a
// number of places and by a mode.
//
//     (decimal{6} * 1043 / 1200).round(2, rounding::down)  // 5.21

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/divide.hpp>
#include <outturn/numeric/detail/whole.hpp>
#include <outturn/numeric/rounding.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

[[noreturn]] inline void refuse_division_by_zero() {
    OUTTURN_THROW(std::domain_error{"outturn: division by zero"});
}

}  // namespace detail

/// An exact quotient of two integers, as it was made: `1681827/1693600` is not reduced unless it
/// would not fit otherwise. So a result is refused only when no ratio of the type equals it.
///
/// Rounds: never, but in `round` and `round_to_multiple`.
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
    ///
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when it does not fit.
    template <detail::counting_integer Whole>
    constexpr basic_ratio(Whole whole) : basic_ratio{decimal_type{whole}} {}

    // clang-format off
    template <std::floating_point Binary>
    basic_ratio(Binary) = delete;  // a binary fraction is not the quotient it was written as: write ratio{1, 3} or decimal_literal{"0.1"}
    // clang-format on

    /// A decimal, exactly.
    ///
    /// Rounds: never.
    constexpr basic_ratio(decimal_type const& value)
        : numerator_{value.coefficient()}, denominator_{detail::power_of_ten<Int>(value.scale())} {}

    /// `dividend` ÷ `divisor`.
    ///
    /// Rounds: never.
    /// Fails: throws `std::domain_error` when the divisor is zero, `std::overflow_error` when the
    /// reduced quotient does not fit.
    constexpr basic_ratio(decimal_type const& dividend, decimal_type const& divisor) {
        if (divisor.is_zero()) detail::refuse_division_by_zero();
        if (dividend.scale() == divisor.scale()) {
            *this = of(dividend.coefficient(), divisor.coefficient());
            return;
        }
        int const shift = divisor.scale() - dividend.scale();
        Int const& grow = detail::power_of_ten<Int>(shift < 0 ? -shift : shift);
        Int const one{1};
        set_quotient(dividend.coefficient(),
                     shift > 0 ? grow : one,
                     divisor.coefficient(),
                     shift < 0 ? grow : one);
    }

    /// `dividend` ÷ `divisor`, whole numbers within -max … max of the backing.
    ///
    /// Rounds: never.
    /// Fails: throws `std::domain_error` when the divisor is zero.
    static constexpr basic_ratio of(Int const& dividend, Int const& divisor) {
        if (divisor == Int{0}) detail::refuse_division_by_zero();
        bool const negative = divisor < Int{0};
        basic_ratio quotient;
        quotient.numerator_ = negative ? static_cast<Int>(-dividend) : dividend;
        quotient.denominator_ = negative ? static_cast<Int>(-divisor) : divisor;
        return quotient;
    }

    /// As made or computed, not in lowest terms.
    [[nodiscard]] constexpr Int const& numerator() const noexcept { return numerator_; }

    /// Always positive.
    [[nodiscard]] constexpr Int const& denominator() const noexcept { return denominator_; }

    [[nodiscard]] constexpr bool is_zero() const { return numerator_ == Int{0}; }
    [[nodiscard]] constexpr bool is_negative() const { return numerator_ < Int{0}; }

    /// The same value in lowest terms.
    ///
    /// Rounds: never.
    [[nodiscard]] constexpr basic_ratio reduced() const {
        Int const divisor = detail::greatest_common_divisor(numerator_, denominator_);
        basic_ratio lowest;
        lowest.numerator_ = static_cast<Int>(numerator_ / divisor);
        lowest.denominator_ = static_cast<Int>(denominator_ / divisor);
        return lowest;
    }

    /// The value with `places` decimal places (tens, hundreds … when negative).
    ///
    /// Rounds: by `mode`, exactly once. Trailing zeros are given up where they do not fit.
    /// Fails: throws `std::overflow_error` when the rounded value does not fit.
    ///
    ///     ratio{1681827, 1693600}.round(4, rounding::ceiling)  // 0.9931
    [[nodiscard]] constexpr decimal_type round(int places, rounding mode) const {
        if (places < 0) return round_coarsely(places, mode);
        if (places > decimal_type::max_scale) return round_finely(places, mode);
        Int const& power = detail::power_of_ten<Int>(places);
        Int grown{};
        if (backing<Int>::multiply(numerator_, power, grown))
            return decimal_type::made(detail::divide_rounded(grown, denominator_, mode), places);
        return round_widely(places, mode);
    }

    /// The multiple of `multiple` that the value rounds to, as 1/3 to multiples of 0.05: 0.35.
    ///
    /// Rounds: by `mode`, exactly once. The result has the places of `multiple`, as far as they fit.
    /// Fails: throws `std::domain_error` unless `multiple` is positive, `std::overflow_error` when
    /// the result does not fit.
    ///
    ///     ratio{1, 3}.round_to_multiple(decimal::scaled(5, 2), rounding::half_up)  // 0.35
    [[nodiscard]] constexpr decimal_type round_to_multiple(decimal_type const& multiple,
                                                           rounding mode) const {
        return decimal_type::multiple_of(wide{numerator_}, wide{denominator_}, multiple, mode);
    }

    // clang-format off
    operator decimal_type() const = delete;  // a quotient need not be a decimal: say to how many places, as (a / b).round(2, rounding::half_up)
    void round(int) const = delete;  // say how to round: write .round(2, rounding::half_up)
    // clang-format on

    /// The value as a decimal when it is one that fits, else nothing.
    ///
    /// Rounds: never.
    ///
    ///     ratio{485, 500}.exact()  // 0.97
    ///     ratio{1, 3}.exact()      // nothing
    [[nodiscard]] constexpr std::optional<decimal_type> exact() const {
        basic_ratio const lowest = reduced();
        auto const [cofactor, places] = detail::without_twos_and_fives(lowest.denominator_);
        if (!(cofactor == Int{1}) || places > decimal_type::max_scale) return std::nullopt;
        // The denominator divides the power, so that nothing need be computed wider.
        Int const factor =
            static_cast<Int>(Int{detail::power_of_ten<Int>(places)} / lowest.denominator_);
        Int coefficient{};
        if (!backing<Int>::multiply(lowest.numerator_, factor, coefficient)) return std::nullopt;
        return decimal_type::made(coefficient, places);
    }

    constexpr basic_ratio operator+() const { return *this; }
    constexpr basic_ratio operator-() const {
        basic_ratio negated = *this;
        negated.numerator_ = static_cast<Int>(-numerator_);
        return negated;
    }

    /// The value without its sign.
    ///
    /// Rounds: never.
    friend constexpr basic_ratio abs(basic_ratio const& value) {
        return value.is_negative() ? -value : value;
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
        if (b.is_zero()) detail::refuse_division_by_zero();
        basic_ratio quotient;
        quotient.set_quotient(a.numerator_, b.denominator_, b.numerator_, a.denominator_);
        return quotient;
    }

    constexpr basic_ratio& operator+=(basic_ratio const& other) { return *this = *this + other; }
    constexpr basic_ratio& operator-=(basic_ratio const& other) { return *this = *this - other; }
    constexpr basic_ratio& operator*=(basic_ratio const& other) { return *this = *this * other; }
    constexpr basic_ratio& operator/=(basic_ratio const& other) { return *this = *this / other; }

    // A decimal among ratios is a ratio. As templates, because the deleted conversion to a decimal would
    // make the calls ambiguous.
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator+(basic_ratio const& a, Decimal const& b) {
        return a + basic_ratio{b};
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator+(Decimal const& a, basic_ratio const& b) {
        return basic_ratio{a} + b;
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator-(basic_ratio const& a, Decimal const& b) {
        return a - basic_ratio{b};
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator-(Decimal const& a, basic_ratio const& b) {
        return basic_ratio{a} - b;
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator*(basic_ratio const& a, Decimal const& b) {
        return a * basic_ratio{b};
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator*(Decimal const& a, basic_ratio const& b) {
        return basic_ratio{a} * b;
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator/(basic_ratio const& a, Decimal const& b) {
        return a / basic_ratio{b};
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr basic_ratio operator/(Decimal const& a, basic_ratio const& b) {
        return basic_ratio{a} / b;
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr bool operator==(basic_ratio const& a, Decimal const& b) {
        return a == basic_ratio{b};
    }
    template <std::same_as<decimal_type> Decimal>
    friend constexpr std::weak_ordering operator<=>(basic_ratio const& a, Decimal const& b) {
        return a <=> basic_ratio{b};
    }

    friend constexpr bool operator==(basic_ratio const& a, basic_ratio const& b) {
        return (a <=> b) == 0;
    }
    friend constexpr std::weak_ordering operator<=>(basic_ratio const& a, basic_ratio const& b) {
        Int left{};
        Int right{};
        if (backing<Int>::multiply(a.numerator_, b.denominator_, left) &&
            backing<Int>::multiply(b.numerator_, a.denominator_, right))
            return detail::compare(left, right);
        return detail::compare(wide{wide{a.numerator_} * wide{b.denominator_}},
                               wide{wide{b.numerator_} * wide{a.denominator_}});
    }

private:
    static constexpr auto refusal = "outturn: a rounded quotient does not fit this decimal type";

    // Rare cases stay out of line, so that the usual ones are inlined.
    [[nodiscard, gnu::noinline]] constexpr decimal_type round_widely(int places,
                                                                     rounding mode) const {
        wide const dividend = wide{numerator_} * wide{detail::power_of_ten<Int>(places)};
        return decimal_type::fit(
            detail::divide_rounded(dividend, wide{denominator_}, mode), places, refusal);
    }

    [[nodiscard, gnu::noinline]] constexpr decimal_type round_coarsely(int places,
                                                                       rounding mode) const {
        if (is_zero()) return {};
        // -places would overflow for the smallest int, which no power of ten reaches anyway.
        int const zeros = places < -1'000'000'000 ? 1'000'000'000 : -places;
        Int unit{};
        if (detail::power_of_ten_fits(zeros, unit)) {
            wide const count = detail::divide_rounded(
                wide{numerator_}, wide{wide{denominator_} * wide{unit}}, mode);
            return decimal_type::fit(count * wide{unit}, 0, refusal);
        }
        if constexpr (!bounded_integer<Int>) detail::refuse_overflow(refusal);
        // The unit is above every value, but half of it need not be.
        auto cut = std::strong_ordering::less;
        if (Int half{}; detail::power_of_ten_fits(zeros - 1, unit) &&
                        backing<Int>::multiply(unit, Int{5}, half))
            cut = detail::compare(wide{detail::magnitude(numerator_)},
                                  wide{wide{denominator_} * wide{half}});
        if (moves_away_from_zero(mode, is_negative(), false, cut)) detail::refuse_overflow(refusal);
        return {};
    }

    // To more places than a decimal has: only where all digits beyond those round to zero.
    [[nodiscard, gnu::noinline]] constexpr decimal_type round_finely(int places,
                                                                     rounding mode) const {
        constexpr int most = decimal_type::max_scale;
        wide const one{denominator_};
        auto [kept, rest] =
            detail::divide(wide{wide{numerator_} * wide{detail::power_of_ten<Int>(most)}}, one);
        if (rest == wide{0}) return decimal_type::fit(kept, most, refusal);
        // Such a number has rest ÷ one, the part cut off, within half a last place of 0 or of 1.
        Int parts{};
        if (!detail::power_of_ten_fits(places - most, parts)) detail::refuse_overflow(refusal);
        wide const low = detail::magnitude(rest) * wide{parts};
        wide const high = (one - detail::magnitude(rest)) * wide{parts};
        bool const near_zero = low < one;
        if (!near_zero && !(high < one)) detail::refuse_overflow(refusal);
        wide const beyond = near_zero ? low : one - high;
        bool const moves = moves_away_from_zero(
            mode, is_negative(), !near_zero, detail::compare_with_half(beyond, one));
        if (moves == near_zero) detail::refuse_overflow(refusal);
        if (moves) kept = is_negative() ? kept - wide{1} : kept + wide{1};
        return decimal_type::fit(kept, most, refusal);
    }

    // a·b ÷ (c·d); c·d is not zero.
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

    [[gnu::noinline]] constexpr void set_wide(wide dividend, wide divisor) {
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

#if OUTTURN_HAS_INT128
/// A ratio over 128 bits: 32 bytes.
using wide_ratio = basic_ratio<int128>;
#endif

/// The exact quotient of two decimals.
///
/// Rounds: never.
/// Fails: throws `std::domain_error` when `divisor` is zero, `std::overflow_error` when the reduced
/// quotient does not fit.
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

}  // namespace outturn::inline OUTTURN_ABI

template <class Int>
struct std::hash<outturn::basic_ratio<Int>> {
    constexpr std::size_t operator()(outturn::basic_ratio<Int> const& value) const {
        auto const lowest = value.reduced();
        return outturn::detail::hash_of(lowest.numerator()) * 31U +
               outturn::detail::hash_of(lowest.denominator());
    }
};
