// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a cell shows: its text or, where a program filled in the value alone, that value as a form prints it.
//
//     self_evaluation form;
//     form.execution.rate.value = decimal_literal{"0.9735"}.value;
//     shown_text(form, figure::rate())  // "97.35%"

#include <outturn/config.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/form/form.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// The text of the cell `named`; of one that has a value and no text, the value as the form would print it.
/// Empty where the form has no such cell, or nothing is entered.
///
/// Units: money in the unit that the form prints its funds in.
/// Rounds: never.
[[nodiscard]] std::string shown_text(self_evaluation const& form, figure named);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/form/impl/shown_text.ipp>
#endif
