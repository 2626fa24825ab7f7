// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Colours of texts for a terminal.

#include <outturn/config.hpp>
#include <outturn/report/colouring.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// What a piece of text is painted for.
enum class paint : std::uint8_t { none, heading, quiet, differs, bad, note };

/// `text`, painted where that is asked for and it is not empty.
std::string painted(std::string_view text, paint how, colouring colours);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/paint.ipp>
#endif
