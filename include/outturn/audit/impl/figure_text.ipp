// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/figure_text.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/numeric/currency.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/number_words.hpp>

#include <stdexcept>
#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string short_text_of(ratio const& value, int places) {
    if (auto const finite = value.exact(); finite && finite->scale() <= places)
        return to_string(*finite);
    OUTTURN_TRY { return to_string(value.round(places, rounding::down)) + "…"; }
    OUTTURN_CATCH(std::overflow_error const&) { return to_string(value); }
}

OUTTURN_DECL std::string percent_text_of(ratio const& value, int places) {
    OUTTURN_TRY { return short_text_of(value * ratio{100}, places) + '%'; }
    OUTTURN_CATCH(std::overflow_error const&) { return to_string(value); }
}

OUTTURN_DECL std::string currency_text(std::string_view currency, language in) {
    auto const* const known = find_currency(currency.empty() ? cny::code : currency);
    if (in == language::zh && known != nullptr) return std::string{known->unit_zh};
    return ' ' + std::string{known != nullptr ? known->unit : currency};
}

OUTTURN_DECL std::string figure_text(ratio const& value,
                                     form_part part,
                                     language in,
                                     std::string_view currency) {
    if (part == form_part::execution_rate) return percent_text_of(value);
    auto text = short_text_of(value);
    if (entry_of(part).list == "funds") text += currency_text(currency, in);
    return text;
}

OUTTURN_DECL std::string rule_text(figure_explanation const& how, language in) {
    std::string text{how.name.in(in)};
    if (how.amounts) text += amounts_text(*how.amounts, in);
    return text;
}

/// The places that roundings go to, in words.
OUTTURN_DECL std::string rounded_places_text(int places, language in) {
    auto const count = std::to_string(places < 0 ? -places : places);
    if (in == language::zh)
        return places < 0 ? "（取至小数点前 " + count + " 位）" : "（" + count + " 位小数）";
    if (places < 0) return " to " + count + " places before the point";
    return " at " + count + (places == 1 ? " place" : " places");
}

OUTTURN_DECL std::string roundings_text(figure_explanation const& how,
                                        form_part part,
                                        language in) {
    bool const zh = in == language::zh;
    auto const has = [&](rounding mode) { return how.roundings.contains(mode); };
    // Those to the nearest differ at halves only; the others in pairs below zero only.
    bool nearest = true;
    bool all = true;
    for (auto const& entry : rounding_catalogue) {
        if (!entry.tried_by_audit || has(entry.mode)) continue;
        all = false;
        nearest = nearest && !entry.nearest;
    }
    if (all) return zh ? "无需取舍" : "without rounding";
    std::string names;
    bool nearest_named = false;
    for (auto const& entry : rounding_catalogue) {
        bool const to_nearest = nearest && entry.nearest;
        bool const twin = (to_nearest && nearest_named) ||
                          (entry.mode == rounding::up && has(rounding::ceiling)) ||
                          (entry.mode == rounding::floor && has(rounding::down));
        if (!has(entry.mode) || twin) continue;
        nearest_named = nearest_named || to_nearest;
        if (!names.empty()) names += zh ? "或" : " or ";
        names += to_nearest && !zh ? "to the nearest" : zh ? entry.zh : entry.en;
    }
    // A rate of four places is a percentage of two.
    return names +
           rounded_places_text(part == form_part::execution_rate ? how.places - 2 : how.places, in);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
