// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The cells of a form by the names of its figures: text, place and row of each.
//
//     cell_of(form, figure::total())->text       // "97.13"
//     position_of(form, figure::indicator(3))    // its line and column in the file
//     subject_of(form, figure::indicator(3))     // the name of the indicator

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>

#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// The cell of a form that `where` names, or null when the form has none.
[[nodiscard]] cell const* cell_of(self_evaluation const& form, figure where);

/// The place of `where` in the file; of a missing cell, that of its neighbours.
[[nodiscard]] text_position position_of(self_evaluation const& form, figure where);

/// The name of the row that holds `where`; empty for figures outside of the two tables.
[[nodiscard]] std::string_view subject_of(self_evaluation const& form, figure where);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/form_cells.ipp>
#endif
