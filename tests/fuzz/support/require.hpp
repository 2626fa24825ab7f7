// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a fuzz target asserts, whatever the build type.

#include <cstdio>
#include <cstdlib>

#define OUTTURN_FUZZ_TEXT(line) #line
#define OUTTURN_FUZZ_LINE(line) OUTTURN_FUZZ_TEXT(line)

/// Ends the program, and says which invariant does not hold.
#define REQUIRE_ALWAYS(...)                                                                      \
    do {                                                                                         \
        if (!(__VA_ARGS__)) {                                                                    \
            std::fputs(__FILE__ ":" OUTTURN_FUZZ_LINE(__LINE__) ": " #__VA_ARGS__ "\n", stderr); \
            std::abort();                                                                        \
        }                                                                                        \
    } while (false)
