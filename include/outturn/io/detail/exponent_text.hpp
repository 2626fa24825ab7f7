// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The exponent of a number as a spreadsheet shows it.

#include <outturn/config.hpp>

#include <cstddef>
#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// E+05 with `plus` and a `width` of 2, E5 with neither.
inline std::string exponent_text(int exponent, bool plus, std::size_t width) {
    std::string digits = std::to_string(exponent < 0 ? -exponent : exponent);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return std::string{"E"} + (exponent < 0 ? "-" : plus ? "+" : "") + digits;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
