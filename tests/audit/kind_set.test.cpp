// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/kind_set.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("kind_set: holds what it is made of") {
    constexpr kind_set some{indicator_kind::deadline, indicator_kind::range};
    static_assert(some.contains(indicator_kind::deadline));
    static_assert(!some.contains(indicator_kind::equality));
    CHECK_FALSE(kind_set{}.contains(indicator_kind::higher_is_better));
}

TEST_CASE("own_kinds: names the kinds that a policy scores by rules of the caller's") {
    auto const full = [](auto const& m) { return m.weight; };
    auto const mine = planted::baseline()
                          .with(indicator_kind::deadline, full, {2})
                          .with(indicator_kind::range, full, {2});
    CHECK(own_kinds(mine).contains(indicator_kind::deadline));
    CHECK(own_kinds(mine).contains(indicator_kind::range));
    CHECK_FALSE(own_kinds(mine).contains(indicator_kind::equality));
}
