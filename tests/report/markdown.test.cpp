// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/markdown.hpp>

#include "catch.hpp"
#include "support/planted.hpp"

using namespace outturn;

TEST_CASE("to_markdown: has the findings by severity and a row for every figure") {
    auto const report = planted::report_of(planted::row_of("total.sum"), false);
    auto const page = to_markdown(report);
    CHECK(page.starts_with("# 便民服务站点建设\n\nform.json  \n10 figures"));
    CHECK(page.find("\n## error\n\n- `total.score`: ") != std::string::npos);
    CHECK(page.find("(107 `total.sum`)\n") != std::string::npos);
    CHECK(page.find("| `execution.rate` | 99.00% | 99% | 99.00% | confirmed |  |\n") !=
          std::string::npos);
    std::size_t rows = 0;
    for (auto at = page.find("\n| `"); at != std::string::npos; at = page.find("\n| `", at + 1))
        ++rows;
    CHECK(rows == report.verdicts.size());
    CHECK(to_markdown(report, language::zh).find("\n## 错误\n") != std::string::npos);
}

TEST_CASE("to_markdown: what a form writes is no markup") {
    auto report = planted::report_of(planted::row_of("total.sum"), false);
    report.project = "<script>|*x*\n# y";
    auto const page = to_markdown(report);
    CHECK(page.starts_with("# \\<script\\>\\|\\*x\\*"));
    CHECK(page.find("\n# y") == std::string::npos);
}

TEST_CASE("to_markdown: within a longer page the headings are one level deeper") {
    auto const report = planted::report_of(planted::row_of("total.sum"), false);
    auto const part = to_markdown(report, language::en, 2);
    CHECK(part.starts_with("## 便民服务站点建设\n"));
    CHECK(part.find("\n### error\n") != std::string::npos);
}
