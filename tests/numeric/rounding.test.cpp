// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>

#include "catch.hpp"
#include <array>
#include <cstdint>

using namespace outturn;

namespace {

struct row {
    std::int64_t tenths;
    std::array<std::int64_t, 7> whole;
    static_assert(rounding_catalogue.size() == 7, "a column for each rounding");
};

// Tenths, rounded to whole numbers.
// clang-format off
constexpr std::array table{
    //        half_up half_even half_down up down ceiling floor
    row{   0, {{    0,     0,     0,    0,   0,    0,    0}}},
    row{   1, {{    0,     0,     0,    1,   0,    1,    0}}},
    row{   4, {{    0,     0,     0,    1,   0,    1,    0}}},
    row{   5, {{    1,     0,     0,    1,   0,    1,    0}}},
    row{   6, {{    1,     1,     1,    1,   0,    1,    0}}},
    row{  10, {{    1,     1,     1,    1,   1,    1,    1}}},
    row{  11, {{    1,     1,     1,    2,   1,    2,    1}}},
    row{  15, {{    2,     2,     1,    2,   1,    2,    1}}},
    row{  16, {{    2,     2,     2,    2,   1,    2,    1}}},
    row{  21, {{    2,     2,     2,    3,   2,    3,    2}}},
    row{  25, {{    3,     2,     2,    3,   2,    3,    2}}},
    row{  35, {{    4,     4,     3,    4,   3,    4,    3}}},
    row{  99, {{   10,    10,    10,   10,   9,   10,    9}}},
    row{  -1, {{    0,     0,     0,   -1,   0,    0,   -1}}},
    row{  -5, {{   -1,     0,     0,   -1,   0,    0,   -1}}},
    row{  -6, {{   -1,    -1,    -1,   -1,   0,    0,   -1}}},
    row{ -11, {{   -1,    -1,    -1,   -2,  -1,   -1,   -2}}},
    row{ -15, {{   -2,    -2,    -1,   -2,  -1,   -1,   -2}}},
    row{ -21, {{   -2,    -2,    -2,   -3,  -2,   -2,   -3}}},
    row{ -25, {{   -3,    -2,    -2,   -3,  -2,   -2,   -3}}},
    row{ -35, {{   -4,    -4,    -3,   -4,  -3,   -3,   -4}}},
    row{ -99, {{  -10,   -10,   -10,  -10,  -9,   -9,  -10}}},
    // The largest value and its negative: …580.7 and -…580.7.
    row{9223372036854775807, {{922337203685477581, 922337203685477581, 922337203685477581,
                               922337203685477581, 922337203685477580, 922337203685477581,
                               922337203685477580}}},
    row{-9223372036854775807, {{-922337203685477581, -922337203685477581, -922337203685477581,
                                -922337203685477581, -922337203685477580, -922337203685477580,
                                -922337203685477581}}},
};
// clang-format on

}  // namespace

TEST_CASE("rounding: every row of the table holds in every mode for decimals") {
    for (auto const& [tenths, whole] : table)
        for (std::size_t mode = 0; mode < whole.size(); ++mode) {
            INFO(tenths << " tenths by " << rounding_catalogue[mode].name);
            auto const rounded = decimal::scaled(tenths, 1).round(0, rounding_catalogue[mode].mode);
            CHECK(rounded.coefficient() == whole[mode]);
            CHECK(rounded.scale() == 0);
        }
}

TEST_CASE("rounding: every row of the table holds in every mode for ratios") {
    for (auto const& [tenths, whole] : table)
        for (std::size_t mode = 0; mode < whole.size(); ++mode) {
            INFO(tenths << "/10 by " << rounding_catalogue[mode].name);
            CHECK(ratio{tenths, 10}.round(0, rounding_catalogue[mode].mode).coefficient() ==
                  whole[mode]);
            CHECK(ratio{decimal{-10} * 0 - tenths, -10}
                      .round(0, rounding_catalogue[mode].mode)
                      .coefficient() == whole[mode]);
        }
}

TEST_CASE("rounding: the catalogue stands in the order of the enumerators") {
    for (std::size_t i = 0; i < rounding_catalogue.size(); ++i)
        CHECK(static_cast<std::size_t>(rounding_catalogue[i].mode) == i);
    CHECK(entry_of(rounding::ceiling).name == "ceiling");
    CHECK(entry_of(rounding::half_even).zh == "四舍六入五成双");
}

TEST_CASE("rounding: rounding -x by one mode is the negative of rounding x by its mirror") {
    for (std::int64_t tenths = -60; tenths <= 60; ++tenths)
        for (auto const& entry : rounding_catalogue) {
            rounding mirror = entry.mode;
            if (mirror == rounding::ceiling)
                mirror = rounding::floor;
            else if (mirror == rounding::floor)
                mirror = rounding::ceiling;
            INFO(tenths << " tenths by " << entry.name);
            CHECK(decimal::scaled(-tenths, 1).round(0, entry.mode) ==
                  -decimal::scaled(tenths, 1).round(0, mirror));
        }
}
