// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/numeric/ratio.hpp>

#include <optional>

namespace outturn::inline OUTTURN_ABI::detail {

/// `value` in units of 10^-`places`, or nothing where that does not fit.
std::optional<ratio> in_last_places(ratio const& value, int places);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/audit/impl/last_places.ipp>
#endif
