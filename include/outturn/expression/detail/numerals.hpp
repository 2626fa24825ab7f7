// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Numbers in Chinese characters below ten thousand, as 三十五 and 百分之九十, where they are unambiguous:
// 三五次 is three to five and 一百五 may be 105 or 150, so that neither is read. To add a digit, a power or
// a unit that numerals count, add a row.

#include <outturn/config.hpp>
#include <outturn/expression/detail/spelling_index.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

struct numeral_digit {
    std::string_view text;
    int value;
    bool with_tens;  // may stand before and behind 十: 两 does not
};

struct numeral_power {
    std::string_view text;
    int zeros;
    int value;
};

/// A fraction whose numerator follows, and the unit that it stands for.
struct numeral_share {
    std::string_view text;
    std::string_view unit;
};

// clang-format off
inline constexpr auto numeral_digits = std::to_array<numeral_digit>({
    {"零", 0, false}, {"〇", 0, false}, {"一", 1, true}, {"二", 2, true}, {"两", 2, false}, {"三", 3, true},
    {"四", 4, true},  {"五", 5, true},  {"六", 6, true}, {"七", 7, true}, {"八", 8, true},  {"九", 9, true},
});

inline constexpr auto numeral_powers = std::to_array<numeral_power>({{"千", 3, 1000}, {"百", 2, 100}, {"十", 1, 10}});

inline constexpr auto numeral_shares = std::to_array<numeral_share>({{"百分之", "%"}, {"千分之", "‰"}});

// Units that a numeral counts. With others it may be a name: 一级, 二期, 三月.
inline constexpr std::array counted_units{
    std::string_view{"次"},   std::string_view{"场"},     std::string_view{"场次"}, std::string_view{"人"},   std::string_view{"人次"},
    std::string_view{"名"},   std::string_view{"位"},     std::string_view{"户"},   std::string_view{"家"},   std::string_view{"个"},
    std::string_view{"项"},   std::string_view{"件"},     std::string_view{"份"},   std::string_view{"套"},   std::string_view{"台"},
    std::string_view{"辆"},   std::string_view{"座"},     std::string_view{"处"},   std::string_view{"条"},   std::string_view{"篇"},
    std::string_view{"批"},   std::string_view{"批次"},   std::string_view{"种"},   std::string_view{"起"},   std::string_view{"所"},
    std::string_view{"本"},   std::string_view{"册"},     std::string_view{"张"},   std::string_view{"株"},   std::string_view{"棵"},
    std::string_view{"头"},   std::string_view{"只"},     std::string_view{"倍"},   std::string_view{"元"},   std::string_view{"米"},
    std::string_view{"公里"}, std::string_view{"平方米"}, std::string_view{"亩"},   std::string_view{"公顷"}, std::string_view{"公斤"},
    std::string_view{"吨"},   std::string_view{"分钟"},   std::string_view{"小时"}, std::string_view{"个小时"}, std::string_view{"天"},
    std::string_view{"工作日"}, std::string_view{"个工作日"}, std::string_view{"个月"}, std::string_view{"年"}, std::string_view{"百分点"},
    std::string_view{"个百分点"},
};
// clang-format on

/// A numeral at a place: its value without the point, how many places are behind it, its length.
struct numeral_reading {
    std::int64_t coefficient = 0;
    int scale = 0;
    std::size_t length = 0;  // 0 where there is none
};

template <class Row, std::size_t Size>
constexpr Row const* row_at(std::array<Row, Size> const& rows, std::string_view text) {
    for (auto const& row : rows)
        if (begins_with(text, row.text)) return &row;
    return nullptr;
}

/// Reads a whole numeral: each power once and the larger ones first, 零 where one is left out, 十
/// without 一 only in front.
class whole_numeral_reader {
public:
    constexpr explicit whole_numeral_reader(std::string_view text) : text_{text} {}

