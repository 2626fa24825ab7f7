// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/scoring/describe.hpp>
#include <outturn/scoring/policy_json.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <memory>

namespace program {

using namespace outturn;

namespace {

struct policy_options : form_options {
    bool described = false;
    bool schema = false;
};

int print_policy(policy_options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    auto text = given.schema      ? policy_schema()
                : given.described ? describe(*rules, given.in())
                                  : to_json(*rules);
    text.pop_back();
    if (given.described && !given.schema)
        print_text(text);
    else
        print_json(text);
    return all_well;
}

}  // namespace

void add_policy_command(CLI::App& app, action& chosen) {
    auto& command =
        *app.add_subcommand("policy", "Print a policy as JSON, to read it or to start one's own");
    auto const given = std::make_shared<policy_options>();
    command.add_option("name", given->policy_name, "A name or a file")->capture_default_str();
    command.add_flag("--describe", given->described, "Say in sentences what the policy decides");
    command.add_flag("--schema", given->schema, "Print the JSON schema of all policies");
    add_language(command, *given);
    command.footer(policy_list());
    command.callback([&chosen, given] { chosen = [given] { return print_policy(*given); }; });
}

}  // namespace program
