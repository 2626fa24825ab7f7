// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/audit/check.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/standard_checks.hpp>
#include <outturn/form/reading.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <array>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

using namespace outturn;

namespace {

constexpr check asked{"x.asked", {"Is it so?", "是否如此？"}};

}  // namespace

TEST_CASE("findings: take place and text and row from the form and the rest from the check") {
    auto texts = planted::clean_texts();
    texts.indicators[1].score.position = {40, 7};
    auto const form = planted::form_of(texts);
    scored_form const scored;
    review_limits const limits;
    audited const seen{.form = form,
                       .rules = planted::baseline(),
                       .scored = scored,
                       .verdicts = {},
                       .limits = limits};
    std::vector<finding> into;
    findings out{into};
    out.begin(asked, &seen);
    auto& made = out.add(figure::indicator(1));
    out.relate(made, figure::total());
    REQUIRE(into.size() == 1);
    CHECK(into[0].id == "x.asked");
    CHECK(into[0].kind == finding_kind::review);
    CHECK(into[0].words.fact == asked.question);
    CHECK(into[0].declared == "10");
    CHECK(into[0].subject == "验收合格率");
    CHECK(into[0].position == text_position{40, 7});
    CHECK(into[0].other == figure::total());
    CHECK(into[0].other_declared == "98.90");
    CHECK(into[0].other_file.empty());
}

namespace {

constexpr check without_captures{"x.constant", {"?", "？"}, [](auto const& seen, auto& out) {
                                     if (!seen.form.indicators.empty()) out.add(figure::total());
                                 }};
static_assert(!asked.run);
static_assert(!asked.run_across);
// A row of text is no callable, nor is one that takes something else.
static_assert(!std::is_constructible_v<check_call<audited const&>, char const*>);
static_assert(!std::is_constructible_v<check_call<audited const&>, void (*)(int)>);
static_assert(
    std::is_constructible_v<check_call<audited const&>, void (*)(audited const&, findings&)>);

// Limits for each department, as a database would give them.
check over_limit(std::map<std::string, ratio> limits) {
    return {.id = "x.over_limit",
            .question = {"Is no weight above the limit?", "分值是否未超过上限？"},
            .run =
                [limits = std::move(limits)](audited const& seen, findings& out) {
                    auto const found = limits.find(seen.form.department.text);
                    if (found == limits.end()) return;
                    auto const& rows = seen.form.indicators;
                    for (std::size_t i = 0; i < rows.size(); ++i)
                        if (rows[i].points.value && ratio{*rows[i].points.value} > found->second)
                            out.add({form_part::indicator_points, i}).numbers[0] = found->second;
                },
            .words = {.fact = {"The weight {declared} is above {1}.", "分值{declared}超过{1}。"}}};
}

}  // namespace

TEST_CASE("check: a function without captures is held as a constant holds it") {
    CHECK(without_captures.run);
    CHECK_FALSE(without_captures.run_across);
    CHECK(checks::funds_sum.run);
}

TEST_CASE("check: captures limits, and stands in one list with the standard ones") {
    auto texts = planted::clean_texts();
    texts.department = {"教育局"};
    auto const form = planted::form_of(texts);
    std::vector<check> checks{standard_checks.begin(), standard_checks.end()};
    checks.push_back(over_limit({{"教育局", 11}, {"卫健委", 1}}));
    std::size_t above = 0;
    for (auto const& row : form.indicators) above += *row.points.value > 11 ? 1U : 0U;
    REQUIRE(above > 0);
    auto const before = audit(form, planted::baseline());
    auto const report = audit(form, planted::baseline(), checks);
    REQUIRE(report.size() == before.size() + above);
    CHECK(report.findings.back().id == "x.over_limit");
    CHECK(message(report.findings.back()).find("is above 11.") != std::string::npos);
}

TEST_CASE(
    "check: copies share what is captured, also what can only be moved, and the last ends it") {
    auto const watched = std::make_shared<int>(0);
    auto const form = planted::form_of(planted::clean_texts());
    {
        std::vector<check> checks;
        {
            check made{"x.moved", {"?", "？"}};
            made.run = [only = std::make_unique<std::shared_ptr<int>>(watched)](audited const&,
                                                                                findings& out) {
                ++**only;
                out.add(figure::total());
            };
            checks.push_back(made);
            checks.push_back(made);
            checks.insert(checks.begin(), std::move(made));
        }
        CHECK(watched.use_count() == 2);
        CHECK(audit(form, planted::baseline(), checks).size() == 3);
        CHECK(*watched == 3);
        checks[0] = checks[1];
        checks.resize(1);
        CHECK(watched.use_count() == 2);
    }
    CHECK(watched.use_count() == 1);
}

TEST_CASE("check: what compares forms captures, too") {
    std::size_t seen_forms = 0;
    check across{"x.across", {"?", "？"}};
    across.run_across = [&seen_forms](std::span<audited const> seen, findings& out) {
        seen_forms = seen.size();
        out.add(seen[1], figure::total());
    };
    auto const form = planted::form_of(planted::clean_texts());
    std::vector<self_evaluation> const forms{form, form};
    auto const reports = audit(forms, planted::baseline(), std::array{across});
    CHECK(seen_forms == 2);
    CHECK(reports[0].empty());
    CHECK(reports[1].size() == 1);
}
