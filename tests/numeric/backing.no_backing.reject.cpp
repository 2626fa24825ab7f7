// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/decimal.hpp>

// rejected: backing_integer

using namespace outturn;

#ifdef OUTTURN_REJECT
using number = basic_decimal<int>;
number const three{3};
#else
using number = basic_decimal<std::int64_t>;
number const three{3};
#endif
