// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The integers that targets can be read, printed and compared over.

#include <outturn/config.hpp>
#include <outturn/numeric/backing.hpp>

#include <cstdint>
#include <type_traits>

namespace outturn::inline OUTTURN_ABI::detail {

// clang-format off
#ifdef OUTTURN_COMPILED
template <class Int>
concept stated_integer = std::is_same_v<Int, std::int64_t>;  // outturn::compiled reads, prints and compares targets over std::int64_t: for another integer, use the library header-only
#else
template <class Int>
concept stated_integer = backing_integer<Int>;
#endif
// clang-format on

}  // namespace outturn::inline OUTTURN_ABI::detail
