// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The numbers of findings in digits, for messages and reports.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/ratio.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// Decimals shown of a longer or non-terminating number.
inline constexpr int shown_places = 6;

/// `value` in digits: exactly where they are few, else cut off with an ellipsis.
std::string short_text_of(ratio const& value, int places = shown_places);

/// The same, as a percentage.
std::string percent_text_of(ratio const& value, int places = shown_places);

/// A number as figures of `part` are written: a rate in percent, money with its unit.
std::string figure_text(ratio const& value,
                        form_part part,
                        language in,
                        std::string_view currency = {});

/// The unit of a currency behind a number, by what a form names it; of the yuan where that is empty.
std::string currency_text(std::string_view currency, language in);

/// The rule of an explanation, with how its amounts are rounded.
std::string rule_text(figure_explanation const& how, language in);

/// The roundings of an explanation. Of those that do the same to numbers above zero, one is named.
std::string roundings_text(figure_explanation const& how, form_part part, language in);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/figure_text.ipp>
#endif
