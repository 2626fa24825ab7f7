// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/calendar.hpp>

#include "catch.hpp"

using namespace outturn;

namespace {

calendar_date day(int year, int month, int of_month) {
    return {.year = static_cast<std::int16_t>(year),
            .grain = calendar_grain::day,
            .index = static_cast<std::uint8_t>(month),
            .day = static_cast<std::uint8_t>(of_month)};
}

calendar_date month(int year, int index, calendar_part part = calendar_part::whole) {
    return {.year = static_cast<std::int16_t>(year),
            .grain = calendar_grain::month,
            .index = static_cast<std::uint8_t>(index),
            .part = part};
}

std::string first_and_last(calendar_date const& date, int missing_year = 0) {
    auto const days = date.days(missing_year);
    if (!days) return "none";
    return to_iso_string(days->first) + " " + to_iso_string(days->last);
}

}  // namespace

TEST_CASE("day_number: every day from 1600 to 2400 follows the one before and prints as itself") {
    auto expected = day_number(1600, 1, 1);
    for (int year = 1600; year <= 2400; ++year) {
        for (int of_year = 1; of_year <= 12; ++of_year) {
            for (int of_month = 1; of_month <= days_in_month(year, of_year);
                 ++of_month, ++expected) {
                if (day_number(year, of_year, of_month) != expected)
                    FAIL(year << '-' << of_year << '-' << of_month);
            }
        }
    }
    CHECK(day_number(1970, 1, 1) == 0);
    CHECK(to_iso_string(0) == "1970-01-01");
    CHECK(to_iso_string(day_number(2024, 2, 29)) == "2024-02-29");
    CHECK(to_iso_string(day_number(2022, 12, 31)) == "2022-12-31");
    CHECK(to_iso_string(day_number(1600, 3, 1)) == "1600-03-01");
}

TEST_CASE("is_leap_year: by four but not by a hundred unless by four hundred") {
    CHECK(is_leap_year(2024));
    CHECK_FALSE(is_leap_year(2022));
    CHECK_FALSE(is_leap_year(2100));
    CHECK(is_leap_year(2000));
}

TEST_CASE("calendar_date: the days of every grain and part") {
    CHECK(first_and_last(month(2022, 12)) == "2022-12-01 2022-12-31");
    CHECK(first_and_last(month(2022, 12, calendar_part::end)) == "2022-12-31 2022-12-31");
    CHECK(first_and_last(month(2022, 2, calendar_part::end)) == "2022-02-28 2022-02-28");
    CHECK(first_and_last(month(2024, 2, calendar_part::end)) == "2024-02-29 2024-02-29");
    CHECK(first_and_last(month(2022, 6, calendar_part::first)) == "2022-06-01 2022-06-10");
    CHECK(first_and_last(month(2022, 6, calendar_part::middle)) == "2022-06-11 2022-06-20");
    CHECK(first_and_last(month(2024, 2, calendar_part::last)) == "2024-02-21 2024-02-29");
    CHECK(first_and_last({.year = 2022, .grain = calendar_grain::quarter, .index = 3}) ==
          "2022-07-01 2022-09-30");
    CHECK(first_and_last({.year = 2022, .grain = calendar_grain::half_year, .index = 2}) ==
          "2022-07-01 2022-12-31");
    CHECK(first_and_last({.year = 2022, .grain = calendar_grain::year}) == "2022-01-01 2022-12-31");
    CHECK(
        first_and_last({.year = 2022, .grain = calendar_grain::year, .part = calendar_part::end}) ==
        "2022-12-31 2022-12-31");
}

TEST_CASE("calendar_date: a missing year is the caller's or there are no days") {
    CHECK(first_and_last(month(0, 2), 2024) == "2024-02-01 2024-02-29");
    CHECK(first_and_last(month(0, 2)) == "none");
    CHECK(first_and_last(day(0, 2, 29), 2023) == "none");
    CHECK(first_and_last(day(0, 2, 29), 2024) == "2024-02-29 2024-02-29");
}

TEST_CASE("calendar_date: what is in no calendar does not exist") {
    CHECK_FALSE(day(2022, 2, 29).exists());
    CHECK(day(2024, 2, 29).exists());
    CHECK(day(0, 2, 29).exists());
    CHECK_FALSE(day(2022, 4, 31).exists());
    CHECK_FALSE(day(2022, 13, 1).exists());
    CHECK_FALSE(day(2022, 1, 0).exists());
    CHECK_FALSE(month(2022, 13).exists());
    CHECK_FALSE(month(2022, 0).exists());
    CHECK_FALSE(calendar_date{.grain = calendar_grain::quarter, .index = 5}.exists());
}

TEST_CASE("calendar_date: it prints as forms write it") {
    CHECK(to_string(day(2022, 12, 31)) == "2022年12月31日");
    CHECK(to_string(month(0, 12, calendar_part::end)) == "12月底");
    CHECK(to_string(calendar_date{.year = 2022, .grain = calendar_grain::quarter, .index = 1}) ==
          "2022年第1季度");
    CHECK(to_string(calendar_date{.year = 2022, .grain = calendar_grain::half_year, .index = 1}) ==
          "2022年上半年");
    CHECK(to_string(calendar_date{.grain = calendar_grain::year, .part = calendar_part::end}) ==
          "年底");
}

TEST_CASE("calendar_parts: rows stand in the order of the enumerators") {
    for (std::size_t i = 0; i < calendar_parts.size(); ++i)
        CHECK(static_cast<std::size_t>(calendar_parts[i].which) == i);
}
