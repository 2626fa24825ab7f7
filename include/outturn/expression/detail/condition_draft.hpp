// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A condition while it is read.

#include <outturn/config.hpp>
#include <outturn/expression/calendar.hpp>
#include <outturn/expression/comparison.hpp>
#include <outturn/expression/detail/unit_lookup.hpp>
#include <outturn/expression/dimension.hpp>
#include <outturn/expression/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// How a comparison came into a draft.
enum class stated_by : std::uint8_t {
    nothing,  // `equal` is implied
    sign,     // >=, 不少于
    leader,   // 达到, which a suffix overrides
};

/// A unit as found in the text, not made yet; none by default.
struct unit_reading {
    std::string_view spelling;
    unit_part part;  // of the catalogue; shorter than the spelling of a compound or unknown unit

    [[nodiscard]] bool is_simple() const { return part.length == spelling.size(); }

    [[nodiscard]] dimension measures(unit_rows own) const {
        if (!is_simple()) return made(own).measures();
        return part.entry == nullptr ? dimension::none : part.entry->measures;
    }

    [[nodiscard]] bool counts_by(std::string_view base) const {
        return is_simple() && part.entry != nullptr && part.entry->base == base;
    }

    [[nodiscard]] unit made(unit_rows own) const { return unit::named(spelling, own).value(); }
};

/// A condition while it is read.
struct condition_draft {
    comparison which = comparison::equal;
    stated_by by = stated_by::nothing;
    bool implied = true;
    bool suffixed = false;
    bool within = false;  // 内 was written: an action may follow
    bool approximate = false;
    bool has_low = false;
    bool has_high = false;
    bool is_share = false;  // 百分之, which is the unit in front of the number
    bool is_date = false;
    bool before = false;
    bool includes_low = true;
    bool includes_high = true;
    std::uint8_t per_count = 0;
    std::size_t op_at = 0;
    std::size_t low_at = 0;
    std::size_t low_end = 0;
    std::size_t high_end = 0;
    std::size_t per_at = 0;
    std::string_view subject, text, note, words;
    calendar_date from, to;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
