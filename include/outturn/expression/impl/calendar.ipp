// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/expression/calendar.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::string to_string(calendar_date const& date) {
    std::string text;
    if (date.year != 0) text = std::to_string(date.year) + "年";
    switch (date.grain) {
        case calendar_grain::day:
            return text + std::to_string(date.index) + "月" + std::to_string(date.day) + "日";
        case calendar_grain::month:
            text += std::to_string(date.index) + "月";
            break;
        case calendar_grain::quarter:
            text += "第" + std::to_string(date.index) + "季度";
            break;
        case calendar_grain::half_year:
            text += date.index == 1 ? "上半年" : "下半年";
            break;
        case calendar_grain::year:
            if (date.year == 0) text += "年";
            break;
    }
    return text.append(calendar_parts[static_cast<std::size_t>(date.part)].spelling);
}

OUTTURN_DECL std::string to_iso_string(std::int32_t number) {
    int const days = number + 719'468;
    int const era = (days >= 0 ? days : days - 146'096) / 146'097;
    int const of_era = days - era * 146'097;
    int const year_of_era = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
    int const of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int const month = (5 * of_year + 2) / 153;
    int const day = of_year - (153 * month + 2) / 5 + 1;
    int const calendar_month = month < 10 ? month + 3 : month - 9;
    int const year = year_of_era + era * 400 + (calendar_month <= 2 ? 1 : 0);
    auto const padded = [](int value, std::size_t width) {
        std::string digits = std::to_string(value);
        return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
    };
    return padded(year, 4) + '-' + padded(calendar_month, 2) + '-' + padded(day, 2);
}

}  // namespace outturn::inline OUTTURN_ABI
