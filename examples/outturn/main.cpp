// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The program `outturn`: the library for auditors who do not program.

#include <outturn/version.hpp>

#include "command.hpp"
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

namespace {

// A word where a command was to stand, which CLI11 answers with no more than that one is missing.
bool is_no_command(CLI::App const& app, int argc, char** argv) {
    return argc > 1 && argv[1][0] != '-' && app.get_subcommands().empty();
}

void name_commands(CLI::App const& app, char const* found) {
    std::string names;
    for (auto const* const command : app.get_subcommands([](CLI::App const*) { return true; }))
        names += (names.empty() ? "" : ", ") + command->get_name();
    std::fprintf(
        stderr, "outturn: no command is called \"%s\"; there are %s\n", found, names.c_str());
}

}  // namespace

int main(int argc, char** argv) try {
    // A file that may grow no more is refused as a full disk is, and not by the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    // No answer depends on a time zone; libzip and libxlsxwriter would look for the machine's. This is UTC,
    // and the one value for which no file is opened.
    setenv("TZ", ":", 1);
    CLI::App app{
        "Scores the self-evaluation forms of public projects (项目支出绩效自评表) exactly."};
    app.require_subcommand(1);
    app.set_version_flag("--version",
                         std::to_string(OUTTURN_VERSION_MAJOR) + '.' +
                             std::to_string(OUTTURN_VERSION_MINOR) + '.' +
                             std::to_string(OUTTURN_VERSION_PATCH));
    app.footer("Exit status: 0 done, 1 findings of level error, 2 unusable input or usage.");

    program::action chosen;
    program::add_score(app, chosen);
    program::add_audit(app, chosen);
    program::add_explain(app, chosen);
    program::add_infer(app, chosen);
    program::add_report(app, chosen);
    program::add_target(app, chosen);
    program::add_batch(app, chosen);
    program::add_policy_command(app, chosen);

    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& stopped) {
        if (is_no_command(app, argc, argv)) {
            name_commands(app, argv[1]);
            return program::unusable;
        }
        if (app.exit(stopped) != 0) return program::unusable;
        std::cout.flush();
        chosen = [] { return program::all_well; };
    }
    int const outcome = chosen();
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        std::perror("outturn: the output cannot be written");
        return program::unusable;
    }
    return outcome;
} catch (std::exception const& failure) {
    std::fprintf(stderr, "outturn: %s\n", failure.what());
    return program::unusable;
}
