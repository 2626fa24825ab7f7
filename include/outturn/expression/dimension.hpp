// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Dimensions, and what a row of a catalogue of units says. The rows are in
// <outturn/expression/units.hpp>.

#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>

#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// What a unit measures. Quantities of different dimensions are never compared.
enum class dimension : std::uint8_t {
    none,      ///< No unit was written.
    count,     ///< 计数: things counted in a measure word.
    share,     ///< 比率: percent and permille.
    points,    ///< 百分点: differences of percentages; not a share.
    time,      ///< 时间, to days and weeks.
    months,    ///< 月、季、年: never turned into days.
    money,     ///< 金额.
    length,    ///< 长度.
    area,      ///< 面积.
    volume,    ///< 体积.
    mass,      ///< 质量.
    compound,  ///< A product or quotient of units: 元/人·月.
};

/// A row of a catalogue of units: the spelling, what it measures, the unit it converts to, and how
/// many of those it is.
struct unit_entry {
    std::string_view spelling;
    dimension measures;
    std::string_view base;
    ratio factor = 1;
};

}  // namespace outturn::inline OUTTURN_ABI
