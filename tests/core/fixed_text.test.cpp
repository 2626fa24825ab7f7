// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/fixed_text.hpp>

#include "catch.hpp"
#include <stdexcept>
#include <string>

using namespace outturn;

TEST_CASE("fixed_text: a text that is too long is refused and never cut") {
    CHECK_THROWS_AS(fixed_text<4>{std::string_view{"12345"}}, std::length_error);
    CHECK(fixed_text<4>{"1234"} == "1234");
}
