// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What holds for the errors of every folder.

#include <outturn/core/error.hpp>

#include "catch.hpp"
#include <string_view>

/// Checks that each error has its words, in both languages, and shows the same in both.
void check_errors(auto const& errors) {
    for (outturn::error_code const code : errors) {
        auto const& entry = code.entry();
        CAPTURE(entry.name);
        CHECK_FALSE(entry.name.empty());
        CHECK_FALSE(entry.expected.empty());
        CHECK_FALSE(entry.en.empty());
        CHECK_FALSE(entry.zh.empty());
        CHECK((entry.en.find("{found}") == std::string_view::npos) ==
              (entry.zh.find("{found}") == std::string_view::npos));
    }
}
