// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/core/error.hpp>

using namespace outturn;

// With its enumerator and its row, an error has a name and says itself.
int main() {
    auto const bad = make_error({errc::expected_year, {0, 3}}, "MMX");
    return bad.message() == "a year was expected, found \"MMX\"" &&
                   entry_of(bad.code).name == "expected_year"
               ? 0
               : 1;
}
