// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The comparisons that a target may state, and how they are spelled. To add a spelling, in front of
// the number or behind it, add a row; the reader of targets is built from these tables.

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn {

/// How an actual value has to stand to the number of its target.
enum class comparison : std::uint8_t {
    at_least,   ///< ≥
    at_most,    ///< ≤
    above,      ///< ＞
    below,      ///< ＜
    equal,      ///< ＝
    not_equal,  ///< ≠
};

/// Which actual values are better (指标方向).
enum class direction : std::uint8_t {
    higher_is_better,  ///< 正向.
    lower_is_better,   ///< 反向.
    nearer_is_better,  ///< Neither: the number itself is asked for.
};

/// A row of the catalogue of comparisons: its stable name, its sign, what is better, and whether it
/// holds for an actual value below, equal to and above the number.
struct comparison_entry {
    comparison which;
    std::string_view name;
    std::string_view sign;
    direction better;
    bool holds_below, holds_equal, holds_above;
};

/// Every comparison, in the order of the enumerators.
inline constexpr std::array comparison_catalogue{
    comparison_entry{
        comparison::at_least, "at_least", "≥", direction::higher_is_better, false, true, true},
    comparison_entry{
        comparison::at_most, "at_most", "≤", direction::lower_is_better, true, true, false},
    comparison_entry{
        comparison::above, "above", ">", direction::higher_is_better, false, false, true},
    comparison_entry{
        comparison::below, "below", "<", direction::lower_is_better, true, false, false},
    comparison_entry{
        comparison::equal, "equal", "=", direction::nearer_is_better, false, true, false},
    comparison_entry{
        comparison::not_equal, "not_equal", "≠", direction::nearer_is_better, true, false, true},
};

/// The row of `which` in the catalogue.
constexpr comparison_entry const& entry_of(comparison which) {
    return comparison_catalogue[static_cast<std::size_t>(which)];
}

/// Whether `which` holds for an actual value that stands to the number of the target as `order`.
constexpr bool holds(comparison which, std::weak_ordering order) {
    auto const& entry = entry_of(which);
    return order < 0 ? entry.holds_below : order > 0 ? entry.holds_above : entry.holds_equal;
}

/// A way to write a comparison.
struct comparison_spelling {
    std::string_view text;
    comparison which;
};

/// What stands in front of the number; a longer spelling stands before those it begins with.
inline constexpr std::array comparison_spellings{
    comparison_spelling{">=", comparison::at_least},
    comparison_spelling{"＞＝", comparison::at_least},
    comparison_spelling{"＞=", comparison::at_least},
    comparison_spelling{">＝", comparison::at_least},
    comparison_spelling{"≥", comparison::at_least},
    comparison_spelling{"≧", comparison::at_least},
    comparison_spelling{"⩾", comparison::at_least},
    comparison_spelling{"不少于", comparison::at_least},
    comparison_spelling{"不低于", comparison::at_least},
    comparison_spelling{"不小于", comparison::at_least},
    comparison_spelling{"大于等于", comparison::at_least},
    comparison_spelling{"大于或等于", comparison::at_least},
    comparison_spelling{"至少", comparison::at_least},
    comparison_spelling{"<=", comparison::at_most},
    comparison_spelling{"＜＝", comparison::at_most},
    comparison_spelling{"＜=", comparison::at_most},
    comparison_spelling{"<＝", comparison::at_most},
    comparison_spelling{"≤", comparison::at_most},
    comparison_spelling{"≦", comparison::at_most},
    comparison_spelling{"⩽", comparison::at_most},
    comparison_spelling{"不超过", comparison::at_most},
    comparison_spelling{"不高于", comparison::at_most},
    comparison_spelling{"不多于", comparison::at_most},
    comparison_spelling{"不大于", comparison::at_most},
    comparison_spelling{"小于等于", comparison::at_most},
    comparison_spelling{"小于或等于", comparison::at_most},
    comparison_spelling{"至多", comparison::at_most},
    comparison_spelling{"≠", comparison::not_equal},
    comparison_spelling{"!=", comparison::not_equal},
    comparison_spelling{"不等于", comparison::not_equal},
    comparison_spelling{">", comparison::above},
    comparison_spelling{"＞", comparison::above},
    comparison_spelling{"大于", comparison::above},
    comparison_spelling{"超过", comparison::above},
    comparison_spelling{"高于", comparison::above},
    comparison_spelling{"多于", comparison::above},
    comparison_spelling{"<", comparison::below},
    comparison_spelling{"＜", comparison::below},
    comparison_spelling{"小于", comparison::below},
    comparison_spelling{"低于", comparison::below},
    comparison_spelling{"少于", comparison::below},
    comparison_spelling{"不满", comparison::below},
    comparison_spelling{"==", comparison::equal},
    comparison_spelling{"=", comparison::equal},
    comparison_spelling{"＝", comparison::equal},
    comparison_spelling{"═", comparison::equal},
    comparison_spelling{"等于", comparison::equal},
};

/// What stands behind the number; 以上, 以下, 以内 include it (民法典).
inline constexpr std::array comparison_suffixes{
    comparison_spelling{"及以上", comparison::at_least},
    comparison_spelling{"以上", comparison::at_least},
    comparison_spelling{"及以下", comparison::at_most},
    comparison_spelling{"以下", comparison::at_most},
    comparison_spelling{"及以内", comparison::at_most},
    comparison_spelling{"以内", comparison::at_most},
    comparison_spelling{"之内", comparison::at_most},
    comparison_spelling{"内", comparison::at_most},
    comparison_spelling{"以外", comparison::above},
};

namespace detail {

/// The row of `spellings` that `text` begins with, or null.
constexpr comparison_spelling const* spelling_in(auto const& spellings, std::string_view text) {
    for (auto const& spelling : spellings)
        if (text.starts_with(spelling.text)) return &spelling;
    return nullptr;
}

}  // namespace detail

}  // namespace outturn
