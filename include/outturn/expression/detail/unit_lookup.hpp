// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Finds units of the catalogue, and of a program's own, at the front of a text.

#include <outturn/config.hpp>
#include <outturn/expression/detail/spelling_index.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/units.hpp>
#include <outturn/numeric/magnitude.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

inline constexpr spelling_index unit_index{unit_catalogue,
                                           [](unit_entry const& row) { return row.spelling; }};

inline constexpr spelling_index magnitude_index{
    magnitude_catalogue, [](magnitude_entry const& row) { return row.word; }};

/// Fast `magnitude_at`.
constexpr magnitude_entry const* leading_magnitude(std::string_view text) {
    auto const row = magnitude_index.longest_at(text);
    return row == magnitude_index.none ? nullptr : &magnitude_catalogue[row];
}

using unit_rows = std::span<unit_entry const>;

/// Whether `row` is one of the catalogue, and not of a vocabulary.
inline bool is_of_catalogue(unit_entry const& row) {
    std::less<> const before;
    return !before(&row, unit_catalogue.data()) &&
           before(&row, unit_catalogue.data() + unit_catalogue.size());
}

/// The unit with the longest spelling at the front of `text`, or null.
constexpr unit_entry const* unit_at(std::string_view text, unit_rows own = {}) {
    auto const row = unit_index.longest_at(text);
    auto const* found = row == unit_index.none ? nullptr : &unit_catalogue[row];
    for (auto const& each : own)
        if (text.starts_with(each.spelling) &&
            (found == nullptr || each.spelling.size() >= found->spelling.size()))
            found = &each;
    return found;
}

constexpr unit_entry const* find_unit(std::string_view spelling, unit_rows own = {}) {
    auto const* const found = unit_at(spelling, own);
    return found != nullptr && found->spelling.size() == spelling.size() ? found : nullptr;
}

/// A simple unit at the front of a text: a magnitude, a unit of a catalogue, or both, in that order.
struct unit_part {
    unit_entry const* entry = nullptr;
    int zeros = 0;
    std::size_t length = 0;
};

constexpr unit_part unit_part_at(std::string_view text, unit_rows own) {
    auto const* const direct = unit_at(text, own);
    unit_part part{direct, 0, direct == nullptr ? 0 : direct->spelling.size()};
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return part;
    auto const* const magnitude = leading_magnitude(text);
    if (magnitude == nullptr) return part;
    auto const* const behind = unit_at(rest_of(text, magnitude->word.size()), own);
    auto const length = magnitude->word.size() + (behind == nullptr ? 0 : behind->spelling.size());
    if (length > part.length) part = {behind, magnitude->zeros, length};
    return part;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
