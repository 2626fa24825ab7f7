// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/message.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/report/findings_text.hpp>

#include "catch.hpp"
#include "support/page.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("to_text: a finding is one line with place severity figure message and code") {
    auto found = planted::planted_finding("score.met_but_reduced");
    found.position = {12, 7};
    CHECK(to_text(found) == "form.json:12:7: warning: indicators[1].score \"验收合格率\": " +
                                message(found) + " [304 score.met_but_reduced]");
    CHECK(to_text(found, language::zh)
              .starts_with("form.json:12:7: 警告: indicators[1].score “验收合格率”: 指标已完成"));
    found.number = 0;
    found.subject.clear();
    CHECK(to_text(found).find("indicators[1].score: The target") != std::string::npos);
    CHECK(to_text(found).ends_with("[score.met_but_reduced]"));
}

TEST_CASE("to_text: a report lists what is at least a note and counts the verdicts") {
    auto report = planted::report_of(planted::row_of("total.sum"), false);
    CHECK(to_text(report).ends_with(
        "form.json: 10 figures: 9 confirmed, 1 not explained by any rule; 3 sums of funds: 3 "
        "confirmed (policy mof_2020)\n"));
    CHECK(to_text(report, language::zh)
              .ends_with("表列数字 10 个：9 相符，1 无规则可解释；资金合计 3 个：3 相符（口径 "
                         "mof_2020）\n"));
    for (auto& found : report.findings) found.level = severity::none;
    CHECK(to_text(report).starts_with("form.json: 10 figures"));
}

TEST_CASE("to_text: the name of a policy steers no terminal") {
    auto report = planted::report_of(planted::row_of("total.sum"), false);
    report.policy = "n\x1B[2J\n";
    CHECK(to_text(report).find("(policy n\uFFFD[2J⏎)\n") != std::string::npos);
}

TEST_CASE("not_checked_text: has a line for every question") {
    auto const text = not_checked_text();
    for (auto const& each : not_checked)
        CHECK(text.find(std::string{each.question.en}) != std::string::npos);
}

TEST_CASE("to_text: a severity is coloured only where that is asked for, and always named") {
    auto const report = planted::report_of(planted::row_of("total.sum"), false);
    auto const coloured = to_text(report, language::en, colouring::ansi);
    CHECK(coloured.find("\x1B[1;31merror\x1B[0m: total.score: ") != std::string::npos);
    CHECK(page::without_colours(coloured) == to_text(report));
}
