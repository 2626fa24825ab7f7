// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "command.hpp"

#include "errors.hpp"
#include "printing.hpp"

#if !OUTTURN_HAS_CSV
#define OUTTURN_NO_ICONV
#endif

#include <outturn/core/blank.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/csv.hpp>
#include <outturn/io/file.hpp>
#include <outturn/io/json.hpp>
#include <outturn/io/vocabulary_json.hpp>
#if OUTTURN_HAS_XLSX
#include <outturn/io/xlsx.hpp>
#endif
#include <outturn/scoring/policy_json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace program {

using namespace outturn;

colouring form_options::colours() const {
    auto const is_set = [](char const* name) {
        auto const* const value = std::getenv(name);
        return value != nullptr && *value != '\0' && std::string_view{value} != "0";
    };
    // NO_COLOR counts whatever it says, unless it is empty.
    auto const* const no_colour = std::getenv("NO_COLOR");
    auto const* const terminal = std::getenv("TERM");
    bool const refused = no_colour != nullptr && *no_colour != '\0';
    bool const able =
        terminal != nullptr && std::string_view{terminal} != "dumb" && isatty(STDOUT_FILENO) != 0;
    bool const wanted =
        colour == "always" || (colour == "auto" && !refused && (is_set("CLICOLOR_FORCE") || able));
    return wanted ? colouring::ansi : colouring::none;
}

void add_policy(CLI::App& command, form_options& given) {
    command.add_option("--policy", given.policy_name, "The policy to score by: a name or a file")
        ->capture_default_str();
}

void add_vocabulary(CLI::App& command, form_options& given) {
    command
        .add_option(
            "--vocabulary",
            given.vocabulary_file,
            "A file of units, synonyms and words for achieved or not, to read and compare by")
        ->type_name("FILE");
}

void add_language(CLI::App& command, form_options& given) {
    command.add_option("--lang", given.language_code, "The language of tables and messages")
        ->check(CLI::IsMember({"en", "zh"}))
        ->capture_default_str();
}

void add_colour(CLI::App& command, form_options& given) {
    command
        .add_option(
            "--color", given.colour, "Colour text; auto: on a terminal, unless NO_COLOR is set")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
}

void add_strict(CLI::App& command, form_options& given) {
    command.add_flag("--strict", given.strict, "Refuse forms with cells that cannot be read");
}

void add_files(CLI::App& command, form_options& given) {
    command
        .add_option("form",
                    given.files,
                    "Files of forms, as JSON, lines of JSON, CSV or .xlsx; - is standard input")
        ->required()
        ->type_name("FORM");
}

void add_forms(CLI::App& command,
               form_options& given,
               std::vector<std::string> const& formats,
               std::string const& about_formats) {
    add_files(command, given);
    add_policy(command, given);
    add_vocabulary(command, given);
    add_strict(command, given);
    command.add_option("--format", given.format, about_formats)
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
    add_language(command, given);
}

std::string policy_list() {
    std::string list = "Policies:\n";
    for (policy const& each : policies::all)
        list.append("  ")
            .append(each.name.view())
            .append("  ")
            .append(each.title.view())
            .append(" (")
            .append(each.title_zh.view())
            .append(")\n");
    return list + "  or a file, as `outturn policy NAME` writes it\n";
}

std::string form_keys() {
    std::string keys;
    std::string_view part;
    for (auto const& each : form_cells) {
        auto const dot = each.name.find('.');
        auto const in = !each.list.empty()              ? each.list
                        : dot != std::string_view::npos ? each.name.substr(0, dot)
                                                        : std::string_view{};
        auto const name = each.list.empty() && !in.empty() ? each.name.substr(dot + 1) : each.name;
        if (in == part && !keys.empty()) {
            keys.append(", ").append(name);
            continue;
        }
        if (!keys.empty()) keys += part.empty() ? "\n" : "}\n";
        part = in;
        keys.append("  ").append(part);
        if (!part.empty()) keys.append(each.list.empty() ? " {" : " [] of {");
        keys.append(name);
    }
    return keys + (part.empty() ? "\n" : "}\n");
}

int complain(error const& why, language in) {
    tell(why.text(in));
    return unusable;
}

namespace {

/// The contents of a file; - is standard input.
result<std::string> contents_of(std::string const& file) {
    return file == "-" ? rest_of_file(stdin, file) : file_contents(file);
}

}  // namespace

