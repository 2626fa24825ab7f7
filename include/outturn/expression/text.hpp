// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Targets and actual values from text; to text: <outturn/expression/printing.hpp>.
//
//     auto const goal = parse_target(">=50场次").value();
//     goal.as_bound()->limit.value                       // 50
//     to_string(goal)                                    // ≥50场次
//     parse_target("≥abc").error().message()             // a number was expected after "≥", found "abc"

#include <outturn/config.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/detail/stated_integer.hpp>
#include <outturn/expression/printing.hpp>
#include <outturn/expression/reading.hpp>
#include <outturn/expression/target.hpp>
#include <outturn/expression/vocabulary.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A target in the three columns that some provinces split it into.
///
///     parse_target(target_columns{.comparison = "≥", .value = "95", .unit = "%"})
struct target_columns {
    std::string_view comparison;  ///< 指标性质: a comparison, 定性 or blank.
    std::string_view value;       ///< 指标值.
    std::string_view unit;        ///< 度量单位; may be blank.
};

/// Reads a target as a form prints it: `>=50场次`, `98%以上`, `90%-95%`, `2022年12月底前完成`, `0起`, `按时完成`,
/// and conditions joined by 且 or 或.
///
/// Units: those of the catalogue and of `words`, kept as written; nothing is converted, except that both ends of a range get one unit.
/// Rounds: never.
/// Fails: `expected_target` for a blank text, `expected_number` and the other errors of a number,
/// `unexpected_text` behind a finished target unless read leniently, `mixed_joiners`,
/// `reversed_interval`, `conflicting_comparisons`, `contradictory_values`, `no_such_date`,
/// `template_text`, `bare_tolerance`, `expected_unit`, `text_too_long`, `invalid_utf8`; the error
/// holds the bytes.
/// Complexity: linear in the length of the text for all that forms write; quadratic at most.
///
///     parse_target("≥abc").error().message()  // a number was expected after "≥", found "abc"
template <detail::stated_integer Int = std::int64_t>
result<basic_target<Int>> parse_target(std::string_view text,
                                       vocabulary const& words = {},
                                       reading how = reading::strict);

/// Reads a target that a form splits into three columns. A comparison or unit in the value column must
/// agree with the other columns.
///
/// Units: kept as written; nothing is converted.
/// Rounds: never.
/// Fails: as `parse_target`, and with `expected_comparison`; the error's source is the column's text
/// and its figure the column's name: `comparison`, `value` or `unit`.
template <detail::stated_integer Int = std::int64_t>
result<basic_target<Int>> parse_target(target_columns const& columns,
                                       vocabulary const& words = {},
                                       reading how = reading::strict);

/// Reads an actual value as a form prints it: `485家`, `=100%`, `56.25%`, `按时完成`; blank, `-`, `—`,
/// `/` and `无` are read as nothing entered.
///
/// Units: kept as written; nothing is converted.
/// Rounds: never.
/// Fails: as `parse_target`.
/// Complexity: as `parse_target`.
template <detail::stated_integer Int = std::int64_t>
result<basic_actual<Int>> parse_actual(std::string_view text,
                                       vocabulary const& words = {},
                                       reading how = reading::strict);

#ifdef OUTTURN_COMPILED
extern template result<target> parse_target(std::string_view, vocabulary const&, reading);
extern template result<target> parse_target(target_columns const&, vocabulary const&, reading);
extern template result<actual> parse_actual(std::string_view, vocabulary const&, reading);
#endif

}  // namespace outturn::inline OUTTURN_ABI

#ifndef OUTTURN_COMPILED
#include <outturn/expression/impl/text.ipp>
#endif
