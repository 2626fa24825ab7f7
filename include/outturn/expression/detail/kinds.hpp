// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Which catalogues have a spelling that begins with a character.

#include <outturn/config.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/numerals.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/detail/words.hpp>
#include <outturn/expression/units.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A set of catalogues, as bits.
using kinds = std::uint32_t;

namespace kind {

inline constexpr kinds digit = 1U << 0U;
inline constexpr kinds comparison = 1U << 1U;
inline constexpr kinds suffix = 1U << 2U;
inline constexpr kinds leading = 1U << 3U;
inline constexpr kinds trend = 1U << 4U;
inline constexpr kinds joined = 1U << 5U;
inline constexpr kinds range = 1U << 6U;
inline constexpr kinds about = 1U << 7U;
inline constexpr kinds more = 1U << 8U;
inline constexpr kinds bracket = 1U << 9U;
inline constexpr kinds template_mark = 1U << 10U;
inline constexpr kinds tolerance = 1U << 11U;
inline constexpr kinds time_apart = 1U << 12U;
inline constexpr kinds calendar = 1U << 13U;
inline constexpr kinds each = 1U << 14U;
inline constexpr kinds bar = 1U << 15U;
inline constexpr kinds not_thing = 1U << 16U;
inline constexpr kinds unit_mark = 1U << 17U;
inline constexpr kinds bracket_end = 1U << 18U;
inline constexpr kinds sign = 1U << 19U;
inline constexpr kinds accomplished = 1U << 20U;
inline constexpr kinds full_stop = 1U << 21U;
inline constexpr kinds word_end = 1U << 22U;
inline constexpr kinds turning = 1U << 23U;
inline constexpr kinds within = 1U << 24U;
inline constexpr kinds numeral = 1U << 25U;

}  // namespace kind

/// Bloom filter of first characters, for all catalogues at once: false positives possible, false
/// negatives not.
class beginning_kinds {
    static constexpr unsigned bits = 10;

    // Defined before the constructor: clang needs it there.
    constexpr void add(std::string_view spelling, kinds which) {
        auto const first = first_character(spelling);
        (first < 0x80 ? single_[first] : several_[place_of<bits>(first)]) |= which;
    }
    template <class Row, std::size_t Size>
    constexpr void add(std::array<Row, Size> const& rows, kinds which) {
        for (auto const& row : rows) {
            if constexpr (requires { row.text; })
                add(row.text, which);
            else
                add(row, which);
        }
    }

public:
    constexpr beginning_kinds() {
        add(digits_of_numbers, kind::digit);
        add(comparison_spellings, kind::comparison);
        add(comparison_suffixes, kind::suffix);
        add(approximate_suffixes, kind::suffix);
        add(leading_words, kind::leading);
        add(trend_words, kind::trend);
        add(joiner_spellings, kind::joined);
        add(range_marks, kind::range);
        add(between_words, kind::range);
        add(approximate_prefixes, kind::about);
        add(some_more, kind::more);
        add(template_marks, kind::template_mark);
        add(tolerances, kind::tolerance);
        add(times_apart, kind::time_apart);
        add(calendar_openers, kind::calendar);
        add(each_words, kind::each);
        add(column_bars, kind::bar);
        add(not_things, kind::not_thing);
        add(number_signs, kind::sign);
        add(accomplishments, kind::accomplished);
        add(full_stops, kind::full_stop);
        add(word_stops, kind::word_end);
        add(before_words, kind::time_apart);
        add(turning_words, kind::turning);
        add(within_words, kind::within);
        add(numeral_digits, kind::numeral);
        add(numeral_powers, kind::numeral);
        add(numeral_shares, kind::numeral);
        add(unit_products, kind::unit_mark);
        add(unit_quotients, kind::unit_mark);
        for (auto const& pair : brackets) {
            add(pair.open, kind::bracket);
            add(pair.close, kind::bracket_end);
        }
    }

    /// The kinds of spellings that may stand at `at`, which is within `text`.
    [[nodiscard, gnu::always_inline]] constexpr kinds at(std::string_view text,
                                                         std::size_t at) const {
        auto const first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) return single_[first];
        return several_[place_of<bits>(first_character(rest_of(text, at)))];
    }

private:
    std::array<kinds, 0x80> single_{};
    std::array<kinds, std::size_t{1} << bits> several_{};
};

inline constexpr beginning_kinds begun_by_character;

/// Whether one of `which` may stand at `at`.
[[gnu::always_inline]] constexpr bool may_stand_at(std::string_view text,
                                                   std::size_t at,
                                                   kinds which) {
    return at < text.size() && (begun_by_character.at(text, at) & which) != 0;
}

/// The kinds of spellings that may begin anywhere in `text`, which is UTF-8.
constexpr kinds kinds_in(std::string_view text) {
    kinds all = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const first = static_cast<unsigned char>(text[at]);
        all |= begun_by_character.at(text, at);
        at += first < 0x80 ? 1U : first < 0xE0 ? 2U : first < 0xF0 ? 3U : 4U;
    }
    return all;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
