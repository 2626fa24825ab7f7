// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric.hpp>
#include <outturn/version.hpp>

static_assert(OUTTURN_VERSION_MAJOR == 0 && OUTTURN_VERSION_MINOR >= 1);

int main() {
    outturn::decimal const points = 6;
    return points + points == 12 ? 0 : 1;
}
