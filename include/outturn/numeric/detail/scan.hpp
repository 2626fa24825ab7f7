// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Reads a number where it stands in a text: signs, digits in half or full width, groups of three,
// a decimal point. The one reader of digits that amounts, targets and forms share.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/errors.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

struct symbol_at {
    int value = -1;          // a digit's value, or -1
    std::size_t length = 0;  // in bytes
};

constexpr bool stands_at(std::string_view text, std::size_t at, std::string_view what) {
    return text.substr(at < text.size() ? at : text.size(), what.size()) == what;
}

[[gnu::noinline]] constexpr symbol_at full_width_digit_at(std::string_view text, std::size_t at) {
    if (!stands_at(text, at, "\xEF\xBC") || at + 2 >= text.size()) return {};
    int const value = static_cast<unsigned char>(text[at + 2]) - 0x90;
    return value >= 0 && value <= 9 ? symbol_at{value, 3} : symbol_at{};
}

// The digit at `at`, in half or full width.
[[gnu::always_inline]] constexpr symbol_at digit_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    if (text[at] >= '0' && text[at] <= '9') return {text[at] - '0', 1};
    return text[at] == '\xEF' ? full_width_digit_at(text, at) : symbol_at{};
}

// The length of whichever of the three spellings stands there, or 0.
constexpr std::size_t spelling_at(std::string_view text,
                                  std::size_t at,
                                  std::string_view ascii,
                                  std::string_view full_width,
                                  std::string_view other = {}) {
    for (auto const spelling : {ascii, full_width, other})
        if (!spelling.empty() && stands_at(text, at, spelling)) return spelling.size();
    return 0;
}

constexpr std::size_t skip_digits(std::string_view text, std::size_t at, std::size_t& count) {
    count = 0;
    for (std::size_t length = 0; (length = digit_at(text, at).length) != 0; ++count) at += length;
    return at;
}

template <class Int>
struct scanned_number {
    basic_decimal<Int> value;
    std::size_t end = 0;
    std::optional<fault> bad;
};

template <class Int>
constexpr bool append_digit(Int& coefficient, int digit) {
    Int grown{};
    if (!backing<Int>::multiply(coefficient, Int{10}, grown)) return false;
    return backing<Int>::add(grown, static_cast<Int>(digit), coefficient);
}

// A number of the usual kind: at most 18 digits, ASCII, well grouped. Everything else, right or wrong, is
// left to `scan_any_number`; numbers that both can read, both read the same.
struct usual_number {
    std::int64_t coefficient = 0;
    int scale = 0;
    std::size_t end = 0;  // 0 where it is not of this kind
};

constexpr usual_number scan_usual_number(std::string_view text, std::size_t at) {
    auto const* const base = text.data();
    auto const* const last = base + text.size();
    auto const* place = base + at;
    auto const digit = [last](char const* here) -> unsigned {
        return here != last ? static_cast<unsigned char>(*here) - static_cast<unsigned>('0') : 10U;
    };
    auto const* const sign = place;
    if (place != last && (*place == '-' || *place == '+')) ++place;
    auto const* const first = place;
    std::uint64_t value = 0;
    // Twenty digits may wrap around; such a number is refused below.
    auto const digits = [&] {
        for (unsigned next = 0; (next = digit(place)) < 10; ++place) value = value * 10 + next;
    };
    digits();
    std::ptrdiff_t count = place - first;
    if (count == 0) return {};
    if (place != last && *place == ',') {
        if (count > 3) return {};
        do {
            auto const* const group = ++place;
            digits();
            if (place - group != 3) return {};
            count += 3;
        } while (place != last && *place == ',');
    }
    std::ptrdiff_t scale = 0;
    if (place != last && *place == '.') {
        auto const* const fraction = ++place;
        digits();
        scale = place - fraction;
        if (scale == 0) return {};
        count += scale;
    }
    // A byte that begins a full-width digit, point or comma may continue the number.
    if (count > 18 || (place != last && *place == '\xEF')) return {};
    auto const coefficient = static_cast<std::int64_t>(value);
    return {sign != first && *sign == '-' ? -coefficient : coefficient,
            static_cast<int>(scale),
            static_cast<std::size_t>(place - base)};
}

