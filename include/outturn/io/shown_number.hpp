// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A number as a spreadsheet shows it: decimal digits of any size, never a binary fraction.
//
// Spreadsheets compute in binary and show at most 15 significant digits, so a number that is read is
// first rounded there: 0.99309999999999998 is 0.9931.
//
//     auto number = read_number("1.2345E-3");  // 0.12345 × 10^-2
//     number->round_at(4);                     // 0.0012

#include <outturn/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A decimal number of any size: 0.digits × 10^point. Zero has no digits.
struct shown_number {
    std::string digits{};
    int point = 0;
    bool negative = false;

    /// The significant digits that spreadsheets show.
    static constexpr std::size_t significant = 15;

    [[nodiscard]] bool is_zero() const { return digits.empty(); }

    /// Rounds to `places` decimal places, which may be negative.
    ///
    /// Rounds: half up.
    void round_at(int places);

    /// The digits before the decimal point; none of a fraction of one.
    [[nodiscard]] std::string whole() const;

    /// `places` digits after the decimal point.
    [[nodiscard]] std::string fraction(std::size_t places) const;
};

/// Reads a number as the file of a workbook holds it; nothing where `text` is not a number.
///
/// Rounds: half up, at 15 significant digits.
std::optional<shown_number> read_number(std::string_view text);

/// `number` without a number format.
///
/// Rounds: never.
std::string to_string(shown_number const& number);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/shown_number.ipp>
#endif
