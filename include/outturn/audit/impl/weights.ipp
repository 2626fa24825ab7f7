// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/detail/weights.hpp>
#include <outturn/core/blank.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/detail/scan.hpp>
#include <outturn/scoring/score.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL std::optional<decimal> sum_of_weights(self_evaluation const& form) {
    if (form.execution.points.is_unreadable()) return std::nullopt;
    decimal sum;
    if (!scores_execution_in_a_row(form) && form.execution.points.value)
        sum = *form.execution.points.value;
    for (auto const& row : form.indicators) {
        if (!row.points.value) return std::nullopt;
        sum = sum + *row.points.value;
    }
    return sum;
}

OUTTURN_DECL std::optional<decimal> points_in_total(self_evaluation const& form) {
    auto const& stated = form.total.points;
    return stated.value || stated.is_unreadable() ? stated.value : sum_of_weights(form);
}

OUTTURN_DECL std::optional<decimal> points_of_heading(std::string_view heading) {
    for (std::size_t at = 0; at < heading.size(); ++at) {
        if (heading[at] < '0' || heading[at] > '9') continue;
        auto const number = scan_number<std::int64_t>(heading, at);
        if (number.bad) return std::nullopt;
        auto const rest = heading.substr(skip_spaces(heading, number.end));
        for (std::string_view const end : {"分", ")", "）"})
            if (rest.starts_with(end)) return number.value;
        at = number.end - 1;
    }
    return std::nullopt;
}

}  // namespace outturn::inline OUTTURN_ABI::detail