    /// The numeral that the text begins with.
    constexpr numeral_reading read() {
        auto next = step::go_on;
        while (next == step::go_on) next = take();
        if (next == step::refuse || gap_) return {};
        // Nothing of a numeral may be left, as in 三五 and 二〇二二.
        auto const rest = rest_of(text_, at_);
        bool const goes_on = row_at(numeral_digits, rest) != nullptr ||
                             (row_at(numeral_powers, rest) != nullptr && last_ < 2);
        return goes_on ? numeral_reading{} : numeral_reading{value_, 0, at_};
    }

private:
    enum class step : std::uint8_t { go_on, stop, refuse };

    constexpr step take() {
        auto const rest = rest_of(text_, at_);
        auto const* const digit = row_at(numeral_digits, rest);
        auto const* const power =
            row_at(numeral_powers, digit == nullptr ? rest : rest_of(rest, digit->text.size()));
        if (digit == nullptr) return take_ten(power);
        if (digit->value == 0) return take_zero(*digit, power);
        return power == nullptr ? take_ones(*digit) : take_power(*digit, *power);
    }

    constexpr step take_ten(numeral_power const* power) {
        if (power == nullptr) return step::stop;
        if (power->zeros != 1 || at_ != 0) return step::refuse;
        value_ = power->value;
        last_ = power->zeros;
        at_ += power->text.size();
        return step::go_on;
    }

    constexpr step take_zero(numeral_digit const& zero, numeral_power const* power) {
        bool const alone = at_ == 0;
        if (power != nullptr || gap_ || (!alone && last_ < 2)) return step::refuse;
        at_ += zero.text.size();
        if (alone) last_ = 0;
        gap_ = !alone;
        return alone ? step::stop : step::go_on;
    }

    constexpr step take_ones(numeral_digit const& digit) {
        bool const follows_ten = last_ == 1 && digit.with_tens;
        if (last_ != none && !follows_ten && !(gap_ && last_ > 1)) return step::refuse;
        if (gap_ && !digit.with_tens) return step::refuse;
        value_ += digit.value;
        at_ += digit.text.size();
        last_ = 0;
        gap_ = false;
        return step::stop;
    }

    constexpr step take_power(numeral_digit const& digit, numeral_power const& power) {
        bool const skipped = power.zeros < last_ - 1 && last_ != none;
        if (power.zeros >= last_ || skipped != gap_ || (power.zeros == 1 && !digit.with_tens))
            return step::refuse;
        value_ += std::int64_t{digit.value} * power.value;
        last_ = power.zeros;
        gap_ = false;
        at_ += digit.text.size() + power.text.size();
        return step::go_on;
    }

    static constexpr int none = 4;

    std::string_view text_;
    std::int64_t value_ = 0;
    std::size_t at_ = 0;
    int last_ = none;   // the zeros of the power before
    bool gap_ = false;  // 零 stands before
};

/// The whole numeral that `text` begins with.
constexpr numeral_reading whole_numeral_at(std::string_view text) {
    return whole_numeral_reader{text}.read();
}

/// The numeral that `text` begins with, with at most four digits behind 点.
constexpr numeral_reading numeral_at(std::string_view text) {
    constexpr std::string_view point = "点";
    auto read = whole_numeral_at(text);
    if (read.length == 0 || !begins_with(rest_of(text, read.length), point)) return read;
    auto at = read.length + point.size();
    while (auto const* const digit = row_at(numeral_digits, rest_of(text, at))) {
        bool const fits = read.scale < 4 && (digit->with_tens || digit->value == 0);
        if (!fits) return {};
        read.coefficient = read.coefficient * 10 + digit->value;
        ++read.scale;
        at += digit->text.size();
    }
    bool const goes_on = row_at(numeral_powers, rest_of(text, at)) != nullptr;
    read.length = read.scale == 0 || goes_on ? 0 : at;
    return read;
}

/// As `numeral_at`, behind 百分之, where 百 is the whole.
constexpr numeral_reading numerator_at(std::string_view text) {
    auto const read = numeral_at(text);
    constexpr std::string_view whole = "百";
    if (read.length != 0 || !begins_with(text, whole)) return read;
    auto const rest = rest_of(text, whole.size());
    bool const goes_on =
        row_at(numeral_digits, rest) != nullptr || row_at(numeral_powers, rest) != nullptr;
    return goes_on ? read : numeral_reading{100, 0, whole.size()};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
