// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How strictly targets and actual values are read from text.

#include <outturn/config.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// How text behind a finished target is treated.
enum class reading : std::uint8_t {
    strict,   ///< It is an error.
    lenient,  ///< It is kept as a note, not understood.
};

}  // namespace outturn::inline OUTTURN_ABI
