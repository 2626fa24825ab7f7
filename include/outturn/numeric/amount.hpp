// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `amount<Currency>`: money, exact to the smallest unit of its currency, which is part of the type.

#include <outturn/config.hpp>
#include <outturn/numeric/currency.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/digits.hpp>
#include <outturn/numeric/detail/divide.hpp>
#include <outturn/numeric/money_literal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace outturn::inline OUTTURN_ABI {

/// The unit that figures of money are printed in: 元, 万元 or 亿元, or the same of another currency.
enum class money_unit : std::uint8_t {
    one,  ///< 元.
    wan,  ///< 万元, ten thousand.
    yi,   ///< 亿元, a hundred million.
};

/// The number of zeros that `unit` stands for.
constexpr int zeros_of(money_unit unit) {
    return unit == money_unit::one ? 0 : unit == money_unit::wan ? 4 : 8;
}

namespace detail {

template <class T>
inline constexpr bool is_exact_number = false;
template <class Int>
inline constexpr bool is_exact_number<basic_decimal<Int>> = true;
template <class Int>
inline constexpr bool is_exact_number<basic_ratio<Int>> = true;

template <class T>
concept bare_number = counting_integer<T> || std::floating_point<T> || is_exact_number<T>;

template <class Amount>
constexpr Amount required_amount(std::optional<Amount> const& made) {
    if (!made) refuse_overflow("outturn: an amount does not fit this amount type");
    return *made;
}

}  // namespace detail

/// What an amount throws that would be finer than the smallest unit of its currency; `what()` names the
/// value and the unit.
class finer_than_smallest_unit : public std::domain_error {
public:
    using std::domain_error::domain_error;
};

/// An amount of money: a whole number of the smallest unit of `Currency`, 8 bytes over 64 bits.
///
/// It is made by naming its unit, as `yuan(3)`; a bare number is not money. Amounts of one currency
/// add and compare; an amount divided by an amount is a ratio; an amount times a number is exact or
/// needs a rounding.
///
/// Units: the currency's smallest unit, as fen.
/// Rounds: never, but in `rounded`, `round` and `times`.
/// Fails: an operator whose exact result does not fit throws `std::overflow_error`.
///
///     yuan(1'681'827) / yuan(1'693'600)  // 1681827/1693600
template <currency Currency, backing_integer Int = std::int64_t>
class amount {
    using wide = typename backing<Int>::wider;

public:
    using currency_type = Currency;
    using decimal_type = basic_decimal<Int>;
    using ratio_type = basic_ratio<Int>;

    /// Nothing: zero of the currency.
    constexpr amount() = default;

    // clang-format off
    template <detail::bare_number Number>
    amount(Number) = delete;  // a bare number is not money: write yuan(3), wan_yuan("0.5") or, in any currency, amount<usd>::of(3)
    // clang-format on

    /// So many of the currency's main unit.
    ///
    /// Units: the currency's main unit, as 元.
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when the amount does not fit; what is written in the program
    /// and is finer than the smallest unit does not compile.
    ///
    ///     amount<eur>::of("3.50")
    template <detail::counting_integer Whole>
    static constexpr amount of(Whole count) {
        return detail::required_amount(exactly(decimal_type{count}));
    }
    static constexpr amount of(money_literal<Currency::minor_digits> count) {
        return detail::required_amount(exactly(decimal_type{count.value}));
    }

    /// So many of the smallest unit, as `minor` gives it: money as a whole number, of a database or a
    /// payment service.
    ///
    /// Units: the currency's smallest unit, as fen.
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when the amount does not fit.
    ///
    ///     amount<cny>::from_minor(168'182'735)          // 1681827.35
    ///     amount<cny>::from_minor(168'182'735).minor()  // 168182735
    template <detail::counting_integer Whole>
    static constexpr amount from_minor(Whole minor) {
        amount made;
        made.minor_ = decimal_type{minor}.coefficient();
        return made;
    }
    static constexpr amount from_minor(Int const& minor) requires(!detail::counting_integer<Int>) {
        amount made;
        made.minor_ = decimal_type{minor}.coefficient();
        return made;
    }
    // clang-format off
    template <std::floating_point Binary>
    static amount from_minor(Binary) = delete;  // smallest units are whole: read a binary number by decimal::from_double(x, 0, rounding::half_up)
    // clang-format on

