// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/derivation.hpp>

#include "catch.hpp"
#include <cstddef>
#include <vector>

using namespace outturn;

namespace {

// total.score: 1 + 2 + 3, where 2 is a number of the policy.
derivation sum_of_three() {
    derivation made;
    made.name = figure::total();
    made.title = "总分";
    made.policy = "ours";
    made.evidence = "our notice";
    made.steps = {
        {.value = ratio{1}, .name = figure::indicator(0), .text = "1", .position = {3, 1}},
        {.what = operation::parameter, .value = ratio{2}},
        {.what = operation::add, .value = ratio{3}, .left = 0, .right = 1},
        {.value = ratio{3}, .name = figure::indicator(1), .text = "3"},
        {.what = operation::add, .value = ratio{6}, .left = 2, .right = 3},
        {.what = operation::round,
         .value = ratio{6},
         .left = 4,
         .name = figure::total(),
         .rounding = {2, rounding::half_up, zeros::kept},
         .digits = decimal::scaled(600, 2)}};
    made.last = 5;
    return made;
}

}  // namespace

TEST_CASE("operation_catalogue: every row stands at the place of its operation") {
    for (std::size_t i = 0; i < operation_catalogue.size(); ++i)
        CHECK(static_cast<std::size_t>(operation_catalogue[i].which) == i);
}

TEST_CASE("has_two_operands: an operation has none, one or two") {
    CHECK(is_leaf(operation::input));
    CHECK(is_leaf(operation::parameter));
    for (auto const what :
         {operation::add, operation::subtract, operation::multiply, operation::divide}) {
        CHECK(has_two_operands(what));
        CHECK_FALSE(is_leaf(what));
    }
    for (auto const what : {operation::negate, operation::round}) {
        CHECK_FALSE(has_two_operands(what));
        CHECK_FALSE(is_leaf(what));
    }
}

TEST_CASE("terms_of: a sum of sums is one sum, and another step is its own term") {
    auto const made = sum_of_three();
    CHECK(terms_of(made, 4) == std::vector<std::size_t>{0, 1, 3});
    CHECK(terms_of(made, 2) == std::vector<std::size_t>{0, 1});
    CHECK(terms_of(made, 1) == std::vector<std::size_t>{1});
}

TEST_CASE("to_line: the formula, its value and its digits") {
    CHECK(to_line(sum_of_three()) == "total.score: 1 + 2 + 3 = 6 → 6.00");
    CHECK(to_line(sum_of_three(), language::zh) == "总分：1 + 2 + 3 = 6 → 6.00");
    derivation missing;
    missing.title = "总分";
    missing.because = "a part of the sum has no figure";
    CHECK(to_line(missing) == "total.score: a part of the sum has no figure");
}

TEST_CASE("to_text: the tree names each cell and each number of the policy") {
    CHECK(to_text(sum_of_three()) ==
          "total.score  total.score: 1 + 2 + 3 = 6 → 6.00\n"
          "  6.00  rounded: half up, 2 places\n"
          "    6  +\n"
          "      1  cell indicators[0].score \"1\", line 3\n"
          "      2  given by the policy or a unit\n"
          "      3  cell indicators[1].score \"3\"\n"
          "  policy ours, evidence: our notice\n");
}
