// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// `amount<Currency>`: money, exact to the smallest unit of its currency, which is part of the type.

#include <outturn/core/blank.hpp>
#include <outturn/core/result.hpp>
#include <outturn/numeric/currency.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/text.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn {

/// An amount of money: a whole number of the smallest unit of `Currency`, 8 bytes over 64 bits.
///
/// It is made by naming its unit, as `yuan(3)`; a bare number is not money. Amounts of one currency
/// add and compare; an amount divided by an amount is a ratio.
///
/// Units: the currency's smallest unit, as fen.
/// Rounds: never.
/// Fails: an operator whose exact result does not fit throws `std::overflow_error`.
///
///     yuan(1'681'827) / yuan(1'693'600)  // the exact ratio 1681827/1693600
template <currency Currency, backing_integer Int = std::int64_t>
class amount {
public:
    using currency_type = Currency;
    using decimal_type = basic_decimal<Int>;

    /// Nothing: zero of the currency.
    constexpr amount() = default;

    /// So many of the smallest unit.
    static constexpr amount from_minor(Int minor) {
        amount made;
        made.minor_ = decimal_type::scaled(minor, 0).coefficient();
        return made;
    }

    /// The amount that is `value` of the currency's main unit, or nothing when `value` is finer than
    /// the smallest unit or too large.
    ///
    /// Rounds: never.
    static constexpr std::optional<amount> exactly(decimal_type const& value) {
        auto const shortest = value.normalized();
        Int minor{};
        if (shortest.scale() > Currency::minor_digits ||
            !backing<Int>::multiply(
                shortest.coefficient(),
                detail::power_of_ten<Int>(Currency::minor_digits - shortest.scale()),
                minor))
            return std::nullopt;
        return from_minor(minor);
    }

    /// The number of smallest units.
    [[nodiscard]] constexpr Int const& minor() const noexcept { return minor_; }

    /// The number of main units, with the currency's places.
    [[nodiscard]] constexpr decimal_type value() const {
        return decimal_type::scaled(minor_, Currency::minor_digits);
    }

    constexpr amount operator-() const { return from_minor(static_cast<Int>(-minor_)); }
    friend constexpr amount operator+(amount const& a, amount const& b) {
        amount sum;
        if (!backing<Int>::add(a.minor_, b.minor_, sum.minor_))
            detail::refuse_overflow("outturn: a sum does not fit this amount type");
        return sum;
    }
    friend constexpr amount operator-(amount const& a, amount const& b) { return a + -b; }
    constexpr amount& operator+=(amount const& other) { return *this = *this + other; }
    constexpr amount& operator-=(amount const& other) { return *this = *this - other; }

    /// How often `divisor` fits: an exact ratio.
    ///
    /// Fails: throws `std::domain_error` when `divisor` is zero.
    friend constexpr basic_ratio<Int> operator/(amount const& dividend, amount const& divisor) {
        return {decimal_type::scaled(dividend.minor_, 0), decimal_type::scaled(divisor.minor_, 0)};
    }

    friend constexpr bool operator==(amount const&, amount const&) = default;
    friend constexpr std::strong_ordering operator<=>(amount const& a, amount const& b) {
        if (a.minor_ < b.minor_) return std::strong_ordering::less;
        return b.minor_ < a.minor_ ? std::strong_ordering::greater : std::strong_ordering::equal;
    }

private:
    Int minor_{};
};

namespace detail {

template <currency Currency>
constexpr amount<Currency> amount_of(decimal const& value, int zeros) {
    auto const made =
        amount<Currency>::exactly(value * decimal::scaled(power_of_ten<std::int64_t>(zeros), 0));
    if (!made)
        refuse_overflow("outturn: not an amount: finer than the smallest unit, or too large");
    return *made;
}

}  // namespace detail

/// So many 元.
///
/// Fails: throws `std::overflow_error` when the amount does not fit.
///
///     yuan(1'693'600)
template <detail::counting_integer Whole>
constexpr amount<cny> yuan(Whole count) {
    return detail::amount_of<cny>(count, 0);
}
/// The 元 written in the program: `yuan("1681827.35")`; what is no amount does not compile in a
/// constant expression.
constexpr amount<cny> yuan(decimal_literal count) { return detail::amount_of<cny>(count, 0); }

/// So many 万元.
///
/// Fails: throws `std::overflow_error` when the amount does not fit.
///
///     wan_yuan("169.36") == yuan(1'693'600)
template <detail::counting_integer Whole>
constexpr amount<cny> wan_yuan(Whole count) {
    return detail::amount_of<cny>(count, 4);
}
constexpr amount<cny> wan_yuan(decimal_literal count) { return detail::amount_of<cny>(count, 4); }

/// Reads an amount of money as forms print it and gives it in the currency's main unit, as an exact
/// decimal that may be finer than the smallest unit; nothing when nothing is entered.
///
/// `unit_zeros` is the number of zeros of the unit in the column's head (4 for 万元); a magnitude or
/// unit in the text itself replaces it.
///
/// Rounds: never.
/// Fails: `expected_number` and what else a number can fail with, `unexpected_text`, `too_large`.
template <currency Currency = cny, class Int = std::int64_t>
result<std::optional<basic_decimal<Int>>> parse_money(std::string_view text, int unit_zeros = 0) {
    if (nothing_entered(text)) return std::optional<basic_decimal<Int>>{};
    auto const end = detail::trimmed_end(text);
    auto const scanned =
        detail::scan_number<Int>(text.substr(0, end), detail::skip_spaces(text, 0));
    if (scanned.bad) return make_error(*scanned.bad, text);
    auto at = detail::skip_spaces(text, scanned.end);
    auto const* magnitude = detail::magnitude_at(text.substr(at));
    if (magnitude != nullptr) at += magnitude->word.size();
    bool const names_unit = text.substr(at).starts_with(Currency::unit_zh);
    if (names_unit) at += Currency::unit_zh.size();
    if (at < end) return make_error({errc::unexpected_text, {at, end}}, text);
    int const zeros = magnitude != nullptr ? magnitude->zeros : names_unit ? 0 : unit_zeros;
    try {
        using decimal_type = basic_decimal<Int>;
        return std::optional{scanned.value *
                             decimal_type::scaled(detail::power_of_ten<Int>(zeros), 0)};
    } catch (std::overflow_error const&) {
        return make_error({errc::too_large, {0, end}}, text);
    }
}

/// Reads an amount of money as forms print it, as `1,693,600`, `169.36万元` or `１，６９３，６００元`;
/// nothing when nothing is entered (blank, `-`, `—`, `/`).
///
/// Rounds: never.
/// Fails: as `parse_money`, and `too_many_places` when the text is finer than the smallest unit.
///
///     parse_amount<cny>("169.36万元").value() == yuan(1'693'600)
template <currency Currency, class Int = std::int64_t>
result<std::optional<amount<Currency, Int>>> parse_amount(std::string_view text,
                                                          int unit_zeros = 0) {
    auto const money = parse_money<Currency, Int>(text, unit_zeros);
    if (!money) return money.error();
    if (!*money) return std::optional<amount<Currency, Int>>{};
    auto const exact = amount<Currency, Int>::exactly(**money);
    if (exact) return exact;
    bool const fine = (*money)->normalized().scale() > Currency::minor_digits;
    return make_error({fine ? errc::too_many_places : errc::too_large, {0, text.size()}}, text);
}

}  // namespace outturn
