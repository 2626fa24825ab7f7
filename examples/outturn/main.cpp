// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The program `outturn`: the library for auditors who do not program.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>
#include <outturn/report/json.hpp>
#include <outturn/report/target_json.hpp>
#include <outturn/scoring/policy_json.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace outturn;

constexpr int all_well = 0;
constexpr int unusable = 2;

struct options {
    std::vector<std::string> files;
    std::string policy_name{policies::mof_2020.name.view()};
    std::string format = "text";
    std::string language_code = "en";
    std::string figure_name;

    [[nodiscard]] language in() const {
        return language_code == "zh" ? language::zh : language::en;
    }
    [[nodiscard]] bool json() const { return format == "json"; }
};

int complain(error const& why, language in) {
    std::fprintf(stderr, "%s\n", why.text(in).c_str());
    return unusable;
}

void print_line(std::string const& line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

// The shipped policy of that name, else the one in the file of that name.
result<policy> find_policy(std::string const& name) {
    if (auto const* const shipped = policies::find(name)) return *shipped;
    auto const text = outturn::detail::file_contents(name);
    if (!text) return text.error();
    return read_policy(*text, name);
}

// A budget of zero that the policy has no rule for, as an error with its place.
error zero_budget_error(self_evaluation const& form) {
    auto const& budget = form.total_funds()->adjusted.from;
    auto const index = static_cast<std::size_t>(form.total_funds() - form.funds.data());
    return make_error(
        {errc::zero_budget, {0, budget.text.size()}},
        budget.text,
        {form.file, to_string(figure{form_part::fund_adjusted, index}), budget.position});
}

// Reads each form and hands it to `use`, which gives an exit code; what cannot be read is said.
int for_each_form(options const& given, auto const& use) {
    int outcome = all_well;
    for (auto const& file : given.files) {
        auto const form = read_json_file(file);
        if (!form) {
            outcome = complain(form.error(), given.in());
            continue;
        }
        for (auto const& key : form->unread)
            std::fprintf(stderr,
                         "%s: this key is none of a form's and was not read\n",
                         to_string(key).c_str());
        if (int const code = use(*form); code != all_well) outcome = code;
    }
    return outcome;
}

int score_forms(options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    bool first = true;
    return for_each_form(given, [&](self_evaluation const& form) {
        scored_form const scored = score(form, *rules);
        if (scored.rate.reason == no_figure::zero_budget && !scored.score)
            return complain(zero_budget_error(form), given.in());
        if (!given.json() && !first) print_line("");
        first = false;
        auto text = given.json() ? to_json(form, scored, *rules)
                                 : to_table(form, scored, *rules, given.in());
        if (text.ends_with('\n')) text.pop_back();
        print_line(text);
        return all_well;
    });
}

int explain_forms(options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    std::optional<figure> wanted;
    if (!given.figure_name.empty()) {
        auto const named = parse_figure(given.figure_name);
        if (!named) return complain(named.error(), given.in());
        wanted = *named;
    }
    return for_each_form(given, [&](self_evaluation const& form) {
        std::vector<derivation> shown;
        if (wanted) {
            auto one = explain(form, *wanted, *rules);
            if (!one) return complain(one.error(), given.in());
            shown.push_back(*std::move(one));
        } else {
            shown = explain(form, *rules);
        }
        for (auto const& each : shown) {
            if (given.json())
                print_line(to_json(each));
            else
                print_line(wanted ? to_text(each, given.in()) : to_line(each, given.in()));
        }
        return all_well;
    });
}

int read_targets(options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    for (std::string line; std::getline(std::cin, line);) print_line(target_json(line, *rules));
    return all_well;
}

int print_policy(options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    auto text = to_json(*rules);
    text.pop_back();
    print_line(text);
    return all_well;
}

std::string policy_list() {
    std::string list = "Policies:\n";
    for (policy const& each : policies::all)
        list.append("  ")
            .append(each.name.view())
            .append("  ")
            .append(each.title_zh.view())
            .append("\n");
    return list + "  or a file, as `outturn policy NAME` writes it\n";
}

void add_policy(CLI::App& command, options& given) {
    command.add_option("--policy", given.policy_name, "The policy to score by: a name or a file")
        ->capture_default_str();
}
void add_language(CLI::App& command, options& given) {
    command.add_option("--lang", given.language_code, "The language of tables and messages")
        ->check(CLI::IsMember({"en", "zh"}))
        ->capture_default_str();
}
void add_forms(CLI::App& command, options& given, std::string const& json) {
    command.add_option("form", given.files, "Forms as JSON files")->required()->type_name("FORM");
    add_policy(command, given);
    command.add_option("--format", given.format, "text for people; json: " + json)
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    add_language(command, given);
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{
        "Scores the self-evaluation forms of public projects (项目支出绩效自评表) exactly."};
    app.require_subcommand(1);
    app.set_version_flag("--version",
                         std::to_string(OUTTURN_VERSION_MAJOR) + '.' +
                             std::to_string(OUTTURN_VERSION_MINOR) + '.' +
                             std::to_string(OUTTURN_VERSION_PATCH));
    app.footer("Exit status: 0 done, 2 unusable input or usage.");

    options given;
    int (*run)(options const&) = nullptr;
    auto const command =
        [&](char const* name, char const* purpose, int (*does)(options const&)) -> CLI::App& {
        auto* const made = app.add_subcommand(name, purpose);
        made->callback([&run, does] { run = does; });
        return *made;
    };

    auto& score_command = command(
        "score", "Compute every figure of forms and show it beside the printed one", score_forms);
    add_forms(score_command, given, "an object for each form, on a line");
    score_command.footer(
        policy_list() +
        "\nJSON, an object for each form; every figure is a text, or null where there is none:\n"
        "  file, project, policy\n"
        "  execution   {rate: as the form prints it, score, reason}\n"
        "  indicators  [{name,\n"
        "                relation: below, equal, above, inside, different or unknown,\n"
        "                met: true, false or null,\n"
        "                attainment: actual / target, exactly, as a decimal or as p/q,\n"
        "                score, reason}]\n"
        "  total\n"
        "  reason is null, or names why the score is null.\n"
        "\nIn tables, ≠ marks a figure that is not as printed, ? one that could not be computed.");

    auto& explain_command = command(
        "explain", "Show how figures are computed, down to the cells of the form", explain_forms);
    add_forms(explain_command, given, "an object for each figure, on a line");
    explain_command.add_option(
        "--figure", given.figure_name, "One figure with its whole tree, as indicators[3].score");
    explain_command.footer(policy_list());

    auto& target_command =
        command("target",
                "Read targets, a line each, from standard input and write JSON lines",
                read_targets);
    add_policy(target_command, given);
    target_command.footer(
        "Input: target, and behind tabs an actual value and points, which may be missing.\n"
        "Output, an object for each line:\n"
        "  target, actual  {kind, comparison, implied, approximate, value, upper, includes_value,\n"
        "                   includes_upper, unit, date, text, subject, note} or {kind, "
        "conditions}\n"
        "  relation, met: true, false or null, reason, attainment, deviation, credit, "
        "credit_reason\n"
        "or\n"
        "  error           {code, column: the character of the field, expected, message,\n"
        "                   field: target, actual or points}\n");

    auto& policy_command =
        command("policy", "Print a policy as JSON, to read it or to start one's own", print_policy);
    policy_command.add_option("name", given.policy_name, "A name or a file")->capture_default_str();
    policy_command.footer(policy_list());

    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& stopped) {
        return app.exit(stopped) == 0 ? all_well : unusable;
    }
    int const outcome = run(given);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        std::perror("outturn: the output cannot be written");
        return unusable;
    }
    return outcome;
} catch (std::exception const& failure) {
    std::fprintf(stderr, "outturn: %s\n", failure.what());
    return unusable;
}
