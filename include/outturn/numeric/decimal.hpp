// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `basic_decimal<Int>`: an exact decimal number, coefficient × 10^-scale. Sums, differences and
// products are exact or refused; a quotient is a `basic_ratio`; digits are lost only in `round`.
//
//     decimal{6} * decimal::scaled(5625, 2)                // 337.50
//     decimal::scaled(5215, 3).round(2, rounding::down)    // 5.21

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>
#include <outturn/numeric/detail/binary_fraction.hpp>
#include <outturn/numeric/detail/divide.hpp>
#include <outturn/numeric/detail/whole.hpp>
#include <outturn/numeric/rounding.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string_view>  // std::hash
#include <type_traits>

namespace outturn::inline OUTTURN_ABI {

template <backing_integer Int>
class basic_ratio;

/// An exact decimal number: `coefficient` × 10^-`scale`.
///
/// The scale is the number of decimal places and is kept: `99.10` prints `99.10`, equals `99.1` and
/// hashes equal. An exact result has as many places as its inputs call for; trailing zeros are given
/// up only where the result would otherwise not fit. So a result is refused only when no decimal of
/// the type equals it.
///
/// Rounds: never, but in `round` and `round_to_multiple`.
/// Fails: an operator whose exact result does not fit throws `std::overflow_error`.
///
///     decimal{6} * decimal::scaled(5625, 2)  // 337.50
template <backing_integer Int = std::int64_t>
class basic_decimal {
    using wide = typename backing<Int>::wider;
    friend class basic_ratio<Int>;

public:
    using integer_type = Int;

    /// Zero.
    constexpr basic_decimal() = default;

    /// A whole number.
    ///
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when it does not fit.
    template <detail::counting_integer Whole>
    constexpr basic_decimal(Whole whole) : coefficient_{checked_whole(whole)} {}
    constexpr basic_decimal(Int whole) requires(!detail::counting_integer<Int>)
        : coefficient_{scaled(whole, 0).coefficient_} {}

    /// The same number over another integer.
    ///
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when it does not fit.
    ///
    ///     basic_decimal<int128>{decimal{6}}
    template <class Other>
    requires(!std::same_as<Other, Int>) constexpr explicit basic_decimal(
        basic_decimal<Other> const& other) {
        auto const shortest = other.scale() > max_scale ? other.normalized() : other;
        if (!detail::whole_fits<Int>(shortest.coefficient()))
            detail::refuse_overflow("outturn: a decimal does not fit this decimal type");
        *this = scaled(static_cast<Int>(shortest.coefficient()), shortest.scale());
    }

    // clang-format off
    template <std::floating_point Binary>
    basic_decimal(Binary) = delete;  // a binary fraction is not the decimal it was written as: write decimal_literal{"0.1"} or 0.1_dec
    // clang-format on

    /// `coefficient` × 10^-`scale`.
    ///
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when the scale is not within 0 … `max_scale` or the
    /// coefficient not within -max … max of the backing.
    static constexpr basic_decimal scaled(Int coefficient, int scale) {
        bool in_range = scale >= 0 && scale <= max_scale;
        if constexpr (bounded_integer<Int>)
            in_range = in_range && !(coefficient < static_cast<Int>(-backing<Int>::max)) &&
                       !(backing<Int>::max < coefficient);
        if (!in_range)
            detail::refuse_overflow(
                "outturn: not a decimal of this type: scale or coefficient out of range");
        return made(static_cast<Int&&>(coefficient), scale);
    }

