// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#include <outturn/numeric/magnitude.hpp>

#include <cstddef>

using namespace outturn;

// A word that begins with another stands before it, so that the longest is found.
constexpr bool longer_first() {
    for (std::size_t i = 0; i < magnitude_catalogue.size(); ++i)
        for (std::size_t j = i + 1; j < magnitude_catalogue.size(); ++j)
            if (magnitude_catalogue[j].word.starts_with(magnitude_catalogue[i].word)) return false;
    return true;
}
static_assert(longer_first());

constexpr int zeros(std::string_view text) {
    auto const* found = detail::magnitude_at(text);
    return found == nullptr ? 0 : found->zeros;
}
static_assert(zeros("万元") == 4);
static_assert(zeros("亿元") == 8);
static_assert(zeros("千万") == 7);
static_assert(zeros("百万元") == 6);
static_assert(zeros("万亿元") == 12);
static_assert(zeros("千亿") == 11);
static_assert(zeros("元") == 0);
static_assert(zeros("") == 0);
