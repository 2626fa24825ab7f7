// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/scoring/scored_funds.hpp>

#include "catch.hpp"
#include <string>
#include <vector>

using namespace outturn;

namespace {

fund_line row(char const* source,
              char const* initial,
              char const* adjusted,
              char const* executed,
              char const* received = "") {
    return {{source, {}}, {initial, {}}, {adjusted, {}}, {executed, {}}, {received, {}}};
}

self_evaluation form_with(std::vector<fund_line> rows) {
    self_evaluation texts;
    texts.funds = std::move(rows);
    return read_form(texts);
}

}  // namespace

TEST_CASE("scored_funds_of: the total row is scored and its parts are not added") {
    auto const funds = scored_funds_of(form_with({row("年度资金总额", "90", "100", "80", "70"),
                                                  row("财政拨款", "900", "1000", "800", "700")}));
    CHECK(funds == scored_funds{decimal{80}, decimal{100}, decimal{90}, decimal{70}});
    CHECK(funds.budget(budget_column::received) == decimal{70});
}

TEST_CASE("scored_funds_of: without a total row the rows are added up") {
    auto const funds = scored_funds_of(form_with({row("财政拨款", "90", "100", "80", "70"),
                                                  row("其他资金", "9", "10", "8", "7"),
                                                  row("结转资金", "", "", "")}));
    CHECK(funds == scored_funds{decimal{88}, decimal{110}, decimal{99}, decimal{77}});
}

TEST_CASE("scored_funds_of: a column that lacks an amount of an executed row is missing") {
    auto const funds = scored_funds_of(
        form_with({row("财政拨款", "90", "100", "80"), row("其他资金", "", "10", "8")}));
    CHECK(funds == scored_funds{decimal{88}, decimal{110}, {}, {}});
    auto const unspent = scored_funds_of(
        form_with({row("财政拨款", "", "100", "80"), row("其他资金", "", "10", "")}));
    CHECK(unspent == scored_funds{decimal{80}, {}, {}, {}});
    auto const blank = scored_funds_of(form_with({row("年度资金总额", "90", "100", "")}));
    CHECK(blank == scored_funds{{}, decimal{100}, decimal{90}, {}});
    CHECK(scored_funds_of(self_evaluation{}) == scored_funds{});
}

TEST_CASE("scored_funds_of: a sum that does not fit leaves the other columns as they are") {
    auto const large = "5000000000000000000";
    auto const funds = scored_funds_of(
        form_with({row("财政拨款", large, "100", "80"), row("其他资金", large, "10", "8")}));
    CHECK(funds.too_large);
    CHECK_FALSE(funds.initial);
    CHECK(funds.adjusted == decimal{110});
    auto const form =
        form_with({row("财政拨款", large, "100", "80"), row("其他资金", large, "10", "8")});
    CHECK(score(form, policies::mof_2020).rate.rounded == decimal::scaled(8, 1));
    auto by_initial = policies::mof_2020;
    by_initial.execution.of = budget_column::initial;
    // A score adds the rows up with room for any sum.
    CHECK(score(form, by_initial).rate.rounded == decimal{});
}

TEST_CASE("score: a scored form holds the amounts that it was scored by") {
    auto const form =
        form_with({row("财政拨款", "90", "100", "80", "70"), row("其他资金", "9", "10", "8", "7")});
    CHECK(score(form, policies::mof_2020).funds == scored_funds_of(form));
    scored_form kept = score(form, policies::mof_2020);
    score_into(kept, self_evaluation{}, policies::mof_2020);
    CHECK(kept.funds == scored_funds{});
}