    /// The decimal with `places` decimal places (tens, hundreds … when negative) that a binary
    /// floating-point number rounds to: for a driver or a spreadsheet that has nothing else.
    ///
    /// Its exact value is rounded, not the digits that it is usually printed with: the binary number
    /// written 1.005 is a little below it.
    /// Rounds: by `mode`, exactly once.
    /// Fails: throws `std::domain_error` when it is infinite or not a number, `std::overflow_error` when
    /// the result does not fit or has more than `max_scale` places.
    ///
    ///     decimal::from_double(1.005, 2, rounding::half_up)  // 1.00
    template <detail::ieee_binary Binary>
    static constexpr basic_decimal from_double(Binary value, int places, rounding mode) requires(
        backing<Int>::max_scale >= 18) {
        constexpr auto refusal = "outturn: a binary number does not fit this decimal type";
        if (places > max_scale) detail::refuse_overflow(refusal);
        auto const parts = detail::parts_of(value);
        if (parts.exponent < 0) {
            wide count = detail::count_of_places<wide>(parts, places, mode);
            if (places >= 0) return fit(count, places, refusal);
            auto const made = fit(count, 0, refusal);
            if (made.is_zero()) return made;
            if (places < -std::numeric_limits<int>::max()) detail::refuse_overflow(refusal);
            return made.shifted(-places);
        }
        auto whole = fit(detail::widened<wide>(parts.significand), 0, refusal);
        for (int i = 0; i < parts.exponent; ++i)
            if (!backing<Int>::add(whole.coefficient_, whole.coefficient_, whole.coefficient_))
                detail::refuse_overflow(refusal);
        return (parts.negative ? -whole : whole).round(places, mode);
    }

    // clang-format off
    template <std::floating_point Binary>
    static void from_double(Binary, int = 0) = delete;  // say how to round: write decimal::from_double(x, 2, rounding::half_up)
    // clang-format on

    /// The most decimal places a value may have.
    static constexpr int max_scale = backing<Int>::max_scale;

    /// The largest value; the smallest is its negative.
    static constexpr basic_decimal max() requires bounded_integer<Int> {
        return made(backing<Int>::max, 0);
    }

    /// What is kept: the value is `coefficient()` × 10^-`scale()`, 9910 and 2 for 99.10.
    [[nodiscard]] constexpr Int const& coefficient() const noexcept { return coefficient_; }
    [[nodiscard]] constexpr int scale() const noexcept { return scale_; }

    [[nodiscard]] constexpr bool is_zero() const { return coefficient_ == Int{0}; }
    [[nodiscard]] constexpr bool is_negative() const { return coefficient_ < Int{0}; }
    [[nodiscard]] constexpr bool is_whole() const { return normalized().scale_ == 0; }

    /// The same value without trailing zeros behind the point.
    ///
    /// Rounds: never.
    ///
    ///     decimal::scaled(9910, 2).normalized()  // 99.1
    [[nodiscard]] constexpr basic_decimal normalized() const {
        basic_decimal shorter = *this;
        while (shorter.scale_ > 0) {
            auto const tenth = detail::divide(shorter.coefficient_, Int{10});
            if (!(tenth.rest == Int{0})) break;
            shorter.coefficient_ = tenth.quotient;
            --shorter.scale_;
        }
        return shorter;
    }

    /// The value × 10^`zeros`, with as many places less as there are.
    ///
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when it does not fit.
    ///
    ///     decimal::scaled(16936, 2).shifted(4)  // 1693600
    [[nodiscard]] constexpr basic_decimal shifted(int zeros) const {
        basic_decimal moved;
        if (!try_shift(zeros, moved))
            detail::refuse_overflow("outturn: a shifted decimal does not fit this decimal type");
        return moved;
    }

    /// The value with `places` decimal places (tens, hundreds … when negative).
    ///
    /// Rounds: by `mode`, exactly once; missing places are filled with zeros, as far as they fit.
    /// Fails: throws `std::overflow_error` when the rounded value does not fit.
    ///
    ///     decimal::scaled(5215, 3).round(2, rounding::down)  // 5.21
    [[nodiscard]] constexpr basic_decimal round(int places, rounding mode) const {
        if (places >= scale_) return padded(places);
        if (places >= 0)
            return made(detail::divide_by_power_of_ten(coefficient_, scale_ - places, mode),
                        places);
        return round_coarsely(places, mode);
    }

    /// The multiple of `multiple` that the value rounds to, as 7.5 to multiples of 0.2: 7.6.
    ///
    /// Rounds: by `mode`, exactly once. The result has the places of `multiple`, as far as they fit.
    /// Fails: throws `std::domain_error` unless `multiple` is positive, `std::overflow_error` when
    /// the result does not fit.
    ///
    ///     decimal::scaled(75, 1).round_to_multiple(decimal::scaled(2, 1), rounding::up)  // 7.6
    [[nodiscard]] constexpr basic_decimal round_to_multiple(basic_decimal const& multiple,
                                                            rounding mode) const {
        return multiple_of(
            wide{coefficient_}, wide{detail::power_of_ten<Int>(scale_)}, multiple, mode);
    }

