// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/json.hpp>
#include <outturn/scoring/explain.hpp>
#include <outturn/scoring/what_if.hpp>

#include "command.hpp"
#include "printing.hpp"
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace program {

using namespace outturn;

namespace {

// How far each number the figure is computed of could move without changing it.
void print_slack(self_evaluation const& form,
                 derivation const& of,
                 policy const& rules,
                 vocabulary const& words,
                 language in) {
    std::vector<figure> cells;
    for (auto const& step : of.steps) {
        bool const known = std::find(cells.begin(), cells.end(), step.name) != cells.end();
        if (step.what == operation::input && !known) cells.push_back(step.name);
    }
    for (auto const& cell : cells) {
        auto const range = slack(form, cell, of.name, rules, words);
        print_text((in == language::zh ? "  不变范围 " : "  unchanged with ") + to_string(cell) +
                   (in == language::zh ? "：" : " ") +
                   (range ? to_text(*range, in) : range.error().message(in)));
    }
}

int explain_forms(form_options const& given, std::string const& figure_name, bool with_slack) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    auto const words = find_vocabulary(given.vocabulary_file);
    if (!words) return complain(words.error(), given.in());
    std::optional<figure> wanted;
    if (!figure_name.empty()) {
        auto const named = parse_figure(figure_name);
        if (!named) return complain(named.error(), given.in());
        wanted = *named;
    }
    return for_each_form(given, *words, [&](self_evaluation const& form) {
        std::vector<derivation> shown;
        if (wanted) {
            auto one = explain(form, *wanted, *rules, *words);
            if (!one) return complain(one.error(), given.in());
            shown.push_back(*std::move(one));
        } else {
            shown = explain(form, *rules, *words);
        }
        for (auto const& each : shown) {
            if (given.json())
                print_json(to_json(each));
            else
                print_text(wanted ? to_text(each, given.in()) : to_line(each, given.in()));
            if (with_slack && !given.json()) print_slack(form, each, *rules, *words, given.in());
        }
        return tell_faults(form, given.in());
    });
}

}  // namespace

void add_explain(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "explain", "Show how figures are computed, down to the cells of the form");
    auto const given = std::make_shared<form_options>();
    auto const figure_name = std::make_shared<std::string>();
    add_forms(command,
              *given,
              {"text", "json"},
              "text for people; json: an object for each figure, on a line");
    command.add_option(
        "--figure", *figure_name, "One figure with its whole tree, as indicators[3].score");
    auto const with_slack = std::make_shared<bool>(false);
    command.add_flag("--slack",
                     *with_slack,
                     "Say how far each cell could move without changing the figure (text only)");
    command.footer(policy_list());
    command.callback([&chosen, given, figure_name, with_slack] {
        chosen = [given, figure_name, with_slack] {
            return explain_forms(*given, *figure_name, *with_slack);
        };
    });
}

}  // namespace program