    /// The amount that is `value` of the currency's main unit, or nothing when `value` is finer than
    /// the smallest unit or too large.
    ///
    /// Units: the currency's main unit, as 元.
    /// Rounds: never.
    static constexpr std::optional<amount> exactly(decimal_type const& value) {
        decimal_type minor;
        if (!value.try_shift(Currency::minor_digits, minor)) return std::nullopt;
        if (minor.scale() > 0) minor = minor.normalized();
        if (minor.scale() > 0) return std::nullopt;
        return from_minor(minor.coefficient());
    }

    /// The amount that `value` of the currency's main unit rounds to.
    ///
    /// Units: the currency's main unit, as 元.
    /// Rounds: by `mode`, exactly once, to the smallest unit.
    /// Fails: throws `std::overflow_error` when the amount does not fit.
    ///
    ///     amount<usd>::rounded(yuan(100).value() / decimal::scaled(725, 2), rounding::half_even)  // 13.79
    static constexpr amount rounded(ratio_type const& value, rounding mode) {
        return detail::required_amount(exactly(value.round(Currency::minor_digits, mode)));
    }

    /// The largest amount; the smallest is its negative.
    static constexpr amount max() requires bounded_integer<Int> {
        return from_minor(backing<Int>::max);
    }

    /// The number of smallest units.
    [[nodiscard]] constexpr Int const& minor() const noexcept { return minor_; }

    /// The number of main units, with the currency's places.
    ///
    /// Rounds: never.
    [[nodiscard]] constexpr decimal_type value() const {
        return decimal_type::scaled(minor_, Currency::minor_digits);
    }

    /// The number of `unit`, with as many places as it takes.
    ///
    /// Rounds: never.
    ///
    ///     yuan(1'693'600).in(money_unit::wan)  // 169.36
    [[nodiscard]] constexpr decimal_type in(money_unit unit) const {
        return value().normalized().shifted(-zeros_of(unit)).normalized();
    }

    [[nodiscard]] constexpr bool is_zero() const { return minor_ == Int{0}; }
    [[nodiscard]] constexpr bool is_negative() const { return minor_ < Int{0}; }

    /// The amount with `places` decimal places of the main unit (tens, hundreds … when negative).
    ///
    /// Rounds: by `mode`, exactly once.
    /// Fails: throws `std::overflow_error` when the rounded amount does not fit.
    ///
    ///     yuan("1681827.35").round(-2, rounding::half_up)  // 1681800.00
    [[nodiscard]] constexpr amount round(int places, rounding mode) const {
        return detail::required_amount(exactly(value().round(places, mode)));
    }

    /// The amount `factor` times as large.
    ///
    /// Rounds: by `mode`, exactly once, to the smallest unit.
    /// Fails: throws `std::overflow_error` when the product does not fit.
    ///
    ///     yuan(100).times(ratio{1, 3}, rounding::half_up)  // 33.33
    [[nodiscard]] constexpr amount times(ratio_type const& factor, rounding mode) const {
        amount product;
        wide const exact = detail::divide_rounded(
            wide{wide{minor_} * wide{factor.numerator()}}, wide{factor.denominator()}, mode);
        if (!backing<Int>::narrow(exact, product.minor_)) detail::refuse_overflow(product_refusal);
        return product;
    }

    // clang-format off
    template <class Number>
    void times(Number const&) const = delete;  // a product need not be whole smallest units: say how to round, as money.times(factor, rounding::half_up)
    void round(int) const = delete;  // say how to round: write .round(2, rounding::half_up)
    // clang-format on

