// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/inference_json.hpp>
#include <outturn/report/inference_text.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <memory>
#include <vector>

namespace program {

using namespace outturn;

namespace {

int infer_policy(form_options const& given) {
    auto const words = find_vocabulary(given.vocabulary_file);
    if (!words) return complain(words.error(), given.in());
    std::vector<self_evaluation> forms;
    int const outcome = for_each_form(given, *words, [&](self_evaluation const& form) {
        forms.push_back(form);
        return tell_faults(form, given.in());
    });
    // Part of a batch is another batch: what it shows would not be what was asked. Cells that cannot be read
    // are named among what is left out.
    if (outcome == unusable) return outcome;
    auto const used = infer(forms, {}, *words);
    auto text = given.json() ? to_json(used) : to_text(used, given.in());
    if (text.ends_with('\n')) text.pop_back();
    if (given.json())
        print_json(text);
    else
        print_text(text);
    return outcome;
}

}  // namespace

void add_infer(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "infer", "Find the rules that give the printed figures of forms, with the evidence");
    auto const given = std::make_shared<form_options>();
    command
        .add_option("form",
                    given->files,
                    "Files of forms of one department and year, as JSON, CSV or .xlsx; - is "
                    "standard input")
        ->required()
        ->type_name("FORM");
    command
        .add_option(
            "--format", given->format, "text for people; json: one object for all forms, on a line")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    add_vocabulary(command, *given);
    add_strict(command, *given);
    add_language(command, *given);
    command.footer(
        "For each role of a figure, the shortest rule that explains most of its figures, the "
        "figures\n"
        "that speak for it, what else explains them, and what is ruled out by which figure.\n"
        "Explained does not mean that the rule was used, nor that it is right.\n"
        "\nJSON; every figure is a text:\n"
        "  forms         [name of each form]\n"
        "  roles         {role: {verdict: unique, equivalent: only the rounding is open,\n"
        "                          underdetermined, with_exceptions or unexplained,\n"
        "                 policy: a hypothesis with text and text_zh, or null,\n"
        "                 explained, of: figures, distinct: cases,\n"
        "                 exceptions [a case with prints],\n"
        "                 witnesses [a case with exact, kills, decides, inputs],\n"
        "                 rivals [a hypothesis with explained, killed_by: a case with prints],\n"
        "                 equivalents [a hypothesis with told_apart_by {inputs, policy, "
        "equivalent}],\n"
        "                 splitting_example {inputs, figures [{printed, by: 0 is the policy, 1 "
        "the\n"
        "                          first equivalent}]} or null,\n"
        "                 chance {value: of such a fit, at_most}}}\n"
        "  skipped       [{form, figure, reason}]\n"
        "  search_space  {formulas, roundings, places, amount_places, further_places: tried where "
        "a\n"
        "                 figure is printed to so many}, each with its cost\n"
        "  hypothesis    {formula, amounts: null or how they are rounded to 万元 first, rounding,\n"
        "                 places, cost: the length of its description}\n"
        "  case          {form, figure, times: figures with the same inputs, printed}\n");
    command.callback([&chosen, given] { chosen = [given] { return infer_policy(*given); }; });
}

}  // namespace program
