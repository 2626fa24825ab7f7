// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Paths of files as references.

#include <outturn/config.hpp>

#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A path as a reference that SARIF takes: bytes that a URI may not hold are written %XX.
std::string uri_of(std::string_view path);

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/uri.ipp>
#endif
