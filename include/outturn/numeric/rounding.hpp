// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The ways to round, as an argument wherever a figure loses digits. There is no default and no
// state. To add a mode, add an enumerator, its row and its case. What audits say changes only when its
// row asks for that.

#include <outturn/config.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A way to round to the last place that is kept. "Half" is exactly half of that place. Each line
/// shows 2.5, -2.5, 2.1 and -2.1 rounded to whole numbers.
enum class rounding : std::uint8_t {
    half_up,    ///< 四舍五入: nearest, a half away from zero. 3, -3, 2, -2
    half_even,  ///< 四舍六入五成双: nearest, a half to the even neighbour. 2, -2, 2, -2
    half_down,  ///< 五舍六入: nearest, a half towards zero. 2, -2, 2, -2
    up,         ///< 进位: away from zero, whatever is cut off. 3, -3, 3, -3
    down,       ///< 截位: towards zero, digits are cut off. 2, -2, 2, -2
    ceiling,    ///< 向上取整: towards positive infinity. 3, -2, 3, -2
    floor,      ///< 向下取整: towards negative infinity. 2, -3, 2, -3
};

/// A row of the catalogue of roundings: the mode and its names, and how audits treat it.
struct rounding_entry {
    rounding mode;
    std::string_view name;
    std::string_view en;
    std::string_view zh;
    bool nearest = false;         ///< It differs from others to the nearest at halves only.
    bool tried_by_audit = false;  ///< Figures that a policy does not give are explained by it.
};

// clang-format off
/// Every rounding, in the order of the enumerators.
inline constexpr std::array rounding_catalogue{
    rounding_entry{rounding::half_up,   "half_up",   "half up",        "四舍五入",       true,  true},
    rounding_entry{rounding::half_even, "half_even", "half to even",   "四舍六入五成双", true,  true},
    rounding_entry{rounding::half_down, "half_down", "half down",      "五舍六入",       true,  true},
    rounding_entry{rounding::up,        "up",        "away from zero", "进位",           false, true},
    rounding_entry{rounding::down,      "down",      "truncated",      "截位",           false, true},
    rounding_entry{rounding::ceiling,   "ceiling",   "ceiling",        "向上取整",       false, true},
    rounding_entry{rounding::floor,     "floor",     "floor",          "向下取整",       false, true},
};
// clang-format on

/// The row of `mode` in the catalogue.
constexpr rounding_entry const& entry_of(rounding mode) {
    return rounding_catalogue[static_cast<std::size_t>(mode)];
}

/// Whether a number whose digits beyond the last kept place were cut off must move one unit of that
/// place away from zero. `cut` compares what was cut off, which is not zero, with half of the place.
///
/// Rounds: this is the one decision that every rounding of the library makes.
constexpr bool moves_away_from_zero(rounding mode,
                                    bool negative,
                                    bool kept_is_odd,
                                    std::strong_ordering cut) {
    switch (mode) {
        case rounding::half_up:
            return cut >= 0;
        case rounding::half_even:
            return cut > 0 || (cut == 0 && kept_is_odd);
        case rounding::half_down:
            return cut > 0;
        case rounding::up:
            return true;
        case rounding::down:
            return false;
        case rounding::ceiling:
            return !negative;
        case rounding::floor:
            return negative;
    }
    return false;
}

}  // namespace outturn::inline OUTTURN_ABI
