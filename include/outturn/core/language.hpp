// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The languages of messages and explanations.

#include <outturn/config.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI {

/// A language of messages and explanations.
enum class language : std::uint8_t {
    en,  ///< English.
    zh,  ///< Simplified Chinese.
};

}  // namespace outturn::inline OUTTURN_ABI
