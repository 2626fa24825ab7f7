// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a condition compares with.

#include <outturn/config.hpp>
#include <outturn/expression/target.hpp>

#include <cstdint>

namespace outturn::inline OUTTURN_ABI::detail {

// The kinds of conditions; numbers and ranges are one.
enum class condition_kind : std::uint8_t { number, date, words };

template <class Int>
condition_kind kind_of_condition(basic_condition<Int> const& stated) {
    if (stated.as_deadline() != nullptr) return condition_kind::date;
    return stated.as_words() != nullptr ? condition_kind::words : condition_kind::number;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
