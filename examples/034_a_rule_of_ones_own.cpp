// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A rule is any callable that gives a measurement its credit. It is written once, and scores and
// explains itself.

#include <outturn/outturn.hpp>

#include <cstdio>

using namespace outturn;

// What came late earns half of the points.
constexpr auto halved_when_late = [](auto const& m) { return m.met ? m.weight : m.weight / 2; };

int main() {
    auto const rules =
        policies::mof_2020.with(indicator_kind::deadline, halved_when_late, {1, rounding::half_up});

    auto const goal = parse_target("2022年6月底前").value();
    for (auto const* const text : {"2022年6月30日", "2022年7月1日"}) {
        auto const score = partial_credit(goal, parse_actual(text).value(), points(5), rules);
        std::printf("%s: %s of 5\n", text, to_text(score).c_str());
    }
    std::puts(rules.sentence(indicator_kind::deadline, false, language::en).c_str());
}
