// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/form/reading.hpp>
#include <outturn/report/markdown.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/report/text.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include "support/page.hpp"
#include "support/planted.hpp"
#include <string>
#include <vector>

using namespace outturn;

namespace {

form_summary summary_of(self_evaluation const& texts) {
    auto const form = planted::form_of(texts);
    auto const& rules = planted::baseline();
    return summarize(form, score(form, rules), planted::audited(texts, rules));
}

std::vector<form_summary> two() {
    auto texts = planted::clean_texts();
    auto const clean = summary_of(texts);
    texts.project.text = "<b>|\x1B[31m";
    texts.implementing_unit.text = "某某中心";
    texts.indicators[4].score.text = "18.55";
    texts.total.score.text = "98.45";
    return {clean, summary_of(texts)};
}

}  // namespace

TEST_CASE("summarize: keeps what a row says of a form") {
    auto const rows = two();
    CHECK(rows[0].file == "form.json");
    CHECK(rows[0].unit == "某某局");
    CHECK(rows[1].unit == "某某中心");
    CHECK(rows[0].printed_total == "98.90");
    CHECK(rows[0].computed_total == "98.90");
    CHECK_FALSE(rows[0].totals_differ);
    CHECK(rows[1].computed_total == "98.90");
    CHECK(rows[1].totals_differ);
    CHECK(rows[0].counts.of(verdict::confirmed) == rows[0].counts.figures());
    CHECK(rows[1].counts.of(verdict::unexplained) == 1);
    CHECK(rows[0].counts.of(severity::error) == 0);
    CHECK(rows[1].counts.of(severity::error) == 1);
}

TEST_CASE(
    "summarize: a total that the policy does not come to is blank, and differs from nothing") {
    auto texts = planted::clean_texts();
    texts.indicators[4].points.text.clear();
    auto const row = summary_of(texts);
    CHECK(row.computed_total.empty());
    CHECK_FALSE(row.totals_differ);
}

TEST_CASE("counts_of: adds up the forms") {
    auto const rows = two();
    auto const all = counts_of(rows);
    CHECK(all.figures() == rows[0].counts.figures() + rows[1].counts.figures());
    CHECK(all.of(verdict::unexplained) == 1);
}

TEST_CASE("to_table: a summary has a row for each form and one for all") {
    CHECK(to_table(two()) ==
          "   project           printed  computed     confirmed  errors  warnings  notes\n"
          "-----------------------------------------------------------------------------\n"
          "1  便民服务站点建设    98.90     98.90         13/13       0         0      0\n"
          "2  <b>|\uFFFD[31m           98.45     98.90  ≠      12/13       1         0      1\n"
          "-----------------------------------------------------------------------------\n"
          "   all                                         25/26       1         0      1\n");
}

TEST_CASE("to_table: a colour of a summary only repeats what stands there without it") {
    auto const rows = two();
    auto const coloured = to_table(rows, language::zh, colouring::ansi);
    CHECK(coloured.find("\x1B[1;31m≠\x1B[0m") != std::string::npos);
    CHECK(page::without_colours(coloured) == to_table(rows, language::zh));
}

TEST_CASE("to_markdown: a summary has a row for each form, whose texts are no markup") {
    auto const page = to_markdown(two());
    CHECK(
        page.starts_with("# Audit of performance self-evaluations\n\n- 25 confirmed\n- 1 not "
                         "explained by any rule\n\n| no. |"));
    CHECK(page.find("| 1 | 便民服务站点建设 | 某某局 | 98.90 | 98.90 | 13/13 | 0 | 0 | 0 |\n") !=
          std::string::npos);
    CHECK(
        page.find(
            "| 2 | \\<b\\>\\|\uFFFD\\[31m | 某某中心 | 98.45 | ≠ 98.90 | 12/13 | 1 | 0 | 1 |\n") !=
        std::string::npos);
    CHECK(to_markdown(two(), language::zh).find("| 序号 | 项目名称 |") != std::string::npos);
}
