// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A policy is data: a constant, or a file that a finance office keeps.

// Needs: RapidJSON
#include <outturn/outturn.hpp>
#include <outturn/scoring/policy_json.hpp>

#include <cstdio>

using namespace outturn;

constexpr policy our_county{
    .name = "our_county",
    .title = "our county",
    .title_zh = "本县口径",
    .evidence = "our notice of 2022",
    .execution = {.weight = 20, .of_zero = zero_budget::full_if_unspent},
    .higher_is_better = {two_anchors{.nothing_below = ratio{6, 10}}, {1, rounding::half_even}},
    .lower_is_better = {reverse_to_twice, {1, rounding::half_even}},
};

int main() {
    std::printf("%s\n",
                to_text(execution_score(wan_yuan("90"), wan_yuan("120"), our_county)).c_str());

    // The same decisions from a file, but for one.
    auto const read = read_policy(R"({
        "base": "hubei",
        "name": "our_city",
        "title_zh": "本市口径",
        "evidence": "our notice of 2023",
        "satisfaction": {"rule": {"kind": "yes_or_no"}, "credit": {"places": "0"}}
    })");
    std::puts(describe(read.value(), language::zh).c_str());

    auto const wrong =
        read_policy(R"({"base": "hubei", "name": "x", "execution": {"weigth": "10"}})");
    std::puts(wrong.error().text().c_str());
}
