// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The compiler's 128-bit integer, where it has one. Define OUTTURN_NO_INT128 to do without.

#if defined(__SIZEOF_INT128__) && !defined(OUTTURN_NO_INT128)
#define OUTTURN_HAS_INT128 1
#else
#define OUTTURN_HAS_INT128 0
#endif

namespace outturn::inline OUTTURN_ABI {

#if OUTTURN_HAS_INT128
/// The compiler's `__int128`, under a name that strict compilers take without a warning.
__extension__ using int128 = __int128;
#endif

namespace detail {

#if OUTTURN_HAS_INT128
using outturn::int128;
__extension__ using uint128 = unsigned __int128;
#endif

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
