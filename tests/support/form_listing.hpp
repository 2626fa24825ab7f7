// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Every cell of a form on a line of its own, so that a test which compares two forms shows where they
// differ.

#include <outturn/core/error.hpp>
#include <outturn/form/form.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// The texts of `form`, with `places` the cell of the spreadsheet that each stands in; blank cells only
/// where they have a place.
inline std::string form_listing(outturn::self_evaluation const& form, bool places) {
    std::string out;
    auto const line = [&](std::string const& name, outturn::cell const& of) {
        if (of.text.empty() && !(places && of.position.is_known())) return;
        out += name + " = ";
        for (char const each : of.text)
            out += each == '\n' ? std::string{"\\n"} : std::string{each};
        if (places && of.position.is_known())
            out += "  @" + to_string(outturn::place{"", "", of.position, form.sheet});
        out += '\n';
    };
    line("title", form.title);
    line("fiscal_year", form.fiscal_year);
    line("project", form.project_name);
    line("department", form.supervising_department);
    line("implementing_unit", form.implementing_unit);
    line("currency", form.currency);
    line("money_unit", form.money_unit);
    for (std::size_t i = 0; i < form.funds.size(); ++i) {
        auto const name = "funds[" + std::to_string(i) + "].";
        auto const& of = form.funds[i];
        line(name + "source", of.source);
        line(name + "initial", of.initial.from);
        line(name + "adjusted", of.adjusted.from);
        line(name + "executed", of.executed.from);
    }
    line("execution.points", form.execution.weight.from);
    line("execution.rate", form.execution.rate.from);
    line("execution.score", form.execution.score.from);
    line("goal.expected", form.expected);
    line("goal.actual", form.accomplished);
    for (std::size_t i = 0; i < form.indicators.size(); ++i) {
        auto const name = "indicators[" + std::to_string(i) + "].";
        auto const& of = form.indicators[i];
        line(name + "level1", of.first_heading);
        line(name + "level2", of.second_heading);
        line(name + "level3", of.name);
        line(name + "target", of.target.from);
        line(name + "actual", of.actual.from);
        line(name + "points", of.weight.from);
        line(name + "score", of.score.from);
        line(name + "reason", of.deviation_reason);
    }
    line("total.points", form.total.weight.from);
    line("total.score", form.total.score.from);
    for (auto const& each : form.unread) {
        out += "unread " + each.figure;
        if (places) out += "  @" + to_string(outturn::place{"", "", each.position, each.sheet});
        out += '\n';
    }
    return out;
}
