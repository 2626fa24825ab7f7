// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Shares and decimal places in words, as the sentences of rules and policies write them.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>
#include <outturn/scoring/rounded_to.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// A share as a percentage: `80%`; as a product where a hundred times the share does not fit.
[[nodiscard]] std::string percent_text(ratio const& share);

/// Places in words: `2 places`; those of a number rounded to tens are `1 place before the point`.
/// A rounded figure as its role prints it, with all trailing zeros that are kept; a rate as a percentage.
[[nodiscard]] std::string digits_of_figure(decimal const& value,
                                           form_part part,
                                           rounded_to const& round);

[[nodiscard]] std::string places_text(int places, language in);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/scoring/impl/number_words.ipp>
#endif
