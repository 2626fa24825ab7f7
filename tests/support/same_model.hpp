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
          form.project,
          form.department,
          form.implementing_unit,
          form.money_unit,
          form.goal.expected,
          form.goal.actual,
          form.execution.points,
          form.execution.rate,
          form.execution.score,
          form.total.points,
          form.total.score);
    for (auto& line : form.funds) clear(line.source, line.initial, line.adjusted, line.executed);
    for (auto& row : form.indicators)
        clear(row.level1,
              row.level2,
              row.level3,
              row.target,
              row.actual,
              row.points,
              row.score,
              row.reason);
    return form;
}

}  // namespace same_model
