// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#if !OUTTURN_HAS_CSV
#define OUTTURN_NO_ICONV
#endif
#include <outturn/io/csv.hpp>
#include <outturn/io/json.hpp>
#if OUTTURN_HAS_XLSX
#include <outturn/report/xlsx.hpp>
#endif

#include "command.hpp"
#include "destination.hpp"
#include "errors.hpp"
#include "printing.hpp"
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace program {

using namespace outturn;

namespace {

struct convert_options : form_options {
    std::string output;

    /// The format asked for, else that of the file's name, else lines of JSON.
    [[nodiscard]] std::string chosen_format() const {
        if (format != "auto") return format;
        if (is_standard_output(output)) return "jsonl";
        auto const ending = std::filesystem::path{output}.extension();
        for (auto const* const each : {"json", "jsonl", "csv", "xlsx"})
            if (ending == std::string{"."} + each) return each;
        throw CLI::ValidationError{
            "--output",
            output + " ends in none of .json, .jsonl, .csv and .xlsx: name it so, or say --format"};
    }
};

/// Whether the output would replace one of the inputs: what is no part of a form would be lost with it.
bool replaces_input(convert_options const& given) {
    if (is_standard_output(given.output)) return false;
    return std::any_of(given.files.begin(), given.files.end(), [&](std::string const& file) {
        std::error_code why;
        return file != "-" && std::filesystem::is_regular_file(file, why) &&
               std::filesystem::equivalent(file, given.output, why);
    });
}

int write_text(convert_options const& given, std::string const& text) {
    bool const json = given.chosen_format().starts_with("json");
    destination out{given.output, given.in()};
    // A file and another program get the texts as they are.
    if (!is_standard_output(given.output))
        out.append(text);
    else if (json)
        out.append(shown_json(text));
    else
        out.append(isatty(STDOUT_FILENO) != 0 ? shown(text) : text);
    return out.commit() ? all_well : unusable;
}

int write_forms(convert_options const& given, std::vector<self_evaluation> const& forms) {
    auto const format = given.chosen_format();
    if (format == "jsonl") return write_text(given, write_jsonl(forms));
    if (format == "csv") return write_text(given, write_csv(forms));
    if (format == "json") {
        if (forms.size() == 1) return write_text(given, write_json(forms.front()));
        auto const count = std::to_string(forms.size());
        return complain(make_error({program_errc::several_forms, {0, count.size()}},
                                   count,
                                   {given.output, {}, {}, {}}),
                        given.in());
    }
#if OUTTURN_HAS_XLSX
    if (is_standard_output(given.output))
        return complain(make_error({program_errc::unnamed_workbook, {}}, ""), given.in());
    auto const failure = write_xlsx(forms, given.output);
    return failure ? complain(*failure, given.in()) : all_well;
#else
    return complain(make_error({program_errc::no_workbooks_written, {}}, ""), given.in());
#endif
}

int convert_forms(convert_options const& given) {
    remove_unfinished_on_signals();
    if (replaces_input(given))
        return complain(
            make_error({program_errc::output_is_input, {}}, "", {given.output, {}, {}, {}}),
            given.in());
    auto const words = find_vocabulary(given.vocabulary_file);
    if (!words) return complain(words.error(), given.in());
    std::vector<self_evaluation> forms;
    int const read = for_each_form(given, *words, [&](self_evaluation const& form) {
        forms.push_back(form);
        return tell_faults(form, given.in());
    });
    // An output without some of the forms would look like one that has them all.
    if (read == unusable) return unusable;
    return std::max(read, write_forms(given, forms));
}

}  // namespace

void add_convert(CLI::App& app, action& chosen) {
    auto& command =
        *app.add_subcommand("convert", "Write forms in another format, with every cell as printed");
    auto const given = std::make_shared<convert_options>();
    given->format = "auto";
    add_files(command, *given);
    command
        .add_option("-o,--output",
                    given->output,
                    "The file to write, whole or not at all; else standard output")
        ->type_name("FILE");
    command
        .add_option(
            "--format",
            given->format,
            "json: one form, a key on each line; jsonl: a form on each line; csv, xlsx: the "
            "official forms, in a workbook a sheet each; auto: by the ending of the file's "
            "name, else jsonl")
        ->check(CLI::IsMember({"auto", "json", "jsonl", "csv", "xlsx"}))
        ->capture_default_str();
    add_vocabulary(command, *given);
    add_strict(command, *given);
    add_language(command, *given);
    command.footer(
        "Cells that cannot be read are named and keep their text. What is no part of a form is "
        "named\n"
        "and left out. Where an input cannot be used, nothing is written.\n"
        "\nJSON; every cell is a text, empty where nothing is entered:\n" +
        form_keys() +
        "\nExit status: 0 done, 1 with cells that cannot be read, 2 unusable input or output.");
    command.callback([&chosen, given] {
        static_cast<void>(given->chosen_format());
        chosen = [given] { return convert_forms(*given); };
    });
}

}  // namespace program