result<policy> find_policy(std::string const& name) {
    if (auto const* const shipped = policies::find(name)) return *shipped;
    auto const text = contents_of(name);
    if (text) return read_policy(*text, name);
    std::error_code why;
    if (name == "-" || std::filesystem::exists(name, why) || why) return text.error();
    std::string shipped;
    for (policy const& each : policies::all)
        shipped.append(shipped.empty() ? "" : ", ").append(each.name.view());
    return make_error(
        {program_errc::unknown_policy, {0, shipped.size()}}, shipped, {name, {}, {}, {}});
}

result<vocabulary> find_vocabulary(std::string const& file) {
    if (file.empty()) return vocabulary{};
    auto const text = contents_of(file);
    if (!text) return text.error();
    return read_vocabulary(*text, file);
}

namespace {

/// Whether a file is a workbook, or one of an older format: its content says so, or else its name.
bool is_workbook(std::string_view bytes, std::string_view file) {
    return bytes.starts_with("PK\3\4") || bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ||
           file.ends_with(".xlsx");
}

std::vector<result<self_evaluation>> read_workbook([[maybe_unused]] std::string_view bytes,
                                                   [[maybe_unused]] vocabulary const& words,
                                                   std::string const& file) {
#if OUTTURN_HAS_XLSX
    return read_xlsx(bytes, file, {}, words);
#else
    return {make_error({program_errc::no_workbooks, {}}, "", {file, {}, {}, {}})};
#endif
}

/// How a file begins that people take for a form and that no reader can read.
struct file_kind {
    std::string_view begins;
    std::string_view name;
};
constexpr std::array other_kinds{file_kind{"%PDF-", "PDF"},
                                 file_kind{"\x89PNG", "PNG"},
                                 file_kind{"\xFF\xD8\xFF", "JPEG"},
                                 file_kind{"GIF8", "GIF"},
                                 file_kind{"{\\rtf", "RTF"}};

std::string_view without_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return trimmed(bytes);
}

/// The error for a file that is empty or of a kind that holds no forms, if it is.
std::optional<error> refused_kind(std::string_view bytes, std::string const& file) {
    std::string_view name;
    for (auto const& each : other_kinds)
        if (bytes.starts_with(each.begins)) name = each.name;
    bool const blank = without_mark(bytes).empty() && !file.ends_with(".json");
    if (name.empty() && !blank) return std::nullopt;
    return make_error({program_errc::other_file, {0, name.size()}}, name, {file, {}, {}, {}});
}

/// Whether a file holds JSON: its content says so, or else its name.
bool is_json(std::string_view bytes, std::string_view file) {
    bytes = without_mark(bytes);
    return bytes.starts_with('{') || bytes.starts_with('[') || file.ends_with(".json");
}

}  // namespace

std::vector<result<self_evaluation>> read_forms_file(std::string const& file,
                                                     vocabulary const& words,
                                                     language in) {
    auto contents = contents_of(file);
    if (!contents) return {std::move(contents.error())};
    if (auto why = refused_kind(*contents, file)) return {*std::move(why)};
    std::vector<result<self_evaluation>> forms;
    if (is_workbook(*contents, file))
        forms = read_workbook(*contents, words, file);
    else if (is_jsonl(*contents))
        forms = read_jsonl(*contents, file, words);
    else if (is_json(*contents, file))
        forms.push_back(read_json(*contents, file, words));
    else
        forms = read_csv(*std::move(contents), file, words);
    for (auto const& form : forms)
        if (form)
            for (auto const& each : form->unread)
                tell(to_string(each) + ": " +
                     (in == language::zh ? "不是自评表的内容，未读取"
                                         : "this is no part of a form and was not read"));
    return forms;
}

int tell_faults(self_evaluation const& form, language in) {
    auto const unreadable = faults(form);
    for (auto const& each : unreadable) tell(each.text(in));
    return unreadable.empty() ? all_well : findings;
}

int for_each_form(form_options const& given,
                  vocabulary const& words,
                  std::function<int(self_evaluation const&)> const& use,
                  std::vector<error>* unread) {
    int outcome = all_well;
    for (auto const& file : given.files) {
        for (auto& read : read_forms_file(file, words, given.in())) {
            auto const form = read && given.strict ? strict(*std::move(read)) : std::move(read);
            if (!form && unread != nullptr) unread->push_back(form.error());
            int const code = form ? use(*form) : complain(form.error(), given.in());
            outcome = std::max(outcome, code);
        }
    }
    return outcome;
}

}  // namespace program
