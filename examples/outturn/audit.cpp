// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/markdown.hpp>
#include <outturn/report/sarif.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <memory>
#include <utility>
#include <vector>

namespace program {

using namespace outturn;

namespace {

void print_reports(std::vector<audit_report> const& reports,
                   std::vector<error> const& unread,
                   form_options const& given) {
    auto const in = given.in();
    if (given.format == "sarif") return print_json(to_sarif(reports, in, unread));
    bool first = true;
    for (auto const& report : reports) {
        if (given.json()) {
            print_json(to_json(report, in));
            continue;
        }
        bool const markdown = given.format == "markdown";
        if (markdown && !first) print_text("");
        first = false;
        auto text = markdown ? to_markdown(report, in) : to_text(report, in, given.colours());
        text.pop_back();
        print_text(text, markdown ? colouring::none : given.colours());
    }
}

int audit_forms(form_options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    auto const words = find_vocabulary(given.vocabulary_file);
    if (!words) return complain(words.error(), given.in());
    std::vector<self_evaluation> forms;
    std::vector<error> unread;
    int const read = for_each_form(
        given,
        *words,
        [&](self_evaluation const& form) {
            forms.push_back(form);
            return all_well;
        },
        &unread);
    auto const reports = audit(forms, *rules, *words);
    print_reports(reports, unread, given);
    if (read != all_well) return read;
    for (auto const& report : reports)
        if (report.worst() == severity::error) return findings;
    return all_well;
}

}  // namespace

std::string audit_keys() {
    return "JSON, an object for each form; figures are texts, or null where there is none:\n"
           "  file, project, policy\n"
           "  findings    [{code: the name of the check, number, kind, severity, file, figure, "
           "line,\n"
           "                column, cell: of a spreadsheet, where it is one,\n"
           "                subject: the name of the row, declared: as printed,\n"
           "                exact: a decimal or p/q; of a rate as a fraction of one, of money in "
           "yuan,\n"
           "                recomputed: as the policy prints it,\n"
           "                difference: declared - recomputed, in units of the last printed "
           "place,\n"
           "                effect: on the total, rule, places, roundings: what gives the "
           "declared\n"
           "                figure, amounts: where it does once they are rounded to 万元, source,\n"
           "                message}]\n"
           "  verdicts    {figure: confirmed, allowed, other_rounding, other_rule, unexplained or\n"
           "               not_recomputable}\n"
           "  not_checked names of the questions that only a person can answer:\n" +
           not_checked_text();
}

void add_audit(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "audit", "Recompute every printed figure and check what reviewers check");
    auto const given = std::make_shared<form_options>();
    add_forms(command,
              *given,
              {"text", "json", "sarif", "markdown"},
              "text: a line for each finding; json: an object for each form, on a line; sarif: one "
              "log; markdown: a page for each form");
    add_colour(command, *given);
    command.footer(
        policy_list() +
        "\nSeveral forms are also held against each other. SARIF also names what cannot be read.\n"
        "\n" +
        audit_keys() +
        "\nExit status: 0 no finding of level error, 1 such findings, 2 unusable input.");
    command.callback([&chosen, given] { chosen = [given] { return audit_forms(*given); }; });
}

}  // namespace program
