// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Targets and actual values as a form would print them.

#include <outturn/config.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/detail/stated_integer.hpp>
#include <outturn/expression/target.hpp>

#include <string>

namespace outturn::inline OUTTURN_ABI {

/// `stated` as a form would print it: its sign unless it was implied, the number, the unit.
///
/// Rounds: never.
template <detail::stated_integer Int>
std::string to_string(basic_bound<Int> const& stated);

/// `stated` as a form would print it: `90~95%`, or `80%≤x<90%` where an end is left out.
///
/// Rounds: never.
template <detail::stated_integer Int>
std::string to_string(basic_interval<Int> const& stated);

/// `stated` as a form would print it: `2022年12月底前`.
std::string to_string(deadline const& stated);

/// `stated` as a form would print it, with the words that stand around it.
template <detail::stated_integer Int>
std::string to_string(basic_condition<Int> const& stated);

/// `stated` as a form would print it. A target that was read strictly prints a text that reads, strictly,
/// as an equal target.
template <detail::stated_integer Int>
std::string to_string(basic_target<Int> const& stated);

/// `stated` as a form would print it; empty, or 无, when nothing is entered.
template <detail::stated_integer Int>
std::string to_string(basic_actual<Int> const& stated);

#ifdef OUTTURN_COMPILED
extern template std::string to_string(bound const&);
extern template std::string to_string(interval const&);
extern template std::string to_string(condition const&);
extern template std::string to_string(target const&);
extern template std::string to_string(actual const&);
#endif

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/printing.ipp>
#endif
