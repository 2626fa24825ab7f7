// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>

// rejected: backing_integer
// meaning: A decimal needs integers of a type that tells when a result does not fit: `std::int64_t`, `__int128`, `cpp_int`, or one with a `backing` of your own.

using namespace outturn;

#ifdef OUTTURN_REJECT
using number = basic_decimal<int>;
number const three{3};
#else
using number = basic_decimal<std::int64_t>;
number const three{3};
#endif
