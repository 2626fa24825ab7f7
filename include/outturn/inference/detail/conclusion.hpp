// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>
#include <outturn/inference/detail/role_search.hpp>
#include <outturn/inference/inferred_role.hpp>
#include <outturn/inference/space.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

/// Concludes from a search over `out.cases`; examples of an execution score print their rate by `rate`.
void conclude(role_search const& search, hypothesis const& rate, inferred_role& out);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/inference/impl/conclusion.ipp>
#endif
