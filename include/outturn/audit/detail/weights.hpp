// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>

#include <optional>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// The sum of all weights of a form, that of the execution once; nothing where a row has no weight.
std::optional<decimal> sum_of_weights(self_evaluation const& form);

/// The points of a form in total: as printed or, where nothing is, the sum of all weights; nothing where
/// neither is known.
std::optional<decimal> points_in_total(self_evaluation const& form);

/// The points that a heading states for its indicators, as 产出指标(50分).
std::optional<decimal> points_of_heading(std::string_view heading);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/weights.ipp>
#endif
