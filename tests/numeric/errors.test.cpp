// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric/errors.hpp>

#include "catch.hpp"
#include "support/check_errors.hpp"

using namespace outturn;

TEST_CASE("numeric_errors: every error of a number has its words in both languages") {
    check_errors(numeric_errors);
}
