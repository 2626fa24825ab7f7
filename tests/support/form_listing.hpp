// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Every cell of a form on a line of its own, so that a test which compares two forms shows where they
// differ.

#include <outturn/core/error.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/reading.hpp>

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
    for_each_cell(form,
                  [&](outturn::form_cell const& column, std::size_t row, outturn::cell const& of) {
                      line(to_string(outturn::figure{column.part, row}), of);
                  });
    if (places)
        for (auto const& each : faults(form)) out += "fault " + each.text() + '\n';
    for (auto const& each : form.unread) {
        out += "unread " + each.figure;
        if (places) out += "  @" + to_string(outturn::place{"", "", each.position, each.sheet});
        out += '\n';
    }
    return out;
}