    constexpr amount operator+() const { return *this; }
    constexpr amount operator-() const { return from_minor(static_cast<Int>(-minor_)); }

    /// The amount without its sign.
    ///
    /// Rounds: never.
    friend constexpr amount abs(amount const& value) {
        return value.is_negative() ? -value : value;
    }

    friend constexpr amount operator+(amount const& a, amount const& b) {
        amount sum;
        if (!backing<Int>::add(a.minor_, b.minor_, sum.minor_))
            detail::refuse_overflow("outturn: a sum does not fit this amount type");
        return sum;
    }
    friend constexpr amount operator-(amount const& a, amount const& b) {
        amount difference;
        if (!backing<Int>::subtract(a.minor_, b.minor_, difference.minor_))
            detail::refuse_overflow("outturn: a difference does not fit this amount type");
        return difference;
    }
    constexpr amount& operator+=(amount const& other) { return *this = *this + other; }
    constexpr amount& operator-=(amount const& other) { return *this = *this - other; }

    /// The amount so many times.
    ///
    /// Rounds: never.
    /// Fails: throws `std::overflow_error` when the product does not fit.
    template <detail::counting_integer Whole>
    friend constexpr amount operator*(amount const& a, Whole count) {
        return a * decimal_type{count};
    }
    template <detail::counting_integer Whole>
    friend constexpr amount operator*(Whole count, amount const& a) {
        return a * decimal_type{count};
    }

    /// The amount times a decimal, which must give whole smallest units.
    ///
    /// Rounds: never.
    /// Fails: throws `finer_than_smallest_unit` when the product is, for which there is `times`;
    /// `std::overflow_error` when it does not fit.
    ///
    ///     yuan(100) * 0.06_dec  // 6.00
    friend constexpr amount operator*(amount const& a, decimal_type const& factor) {
        amount product;
        if (factor.scale() == 0 &&
            backing<Int>::multiply(a.minor_, factor.coefficient(), product.minor_))
            return product;
        wide const exact{wide{a.minor_} * wide{factor.coefficient()}};
        auto const [quotient, rest] =
            detail::divide(exact, wide{detail::power_of_ten<Int>(factor.scale())});
        if (!(rest == wide{0})) refuse_finer(exact, factor.scale());
        if (!backing<Int>::narrow(quotient, product.minor_))
            detail::refuse_overflow(product_refusal);
        return product;
    }
    friend constexpr amount operator*(decimal_type const& factor, amount const& a) {
        return a * factor;
    }

    template <class Factor>
    constexpr amount& operator*=(Factor const& factor) {
        return *this = *this * factor;
    }

    /// How often `divisor` fits: an exact ratio.
    ///
    /// Rounds: never.
    /// Fails: throws `std::domain_error` when `divisor` is zero.
    friend constexpr ratio_type operator/(amount const& dividend, amount const& divisor) {
        return ratio_type::of(dividend.minor_, divisor.minor_);
    }

    friend constexpr bool operator==(amount const&, amount const&) = default;
    friend constexpr std::strong_ordering operator<=>(amount const& a, amount const& b) {
        return detail::compare(a.minor_, b.minor_);
    }

private:
    [[noreturn, gnu::cold]] static void refuse_finer(wide const& value, int places) {
        std::string shown = detail::decimal_text(value, places + Currency::minor_digits);
        shown.resize(shown.find_last_not_of('0') + 1);
        OUTTURN_THROW(finer_than_smallest_unit{
            "outturn: " + shown + " is finer than " +
            detail::decimal_text(std::int64_t{1}, Currency::minor_digits) +
            ", the smallest unit of " + std::string{std::string_view{Currency::code}} +
            ": say how to round it, as money.times(factor, rounding::half_up)"});
    }

