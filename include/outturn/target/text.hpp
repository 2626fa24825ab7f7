// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Targets and actual values from and to text.

#include <outturn/core/blank.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/target/comparison.hpp>
#include <outturn/target/detail/grammar.hpp>
#include <outturn/target/target.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn {

namespace detail {

template <class Int>
result<condition_reading<Int>> read_condition(std::string_view text) {
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return make_error({errc::invalid_utf8, {valid, valid + 1}}, text);
    condition_reading<Int> reading;
    reading.text = text;
    if (parse_condition(reading)) return reading;
    return make_error(reading.failure.value_or(fault{errc::expected_target, {0, text.size()}}),
                      text);
}

template <class Value, class Int>
Value stated_value(condition_reading<Int> const& read) {
    if (!read.words.empty()) return wording{std::string{read.words}};
    return basic_bound<Int>{read.stated.value_or(comparison::equal), read.limit, !read.stated};
}

}  // namespace detail

/// Reads a target as a form prints it: `>=50场次`, `≤2秒`, `98%以上`, `0起`, `按时完成`.
///
/// Units: kept as written; nothing is converted.
/// Rounds: never.
/// Fails: `expected_target` for a blank text, `expected_number` and what else a number can fail
/// with, `unexpected_text` behind a finished target, `invalid_utf8`; the error holds the bytes.
/// Complexity: linear in the length of the text.
///
///     parse_target("≥abc").error().message()  // a number was expected after "≥", found "abc"
template <class Int = std::int64_t>
result<basic_target<Int>> parse_target(std::string_view text) {
    if (nothing_entered(text)) return make_error({errc::expected_target, {0, text.size()}}, text);
    auto const read = detail::read_condition<Int>(text);
    if (!read) return read.error();
    return detail::stated_value<basic_target<Int>>(*read);
}

/// Reads an actual value as a form prints it: `485家`, `=100%`, `56.25%`, `按时完成`; blank, `-`, `—`,
/// `/` and `无` are read as nothing entered. A sign `=` in front is dropped.
///
/// Units: kept as written; nothing is converted.
/// Rounds: never.
/// Fails: as `parse_target`.
/// Complexity: linear in the length of the text.
template <class Int = std::int64_t>
result<basic_actual<Int>> parse_actual(std::string_view text) {
    if (nothing_entered(text) || trimmed(text) == "无") return basic_actual<Int>{};
    auto const read = detail::read_condition<Int>(text);
    if (!read) return read.error();
    return detail::stated_value<basic_actual<Int>>(*read);
}

/// `stated` as a form would print it: its sign unless it was implied, the number, the unit.
///
/// Rounds: never.
template <class Int>
std::string to_string(basic_bound<Int> const& stated) {
    std::string const sign{stated.implied ? std::string_view{} : entry_of(stated.comparison).sign};
    return sign + to_string(stated.limit);
}

/// `stated` as a form would print it; reading the text again gives an equal target.
template <class Int>
std::string to_string(basic_target<Int> const& stated) {
    if (auto const* const limit = stated.as_bound()) return to_string(*limit);
    return stated.as_words()->text;
}

/// `stated` as a form would print it; empty when nothing is entered.
template <class Int>
std::string to_string(basic_actual<Int> const& stated) {
    if (auto const* const measured = stated.as_bound()) return to_string(*measured);
    if (auto const* const words = stated.as_words()) return words->text;
    return {};
}

}  // namespace outturn
