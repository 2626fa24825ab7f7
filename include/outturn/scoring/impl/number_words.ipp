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
    OUTTURN_TRY { return to_string(share * ratio{100}) + '%'; }
    OUTTURN_CATCH(std::overflow_error const&) { return to_string(share) + " × 100%"; }
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

OUTTURN_DECL std::string rounding_text(rounding mode, int places, language in, bool of_percent) {
    bool const zh = in == language::zh;
    auto const& entry = entry_of(mode);
    auto const text = std::string{zh ? entry.zh : entry.en} + (zh ? "，" : ", ");
    if (places == 0) return text + (zh ? (of_percent ? "百分数取整" : "取整") : "whole");
    auto const count = std::to_string(places);
    if (zh) return text + (of_percent ? "百分数保留 " : "保留 ") + count + " 位";
    return text + count + (places == 1 ? " place" : " places") + (of_percent ? " of percent" : "");
}

OUTTURN_DECL std::string amounts_text(rounded_to const& amounts, language in) {
    bool const zh = in == language::zh;
    return (zh ? "，金额先化为万元（" : ", the amounts first in 万元 (") +
           rounding_text(amounts.mode, amounts.places, in, false) + (zh ? "）" : ")");
}

}  // namespace outturn::inline OUTTURN_ABI::detail
