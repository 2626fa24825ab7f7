// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libxlsxwriter
//
// Workbooks (.xlsx): each form as it is printed; with a policy, to its right every figure computed anew by
// formulas of the policy, next to the exact value. The formulas follow when a number of the form is
// changed.
//
//     if (auto const failure = write_xlsx(forms, policies::shanghai_2022, "forms.xlsx"))
//         std::puts(failure->text().c_str());

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/expression/vocabulary.hpp>
#include <outturn/form/form.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <optional>
#include <span>
#include <string>

namespace outturn::inline OUTTURN_ABI {

/// Writes `forms` to the workbook `path`, a sheet each: the official form with every text as printed, and
/// to its right every figure computed anew under `rules`.
///
/// A cell that holds a number is a number of the spreadsheet that shows as the printed text. The
/// formulas follow from the rules and roundings of the policy; they compute on integers, so that they
/// round as the library does, and give #N/A where a changed cell could make them inexact. Where a
/// figure has no formula, as for a target in words or a rule of the user's own, its value stands
/// alone. What was written reads back as the same form. Where something is `unread`, the first sheet names
/// it. The same input gives the same bytes.
/// Rounds: as the policy says.
/// Fails: `unwritable_file`; then `path` is as it was.
/// Complexity: linear in the number of indicators.
///
///     if (auto const failure = write_xlsx(forms, policies::shanghai_2022, "build/forms.xlsx"))
///         std::puts(failure->text().c_str());
[[nodiscard]] std::optional<error> write_xlsx(std::span<self_evaluation const> forms,
                                              policy const& rules,
                                              std::string const& path,
                                              language in = language::zh,
                                              std::span<error const> unread = {},
                                              vocabulary const& words = {});

/// Writes `forms` to the workbook `path`, a sheet each: the official form with every text as printed, and
/// nothing else. A cell that holds a number is a number of the spreadsheet that shows as the printed text.
/// `read_xlsx` gives the same forms, as far as `lay_out` says. The same input gives the same bytes.
/// Rounds: never.
/// Fails: `unwritable_file`; then `path` is as it was.
/// Complexity: linear in the number of indicators.
///
///     if (auto const failure = write_xlsx(forms, "build/forms.xlsx")) std::puts(failure->text().c_str());
[[nodiscard]] std::optional<error> write_xlsx(std::span<self_evaluation const> forms,
                                              std::string const& path);

/// Writes one form and its recomputation to the workbook `path`, as the first overload does several.
///
/// Rounds: as the policy says.
/// Fails: `unwritable_file`; then `path` is as it was.
[[nodiscard]] std::optional<error> write_xlsx(self_evaluation const& form,
                                              policy const& rules,
                                              std::string const& path,
                                              language in = language::zh,
                                              vocabulary const& words = {});

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/xlsx.ipp>
#endif
