// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the commands of the program share. To add a command, give it a file with a function that adds
// it, and a line in main.cpp.

#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/report/colouring.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace program {

constexpr int all_well = 0;
constexpr int findings = 1;
constexpr int unusable = 2;

/// What a command runs when it is chosen; gives the exit code.
using action = std::function<int()>;

/// What commands that read forms take.
struct form_options {
    std::vector<std::string> files;
    std::string vocabulary_file;
    std::string policy_name{outturn::policies::mof_2020.name.view()};
    std::string format = "text";
    std::string language_code = "en";
    std::string colour = "auto";
    bool strict = false;

    [[nodiscard]] outturn::language in() const {
        return language_code == "zh" ? outturn::language::zh : outturn::language::en;
    }
    [[nodiscard]] bool json() const { return format == "json"; }
    /// Whether what is printed is coloured: as --color says, else as the environment (NO_COLOR,
    /// CLICOLOR_FORCE, TERM) and whether standard output is a terminal.
    [[nodiscard]] outturn::colouring colours() const;
};

void add_policy(CLI::App& command, form_options& given);
/// Adds --vocabulary.
void add_vocabulary(CLI::App& command, form_options& given);
void add_language(CLI::App& command, form_options& given);
/// Adds --strict.
void add_strict(CLI::App& command, form_options& given);
void add_colour(CLI::App& command, form_options& given);
/// Adds the files of forms.
void add_files(CLI::App& command, form_options& given);
/// `formats` names each format of the output and says what it is.
void add_forms(CLI::App& command,
               form_options& given,
               std::vector<std::string> const& formats,
               std::string const& about_formats);

/// The names that --policy takes, for the foot of a command's help.
std::string policy_list();

/// The keys of the JSON of scores and of audits, for the foot of a command's help.
std::string score_keys();
std::string audit_keys();
/// The keys of a form in JSON, by the list of cells.
std::string form_keys();

/// Says on standard error why something is unusable.
int complain(outturn::error const& why, outturn::language in);

/// The shipped policy of that name, else the one in the file of that name.
outturn::result<outturn::policy> find_policy(std::string const& name);

/// The vocabulary in a file; the empty one where no file is named.
outturn::result<outturn::vocabulary> find_vocabulary(std::string const& file);

/// Reads the forms of a file by `words`, or the error that says why there is none; what is no part of a form is
/// named on standard error.
std::vector<outturn::result<outturn::self_evaluation>> read_forms_file(
    std::string const& file, outturn::vocabulary const& words, outturn::language in);

/// Says on standard error which cells of a form cannot be read; gives the exit code.
int tell_faults(outturn::self_evaluation const& form, outturn::language in);

/// Reads each form by `words` and hands it to `use`, which gives an exit code; what cannot be read is said, and kept
/// in `unread` where that is given.
int for_each_form(form_options const& given,
                  outturn::vocabulary const& words,
                  std::function<int(outturn::self_evaluation const&)> const& use,
                  std::vector<outturn::error>* unread = nullptr);

void add_audit(CLI::App& app, action& chosen);
void add_batch(CLI::App& app, action& chosen);
void add_convert(CLI::App& app, action& chosen);
void add_score(CLI::App& app, action& chosen);
void add_explain(CLI::App& app, action& chosen);
void add_infer(CLI::App& app, action& chosen);
void add_target(CLI::App& app, action& chosen);
void add_policy_command(CLI::App& app, action& chosen);
void add_report(CLI::App& app, action& chosen);
void add_vocabulary_command(CLI::App& app, action& chosen);

}  // namespace program
