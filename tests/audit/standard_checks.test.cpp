// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/not_checked.hpp>
#include <outturn/audit/standard_checks.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

using namespace outturn;

TEST_CASE("every check: has a planted form and its own name number and words") {
    std::set<std::string_view> ids;
    std::set<int> numbers;
    for (auto const& each : standard_checks) {
        CAPTURE(each.id);
        CHECK(ids.insert(each.id).second);
        CHECK(numbers.insert(each.number).second);
        CHECK(each.number > 100);
        CHECK_FALSE(each.source.empty());
        CHECK(std::any_of(planted::rows().begin(), planted::rows().end(), [&](auto const& row) {
            return row.id == each.id;
        }));
        for (auto const* const words : {&each.question,
                                        &each.words.fact,
                                        &each.words.recomputation,
                                        &each.words.explanation,
                                        &each.words.remedy})
            CHECK(words->en.empty() == words->zh.empty());
        CHECK_FALSE(each.question.empty());
        CHECK_FALSE(each.words.fact.empty());
    }
    CHECK(std::is_sorted(standard_checks.begin(),
                         standard_checks.end(),
                         [](auto const& a, auto const& b) { return a.number < b.number; }));
    for (auto const& each : not_checked) {
        CHECK(ids.insert(each.id).second);
        CHECK(numbers.insert(each.number).second);
    }
}

TEST_CASE("what reviewers check: each question has a check or says why it has none") {
    struct family {
        std::string_view name;
        std::vector<std::string_view> checks;
    };
    for (auto const& [name, checks] :
         {family{"sums",
                 {"funds.sum",
                  "weight.sum",
                  "weight.full_score",
                  "weight.level_sum",
                  "weight.scheme",
                  "total.sum",
                  "score.above_weight",
                  "score.negative",
                  "weight.zero"}},
          family{"recomputation",
                 {"figure.unexplained",
                  "figure.other_rounding",
                  "figure.other_rule",
                  "figure.not_recomputable",
                  "total.under_policy",
                  "rating.under_policy",
                  "rating.printed"}},
          family{"score against fact",
                 {"score.full_but_missed",
                  "score.met_but_reduced",
                  "score.against_grade",
                  "score.better_but_lower"}},
          family{"reasons",
                 {"reason.score_below_weight",
                  "reason.over_achieved",
                  "reason.without_deviation",
                  "reason.numbers",
                  "reason.rate_below",
                  "reason.budget_adjusted",
                  "reason.equality_missed",
                  "reason.limit_exceeded",
                  "reason.convincing"}},
          family{"data",
                 {"actual.blank",
                  "actual.not_a_number",
                  "actual.unit",
                  "actual.sign",
                  "target.rate_unit",
                  "narrative.template",
                  "narrative.copied"}},
          family{"design",
                 {"cost.at_least",
                  "indicator.duplicate",
                  "quantity.money",
                  "target.empty_words",
                  "weight.concentrated",
                  "target.all_full",
                  "score.all_full",
                  "target.ambitious"}},
          family{"logic",
                 {"execution.behind_outcome",
                  "execution.above_adjusted",
                  "execution.hardly_spent",
                  "quality.not_accepted",
                  "cost.exceeded"}},
          family{"across forms",
                 {"budget.sibling_ratio", "case.scored_differently", "rounding.differs"}}})
        for (auto const id : checks) {
            CAPTURE(name, id);
            auto const is = [&](auto const& each) { return each.id == id; };
            CHECK((std::any_of(standard_checks.begin(), standard_checks.end(), is) ||
                   std::any_of(not_checked.begin(), not_checked.end(), is)));
        }
}
