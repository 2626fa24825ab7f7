// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Forms without where they were read from, so that those from different kinds of files compare.

#include <outturn/form/form.hpp>

namespace same_model {

using namespace outturn;

/// `form` without files, places and the code of its currency, which a spreadsheet does not print.
inline self_evaluation without_places(self_evaluation form) {
    form.file.clear();
    form.sheet.clear();
    form.currency = {};
    auto const clear = [](auto&... cells) { ((cells.position = {}), ...); };
    clear(form.title,
          form.fiscal_year,
          form.project_name,
          form.supervising_department,
          form.implementing_unit,
          form.money_unit,
          form.expected,
          form.accomplished,
          form.execution.weight.from,
          form.execution.rate.from,
          form.execution.score.from,
          form.total.weight.from,
          form.total.score.from);
    for (auto& line : form.funds)
        clear(line.source, line.initial.from, line.adjusted.from, line.executed.from);
    for (auto& row : form.indicators)
        clear(row.first_heading,
              row.second_heading,
              row.name,
              row.target.from,
              row.actual.from,
              row.weight.from,
              row.score.from,
              row.deviation_reason);
    return form;
}

}  // namespace same_model
