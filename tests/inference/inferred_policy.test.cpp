// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/inference/inferred_policy.hpp>
#include <outturn/io/json.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "inference/batch.hpp"
#include <algorithm>
#include <concepts>
#include <string>
#include <vector>

using namespace outturn;
using namespace batch;

static_assert(std::convertible_to<inferred_policy const&, policy const&>);

namespace {

std::vector<self_evaluation> forms_of_2022() {
    std::vector<self_evaluation> forms;
    for (char const number : {'1', '2', '3', '4', '5'})
        forms.push_back(read_json_file(std::string{OUTTURN_SOURCE_DIR "/examples/forms/2022-"} +
                                       number + ".json")
                            .value());
    return forms;
}

bool left(inferred_policy const& mine, figure_role role) {
    auto const& those = mine.left_to_base();
    return std::find(those.begin(), those.end(), role) != those.end();
}

}  // namespace

TEST_CASE("inferred_policy: what is inferred from the five forms gives all of their 75 figures") {
    auto const forms = forms_of_2022();
    inferred_policy const mine{infer(forms)};
    CHECK(mine.left_to_base() ==
          std::vector{figure_role::credit_exceeded, figure_role::credit_range});
    std::size_t same = 0;
    for (auto const& form : forms) {
        auto const scored = score(form, mine);
        same += scored.rate.rounded == form.execution.rate.value;
        same += scored.score.rounded == form.execution.score.value;
        same += scored.total.rounded == form.total.score.value;
        for (std::size_t i = 0; i < form.indicators.size(); ++i)
            same += scored.indicators[i].score.rounded == form.indicators[i].score.value;
    }
    CHECK(same == 75);
}

TEST_CASE(
    "inferred_policy: a form that shows nothing alone is scored as printed by what the others "
    "show") {
    // What form 2 shows, others show as well; each of the others shows something alone.
    for (std::size_t i = 0; i < 5; ++i) {
        auto forms = forms_of_2022();
        auto const left_out = forms[i];
        forms.erase(forms.begin() + static_cast<std::ptrdiff_t>(i));
        auto const scored = score(left_out, inferred_policy{infer(forms)});
        CAPTURE(i);
        CHECK((scored.total.rounded == left_out.total.score.value) == (i == 1));
    }
}

TEST_CASE("inferred_policy: a role without figures is the other policy's") {
    inferred_policy const mine{infer(std::vector<self_evaluation>{}), policies::hubei};
    CHECK(mine.left_to_base().size() == figure_role_catalogue.size());
    CHECK(mine.rules().execution == policies::hubei.execution);
    CHECK(mine.rules().total == policies::hubei.total);
    auto const form = forms_of_2022()[3];
    CHECK(score(form, mine) == score(form, policies::hubei));
    CHECK(mine.rules().sentence(indicator_kind::lower_is_better, true, language::en) ==
          policies::hubei.sentence(indicator_kind::lower_is_better, true, language::en));
    CHECK(mine.rules().evidence_for(indicator_kind::lower_is_better) == policies::hubei.evidence);
}

TEST_CASE("inferred_policy: a policy cannot round amounts before a rate and says so") {
    auto used = infer(forms_of_2022());
    auto& rate = used.roles[static_cast<std::size_t>(figure_role::execution_rate)];
    rate.policy = rate.equivalents.front().hypothesis;
    REQUIRE(rate.policy->amounts);
    inferred_policy const mine{used};
    CHECK(left(mine, figure_role::execution_rate));
    CHECK(mine.rules().execution.rate == policies::mof_2020.execution.rate);
    CHECK(mine.rules().execution.basis == score_basis::printed_rate);
}

TEST_CASE("inferred_policy: figures by what is inferred can be explained") {
    auto const forms = forms_of_2022();
    inferred_policy const mine{infer(forms)};
    auto const shown = explain(forms[3], figure::indicator(2), mine).value();
    CHECK(to_line(shown, language::en) ==
          "感知覆盖功能区数量: 6 × 1043 ÷ 1200 = 5.215 → 5.21 (truncated, 2 places)");
    CHECK(mine.rules().sentence(indicator_kind::higher_is_better, false, language::zh) ==
          "分值 × 完成值 ÷ 指标值，不超过分值");
    CHECK_FALSE(mine.rules().evidence_for(indicator_kind::higher_is_better).empty());
}
