// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// As std::stable_sort, which is not used: that of libstdc++ 12 makes clang 19 warn of a deprecated
/// function in whatever includes it.
template <class Value, class Before>
void stable_sort(std::vector<Value>& all, Before before) {
    std::vector<Value> merged;
    merged.reserve(all.size());
    auto const place = [&](std::size_t at) {
        return std::make_move_iterator(all.begin() +
                                       static_cast<std::ptrdiff_t>(std::min(at, all.size())));
    };
    for (std::size_t run = 1; run < all.size(); run *= 2) {
        for (std::size_t at = 0; at < all.size(); at += 2 * run)
            std::merge(place(at),
                       place(at + run),
                       place(at + run),
                       place(at + 2 * run),
                       std::back_inserter(merged),
                       before);
        all.swap(merged);
        merged.clear();
    }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
