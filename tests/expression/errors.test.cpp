// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/errors.hpp>

#include "catch.hpp"
#include "support/check_errors.hpp"

using namespace outturn;

TEST_CASE("expression_errors: every error of a target has its words in both languages") {
    check_errors(expression_errors);
}
