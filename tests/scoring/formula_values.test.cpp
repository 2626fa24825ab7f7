// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/formula_values.hpp>
#include <outturn/scoring/formulas.hpp>

#include "catch.hpp"
#include <optional>

using namespace outturn;

namespace {

scored_funds const funds{
    decimal{900'000}, decimal{1'000'000}, decimal{1'200'000}, decimal{950'000}};

}  // namespace

TEST_CASE("exact_by: a rate divides by its column of the budget") {
    CHECK(exact_by(rate_formula{budget_column::adjusted}, funds) == ratio{9, 10});
    CHECK(exact_by(rate_formula{budget_column::initial}, funds) == ratio{3, 4});
    CHECK(exact_by(rate_formula{budget_column::received}, funds) == ratio{18, 19});
    CHECK_FALSE(exact_by(rate_formula{}, scored_funds{decimal{1}, {}, {}, {}}));
    CHECK_FALSE(exact_by(rate_formula{}, scored_funds{{}, decimal{1}, {}, {}}));
    CHECK_FALSE(exact_by(rate_formula{}, scored_funds{decimal{1}, decimal{0}, {}, {}}));
    CHECK_FALSE(exact_by(rate_formula{}, scored_funds{decimal{1}, decimal{-1}, {}, {}}));
}

TEST_CASE("exact_by: the amounts of a rate are rounded to places of 万元 where that is asked") {
    scored_funds const small{decimal{44'999}, decimal{55'000}, {}, {}};
    CHECK(exact_by(rate_formula{}, small, rounded_to{0, rounding::half_up}) == ratio{4, 6});
    CHECK(exact_by(rate_formula{}, small, rounded_to{1, rounding::down}) == ratio{44, 55});
    scored_funds const none{decimal{4'000}, decimal{4'999}, {}, {}};
    CHECK_FALSE(exact_by(rate_formula{}, none, rounded_to{0, rounding::half_up}));
}

TEST_CASE("exact_by: an execution score starts from its rate and is at most the weight") {
    auto const score = [](char const* name, std::optional<decimal> const& printed) {
        return exact_by(std::get<execution_formula>(find_formula(name)->how), 10, funds, printed);
    };
    CHECK(score("weight_by_exact_rate", {}) == ratio{9});
    CHECK(score("weight_by_rate_of_initial", {}) == ratio{75, 10});
    CHECK(score("weight_by_rate_of_received", {}) == ratio{180, 19});
    CHECK(score("weight_by_printed_rate", decimal::scaled(91, 2)) == ratio{91, 10});
    CHECK(score("weight_by_printed_rate", decimal{2}) == ratio{10});
    CHECK_FALSE(score("weight_by_printed_rate", {}));
    CHECK(score("bands_of_rate", {}) == ratio{10});
}

TEST_CASE("exact_by: the score of an indicator lies between zero and the weight") {
    auto const score = [](char const* name, measurement const& seen) {
        return exact_by(std::get<credit_formula>(find_formula(name)->how), seen);
    };
    measurement const missed{.weight = 10, .attained = ratio{9, 10}, .deviation = ratio{-1}};
    CHECK(score("proportional", missed) == ratio{9});
    CHECK(score("one_point_when_missed", measurement{.weight = ratio{1, 2}}) == ratio{0});
    CHECK_FALSE(score("weight_times_actual", missed));
}
