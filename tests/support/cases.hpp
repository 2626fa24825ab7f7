// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How many random cases a property is tried on: OUTTURN_LONG_RUN=100000 asks for so many.

#include <cstdlib>

namespace support {

inline int cases(int normally) {
    auto const* const asked = std::getenv("OUTTURN_LONG_RUN");
    return asked != nullptr ? std::atoi(asked) : normally;
}

}  // namespace support