    static constexpr auto product_refusal = "outturn: a product does not fit this amount type";

    Int minor_{};
};

namespace detail {

template <class A, class B>
concept different_amounts = !std::same_as<A, B>;

}  // namespace detail

// What must not compile, with what to write instead.
// clang-format off
template <currency A, class I, currency B, class J> requires detail::different_amounts<amount<A, I>, amount<B, J>>
void operator+(amount<A, I> const&, amount<B, J> const&) = delete;  // currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
template <currency A, class I, currency B, class J> requires detail::different_amounts<amount<A, I>, amount<B, J>>
void operator-(amount<A, I> const&, amount<B, J> const&) = delete;  // currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
template <currency A, class I, currency B, class J> requires detail::different_amounts<amount<A, I>, amount<B, J>>
void operator/(amount<A, I> const&, amount<B, J> const&) = delete;  // currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
template <currency A, class I, currency B, class J> requires detail::different_amounts<amount<A, I>, amount<B, J>>
bool operator==(amount<A, I> const&, amount<B, J> const&) = delete;  // currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)
template <currency A, class I, currency B, class J> requires detail::different_amounts<amount<A, I>, amount<B, J>>
std::strong_ordering operator<=>(amount<A, I> const&, amount<B, J> const&) = delete;  // currencies do not mix: convert one first, as amount<usd>::rounded(money.value() * rate, rounding::half_up)

template <currency C, class Int, detail::bare_number Number>
void operator+(amount<C, Int> const&, Number const&) = delete;  // a bare number is not money: write yuan(3) or amount<usd>::of(3)
template <currency C, class Int, detail::bare_number Number>
void operator+(Number const&, amount<C, Int> const&) = delete;  // a bare number is not money: write yuan(3) or amount<usd>::of(3)
template <currency C, class Int, detail::bare_number Number>
void operator-(amount<C, Int> const&, Number const&) = delete;  // a bare number is not money: write yuan(3) or amount<usd>::of(3)
template <currency C, class Int, detail::bare_number Number>
void operator-(Number const&, amount<C, Int> const&) = delete;  // a bare number is not money: write yuan(3) or amount<usd>::of(3)
template <currency C, class Int, detail::bare_number Number>
bool operator==(amount<C, Int> const&, Number const&) = delete;  // a bare number is not money: compare with yuan(3) or amount<usd>::of(3), or ask is_zero()
template <currency C, class Int, detail::bare_number Number>
std::strong_ordering operator<=>(amount<C, Int> const&, Number const&) = delete;  // a bare number is not money: compare with yuan(3) or amount<usd>::of(3), or ask is_negative()

template <currency A, class I, currency B, class J>
void operator*(amount<A, I> const&, amount<B, J> const&) = delete;  // money times money is no money: multiply by a number, or by the ratio of two amounts with times
template <currency C, class Int, std::floating_point Binary>
void operator*(amount<C, Int> const&, Binary) = delete;  // a binary fraction is not the decimal it was written as: write money * 0.06_dec
template <currency C, class Int, std::floating_point Binary>
void operator*(Binary, amount<C, Int> const&) = delete;  // a binary fraction is not the decimal it was written as: write 0.06_dec * money
template <currency C, class Int>
void operator*(amount<C, Int> const&, basic_ratio<Int> const&) = delete;  // a product with a ratio need not be whole smallest units: write money.times(factor, rounding::half_up)
template <currency C, class Int, detail::bare_number Number>
void operator/(amount<C, Int> const&, Number const&) = delete;  // a part of money need not be whole smallest units: write money.times(ratio{1, 3}, rounding::half_up), or allocate(money, weights)
// clang-format on

