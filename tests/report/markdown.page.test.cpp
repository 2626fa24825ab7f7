// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The page docs/findings.md is made of the planted forms. With OUTTURN_RECORD set, this test writes it.

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/not_checked.hpp>
#include <outturn/audit/standard_checks.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/report/markdown.hpp>

#include "catch.hpp"
#include "support/planted.hpp"
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

using namespace outturn;

namespace {

std::string in_code(std::string_view text) {
    return text.empty() ? std::string{"—"} : markdown_text(text);
}

/// The cells in which two forms differ.
std::string differences(self_evaluation const& mended, self_evaluation const& planted) {
    std::string rows;
    for (auto const& entry : form_cells)
        for (std::size_t i = 0; i < (entry.list.empty() ? 1U : planted.indicators.size()); ++i) {
            auto const* const before = cell_of(mended, figure{entry.part, i});
            auto const* const after = cell_of(planted, figure{entry.part, i});
            if (before == nullptr || after == nullptr || before->text == after->text) continue;
            rows += "| `" + to_string(figure{entry.part, i}) + "` | " + in_code(before->text) +
                    " | " + in_code(after->text) + " |\n";
        }
    return rows;
}

std::string page() {
    std::string text =
        "# Findings\n\n"
        "Every finding of an audit has a stable number and a stable name, neither of which is ever "
        "used again for\nanother. The number begins with its family: 1 arithmetic, 2 rounding, 3 "
        "rules, 4 narrative, 5 input, 6 across\nforms, 9 not checked. The severities are those of "
        "the standard profile.\n\n"
        "This page is generated: each finding stands with the form in which it is planted, beside "
        "the form in which it is\nmended, and with its message in both languages. To write it "
        "again, run the test `unit.report.markdown.page` with\n`OUTTURN_RECORD` set.\n\n"
        "## Verdicts\n\n"
        "Every declared figure ends in exactly one: the execution rate and score, the score of "
        "each indicator, the total,\nand the total row of the funds where it has parts.\n\n"
        "| verdict | meaning | 含义 |\n|---|---|---|\n";
    for (auto const& entry : verdict_catalogue)
        text += "| `" + std::string{entry.name} + "` | " + std::string{entry.en} + " | " +
                std::string{entry.zh} + " |\n";
    for (auto const& each : standard_checks) {
        auto const& row = planted::row_of(each.id);
        auto const found = planted::planted_finding(each.id);
        text += "\n## " + std::to_string(each.number) + " `" + std::string{each.id} + "`\n\n" +
                std::string{each.question.en} + "  \n" + std::string{each.question.zh} + "\n\n" +
                "Kind: " + std::string{entry_of(found.kind).name} +
                ". Severity: " + std::string{entry_of(found.level).name} +
                ". Evidence: " + std::string{each.source} + ".\n\n| cell | mended | planted |\n" +
                "|---|---|---|\n" +
                differences(planted::form_of(planted::texts_of(row, true).back()),
                            planted::form_of(planted::texts_of(row, false).back())) +
                "\n> `" + to_string(found.where) +
                "`: " + markdown_text(message(found, language::en)) + "\n>\n> `" +
                to_string(found.where) + "`：" + markdown_text(message(found, language::zh)) + "\n";
    }
    text +=
        "\n## Not checked\n\n"
        "Questions that reviewers ask and that no program can answer from a form.\n\n"
        "| number | name | question | why not | 问题 | 原因 |\n|---|---|---|---|---|---|\n";
    for (auto const& each : not_checked)
        text += "| " + std::to_string(each.number) + " | `" + std::string{each.id} + "` | " +
                std::string{each.question.en} + " | " + std::string{each.because.en} + " | " +
                std::string{each.question.zh} + " | " + std::string{each.because.zh} + " |\n";
    return text;
}

}  // namespace

TEST_CASE("the page of findings: shows every check as its planted form has it") {
    std::string const path = OUTTURN_SOURCE_DIR "/docs/findings.md";
    auto const made = page();
    if (std::getenv("OUTTURN_RECORD") != nullptr) {
        std::ofstream{path} << made;
        return;
    }
    std::ostringstream on_disk;
    on_disk << std::ifstream{path}.rdbuf();
    bool const is_current = on_disk.str() == made;
    INFO("docs/findings.md differs: run this test with OUTTURN_RECORD set and review the change");
    CHECK(is_current);
}
