// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/number_words.hpp>

#include <algorithm>
#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string percent_text(ratio const& share) {
    if (auto const finite = share.exact()) return to_percent_string(finite->normalized());
    try {
        return to_string(share * ratio{100}) + '%';
    } catch (std::overflow_error const&) {
        return to_string(share) + " × 100%";
    }
}

OUTTURN_DECL std::string digits_of_figure(decimal const& value,
                                          form_part part,
                                          rounded_to const& round) {
    if (part != form_part::execution_rate) return to_string(value, round.least_places());
    // Two places move in front of the point.
    auto text = to_percent_string(value);
    int const missing = round.least_places() - std::max(value.scale(), 2);
    if (missing <= 0) return text;
    text.pop_back();
    if (value.scale() <= 2) text += '.';
    return text.append(static_cast<std::size_t>(missing), '0') + '%';
}

OUTTURN_DECL std::string places_text(int places, language in) {
    auto const count = std::to_string(places < 0 ? -places : places);
    if (in == language::zh) return (places < 0 ? "小数点前 " : "") + count + " 位";
    return count + (count == "1" ? " place" : " places") + (places < 0 ? " before the point" : "");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
