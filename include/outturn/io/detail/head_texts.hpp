// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What cells without a label, and brackets behind labels, say at the head of a form: the unit of money,
// the points, the year; and the names that templates print in place of indicators.

#include <outturn/config.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The unit of money that `text` names, as 万元 in 单位：万元; empty where it names none. One that is not
/// known, as 千元, is given too: without it, amounts would be taken for 元.
std::string_view named_money_unit(std::string_view text);

/// The unit of money in the brackets of a label; empty without.
std::string money_unit_in_brackets(std::string_view label);

/// The points in the brackets of a label, as 20分; empty without.
std::string points_in_brackets(std::string_view label);

/// The four digits of a year in `text`; with `whole`, `text` must say nothing else, as （2022年度）.
std::string_view named_year(std::string_view text, bool whole);

/// Whether `text` is what templates print in place of an indicator, as 指标2： or ……
bool is_template_name(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/io/impl/head_texts.ipp>
#endif
