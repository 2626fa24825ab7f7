// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// How large a form may be, whatever file it is read from.

#include <outturn/config.hpp>

#include <cstddef>

namespace outturn::inline OUTTURN_ABI {

/// The indicators that a form may have: far above any form, and a bound on hostile files. Readers refuse
/// one more with `too_many_indicators`.
inline constexpr std::size_t most_indicators = 10'000;

}  // namespace outturn::inline OUTTURN_ABI
