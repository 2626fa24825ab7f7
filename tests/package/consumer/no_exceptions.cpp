// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A program without exceptions (-fno-exceptions) in which a number does not fit: it ends by OUTTURN_FAIL.

#include <cstdio>
#include <cstdlib>

#define OUTTURN_FAIL(text) (std::printf("ended: %s\n", text), std::exit(3))
#include <outturn/numeric.hpp>

int main() {
    outturn::decimal large{9'000'000'000'000'000'000};
    std::printf("%s\n", to_string(large).c_str());
    std::printf("%s\n", to_string(large + large).c_str());
}