/// So many 元.
///
/// Rounds: never.
/// Fails: throws `std::overflow_error` when the amount does not fit; what is written in the program
/// and is no amount does not compile in a constant expression.
///
///     yuan(1'693'600)
///     yuan("1681827.35")
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<cny, Int> yuan(Whole count) {
    return amount<cny, Int>::of(count);
}
template <backing_integer Int = std::int64_t>
constexpr amount<cny, Int> yuan(money_literal<cny::minor_digits> count) {
    return amount<cny, Int>::of(count);
}

/// So many 万元.
///
/// Rounds: never.
/// Fails: as `yuan`.
///
///     wan_yuan("169.36") == yuan(1'693'600)
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<cny, Int> wan_yuan(Whole count) {
    return amount<cny, Int>::of(count) * 10'000;
}
template <backing_integer Int = std::int64_t>
constexpr amount<cny, Int> wan_yuan(money_literal<cny::minor_digits + 4> count) {
    return detail::required_amount(
        amount<cny, Int>::exactly(basic_decimal<Int>{count.value}.shifted(4)));
}

/// So many 亿元.
///
/// Rounds: never.
/// Fails: as `yuan`.
///
///     yi_yuan("1.2") == yuan(120'000'000)
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<cny, Int> yi_yuan(Whole count) {
    return amount<cny, Int>::of(count) * 100'000'000;
}
template <backing_integer Int = std::int64_t>
constexpr amount<cny, Int> yi_yuan(money_literal<cny::minor_digits + 8> count) {
    return detail::required_amount(
        amount<cny, Int>::exactly(basic_decimal<Int>{count.value}.shifted(8)));
}

/// So many 分.
///
/// Rounds: never.
/// Fails: as `yuan`.
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<cny, Int> fen(Whole count) {
    return amount<cny, Int>::from_minor(count);
}

/// So many 港元.
///
/// Rounds: never.
/// Fails: as `yuan`.
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<hkd, Int> hong_kong_dollars(Whole count) {
    return amount<hkd, Int>::of(count);
}
template <backing_integer Int = std::int64_t>
constexpr amount<hkd, Int> hong_kong_dollars(money_literal<hkd::minor_digits> count) {
    return amount<hkd, Int>::of(count);
}

/// So many US dollars.
///
/// Rounds: never.
/// Fails: as `yuan`.
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<usd, Int> us_dollars(Whole count) {
    return amount<usd, Int>::of(count);
}
template <backing_integer Int = std::int64_t>
constexpr amount<usd, Int> us_dollars(money_literal<usd::minor_digits> count) {
    return amount<usd, Int>::of(count);
}

/// So many euros.
///
/// Rounds: never.
/// Fails: as `yuan`.
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<eur, Int> euros(Whole count) {
    return amount<eur, Int>::of(count);
}
template <backing_integer Int = std::int64_t>
constexpr amount<eur, Int> euros(money_literal<eur::minor_digits> count) {
    return amount<eur, Int>::of(count);
}

/// So many yen.
///
/// Rounds: never.
/// Fails: as `yuan`.
template <backing_integer Int = std::int64_t, detail::counting_integer Whole>
constexpr amount<jpy, Int> yen(Whole count) {
    return amount<jpy, Int>::of(count);
}
template <backing_integer Int = std::int64_t>
constexpr amount<jpy, Int> yen(money_literal<jpy::minor_digits> count) {
    return amount<jpy, Int>::of(count);
}

namespace literals {

/// `1681827.35_yuan`: so many 元.
///
/// Rounds: never.
consteval amount<cny> operator""_yuan(char const* text) { return yuan(text); }

/// `169.36_wan_yuan`: so many 万元.
///
/// Rounds: never.
consteval amount<cny> operator""_wan_yuan(char const* text) { return wan_yuan(text); }

}  // namespace literals

}  // namespace outturn::inline OUTTURN_ABI

template <outturn::currency Currency, class Int>
struct std::hash<outturn::amount<Currency, Int>> {
    constexpr std::size_t operator()(outturn::amount<Currency, Int> const& value) const {
        return outturn::detail::hash_of(value.minor());
    }
};
