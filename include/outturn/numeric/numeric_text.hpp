// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Numbers and money as databases and ledgers write them, which forms do not: a column of type NUMERIC as
// text, an exponent, a negative amount in parentheses, the code of the currency behind the number.

#include <outturn/config.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/core/entered.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/amount.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/numeric/errors.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// Reads [mark] [sign] number [exponent] [mark], or the same without a sign in parentheses, where `mark_at`
// gives the length of a currency's mark.
template <class Int, class MarkAt>
class numeric_scanner {
public:
    constexpr numeric_scanner(std::string_view text, MarkAt mark_at)
        : text_{text.substr(0, trimmed_end(text))}, mark_at_{mark_at} {}

    constexpr scanned_money<Int> scan() {
        skip_mark();
        bool const in_parentheses = take('(');
        if (in_parentheses) skip_mark();
        if (!take_number(!in_parentheses)) return {{}, {}, bad_};
        if (in_parentheses) {
            at_ = skip_spaces(text_, at_);
            if (!take(')')) return refused(errc::unexpected_text, at_, text_.size());
            value_ = -value_;
        }
        auto const end = at_;
        skip_mark();
        if (at_ != text_.size()) return refused(errc::unexpected_text, at_, text_.size());
        return {value_, {begin_, end}, {}};
    }

private:
    constexpr void skip_mark() {
        at_ = skip_spaces(text_, at_);
        if (marked_) return;
        auto const length = mark_at_(text_, at_);
        marked_ = length != 0;
        at_ = skip_spaces(text_, at_ + length);
    }

    constexpr bool take(char wanted) {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    constexpr bool take_number(bool may_have_sign) {
        begin_ = at_;
        bool const negative = may_have_sign && take('-');
        if (may_have_sign && !negative) take('+');
        auto const digits = at_;
        if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+'))
            return refuse(errc::expected_number, at_, text_.size());
        if (!(at_ < text_.size() && text_[at_] == '.')) {
            auto const scanned = scan_number<Int>(text_, digits);
            if (scanned.bad)
                return refuse(scanned.bad->code, scanned.bad->where.begin, scanned.bad->where.end);
            value_ = scanned.value;
            at_ = scanned.end;
        } else if (!take_fraction()) {
            return false;
        }
        if (negative) value_ = -value_;
        return take_exponent();
    }

    constexpr bool take_fraction() {
        ++at_;
        Int coefficient{};
        int scale = 0;
        bool fits = true;
        for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_) {
            fits = fits && ++scale <= basic_decimal<Int>::max_scale &&
                   append_digit(coefficient, text_[at_] - '0');
        }
        if (at_ == begin_ + 1 || text_[at_ - 1] == '.')
            return refuse(errc::expected_digit, at_, text_.size());
        if (!fits) return refuse(errc::too_many_digits, begin_, at_);
        value_ = basic_decimal<Int>::scaled(coefficient, scale);
        return true;
    }

    constexpr bool take_exponent() {
        if (at_ >= text_.size() || (text_[at_] != 'e' && text_[at_] != 'E')) return true;
        auto at = at_ + 1;
        bool const negative = at < text_.size() && text_[at] == '-';
        if (negative || (at < text_.size() && text_[at] == '+')) ++at;
        auto const first = at;
        int exponent = 0;
        for (; at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; ++at)
            if (exponent < 100'000) exponent = exponent * 10 + (text_[at] - '0');
        // An E without digits is no exponent: EUR.
        if (at == first) return true;
        at_ = at;
        if (value_.normalized().try_shift(negative ? -exponent : exponent, value_)) return true;
        return refuse(negative ? errc::too_many_digits : errc::too_large, begin_, at_);
    }

    constexpr bool refuse(error_code code, std::size_t begin, std::size_t end) {
        bad_ = fault{code, {begin, end}};
        return false;
    }
    constexpr scanned_money<Int> refused(error_code code, std::size_t begin, std::size_t end) {
        refuse(code, begin, end);
        return {{}, {}, bad_};
    }

    std::string_view text_;
    MarkAt mark_at_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    bool marked_ = false;
    basic_decimal<Int> value_;
    std::optional<fault> bad_;
};

}  // namespace detail

/// Reads a number as a database or a ledger writes it, as `.5`, `-1234.50`, `1.5E+3` or `(1,234.50)`,
/// which is negative; `blank` when nothing is entered.
///
/// Rounds: never.
/// Fails: as `parse_decimal`, and `too_large` when the exponent makes it so.
/// Complexity: linear in the length of the text.
///
///     parse_numeric("1.5E+3").value()      // 1500
///     parse_numeric("(1,234.50)").value()  // -1234.50
template <class Int = std::int64_t>
constexpr entered<basic_decimal<Int>> parse_numeric(std::string_view text) {
    if (nothing_entered(text)) return {blank{}, text};
    auto const no_mark = [](std::string_view, std::size_t) { return std::size_t{0}; };
    auto const scanned = detail::numeric_scanner<Int, decltype(no_mark)>{text, no_mark}.scan();
    if (scanned.bad) return make_error(*scanned.bad, text);
    return *scanned.value;
}

/// Reads an amount of money as a database or a ledger writes it: a number as `parse_numeric` reads it, with
/// the currency's sign or code in front, or behind it as in `5 CNY`.
///
/// Units: the currency's main unit, as 元.
/// Rounds: never.
/// Fails: as `parse_numeric`, `unexpected_text` for another currency, `too_many_places` when it is finer
/// than the smallest unit.
/// Complexity: linear in the length of the text.
///
///     parse_numeric_amount<cny>("(1,234.50)").value()  // -1234.50
///     parse_numeric_amount<cny>("5 CNY").value()       // 5.00
template <currency Currency, class Int = std::int64_t>
constexpr entered<amount<Currency, Int>> parse_numeric_amount(std::string_view text) {
    if (nothing_entered(text)) return {blank{}, text};
    auto const mark_at = [](std::string_view in, std::size_t at) {
        return at < in.size()
                   ? detail::currency_mark_at(detail::entry_of_currency<Currency>, in, at)
                   : std::size_t{0};
    };
    auto const scanned = detail::numeric_scanner<Int, decltype(mark_at)>{text, mark_at}.scan();
    return detail::amount_of<Currency>(scanned, text);
}

}  // namespace outturn::inline OUTTURN_ABI
