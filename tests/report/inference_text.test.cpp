// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/inference_text.hpp>

#include "catch.hpp"
#include "inference/batch.hpp"
#include <string>
#include <string_view>
#include <vector>

using namespace outturn;
using namespace batch;

namespace {

std::vector<self_evaluation> small_batch() {
    auto first =
        with_funds(1'593'600, 1'580'000, decimal::scaled(9915, 4), decimal::scaled(992, 2));
    first.file = "a.json";
    first.indicators = {
        measured("产出指标", comparison::at_least, 1200, 1043, "个", 6, decimal::scaled(521, 2)),
        measured("产出指标", comparison::at_least, 80, 56, "%", 6, decimal::scaled(42, 1)),
        in_words("良好", "尚可", 5, decimal{4})};
    auto second =
        with_funds(1'693'600, 1'681'827, decimal::scaled(9931, 4), decimal::scaled(993, 2));
    second.file = "b.json";
    return {first, second};
}

bool contains(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("to_text: an inference names policy and count and witnesses and rivals") {
    auto const text = to_text(infer(small_batch()));
    INFO(text);
    CHECK(contains(text, "2 forms\n"));
    CHECK(contains(text, "execution rate (execution.rate): underdetermined\n"));
    CHECK(contains(text, "  executed ÷ adjusted budget; ceiling, 2 places of percent [cost 4]\n"));
    CHECK(contains(text, "explains 2 of 2 figures, 2 distinct cases; chance of such a fit "));
    CHECK(contains(text, "    a.json execution.rate: 99.146586…% → 99.15%; "));
    CHECK(contains(text, "also explained by, 3 longer at least:\n"));
    CHECK(contains(text, "told apart by adjusted budget "));
    CHECK(contains(text, "    a.json execution.score: 9.915 → 9.92; "));
    CHECK(
        contains(text,
                 "weight × printed rate, at most the weight; half to even, 2 places [cost 5]; told "
                 "apart by weight 10, adjusted budget 1000000, executed 992500, printed rate "
                 "99.25%: 9.93 by the policy, 9.92 by this\n"));
    CHECK(contains(text, "    a.json indicators[0].score: 5.215 → 5.21; "));
    CHECK(contains(text, "a.json indicators[0].score it gives 5.22, printed 5.21\n"));
    CHECK(contains(text, "no figures of: credit.met, "));
    CHECK(contains(text,
                   "1: whether the target is met cannot be told, as a.json indicators[2].score\n"));
    CHECK(contains(text, "search space: "));
    CHECK(contains(text, "not that it was used, nor that it is right.\n"));
}

TEST_CASE("to_text: in Chinese an inference has no English word but the names of figures") {
    auto text = to_text(infer(small_batch()), language::zh);
    INFO(text);
    CHECK(contains(text, "执行率（execution.rate）：证据不足，多个公式并存\n"));
    CHECK(contains(text, "解释 2 个数字中的 2 个"));
    CHECK(contains(text, "分值 × 完成值 ÷ 指标值，不超过分值；截位，保留 2 位〔长度 4〕\n"));
    for (std::string_view const word :
         {" by ", " of ", "explain", "rival", "witness", "budget", "printed", "weight", "places"})
        CHECK_FALSE(contains(text, word));
}

TEST_CASE("to_text: exceptions and unexplained roles are said to be so") {
    auto const missed = [](int actual, int score) {
        return measured("产出指标", comparison::at_least, 100, actual, "个", 10, decimal{score});
    };
    self_evaluation form;
    form.indicators = {missed(97, 9), missed(88, 8), missed(76, 7), missed(50, 9)};
    auto const mostly = to_text(infer(form));
    INFO(mostly);
    CHECK(contains(mostly, "(credit.partial): with exceptions\n"));
    CHECK(contains(mostly, "exception: 1 indicators[3].score: printed 9, it gives 5 (weight 10"));
    form.indicators = {missed(97, 3), missed(50, 9)};
    auto const not_at_all = to_text(infer(form));
    INFO(not_at_all);
    CHECK(contains(not_at_all, "(credit.partial): unexplained\n"));
    CHECK(contains(not_at_all, "nothing tried explains more than half of the 2 distinct cases"));
}

TEST_CASE(
    "to_text: a total is shown by the exact sum that gives it, and what is left open is counted") {
    auto const cents = [](int value) { return decimal::scaled(value, 2); };
    auto const exactly = [](int thousandths) { return exact_sum{ratio{thousandths, 1000}}; };
    auto made = infer(small_batch());
    auto& total = made.roles[static_cast<std::size_t>(figure_role::total_score)];
    total = {.role = figure_role::total_score};
    for (auto const& each : hypotheses_for(figure_role::total_score, search_space{}))
        if (std::get<total_formula>(each.formula->how).sum == total_of::exact_scores &&
            each.mode == rounding::half_up && each.places == 2)
            total.policy = each;
    REQUIRE(total.policy);
    total.cases = {
        {total_inputs{cents(9996), {exactly(98'963), exactly(99'963)}},
         cents(9996),
         {{0, figure::total()}}},
        {total_inputs{cents(9800), {}}, cents(9700), {{1, figure::total()}}},
    };
    total.explained = 1;
    total.of = total.distinct = 2;
    total.witnesses = {{0, 1, {}}};
    auto const text = to_text(made);
    INFO(text);
    CHECK(contains(text, "explains 1 of 2 figures, 2 distinct cases; 1 undecided\n"));
    CHECK(contains(text, "    a.json total.score: 99.963 → 99.96; "));
    CHECK(contains(to_text(made, language::zh), "2 种；另有 1 个无从判断\n"));
    // Where none of the sums is known exactly, none is shown.
    total.cases[0].inputs = total_inputs{cents(9996), {exactly(98'963)}};
    CHECK(contains(to_text(made), "    a.json total.score: 99.96; "));
    total.exceptions = {1};
    CHECK_FALSE(contains(to_text(made), "undecided"));
}

TEST_CASE("to_text: names of files and texts of cells cannot steer a terminal") {
    auto forms = small_batch();
    forms[0].file = "a\x1b[2J.json";
    forms[0].indicators[0].target.text = "\x1b]0;x\x07";
    auto const text = to_text(infer(forms));
    CHECK_FALSE(contains(text, "\x1b"));
    CHECK_FALSE(contains(text, "\x07"));
}

TEST_CASE("to_text: without forms there is nothing but the space") {
    auto const text = to_text(infer(std::vector<self_evaluation>{}));
    CHECK(contains(text, "0 forms\n"));
    CHECK_FALSE(contains(text, "witnesses"));
    CHECK_FALSE(contains(text, "left out"));
}
