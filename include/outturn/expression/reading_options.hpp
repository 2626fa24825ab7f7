// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How targets and actual values are read from text.

#include <outturn/config.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

class unit_set;

/// How text behind a finished target is treated.
enum class reading : std::uint8_t {
    strict,   ///< It is an error.
    lenient,  ///< It is kept as a note, not understood.
};

/// How targets and actual values are read.
struct reading_options {
    outturn::reading how = outturn::reading::strict;
    unit_set const* units = nullptr;  ///< Units beside the standard ones; must outlive the call.
};

}  // namespace outturn::inline OUTTURN_ABI