    // clang-format off
    void round(int) const = delete;  // say how to round: write .round(2, rounding::half_up)
    // clang-format on

    constexpr basic_decimal operator+() const { return *this; }
    constexpr basic_decimal operator-() const {
        return made(static_cast<Int>(-coefficient_), scale_);
    }

    /// The value without its sign.
    ///
    /// Rounds: never.
    friend constexpr basic_decimal abs(basic_decimal const& value) {
        return value.is_negative() ? -value : value;
    }

    friend constexpr basic_decimal operator+(basic_decimal const& a, basic_decimal const& b) {
        Int sum{};
        if (a.scale_ == b.scale_ && backing<Int>::add(a.coefficient_, b.coefficient_, sum))
            return made(sum, a.scale_);
        return add_aligned(a, b);
    }
    friend constexpr basic_decimal operator-(basic_decimal const& a, basic_decimal const& b) {
        Int difference{};
        if (a.scale_ == b.scale_ &&
            backing<Int>::subtract(a.coefficient_, b.coefficient_, difference))
            return made(difference, a.scale_);
        return add_aligned(a, -b);
    }
    friend constexpr basic_decimal operator*(basic_decimal const& a, basic_decimal const& b) {
        Int product{};
        int const scale = a.scale_ + b.scale_;
        if (scale <= max_scale && backing<Int>::multiply(a.coefficient_, b.coefficient_, product))
            return made(product, scale);
        return multiply_widely(a, b);
    }

    // In place: copying a whole value right after its members were stored would wait for those stores.
    constexpr basic_decimal& operator+=(basic_decimal const& other) {
        Int sum{};
        if (scale_ == other.scale_ && backing<Int>::add(coefficient_, other.coefficient_, sum)) {
            coefficient_ = sum;
            return *this;
        }
        return *this = add_aligned(*this, other);
    }
    constexpr basic_decimal& operator-=(basic_decimal const& other) {
        Int difference{};
        if (scale_ == other.scale_ &&
            backing<Int>::subtract(coefficient_, other.coefficient_, difference)) {
            coefficient_ = difference;
            return *this;
        }
        return *this = add_aligned(*this, -other);
    }
    constexpr basic_decimal& operator*=(basic_decimal const& other) {
        return *this = *this * other;
    }

    friend constexpr bool operator==(basic_decimal const& a, basic_decimal const& b) {
        if (a.scale_ == b.scale_) return a.coefficient_ == b.coefficient_;
        return (a <=> b) == 0;
    }
    friend constexpr std::weak_ordering operator<=>(basic_decimal const& a,
                                                    basic_decimal const& b) {
        if (a.scale_ == b.scale_) return detail::compare(a.coefficient_, b.coefficient_);
        Int aligned{};
        // Where the coarser coefficient does not fit the finer scale, it is farther from zero.
        if (a.scale_ < b.scale_) {
            if (backing<Int>::multiply(
                    a.coefficient_, detail::power_of_ten<Int>(b.scale_ - a.scale_), aligned))
                return detail::compare(aligned, b.coefficient_);
            return detail::compare(a.coefficient_, Int{0});
        }
        if (backing<Int>::multiply(
                b.coefficient_, detail::power_of_ten<Int>(a.scale_ - b.scale_), aligned))
            return detail::compare(a.coefficient_, aligned);
        return detail::compare(Int{0}, b.coefficient_);
    }

    /// As `shifted`, without an exception: false when the result does not fit.
    ///
    /// Rounds: never.
    constexpr bool try_shift(int zeros, basic_decimal& moved) const {
        moved = *this;
        if (zeros <= scale_) {
            // Wider, as the smallest int has no opposite.
            std::int64_t wanted = std::int64_t{scale_} - zeros;
            if (is_zero() && wanted > max_scale) wanted = max_scale;
            for (; wanted > max_scale; --wanted) {
                auto const tenth = detail::divide(moved.coefficient_, Int{10});
                if (!(tenth.rest == Int{0})) return false;
                moved.coefficient_ = tenth.quotient;
            }
            moved.scale_ = static_cast<std::int32_t>(wanted);
            return true;
        }
        moved.scale_ = 0;
        if (is_zero()) return true;
        Int power{};
        return detail::power_of_ten_fits(zeros - scale_, power) &&
               backing<Int>::multiply(coefficient_, power, moved.coefficient_);
    }

private:
    static constexpr basic_decimal made(Int coefficient, int scale) {
        basic_decimal value;
        value.coefficient_ = static_cast<Int&&>(coefficient);
        value.scale_ = scale;
        return value;
    }

