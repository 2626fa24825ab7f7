// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A target with a fault: it does not stand a doubled letter.

#include "support/require.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    REQUIRE_ALWAYS(std::adjacent_find(data, data + size) == data + size);
    return 0;
}
