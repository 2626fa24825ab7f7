// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/standard_checks.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <algorithm>
#include <string>
#include <vector>

using namespace outturn;

TEST_CASE("a clean form: no policy finds anything") {
    auto const form = planted::form_of(planted::clean_texts());
    for (policy const& rules : policies::all) {
        CAPTURE(rules.name.view());
        auto const report = audit(form, rules);
        // Its points are spread as the national baseline has them.
        for (auto const& found : report)
            if (rules.name != policies::hubei.name || found.id != "weight.scheme")
                FAIL_CHECK(found.id << ": " << message(found));
        CHECK(report.verdicts.size() == 13);
        for (auto const& each : report.verdicts) {
            CAPTURE(to_string(each.where));
            CHECK(each.code == verdict::confirmed);
        }
        CHECK(report.worst() <= severity::note);
    }
}

TEST_CASE("clean forms side by side: nothing is found across them") {
    std::vector<self_evaluation> forms;
    for (auto const& texts : planted::clean_batch()) forms.push_back(planted::form_of(texts));
    for (auto const& report : audit(forms, policies::mof_2020)) CHECK(report.empty());
}

TEST_CASE("every check: finds what is planted for it and nothing where it is mended") {
    for (auto const& row : planted::rows()) {
        CAPTURE(row.id);
        auto const report = planted::report_of(row, false);
        CHECK(planted::find(report, row.id, row.where) != nullptr);
        auto const mended = planted::report_of(row, true);
        for (auto const& found : mended)
            if (found.id == row.id) FAIL_CHECK("mended: " << message(found));
    }
}

TEST_CASE("every finding: names its place and leaves no name unfilled in its message") {
    for (auto const& row : planted::rows()) {
        for (auto const& found : planted::report_of(row, false)) {
            CAPTURE(row.id, found.id);
            for (auto const in : {language::en, language::zh}) {
                auto const text = message(found, in);
                CAPTURE(text);
                CHECK_FALSE(text.empty());
                CHECK(text.find('{') == std::string::npos);
                CHECK_FALSE(message_parts_of(found, in).fact.empty());
            }
            CHECK_FALSE(found.file.empty());
            CHECK(found.level != severity::none);
        }
    }
}

TEST_CASE("audit: a check of one's own is run beside the others or alone") {
    constexpr check unspent{"x.unspent",
                            {"Is all of the budget executed?", "预算是否全部执行？"},
                            [](auto const& seen, auto& out) {
                                auto const* const line = seen.form.total_funds();
                                if (*line->executed.value < *line->adjusted.value)
                                    out.add({form_part::fund_executed, 0});
                            }};
    auto const form = planted::form_of(planted::clean_texts());
    auto const alone = audit(form, policies::mof_2020, std::array{unspent});
    REQUIRE(alone.size() == 1);
    CHECK(alone.findings[0].id == "x.unspent");
    CHECK(alone.findings[0].declared == "990,000");
    CHECK(alone.findings[0].level == severity::warning);
    CHECK(message(alone.findings[0]) == "Is all of the budget executed?");
    CHECK(message(alone.findings[0], language::zh) == "预算是否全部执行？");

    std::vector<check> with{standard_checks.begin(), standard_checks.end()};
    with.push_back(unspent);
    CHECK(audit(form, policies::mof_2020, with).size() == 1);
}

TEST_CASE("audit: the severity of a finding is that of the profile") {
    static constexpr std::array rows{severity_row{"narrative.copied", severity::error}};
    auto profile = standard_profile;
    profile.rows = rows;
    profile.of_review = severity::note;
    auto texts = planted::clean_texts();
    texts.goal.actual = texts.goal.expected;
    texts.indicators[0].actual.text = "80个";
    auto const report =
        audit(planted::form_of(texts), policies::mof_2020, standard_checks, profile);
    REQUIRE(report.size() == 2);
    CHECK(report.findings[0].level == severity::note);
    CHECK(report.findings[1].level == severity::error);
    CHECK(report.worst() == severity::error);
}

TEST_CASE("audit: a policy with a rule of the caller's is held against that rule") {
    auto texts = planted::clean_texts();
    texts.indicators[4].score.text = "10";
    texts.total.score.text = "89.90";
    auto const form = planted::form_of(texts);
    auto const halved = policies::mof_2020.with(
        indicator_kind::higher_is_better,
        [](auto const& m) { return m.met ? m.weight : m.weight / decltype(m.weight){2}; },
        {2});
    CHECK(audit(form, halved).verdict_of(figure::indicator(4))->code == verdict::confirmed);
    CHECK(audit(form, policies::mof_2020).verdict_of(figure::indicator(4))->code ==
          verdict::unexplained);
}

TEST_CASE("audit: an empty form and no forms are audited") {
    CHECK(audit(std::vector<self_evaluation>{}, policies::mof_2020).empty());
    auto const report = audit(self_evaluation{}, policies::mof_2020);
    CHECK(report.empty());
    CHECK(report.verdicts.empty());
}

TEST_CASE("audit: very many indicators are audited in time that grows with their number") {
    self_evaluation texts;
    for (std::size_t i = 0; i < 20'000; ++i) {
        auto const number = std::to_string(i);
        texts.indicators.push_back({.level1 = {i % 2 == 0 ? "产出指标(1分)" : "效益指标(1分)"},
                                    .level3 = {"指标" + number},
                                    .target = {">=" + number + "1个"},
                                    .actual = {number + "个"},
                                    .points = {"1"},
                                    .score = {i % 3 == 0 ? "1" : "0.5"}});
    }
    auto const form = planted::form_of(texts);
    auto const report = audit(form, policies::mof_2020);
    CHECK(report.verdicts.size() == 20'000);
    CHECK(report.size() > 20'000);
}
