// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Tables for a terminal, in columns that line up under Chinese text: a scored form with its printed and
// computed figures side by side, and a summary of many forms.
//
//     std::fputs(to_table(form, score(form, rules), rules, language::zh).c_str(), stdout);

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/form.hpp>
#include <outturn/report/colouring.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/scored_form.hpp>

#include <span>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A table of the form: every figure as printed and as computed under `rules`, a sign where they
/// differ (`≠`) or where there is none to compare (`?`), a note on each that relies on a vocabulary (`*`),
/// and a count of those that agree. Colours only repeat what the signs say.
///
/// Rounds: never.
std::string to_table(self_evaluation const& form,
                     scored_form const& scored,
                     policy const& rules,
                     language in = language::en,
                     colouring colours = colouring::none);

/// A table of many forms, a row for each: its total as printed and by the policy, how many of its figures
/// come out as printed, and how many findings it has of each severity.
///
/// Rounds: never.
std::string to_table(std::span<form_summary const> forms,
                     language in = language::en,
                     colouring colours = colouring::none);

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/text.ipp>
#endif
