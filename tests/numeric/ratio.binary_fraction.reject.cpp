// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/ratio.hpp>

// rejected: a binary fraction is not the quotient it was written as: write ratio{1, 3}
// meaning: 0.33 is not a third.

using namespace outturn;

#ifdef OUTTURN_REJECT
ratio const third = 0.33;
#else
ratio const third{1, 3};
#endif
