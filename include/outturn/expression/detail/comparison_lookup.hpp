// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Finds spellings of comparisons, and words beside them, at the front of a text.

#include <outturn/config.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/spelling_index.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

inline constexpr spelling_index comparison_index{comparison_spellings,
                                                 [](auto const& row) { return row.text; }};
inline constexpr spelling_index suffix_index{comparison_suffixes,
                                             [](auto const& row) { return row.text; }};
inline constexpr spelling_index leading_index{leading_words,
                                              [](auto const& row) { return row.text; }};
inline constexpr spelling_index trend_index{trend_words, [](auto const& row) { return row.text; }};

/// The row of `rows` with the longest spelling that `text` begins with, or null.
template <class Row, std::size_t Size>
constexpr Row const* spelling_in(std::array<Row, Size> const& rows,
                                 spelling_index<Size> const& index,
                                 std::string_view text) {
    auto const row = index.longest_at(text);
    return row == index.none ? nullptr : &rows[row];
}

constexpr comparison_spelling const* comparison_at(std::string_view text) {
    return spelling_in(comparison_spellings, comparison_index, text);
}
constexpr comparison_spelling const* suffix_at(std::string_view text) {
    return spelling_in(comparison_suffixes, suffix_index, text);
}
constexpr leading_word const* leading_at(std::string_view text) {
    return spelling_in(leading_words, leading_index, text);
}
constexpr trend_word const* trend_at(std::string_view text) {
    return spelling_in(trend_words, trend_index, text);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
