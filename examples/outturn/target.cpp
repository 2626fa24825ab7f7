// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/file.hpp>
#include <outturn/report/target_json.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <memory>

namespace program {

using namespace outturn;

namespace {

int read_targets(form_options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    auto const words = find_vocabulary(given.vocabulary_file);
    if (!words) return complain(words.error(), given.in());
    for (std::string line; std::getline(std::cin, line);)
        print_json(target_json(line, *rules, *words));
    if (std::ferror(stdin) != 0) return complain(unreadable("-", errno), given.in());
    return all_well;
}

}  // namespace

void add_target(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "target", "Read targets, a line each, from standard input and write JSON lines");
    auto const given = std::make_shared<form_options>();
    add_policy(command, *given);
    add_vocabulary(command, *given);
    command.footer(
        "Input: target, and behind tabs an actual value and points, which may be missing.\n"
        "Output, an object for each line:\n"
        "  target, actual  {kind, comparison, implied, approximate, value, upper, includes_value,\n"
        "                   includes_upper, unit, date, text, subject, note} or {kind, "
        "conditions}\n"
        "  relation, met: true, false or null, reason, by_vocabulary: what met relies on of the\n"
        "                   vocabulary, where on anything, attainment, deviation, credit, "
        "credit_reason\n"
        "or\n"
        "  error           {code, column: the character of the field, expected, message,\n"
        "                   field: target, actual or points}\n");
    command.callback([&chosen, given] { chosen = [given] { return read_targets(*given); }; });
}

}  // namespace program
