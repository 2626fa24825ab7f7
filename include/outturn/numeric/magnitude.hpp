// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Powers of ten that Chinese numbers are written with: 万, 亿 and their kin. To add one, add a row.

#include <outturn/config.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A row of the catalogue of magnitudes: the word and the number of zeros it stands for.
struct magnitude_entry {
    std::string_view word;
    int zeros;
};

/// Every magnitude; a longer word stands before those it begins with.
inline constexpr std::array magnitude_catalogue{
    magnitude_entry{"千万", 7},
    magnitude_entry{"百万", 6},
    magnitude_entry{"十万", 5},
    magnitude_entry{"万亿", 12},
    magnitude_entry{"十亿", 9},
    magnitude_entry{"百亿", 10},
    magnitude_entry{"千亿", 11},
    magnitude_entry{"亿", 8},
    magnitude_entry{"万", 4},
    magnitude_entry{"千", 3},
};

namespace detail {

/// The magnitude that `text` begins with, or null.
constexpr magnitude_entry const* magnitude_at(std::string_view text) {
    for (auto const& entry : magnitude_catalogue)
        if (text.starts_with(entry.word)) return &entry;
    return nullptr;
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
