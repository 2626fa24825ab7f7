// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of the readers of targets and actual values: whatever the bytes, reading ends, an error
// lies within the text and can be shown, and what was read can be printed and compared.

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>

#include "support/require.hpp"
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace outturn;

void check(error const& why, std::string_view text, bool shown) {
    REQUIRE_ALWAYS(why.where.begin <= why.where.end && why.where.end <= why.source.size());
    REQUIRE_ALWAYS(why.source == text);
    if (!shown) return;
    REQUIRE_ALWAYS(!why.message(language::en).empty() && !why.message(language::zh).empty());
    REQUIRE_ALWAYS(!why.text().empty() && why.column() > 0);
}

}  // namespace

// The first byte of the input says how to read; a zero byte parts target from actual value.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view const text{reinterpret_cast<char const*>(data) + 1, size - 1};
    unsigned const mode = data[0];
    auto const bar = text.find('\0');
    auto const goal_text = text.substr(0, bar);
    auto const actual_text = bar == std::string_view::npos ? goal_text : text.substr(bar + 1);
    auto const how = (mode & 1U) != 0 ? reading::lenient : reading::strict;
    auto const words = vocabulary{}
                           .with_year((mode & 4U) != 0 ? 2022 : 0)
                           .with_bare_fractions_as_shares((mode & 8U) != 0);

    auto const goal = parse_target(goal_text, words, how);
    auto const done = parse_actual(actual_text, words, how);
    if (!goal) check(goal.error(), goal_text, (mode & 16U) != 0);
    if (!done) check(done.error(), actual_text, (mode & 16U) != 0);
    if ((mode & 2U) != 0) {
        auto const third = goal_text.size() / 3;
        target_columns const columns{goal_text.substr(0, third),
                                     goal_text.substr(third, third),
                                     goal_text.substr(2 * third)};
        auto const split = parse_target(columns, words, how);
        if (!split)
            REQUIRE_ALWAYS(!split.error().message().empty() &&
                           split.error().where.end <= split.error().source.size());
    }
    if (goal) REQUIRE_ALWAYS(!to_string(*goal).empty());
    if (goal && done) {
        auto const reached = compare(*goal, *done, words);
        REQUIRE_ALWAYS((reached.met == judgement::unknown) ==
                       (reached.reason != unknown_because::none));
        (void)to_string(*done);
    }
    return 0;
}