    template <class Whole>
    static constexpr Int checked_whole(Whole whole) {
        if (!detail::whole_fits<Int>(whole))
            detail::refuse_overflow("outturn: a whole number does not fit this decimal type");
        return static_cast<Int>(whole);
    }

    // Rare cases stay out of line, so that the usual ones are inlined.
    [[gnu::noinline]] static constexpr basic_decimal multiply_widely(basic_decimal const& a,
                                                                     basic_decimal const& b) {
        return fit(wide{a.coefficient_} * wide{b.coefficient_},
                   a.scale_ + b.scale_,
                   "outturn: a product does not fit this decimal type");
    }

    static constexpr basic_decimal fit(wide value, int scale, char const* refusal) {
        basic_decimal fitting;
        while (scale > max_scale || !backing<Int>::narrow(value, fitting.coefficient_)) {
            auto const tenth = detail::divide(value, wide{10});
            if (scale == 0 || !(tenth.rest == wide{0})) detail::refuse_overflow(refusal);
            value = tenth.quotient;
            --scale;
        }
        fitting.scale_ = scale;
        return fitting;
    }

    [[gnu::noinline]] static constexpr basic_decimal add_aligned(basic_decimal const& a,
                                                                 basic_decimal const& b) {
        basic_decimal sum;
        sum.scale_ = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
        Int left{};
        Int right{};
        if (backing<Int>::multiply(
                a.coefficient_, detail::power_of_ten<Int>(sum.scale_ - a.scale_), left) &&
            backing<Int>::multiply(
                b.coefficient_, detail::power_of_ten<Int>(sum.scale_ - b.scale_), right) &&
            backing<Int>::add(left, right, sum.coefficient_))
            return sum;
        auto const aligned = [&sum](basic_decimal const& value) -> wide {
            return wide{value.coefficient_} *
                   wide{detail::power_of_ten<Int>(sum.scale_ - value.scale_)};
        };
        return fit(
            aligned(a) + aligned(b), sum.scale_, "outturn: a sum does not fit this decimal type");
    }

    [[nodiscard, gnu::noinline]] constexpr basic_decimal padded(int places) const {
        int const wanted = places < max_scale ? places : max_scale;
        basic_decimal longer = *this;
        if (backing<Int>::multiply(
                coefficient_, detail::power_of_ten<Int>(wanted - scale_), longer.coefficient_)) {
            longer.scale_ = wanted;
            return longer;
        }
        longer.coefficient_ = coefficient_;
        for (Int grown{};
             longer.scale_ < wanted && backing<Int>::multiply(longer.coefficient_, Int{10}, grown);
             ++longer.scale_)
            longer.coefficient_ = grown;
        return longer;
    }

    [[nodiscard, gnu::noinline]] constexpr basic_decimal round_coarsely(int places,
                                                                        rounding mode) const {
        constexpr auto refusal =
            "outturn: a value rounded to tens, hundreds … does not fit this decimal type";
        if (is_zero()) return {};
        // -places would overflow for the smallest int, which no power of ten reaches anyway.
        int const zeros = places < -1'000'000'000 ? 1'000'000'000 : -places;
        Int kept{};
        Int unit{};
        Int divisor{};
        if (detail::power_of_ten_fits(scale_ + zeros, divisor)) {
            kept = detail::divide_rounded(coefficient_, divisor, mode);
        } else {
            if constexpr (!bounded_integer<Int>) detail::refuse_overflow(refusal);
            // The divisor is above every coefficient, but half of it need not be.
            auto cut = std::strong_ordering::less;
            if (detail::power_of_ten_fits(scale_ + zeros - 1, divisor) &&
                backing<Int>::multiply(divisor, Int{5}, divisor))
                cut = detail::compare(detail::magnitude(coefficient_), divisor);
            if (moves_away_from_zero(mode, is_negative(), false, cut))
                kept = Int{is_negative() ? -1 : 1};
        }
        if (kept == Int{0}) return {};
        if (!detail::power_of_ten_fits(zeros, unit) || !backing<Int>::multiply(kept, unit, kept))
            detail::refuse_overflow(refusal);
        return made(kept, 0);
    }

