// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A vocabulary says what an office means by its words: then a form has its total that is else left open. What
// was judged by it says so.

// Needs: RapidJSON
#include <outturn/io/vocabulary_json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>

int main() {
    using namespace outturn;

    self_evaluation texts;
    texts.indicators.push_back(
        {.level3 = {"开展宣传活动"}, .target = {"≥50场次"}, .actual = {"47次"}, .points = {"50"}});
    texts.indicators.push_back(
        {.level3 = {"群众满意度"}, .target = {"≥95%"}, .actual = {"0.96"}, .points = {"20"}});
    texts.indicators.push_back(
        {.level3 = {"完成及时性"}, .target = {"按时完成"}, .actual = {"已完成"}, .points = {"30"}});
    policy const& rules = policies::mof_2020;
    std::printf("without: %s\n", to_text(score(read_form(texts), rules).total).c_str());

    vocabulary const ours = vocabulary{}
                                .with_unit("次", "场次")
                                .with_achieved({"已完成"})
                                .with_bare_fractions_as_shares();
    self_evaluation const form = read_form(texts, ours);
    std::printf("with: %s\n", to_text(score(form, rules, ours).total).c_str());
    for (derivation const& each : explain(form, rules, ours))
        if (!each.by_vocabulary.empty())
            std::printf("%s: %s\n", to_line(each).c_str(), each.by_vocabulary.c_str());

    auto const read = read_vocabulary(R"({
        "units": [{"unit": "次", "of": "场次"}, {"unit": "箱", "of": "盒", "factor": 12}],
        "synonyms": [["按时完成", "如期完成"]],
        "achieved": ["已完成", "达标"],
        "denied": ["搁置", "达标"]
    })");
    if (!read) std::puts(read.error().text().c_str());
}
