// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Colours of a terminal. What a colour says, a sign or a word beside it says as well.

#include <outturn/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// Whether text is coloured for a terminal.
enum class colouring : std::uint8_t {
    none,  ///< Plain text.
    ansi,  ///< With the escapes of ANSI terminals.
};

namespace detail {

/// What a piece of text is painted for.
enum class paint : std::uint8_t { none, heading, quiet, differs, bad, note };

// In the order of the enumerators; of the eight colours that every terminal has.
inline constexpr std::array<std::string_view, 6> paint_escapes{
    "", "\x1B[1m", "\x1B[2m", "\x1B[1;33m", "\x1B[1;31m", "\x1B[36m"};

/// `text`, painted where that is asked for and it is not empty.
inline std::string painted(std::string_view text, paint how, colouring colours) {
    if (colours == colouring::none || how == paint::none || text.empty()) return std::string{text};
    return std::string{paint_escapes[static_cast<std::size_t>(how)]} + std::string{text} +
           "\x1B[0m";
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
