// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/expression/text.hpp>
#include <outturn/scoring/indicator_kind.hpp>

#include "catch.hpp"
#include <cstddef>
#include <tuple>

using namespace outturn;

TEST_CASE(
    "kind_of: the sign and the number of the target decide, and the heading for satisfaction") {
    using kind = indicator_kind;
    for (auto const& [text, level, expected] : {
             std::tuple{">=500家", first_level::output, kind::higher_is_better},
             std::tuple{">5", first_level::output, kind::higher_is_better},
             std::tuple{"<=2秒", first_level::output, kind::lower_is_better},
             std::tuple{"<100%", first_level::cost, kind::lower_is_better},
             std::tuple{"=100%", first_level::output, kind::equality},
             std::tuple{"365天", first_level::benefit, kind::equality},
             std::tuple{"0起", first_level::benefit, kind::zero_target},
             std::tuple{"=0次", first_level::benefit, kind::zero_target},
             std::tuple{"≤0%", first_level::benefit, kind::zero_target},
             std::tuple{"≥0次", first_level::benefit, kind::higher_is_better},
             std::tuple{"按时完成", first_level::output, kind::qualitative},
             std::tuple{"满意", first_level::satisfaction, kind::qualitative},
             std::tuple{">=90%", first_level::satisfaction, kind::satisfaction},
             std::tuple{"≤5起", first_level::satisfaction, kind::lower_is_better},
         }) {
        CAPTURE(text);
        CHECK(kind_of(level, parse_target(text).value()) == expected);
    }
}

TEST_CASE("indicator_kind_catalogue: every row stands at the place of its kind") {
    for (std::size_t i = 0; i < indicator_kind_catalogue.size(); ++i)
        CHECK(static_cast<std::size_t>(indicator_kind_catalogue[i].which) == i);
}
