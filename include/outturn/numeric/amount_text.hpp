// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Amounts of money in and out of text, as forms print them.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/entered.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/currency.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/magnitude.hpp>
#include <outturn/numeric/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What a printed amount names its currency by.
enum class money_mark : std::uint8_t {
    none,  ///< 1,693,600.00
    sign,  ///< ¥1,693,600.00
    code,  ///< CNY 1,693,600.00
    unit,  ///< 1,693,600.00元
};

/// How an amount is printed.
struct money_style {
    /// 元, 万元 or 亿元. It is part of the text, but with `money_mark::none`, for a column whose head
    /// names the unit.
    money_unit unit = money_unit::one;
    /// As many decimal places; none: those of the currency for 元, else as many as the value takes.
    std::optional<int> places;
    bool grouped = true;  ///< 1,693,600 rather than 1693600.
    money_mark mark = money_mark::none;

    friend constexpr bool operator==(money_style const&, money_style const&) = default;
};

namespace detail {

constexpr std::string_view word_of(money_unit unit) {
    return unit == money_unit::one ? "" : unit == money_unit::wan ? "万" : "亿";
}

// With a comma between each three digits in front of the point.
constexpr std::string grouped_digits(std::string_view digits) {
    std::size_t const begin = digits.starts_with('-') ? 1 : 0;
    std::size_t const point = digits.find('.');
    std::size_t const end = point == std::string_view::npos ? digits.size() : point;
    std::string shown;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > begin && at < end && (end - at) % 3 == 0) shown += ',';
        shown += digits[at];
    }
    return shown;
}

// The length of the currency's sign or code at `at`, or 0.
constexpr std::size_t currency_mark_at(currency_entry const& of,
                                       std::string_view text,
                                       std::size_t at) {
    auto const rest = text.substr(at);
    if (rest.starts_with(of.sign)) return of.sign.size();
    if (rest.starts_with(of.code)) return of.code.size();
    for (auto const sign : of.other_signs)
        if (rest.starts_with(sign)) return sign.size();
    return 0;
}

template <currency Currency>
inline constexpr currency_entry entry_of_currency = currency_entry::of<Currency>();

template <class Int>
struct scanned_money {
    std::optional<basic_decimal<Int>> value;
    span_of_text figure;  // the number with its unit
    std::optional<fault> bad;
};

template <class Int>
constexpr scanned_money<Int> scan_money(currency_entry const& of,
                                        std::string_view text,
                                        int unit_zeros) {
    // What begins with a digit is entered; most texts are told from blanks by that.
    auto const begin = skip_spaces(text, 0);
    bool const begins_with_digit = begin < text.size() && text[begin] >= '0' && text[begin] <= '9';
    auto at = begin;
    if (!begins_with_digit) {
        if (nothing_entered(text)) return {};
        if (std::size_t const mark = currency_mark_at(of, text, at); mark != 0)
            at = skip_spaces(text, at + mark);
    }
    auto const scanned = scan_number<Int>(text, at);
    if (scanned.bad) return {{}, {}, scanned.bad};
    at = scanned.end;
    magnitude_entry const* magnitude = nullptr;
    bool names_unit = false;
    std::size_t end = at;
    if (at < text.size()) {
        at = skip_spaces(text, at);
        magnitude = magnitude_at(text.substr(at));
        if (magnitude != nullptr) at += magnitude->word.size();
        names_unit = text.substr(at).starts_with(of.unit_zh);
        if (names_unit) at += of.unit_zh.size();
        if (magnitude != nullptr || names_unit) end = at;
        at = skip_spaces(text, at);
        if (at < text.size())
            return {{}, {}, fault{errc::unexpected_text, {at, trimmed_end(text)}}};
    }
    int const zeros = magnitude != nullptr ? magnitude->zeros : names_unit ? 0 : unit_zeros;
    basic_decimal<Int> value;
    if (!scanned.value.try_shift(zeros, value))
        return {{}, {}, fault{errc::too_large, {begin, end}}};
    return {value, {begin, end}, {}};
}

