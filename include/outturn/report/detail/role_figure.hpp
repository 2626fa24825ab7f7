// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Figures of an inference in digits, as reports show them.

#include <outturn/config.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/numeric/decimal.hpp>
#include <outturn/numeric/ratio.hpp>

#include <optional>
#include <string>

namespace outturn::inline OUTTURN_ABI::detail {

/// A figure as its role is printed: a rate in percent, anything else without trailing zeros.
std::string role_figure(figure_role which, decimal const& value);

/// The same, or a dash.
std::string role_figure(figure_role which, std::optional<decimal> const& value);

/// An exact value in the same way; one without a finite decimal is cut off, with an ellipsis.
std::string role_exact(figure_role which, ratio const& value);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/role_figure.ipp>
#endif
