// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/json.hpp>
#include <outturn/report/text.hpp>
#include <outturn/scoring/score.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <memory>

namespace program {

using namespace outturn;

namespace {

int score_forms(form_options const& given) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    auto const words = find_vocabulary(given.vocabulary_file);
    if (!words) return complain(words.error(), given.in());
    bool first = true;
    return for_each_form(given, *words, [&](self_evaluation const& form) {
        scored_form const scored = score(form, *rules, *words);
        if (!given.json() && !first) print_text("");
        first = false;
        auto text = given.json() ? to_json(form, scored, *rules, given.in())
                                 : to_table(form, scored, *rules, given.in(), given.colours());
        if (text.ends_with('\n')) text.pop_back();
        if (given.json())
            print_json(text);
        else
            print_text(text, given.colours());
        return tell_faults(form, given.in());
    });
}

}  // namespace

std::string score_keys() {
    return "JSON, an object for each form; every figure is a text, or null where there is none:\n"
           "  file, project, policy\n"
           "  execution   {rate: as the form prints it, score, reason}\n"
           "  indicators  [{name,\n"
           "                relation: below, equal, above, inside, different or unknown,\n"
           "                met: true, false or null,\n"
           "                attainment: actual / target, exactly, as a decimal or as p/q,\n"
           "                score, reason,\n"
           "                by_vocabulary: what met relies on of the vocabulary, where on "
           "anything}]\n"
           "  total\n"
           "  total_reason, total_known: the sum of the scores that are known, total_open: the\n"
           "                points of the parts without one\n"
           "  faults      [{code, expected, message, figure, column: the character}] of the cells\n"
           "              that cannot be read\n"
           "  reason is null, or names why the score is null.\n";
}

void add_score(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "score", "Compute every figure of forms and show it beside the printed one");
    auto const given = std::make_shared<form_options>();
    add_forms(command,
              *given,
              {"text", "json"},
              "text for people; json: an object for each form, on a line");
    add_colour(command, *given);
    command.footer(
        policy_list() + "\n" + score_keys() +
        "\nIn tables, ≠ marks a figure that is not as printed, ? one that could not be computed,\n"
        "* what was judged by the vocabulary.");
    command.callback([&chosen, given] { chosen = [given] { return score_forms(*given); }; });
}

}  // namespace program
