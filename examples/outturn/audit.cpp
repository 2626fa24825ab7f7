// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/report/findings_json.hpp>
#include <outturn/report/findings_text.hpp>

#include "command.hpp"
#include <memory>
#include <utility>
#include <vector>

namespace program {

using namespace outturn;

namespace {

void print_text(std::vector<audit_report> const& reports, language in) {
    for (auto const& report : reports) {
        auto text = to_text(report, in);
        text.pop_back();
        print_line(text);
    }
}

int audit_forms(form_options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    std::vector<self_evaluation> forms;
    int const read = for_each_form(given, [&](self_evaluation const& form) {
        forms.push_back(form);
        return all_well;
    });
    auto const reports = audit(forms, *rules);
    if (given.json())
        for (auto const& report : reports) print_line(to_json(report, given.in()));
    else
        print_text(reports, given.in());
    if (read != all_well) return read;
    for (auto const& report : reports)
        if (report.worst() == severity::error) return findings;
    return all_well;
}

}  // namespace

void add_audit(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "audit", "Recompute every printed figure and check what reviewers check");
    auto const given = std::make_shared<form_options>();
    add_forms(command,
              *given,
              {"text", "json"},
              "text: a line for each finding; json: an object for each form, on a line");
    command.footer(policy_list());
    command.callback([&chosen, given] { chosen = [given] { return audit_forms(*given); }; });
}

}  // namespace program
