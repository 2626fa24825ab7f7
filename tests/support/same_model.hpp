// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Forms without where they were read from, so that those from different kinds of files compare.

#include <outturn/form/cells.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/currency.hpp>

#include <cstddef>
#include <string>

namespace same_model {

using namespace outturn;

/// `form` without files and places. A blank currency is the yuan, as forms have it.
inline self_evaluation without_places(self_evaluation form) {
    form.file.clear();
    form.sheet.clear();
    for_each_cell(form, [](form_cell const&, std::size_t, cell& each) { each.position = {}; });
    if (form.currency.text.empty()) form.currency.text = std::string{cny::code};
    return form;
}

}  // namespace same_model
