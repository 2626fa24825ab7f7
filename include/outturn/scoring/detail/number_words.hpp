// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Shares and decimal places in words, as the sentences of rules and policies write them.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// A share as a percentage: `80%`; as a product where a hundred times the share does not fit.
[[nodiscard]] std::string percent_text(ratio const& share);

/// A rounded figure as its role prints it, with all trailing zeros that are kept; a rate as a percentage.
[[nodiscard]] std::string digits_of_figure(decimal const& value,
                                           form_part part,
                                           rounded_to const& round);

/// Places in words: `2 places`; those of a number rounded to tens are `1 place before the point`.
[[nodiscard]] std::string places_text(int places, language in);

/// How amounts are rounded before a rate is computed from them, in words.
[[nodiscard]] std::string amounts_text(rounded_to const& amounts, language in);

/// A rounding and the places it rounds to, in words; the places of a percentage where `of_percent`.
[[nodiscard]] std::string rounding_text(rounding mode, int places, language in, bool of_percent);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/number_words.ipp>
#endif
