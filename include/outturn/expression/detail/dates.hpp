// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Finds dates at a place of a text.

#include <outturn/config.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/detail/kinds.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/numeric/detail/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A date at a place: the date, its end, and where the part begins that the calendar may refuse.
struct date_reading {
    calendar_date date;
    std::size_t end = no_match;
    std::size_t day_at = 0;
    bool only_month = false;  // 6月 may be a month or a number of months
};

constexpr std::size_t calendar_part_at(std::string_view text, std::size_t at, calendar_part& part) {
    for (auto const& each : part_words) {
        if (!begins_at(text, at, each.text)) continue;
        part = each.part;
        return at + each.text.size();
    }
    return at;
}

// The midnight that spreadsheets print behind a day; any other time of day is no part of a date.
constexpr std::size_t skip_midnight(std::string_view text, std::size_t at) {
    for (std::string_view const time : {" 00:00:00", " 0:00:00", "T00:00:00", " 00:00", " 0:00"}) {
        auto const end = at + time.size();
        if (!begins_at(text, at, time)) continue;
        bool const goes_on = end < text.size() && (text[end] == ':' || text[end] == '.');
        return goes_on || digit_at(text, end).length != 0 ? at : end;
    }
    return at;
}

// 2022-12-31, 2022/12/31, 2022.12.31
constexpr date_reading numeric_date_at(std::string_view text, small_number const& year) {
    if (year.digits != 4 || year.end >= text.size()) return {};
    char const mark = text[year.end];
    if (mark != '-' && mark != '/' && mark != '.') return {};
    auto const month = small_number_at(text, year.end + 1, 2);
    if (month.digits == 0 || month.end >= text.size() || text[month.end] != mark) return {};
    auto const day = small_number_at(text, month.end + 1, 2);
    if (day.digits == 0) return {};
    return {{static_cast<std::int16_t>(year.value),
             calendar_grain::day,
             static_cast<std::uint8_t>(month.value),
             static_cast<std::uint8_t>(day.value),
             calendar_part::whole},
            skip_midnight(text, day.end),
            year.end + 1};
}

/// Whether a date may begin at `at`: rules out nearly every number at a glance.
constexpr bool may_be_date(std::string_view text, std::size_t at) {
    std::size_t digits = 0;
    std::size_t length = 0;
    auto const begin = at;
    while ((length = digit_at(text, at).length) != 0 && digits <= 4) {
        at += length;
        ++digits;
    }
    if (at >= text.size() || digits > 4) return false;
    auto const rest = rest_of(text, at);
    if (digits != 0) {
        if (rest.front() == ' ') return false;
        return rest.front() == '-' || rest.front() == '/' || rest.front() == '.' ||
               begins_with(rest, "年") || begins_with(rest, "月") || !range_mark_at(rest).empty();
    }
    return may_stand_at(text, begin, kind::calendar) && !first_of(rest, calendar_openers).empty();
}

constexpr std::size_t end_of_day_word(std::string_view text, std::size_t at) {
    auto const end = skip(text, at, "日");
    return end == at ? skip(text, at, "号") : end;
}

/// Reads the day at `at`, which is in the month of `first`: 2月1日至29日.
constexpr date_reading day_of_same_month_at(std::string_view text,
                                            std::size_t at,
                                            calendar_date const& first) {
    auto const day = small_number_at(text, at, 2);
    auto const end = end_of_day_word(text, day.end);
    if (day.digits == 0 || end == day.end) return {};
    auto same = first;
    same.day = static_cast<std::uint8_t>(day.value);
    return {same, end, at};
}

/// A year at a place: 2022年, 2022年度, 当年; `end` is the place itself where there is none.
struct year_reading {
    std::int16_t year = 0;  // 0 for 当年
    bool is_written = false;
    std::size_t end = 0;
};

constexpr year_reading year_at(std::string_view text, std::size_t at, small_number const& number) {
    if (number.digits == 4 && number.value >= 1900 && number.value < 2100 &&
        begins_at(text, number.end, "年"))
        return {static_cast<std::int16_t>(number.value),
                true,
                skip(text, number.end + std::string_view{"年"}.size(), "度")};
    auto const word = may_stand_at(text, at, kind::calendar)
                          ? first_of(rest_of(text, at), this_year)
                          : std::string_view{};
    if (!word.empty()) return {0, true, skip(text, at + word.size(), "度")};
    return {0, false, at};
}

/// Reads 第一季度 or 上半年 at `at`; false where there is none.
constexpr bool read_quarter(std::string_view text, std::size_t at, date_reading& read) {
    if (!may_stand_at(text, at, kind::calendar)) return false;
    for (auto const& word : quarter_words) {
        if (!begins_at(text, at, word.text)) continue;
        read.date.grain = word.grain;
        read.date.index = word.index;
        read.end = calendar_part_at(text, at + word.text.size(), read.date.part);
        return true;
    }
    return false;
}

/// Reads 12月底 or 12月31日 at `at`; false where there is none.
constexpr bool read_month(std::string_view text,
                          std::size_t at,
                          bool behind_year,
                          date_reading& read) {
    auto const month = small_number_at(text, at, 2);
    if (month.digits == 0 || !begins_at(text, month.end, "月")) return false;
    read.date.grain = calendar_grain::month;
    read.date.index = static_cast<std::uint8_t>(month.value);
    read.day_at = at;
    auto const end = skip(text, month.end + std::string_view{"月"}.size(), "份");
    auto const day_begin = skip_blanks(text, end);
    auto const day = small_number_at(text, day_begin, 2);
    auto const day_end = end_of_day_word(text, day.end);
    if (day.digits != 0 && day_end != day.end) {
        read.date.grain = calendar_grain::day;
        read.date.day = static_cast<std::uint8_t>(day.value);
        read.day_at = day_begin;
        read.end = day_end;
        return true;
    }
    read.end = calendar_part_at(text, end, read.date.part);
    read.only_month = !behind_year && read.end == end;
    return true;
}

/// The date of a year alone, behind which `at` is: 2022年底, 当年内.
constexpr date_reading whole_year_at(std::string_view text, std::size_t at, std::int16_t year) {
    date_reading read{{year, calendar_grain::year}};
    // 2022年12个月 is no date, and neither is 2022年3.
    auto const part_end = calendar_part_at(text, at, read.date.part);
    if (part_end == at && digit_at(text, at).length != 0) return {};
    read.end = skip(text, part_end, part_end == at ? "年底" : "");
    if (read.end != part_end) read.date.part = calendar_part::end;
    // 当年 alone begins many a text.
    bool const bounded = read.date.part != calendar_part::whole ||
                         begins_at(text, read.end, "内") || begins_at(text, read.end, "前");
    return year == 0 && !bounded ? date_reading{} : read;
}

/// The date at `at`.
constexpr date_reading date_at(std::string_view text, std::size_t at) {
    auto const number = small_number_at(text, at);
    if (auto const numeric = numeric_date_at(text, number); numeric.end != no_match) return numeric;
    auto const year = year_at(text, at, number);
    auto const here = skip_blanks(text, year.end);
    date_reading read;
    read.date.year = year.year;
    if (read_quarter(text, here, read) || read_month(text, here, year.is_written, read))
        return read;
    if (year.is_written) return whole_year_at(text, here, year.year);
    read.date.grain = calendar_grain::year;
    for (std::string_view const word : {"年底", "年末", "年初"}) {
        if (!begins_at(text, here, word)) continue;
        read.end = calendar_part_at(text, here + std::string_view{"年"}.size(), read.date.part);
        return read;
    }
    return {};
}

}  // namespace outturn::inline OUTTURN_ABI::detail
