// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/inference/inferred_role.hpp>

#include "catch.hpp"
#include <cstddef>

using namespace outturn;

namespace {

template <class Entries>
void check_catalogue(Entries const& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        CAPTURE(entries[i].name);
        CHECK(static_cast<std::size_t>(entries[i].which) == i);
        CHECK_FALSE(entries[i].en.empty());
        CHECK_FALSE(entries[i].zh.empty());
        for (std::size_t k = 0; k < i; ++k) CHECK(entries[k].name != entries[i].name);
    }
}

}  // namespace

TEST_CASE("verdicts and parts of an inference: each has its row in its place") {
    check_catalogue(inference_verdict_catalogue);
    check_catalogue(decided_part_catalogue);
}

TEST_CASE("a witness: tells the parts that it decides on") {
    witness seen;
    CHECK_FALSE(seen.decides_on(decided_part::rounding));
    seen.decides = {decided_part::formula, decided_part::rounding};
    CHECK(seen.decides_on(decided_part::rounding));
    CHECK_FALSE(seen.decides_on(decided_part::places));
}
