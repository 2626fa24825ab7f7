// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/alternative_rules.hpp>

#include "catch.hpp"
#include <cstddef>

using namespace outturn;

TEST_CASE("alternative rules: each has its own name and words") {
    for (std::size_t i = 0; i < alternative_rules.size(); ++i) {
        CHECK_FALSE(alternative_rules[i].words.en.empty());
        CHECK_FALSE(alternative_rules[i].words.zh.empty());
        for (std::size_t k = 0; k < i; ++k)
            CHECK(alternative_rules[k].name != alternative_rules[i].name);
    }
}
