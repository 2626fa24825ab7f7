// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/number_words.hpp>

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

OUTTURN_DECL std::string places_text(int places, language in) {
    auto const count = std::to_string(places < 0 ? -places : places);
    if (in == language::zh) return (places < 0 ? "小数点前 " : "") + count + " 位";
    return count + (count == "1" ? " place" : " places") + (places < 0 ? " before the point" : "");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
