// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/vocabulary_json.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <memory>

namespace program {

using namespace outturn;

namespace {

struct vocabulary_options : form_options {
    bool schema = false;
};

int print_vocabulary(vocabulary_options const& given) {
    auto const words = find_vocabulary(given.vocabulary_file);
    if (!words) return complain(words.error(), given.in());
    auto text = given.schema ? vocabulary_schema() : to_json(*words);
    text.pop_back();
    print_json(text);
    return all_well;
}

}  // namespace

void add_vocabulary_command(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "vocabulary", "Check a vocabulary and print it as JSON, or one to start from");
    auto const given = std::make_shared<vocabulary_options>();
    command.add_option("file", given->vocabulary_file, "A file; without one, the empty vocabulary")
        ->type_name("FILE");
    command.add_flag("--schema", given->schema, "Print the JSON schema of all vocabularies");
    add_language(command, *given);
    command.footer(
        "JSON, each key of which may be absent:\n"
        "  units         [{unit, of, factor}]: one unit is factor of the other, 1 where none is\n"
        "                given; without of, a measure word of its own\n"
        "  synonyms      [[words with one meaning]]: each meets each other\n"
        "  achieved, denied\n"
        "                [words that alone, as an actual value, meet or miss any target]\n"
        "  bare_fractions_are_shares\n"
        "                true: 0.96 is 96% where the target is a percentage\n"
        "  year          of dates without one, on forms that state none\n");
    command.callback([&chosen, given] { chosen = [given] { return print_vocabulary(*given); }; });
}

}  // namespace program
