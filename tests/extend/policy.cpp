// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/numeric/amount.hpp>
#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/score.hpp>

using namespace outturn;

// With its constant and its place in the list, a policy is found by its name.
int main() {
    auto const* const found = policies::find("our_county");
    bool const is = found != nullptr && execution_score(yuan(9), yuan(10), *found) == decimal{9} &&
                    describe(*found).starts_with("our_county: ");
    return is ? 0 : 1;
}
