// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The sections of a number format, taken apart.

#include <outturn/config.hpp>
#include <outturn/io/shown_number.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// What a piece of a number format shows.
enum class format_part : std::uint8_t {
    literal,
    digit,  // 0, # or ?
    point,  // the decimal point
    percent,
    exponent,  // with the digits behind it
    general,
    year,
    month,
    day,
    hour,
    minute,
    second,
    half,  // AM or PM
};

/// A piece of a number format.
struct format_token {
    format_part what;
    std::string text{};  ///< A literal; of a digit its character; of AM/PM both words.
    std::size_t count = 1;
    /// Of a digit, that it stands behind the point; of an exponent, that a plus is shown; of a time,
    /// that it is elapsed.
    bool flag = false;
};

/// The condition that a section states for itself, as [>=100].
struct format_condition {
    std::string comparison;
    shown_number value;
};

/// A section of a number format: for all numbers, or for those of one sign or condition.
struct format_section {
    std::vector<format_token> tokens{};
    std::optional<format_condition> limit{};
    std::size_t whole = 0, places = 0;  ///< Digits in front of the point and behind it.
    int scaled = 0;                     ///< Powers of ten by which the number is shown larger.
    bool grouped = false, dated = false, twelve_hours = false, timed = false;
};

/// The sections of the number format `code`; none where the format is not known, as of fractions or
/// Chinese numerals.
std::vector<format_section> format_sections(std::string_view code);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/format_section.ipp>
#endif
