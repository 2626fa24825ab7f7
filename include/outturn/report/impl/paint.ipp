// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/paint.hpp>

#include <array>
#include <cstddef>

namespace outturn::inline OUTTURN_ABI::detail {

// In the order of the enumerators; of the eight colours that every terminal has.
inline constexpr std::array<std::string_view, 6> paint_escapes{
    "", "\x1B[1m", "\x1B[2m", "\x1B[1;33m", "\x1B[1;31m", "\x1B[36m"};

OUTTURN_DECL std::string painted(std::string_view text, paint how, colouring colours) {
    if (colours == colouring::none || how == paint::none || text.empty()) return std::string{text};
    return std::string{paint_escapes[static_cast<std::size_t>(how)]} + std::string{text} +
           "\x1B[0m";
}

}  // namespace outturn::inline OUTTURN_ABI::detail