template <currency Currency, class Int>
constexpr entered<amount<Currency, Int>> amount_of(scanned_money<Int> const& scanned,
                                                   std::string_view text) {
    if (scanned.bad) return make_error(*scanned.bad, text);
    if (!scanned.value) return {blank{}, text};
    if (auto const exact = amount<Currency, Int>::exactly(*scanned.value)) return *exact;
    bool const fine = scanned.value->normalized().scale() > Currency::minor_digits;
    return make_error({fine ? errc::too_many_places : errc::too_large, scanned.figure}, text);
}

}  // namespace detail

/// `value` in main units, with the currency's places and nothing else.
///
/// Rounds: never.
///
///     to_string(yuan(1'693'600))  // "1693600.00"
template <currency Currency, class Int>
constexpr std::string to_string(amount<Currency, Int> const& value) {
    return to_string(value.value());
}

/// `value` as `style` asks.
///
/// Rounds: never.
/// Fails: `more_places` when the value has more decimal places than `style.places` in its unit; round
/// it first, as `value.round(2, rounding::half_up)`.
///
///     to_text(yuan(1'693'600), {.unit = money_unit::wan, .mark = money_mark::unit}).value()  // "169.36万元"
template <currency Currency, class Int>
constexpr result<std::string> to_text(amount<Currency, Int> const& value,
                                      money_style const& style = {}) {
    bool const whole_unit = style.unit == money_unit::one;
    auto figure = value.in(style.unit);
    int const usual = whole_unit ? Currency::minor_digits : figure.scale();
    int const places = style.places.value_or(usual);
    if (figure.scale() > places) {
        auto exact = to_string(figure);
        exact += detail::word_of(style.unit);
        exact += Currency::unit_zh;
        return make_error({errc::more_places, {0, exact.size()}}, exact);
    }
    std::string digits = to_string(figure);
    if (places > 0 && figure.scale() == 0) digits += '.';
    digits.append(static_cast<std::size_t>(places - figure.scale()), '0');
    std::string shown = style.grouped ? detail::grouped_digits(digits) : digits;
    if (style.mark != money_mark::none) shown += detail::word_of(style.unit);
    if (style.mark == money_mark::unit) shown += Currency::unit_zh;
    if (style.mark == money_mark::code) shown = std::string{Currency::code} + ' ' + shown;
    if (style.mark == money_mark::sign) shown.insert(value.is_negative() ? 1 : 0, Currency::sign);
    return shown;
}

/// Reads an amount of money as forms print it and gives it in the currency's main unit, as an exact
/// decimal that may be finer than the smallest unit; `blank` when nothing is entered.
///
/// `unit_zeros` is the number of zeros of the unit in the column's head (4 for 万元); a magnitude or
/// unit in the text itself replaces it.
///
/// Units: the currency's main unit, as 元.
/// Rounds: never.
/// Fails: `expected_number` and what else a number can fail with, `unexpected_text`, `too_large`.
/// Complexity: linear in the length of the text.
///
///     parse_money("1.2345678万元").value()  // 12345.678
template <currency Currency = cny, class Int = std::int64_t>
constexpr entered<basic_decimal<Int>> parse_money(std::string_view text, int unit_zeros = 0) {
    auto const scanned =
        detail::scan_money<Int>(detail::entry_of_currency<Currency>, text, unit_zeros);
    if (scanned.bad) return make_error(*scanned.bad, text);
    if (!scanned.value) return {blank{}, text};
    return *scanned.value;
}

/// Reads an amount of money as forms print it, as `1,693,600`, `¥169.36万` or `１，６９３，６００元`;
/// `blank` when nothing is entered (blank, `-`, `—`, `/`).
///
/// Rounds: never.
/// Fails: as `parse_money`, and `too_many_places` when the text is finer than the smallest unit.
/// Complexity: linear in the length of the text.
///
///     parse_amount<cny>("169.36万元").value()  // 1693600.00
///     parse_amount<cny>("—").is_blank()        // true
template <currency Currency, class Int = std::int64_t>
constexpr entered<amount<Currency, Int>> parse_amount(std::string_view text, int unit_zeros = 0) {
    return detail::amount_of<Currency>(
        detail::scan_money<Int>(detail::entry_of_currency<Currency>, text, unit_zeros), text);
}

}  // namespace outturn::inline OUTTURN_ABI
