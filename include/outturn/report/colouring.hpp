// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Colours of a terminal. A colour only repeats what a sign or a word says as well.

#include <outturn/config.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// Whether text is coloured for a terminal.
enum class colouring : std::uint8_t {
    none,  ///< Plain text.
    ansi,  ///< With the escapes of ANSI terminals.
};

}  // namespace outturn::inline OUTTURN_ABI
