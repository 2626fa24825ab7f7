// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The program `outturn`: the library for auditors who do not program.

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>
#include <outturn/report/json.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

using namespace outturn;

constexpr int all_well = 0;
constexpr int unusable = 2;

struct score_options {
    std::vector<std::string> files;
    std::string policy_name{policies::mof_2020.name};
    std::string format = "text";
    std::string language_code = "en";
};

// A budget of zero that the policy has no rule for, as an error with its place.
error zero_budget_error(self_evaluation const& form) {
    auto const& budget = form.total_funds()->adjusted.from;
    auto const index = static_cast<std::size_t>(form.total_funds() - form.funds.data());
    return make_error(
        {errc::zero_budget, {0, budget.text.size()}},
        budget.text,
        {form.file, "funds[" + std::to_string(index) + "].adjusted", budget.position});
}

int score_files(score_options const& options) {
    policy const& rules = *policies::find(options.policy_name);
    language const in = options.language_code == "zh" ? language::zh : language::en;
    int outcome = all_well;
    bool first = true;
    auto const complain = [&](error const& why) {
        std::fprintf(stderr, "%s\n", why.text(in).c_str());
        outcome = unusable;
    };
    for (auto const& file : options.files) {
        auto const form = read_json_file(file);
        if (!form) {
            complain(form.error());
            continue;
        }
        for (auto const& key : form->unread)
            std::fprintf(stderr,
                         "%s: this key is none of a form's and was not read\n",
                         to_string(key).c_str());
        scored_form const scored = score(*form, rules);
        if (scored.rate.reason == no_figure::zero_budget) {
            complain(zero_budget_error(*form));
            continue;
        }
        if (options.format == "json") {
            std::printf("%s\n", to_json(*form, scored, rules).c_str());
        } else {
            std::printf("%s%s", first ? "" : "\n", to_table(*form, scored, rules, in).c_str());
        }
        first = false;
    }
    return outcome;
}

std::string policy_list() {
    std::string list;
    for (policy const& each : policies::all)
        list.append("  ").append(each.name).append("  ").append(each.title_zh).append("\n");
    return list;
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

    score_options options;
    auto* const score_command = app.add_subcommand(
        "score", "Compute every figure of forms and show it beside the printed one");
    score_command->add_option("form", options.files, "Forms as JSON files")
        ->required()
        ->type_name("FORM");
    std::vector<std::string> names;
    for (policy const& each : policies::all) names.emplace_back(each.name);
    score_command->add_option("--policy", options.policy_name, "The policy to score by")
        ->check(CLI::IsMember(names))
        ->capture_default_str();
    score_command
        ->add_option("--format",
                     options.format,
                     "text: a table for each form; json: an object for each, on a line")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    score_command
        ->add_option("--lang", options.language_code, "The language of tables and messages")
        ->check(CLI::IsMember({"en", "zh"}))
        ->capture_default_str();
    score_command->footer(
        "Policies:\n" + policy_list() +
        "\nJSON, an object for each form; every figure is a text, or null where there is none:\n"
        "  file, project, policy\n"
        "  execution   {rate: as the form prints it, score, reason}\n"
        "  indicators  [{name,\n"
        "                relation: below, equal, above, different or unknown,\n"
        "                met: true, false or null,\n"
        "                attainment: actual / target, exactly, as a decimal or as p/q,\n"
        "                score, reason}]\n"
        "  total\n"
        "  reason is null, or names why the score is null.\n"
        "\nIn tables, ≠ marks a figure that is not as printed, ? one that could not be computed.");

    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& stopped) {
        return app.exit(stopped) == 0 ? all_well : unusable;
    }
    int const outcome = score_files(options);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        std::perror("outturn: the output cannot be written");
        return unusable;
    }
    return outcome;
} catch (std::exception const& failure) {
    std::fprintf(stderr, "outturn: %s\n", failure.what());
    return unusable;
}
