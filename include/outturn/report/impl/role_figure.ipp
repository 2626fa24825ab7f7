// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/numeric/rounding.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/role_figure.hpp>

#include <stdexcept>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::string role_figure(figure_role which, decimal const& value) {
    return which == figure_role::execution_rate ? to_percent_string(value)
                                                : to_string(value.normalized());
}

OUTTURN_DECL std::string role_figure(figure_role which, std::optional<decimal> const& value) {
    return value ? role_figure(which, *value) : "—";
}

OUTTURN_DECL std::string role_exact(figure_role which, ratio const& value) {
    constexpr int places = 8;
    if (auto const finite = value.exact()) return role_figure(which, finite->normalized());
    OUTTURN_TRY {
        auto text = role_figure(which, value.round(places, rounding::down));
        bool const percent = text.ends_with('%');
        if (percent) text.pop_back();
        return text + (percent ? "…%" : "…");
    }
    OUTTURN_CATCH(std::overflow_error const&) { return to_string(value); }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
