// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/amount.hpp>

// rejected: a bare number is not money: compare with yuan(3)

using namespace outturn;

#ifdef OUTTURN_REJECT
bool const some = yuan(3) > 0;
#else
bool const some = yuan(3) > yuan(0);
#endif
