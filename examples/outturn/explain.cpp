// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/report/json.hpp>
#include <outturn/scoring/explain.hpp>

#include "command.hpp"
#include <memory>
#include <optional>
#include <utility>

namespace program {

using namespace outturn;

namespace {

int explain_forms(form_options const& given, std::string const& figure_name) {
    auto const rules = find_policy(given.policy_name);
    if (!rules) return complain(rules.error(), given.in());
    std::optional<figure> wanted;
    if (!figure_name.empty()) {
        auto const named = parse_figure(figure_name);
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
    command.footer(policy_list());
    command.callback([&chosen, given, figure_name] {
        chosen = [given, figure_name] { return explain_forms(*given, *figure_name); };
    });
}

}  // namespace program
