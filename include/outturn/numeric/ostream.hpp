// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: std::ostream
//
// Decimals, ratios and amounts to streams, as `to_string` prints them. The stream's width, fill and
// adjustment are kept to; its precision and its locale are not asked.

#include <outturn/config.hpp>
#include <outturn/numeric/amount_text.hpp>
#include <outturn/numeric/text.hpp>

#include <ostream>

namespace outturn::inline OUTTURN_ABI {

/// Writes `value` as `to_string` does.
///
/// Rounds: never.
template <class Int>
std::ostream& operator<<(std::ostream& out, basic_decimal<Int> const& value) {
    return out << to_string(value);
}
template <class Int>
std::ostream& operator<<(std::ostream& out, basic_ratio<Int> const& value) {
    return out << to_string(value);
}
template <currency Currency, class Int>
std::ostream& operator<<(std::ostream& out, amount<Currency, Int> const& value) {
    return out << to_string(value);
}

}  // namespace outturn::inline OUTTURN_ABI