    // `dividend` ÷ `divisor`, both within -max … max, to a multiple of `multiple`.
    static constexpr basic_decimal multiple_of(wide const& dividend,
                                               wide const& divisor,
                                               basic_decimal const& multiple,
                                               rounding mode) {
        if (!(Int{0} < multiple.coefficient_))
            OUTTURN_THROW(std::domain_error{
                "outturn: rounding to a multiple of a number that is not positive"});
        wide const step{multiple.coefficient_};
        wide const count = detail::divide_rounded(
            wide{dividend * wide{detail::power_of_ten<Int>(multiple.scale_)}},
            wide{divisor * step},
            mode);
        return fit(
            count * step, multiple.scale_, "outturn: a multiple does not fit this decimal type");
    }

    Int coefficient_{};
    std::int32_t scale_ = 0;
};

/// A decimal over 64 bits: 18 digits, 16 bytes.
using decimal = basic_decimal<>;

#if OUTTURN_HAS_INT128
/// A decimal over 128 bits: 38 digits, 32 bytes.
using wide_decimal = basic_decimal<int128>;
#endif

// clang-format off
template <class A, class B> requires(!std::same_as<A, B>)
void operator+(basic_decimal<A> const&, basic_decimal<B> const&) = delete;  // decimals over different integers do not mix: convert one, as wide_decimal{a} + b
template <class A, class B> requires(!std::same_as<A, B>)
void operator-(basic_decimal<A> const&, basic_decimal<B> const&) = delete;  // decimals over different integers do not mix: convert one, as wide_decimal{a} - b
template <class A, class B> requires(!std::same_as<A, B>)
void operator*(basic_decimal<A> const&, basic_decimal<B> const&) = delete;  // decimals over different integers do not mix: convert one, as wide_decimal{a} * b
template <class A, class B> requires(!std::same_as<A, B>)
void operator/(basic_decimal<A> const&, basic_decimal<B> const&) = delete;  // decimals over different integers do not mix: convert one, as wide_decimal{a} / b
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI

/// The bounds of a decimal; `min` is the smallest value above zero.
template <outturn::bounded_integer Int>
class std::numeric_limits<outturn::basic_decimal<Int>> {
    using decimal = outturn::basic_decimal<Int>;

public:
    static constexpr bool is_specialized = true;
    static constexpr bool is_signed = true;
    static constexpr bool is_integer = false;
    static constexpr bool is_exact = true;
    static constexpr bool is_bounded = true;
    static constexpr bool is_modulo = false;
    static constexpr bool is_iec559 = false;
    static constexpr bool has_infinity = false;
    static constexpr bool has_quiet_NaN = false;
    static constexpr bool has_signaling_NaN = false;
    static constexpr bool traps = true;
    static constexpr int radix = 10;
    static constexpr int digits = decimal::max_scale;
    static constexpr int digits10 = decimal::max_scale;
    static constexpr int max_digits10 = decimal::max_scale + 1;
    static constexpr int min_exponent = 0;
    static constexpr int min_exponent10 = 0;
    static constexpr int max_exponent = 0;
    static constexpr int max_exponent10 = 0;
    static constexpr bool tinyness_before = false;
    static constexpr auto round_style = std::round_toward_zero;
    static constexpr decimal min() { return decimal::scaled(Int{1}, decimal::max_scale); }
    static constexpr decimal max() { return decimal::max(); }
    static constexpr decimal lowest() { return -decimal::max(); }
    static constexpr decimal epsilon() { return {}; }
    static constexpr decimal round_error() { return {}; }
};

template <class Int>
struct std::hash<outturn::basic_decimal<Int>> {
    constexpr std::size_t operator()(outturn::basic_decimal<Int> const& value) const {
        auto const shortest = value.normalized();
        return outturn::detail::hash_of(shortest.coefficient()) * 31U +
               static_cast<std::size_t>(shortest.scale());
    }
};