// Scans a number in any spelling, or tells what is wrong with it.
template <class Int>
class number_scanner {
public:
    constexpr number_scanner(std::string_view text, std::size_t at)
        : text_{text}, begin_{at}, at_{at} {}

    constexpr scanned_number<Int> scan() {
        std::size_t const minus = spelling_at(text_, at_, "-", "－", "−");
        at_ += minus != 0 ? minus : spelling_at(text_, at_, "+", "＋");
        group_ = end_ = at_;
        if (digit_at(text_, at_).length == 0)
            refuse(errc::expected_number, at_, at_ < text_.size() ? text_.size() : at_);
        while (!bad_ && (take_digit() || take_separator())) {
        }
        if (!bad_ && !fits_) refuse(errc::too_many_digits, begin_, end_);
        if (bad_) return {{}, begin_, bad_};
        if (minus != 0) coefficient_ = static_cast<Int>(-coefficient_);
        return {basic_decimal<Int>::scaled(coefficient_, scale_), end_, std::nullopt};
    }

private:
    constexpr bool take_digit() {
        auto const digit = digit_at(text_, at_);
        if (digit.length == 0) return false;
        at_ = end_ = at_ + digit.length;
        fits_ = fits_ && append_digit(coefficient_, digit.value);
        ++in_group_;
        if (fraction_ && ++scale_ > basic_decimal<Int>::max_scale) fits_ = false;
        return true;
    }

    constexpr bool take_separator() {
        if (fraction_) return false;
        if (grouped_ && in_group_ != 3) return refuse(errc::bad_grouping, group_, end_);
        auto const point = spelling_at(text_, at_, ".", "．");
        if (point == 0) return take_comma();
        if (digit_at(text_, at_ + point).length == 0)
            return refuse(errc::expected_digit, at_ + point, text_.size());
        fraction_ = true;
        at_ += point;
        return true;
    }

    constexpr bool take_comma() {
        std::size_t const comma = spelling_at(text_, at_, ",", "，");
        std::size_t following = 0;
        std::size_t const group_end = skip_digits(text_, at_ + comma, following);
        // A comma may also end a clause: only digits right behind it make it a separator, and a
        // full-width one, which Chinese prose uses, only when they are exactly three.
        if (comma == 0 || following == 0 || (comma == 3 && following != 3)) return false;
        if (!grouped_ && in_group_ > 3) return refuse(errc::bad_grouping, group_, end_);
        if (following != 3) return refuse(errc::bad_grouping, at_ + comma, word_end(group_end));
        grouped_ = true;
        group_ = at_ += comma;
        in_group_ = 0;
        return true;
    }

    // Where the letters and digits from `at` end: a letter in a group, as in 1,0O0, is part of what is wrong.
    constexpr std::size_t word_end(std::size_t at) const {
        for (std::size_t length = 1; length != 0; at += length) {
            length = digit_at(text_, at).length;
            char const next = length == 0 && at < text_.size() ? text_[at] : '\0';
            if ((next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z')) length = 1;
        }
        return at;
    }

    constexpr bool refuse(error_code code, std::size_t begin, std::size_t end) {
        bad_ = fault{code, {begin, end}};
        return false;
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t at_;
    std::size_t end_ = 0;
    std::size_t group_ = 0;
    std::size_t in_group_ = 0;
    Int coefficient_{};
    int scale_ = 0;
    bool fits_ = true;
    bool fraction_ = false;
    bool grouped_ = false;
    std::optional<fault> bad_;
};

template <class Int>
constexpr scanned_number<Int> scan_any_number(std::string_view text, std::size_t at) {
    return number_scanner<Int>{text, at}.scan();
}

// Reads the number that begins at `at`.
//
// Fails: `expected_number`, `expected_digit`, `bad_grouping`, `too_many_digits`, with the bytes that
// are wrong.
template <class Int>
constexpr scanned_number<Int> scan_number(std::string_view text, std::size_t at) {
    if (backing<Int>::max_scale >= 18 && at <= text.size()) {
        auto const usual = scan_usual_number(text, at);
        if (usual.end != 0)
            return {basic_decimal<Int>::scaled(static_cast<Int>(usual.coefficient), usual.scale),
                    usual.end,
                    {}};
    }
    return scan_any_number<Int>(text, at);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
