// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The program `outturn`: the library for auditors who do not program.

#include <outturn/core/unicode.hpp>
#include <outturn/version.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <system_error>

namespace {

// A word where a command was to stand, which CLI11 answers with no more than that one is missing.
bool is_no_command(CLI::App const& app, int argc, char** argv) {
    return argc > 1 && argv[1][0] != '-' && app.get_subcommands().empty();
}

void name_commands(CLI::App const& app, char const* found) {
    std::string names;
    for (auto const* const command : app.get_subcommands([](CLI::App const*) { return true; }))
        names += (names.empty() ? "" : ", ") + command->get_name();
    program::tell("outturn: no command is called \"" + outturn::printable(found) +
                  "\"; there are " + names);
}

// What CLI11 says of arguments, on one line whatever they are.
std::string usage_message(CLI::App const* /*app*/, CLI::Error const& why) {
    return outturn::printable(why.what()) + "\nRun with --help for more information.\n";
}

// Says why the arguments are unusable, or prints the help that they ask for; gives the exit code.
int stop(CLI::App const& app, CLI::ParseError const& why) {
    std::ostringstream out;
    std::ostringstream err;
    bool const failed = app.exit(why, out, err) != 0;
    program::write_out(program::shown(out.str()));
    auto message = err.str();
    if (message.ends_with('\n')) message.pop_back();
    if (!message.empty()) program::tell(message);
    return failed ? program::unusable : program::all_well;
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
    app.failure_message(usage_message);
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
    program::add_convert(app, chosen);
    program::add_target(app, chosen);
    program::add_batch(app, chosen);
    program::add_policy_command(app, chosen);
    program::add_vocabulary_command(app, chosen);

    int outcome = program::unusable;
    try {
        app.parse(argc, argv);
        outcome = chosen();
    } catch (CLI::ParseError const& stopped) {
        if (is_no_command(app, argc, argv))
            name_commands(app, argv[1]);
        else
            outcome = stop(app, stopped);
    }
    if (auto const failure = program::end_of_output(); failure != 0) {
        program::tell("outturn: the output cannot be written: " +
                      std::generic_category().message(failure));
        return program::unusable;
    }
    return outcome;
} catch (std::bad_alloc const&) {
    program::tell_of_no_memory();
    return program::unusable;
} catch (std::exception const& failure) {
    program::tell(std::string{"outturn: "} + failure.what());
    return program::unusable;
}
