// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Dates as forms write them: `2022年12月31日`, `12月底`, `2022年上半年`, with or without the year. A date is
// a range of days; the clock plays no part.
//
//     calendar_date const end{.year = 2022, .grain = calendar_grain::month, .index = 12,
//                             .part = calendar_part::end};
//     to_string(end)                     // 2022年12月底
//     to_iso_string(end.days(0)->first)  // 2022-12-31

#include <outturn/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// How fine a date is.
enum class calendar_grain : std::uint8_t { day, month, quarter, half_year, year };

/// Which part of its month or year a date names.
enum class calendar_part : std::uint8_t {
    whole,      ///< All of it.
    beginning,  ///< 初.
    first,      ///< 上旬: to the tenth.
    middle,     ///< 中旬: to the twentieth.
    last,       ///< 下旬.
    end,        ///< 底, 末: its last day.
};

/// A row of the catalogue of parts: its stable name and its spelling.
struct calendar_part_entry {
    calendar_part which;
    std::string_view name;
    std::string_view spelling;
};

/// Every part, in the order of the enumerators.
inline constexpr std::array calendar_parts{
    calendar_part_entry{calendar_part::whole, "whole", ""},
    calendar_part_entry{calendar_part::beginning, "beginning", "初"},
    calendar_part_entry{calendar_part::first, "first", "上旬"},
    calendar_part_entry{calendar_part::middle, "middle", "中旬"},
    calendar_part_entry{calendar_part::last, "last", "下旬"},
    calendar_part_entry{calendar_part::end, "end", "底"},
};

/// The days from `first` to `last`, counted from 1970-01-01.
struct day_range {
    std::int32_t first = 0;
    std::int32_t last = 0;

    friend constexpr bool operator==(day_range const&, day_range const&) = default;
};

/// Whether `year` has a 29 February.
constexpr bool is_leap_year(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// The number of days of a month, 1 … 12.
constexpr int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// The day `year`-`month`-`day` of the Gregorian calendar, counted from 1970-01-01.
constexpr std::int32_t day_number(int year, int month, int day) {
    // Days before the year and before the month, with March as the first month of a year.
    int const from_march = month > 2 ? year : year - 1;
    int const months = month > 2 ? month - 3 : month + 9;
    int const before_month = (153 * months + 2) / 5;
    int const before_year = from_march * 365 + from_march / 4 - from_march / 100 + from_march / 400;
    return before_year + before_month + day - 719'469;
}

/// A date as it is written.
struct calendar_date {
    std::int16_t year = 0;  ///< 0 where none is written.
    calendar_grain grain = calendar_grain::day;
    std::uint8_t index = 0;  ///< The month, quarter or half; 0 for a year.
    std::uint8_t day = 0;    ///< The day of the month; 0 where none is written.
    calendar_part part = calendar_part::whole;

    /// Whether there is such a date, in any year when none is written.
    [[nodiscard]] constexpr bool exists() const {
        switch (grain) {
            case calendar_grain::day:
                return index >= 1 && index <= 12 && day >= 1 &&
                       day <= days_in_month(year == 0 ? 2000 : year, index);
            case calendar_grain::month:
                return index >= 1 && index <= 12;
            case calendar_grain::quarter:
                return index >= 1 && index <= 4;
            case calendar_grain::half_year:
                return index >= 1 && index <= 2;
            case calendar_grain::year:
                return true;
        }
        return false;
    }

    /// Its days, in `missing_year` where no year is written; nothing where there is no such day, or no year.
    ///
    ///     calendar_date{.year = 2024, .grain = calendar_grain::month, .index = 2}.days(0)->last
    ///     // 19782
    [[nodiscard]] constexpr std::optional<day_range> days(int missing_year) const {
        int const in = year != 0 ? year : missing_year;
        calendar_date dated = *this;
        dated.year = static_cast<std::int16_t>(in);
        if (in < 1 || in > 9999 || !dated.exists()) return std::nullopt;
        if (grain == calendar_grain::day) {
            auto const number = day_number(in, index, day);
            return day_range{number, number};
        }
        int const months = grain == calendar_grain::month       ? 1
                           : grain == calendar_grain::quarter   ? 3
                           : grain == calendar_grain::half_year ? 6
                                                                : 12;
        int const last_month = grain == calendar_grain::year ? 12 : index * months;
        int const first_month = last_month - months + 1;
        day_range const whole{day_number(in, first_month, 1),
                              day_number(in, last_month, days_in_month(in, last_month))};
        switch (part) {
            case calendar_part::beginning:
            case calendar_part::first:
                return day_range{whole.first, whole.first + 9};
            case calendar_part::middle:
                return day_range{whole.first + 10, whole.first + 19};
            case calendar_part::last:
                return day_range{whole.first + 20, whole.last};
            case calendar_part::end:
                return day_range{whole.last, whole.last};
            case calendar_part::whole:
                break;
        }
        return whole;
    }

    friend constexpr bool operator==(calendar_date const&, calendar_date const&) = default;
};

/// `date` as a form would write it.
///
///     to_string(calendar_date{.year = 2022, .grain = calendar_grain::month, .index = 12,
///                             .part = calendar_part::end})  // 2022年12月底
[[nodiscard]] std::string to_string(calendar_date const& date);

/// The day of that number, counted from 1970-01-01, as `2022-12-31`.
[[nodiscard]] std::string to_iso_string(std::int32_t number);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/calendar.ipp>
#endif
