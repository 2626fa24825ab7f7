// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Texts of forms in one spelling, for comparing them.

#include <outturn/config.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// `text` with full-width forms as their ASCII twins, without spaces and without a full stop at its end.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/core/impl/folded.ipp>
#endif
