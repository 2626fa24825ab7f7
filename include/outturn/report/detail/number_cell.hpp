// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Texts of a form as cells of a workbook.

#include <outturn/config.hpp>
#include <outturn/io/number_format.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A text as a number under a number format that shows it as that text.
struct number_cell {
    shown_number number{};
    std::string format{};
};

/// `text` as a number cell; nothing where it is not one number with words around it, or where a
/// spreadsheet could not hold its digits.
std::optional<number_cell> as_number_cell(std::string_view text);

/// A number in the notation of programs, with every digit.
std::string literal_text(shown_number const& number);

/// Whether `text` begins with what a workbook reads as one character: `_x0041_`.
bool begins_escape(std::string_view text);

/// Text as a workbook holds it: with escapes for characters that XML cannot have, and for what would be
/// read as an escape. A byte that is not UTF-8 becomes �.
std::string with_escapes(std::string_view text);

/// Whether `text` can stand where a workbook knows no escapes, as in a formula or a number format.
bool needs_no_escapes(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/number_cell.ipp>
#endif
