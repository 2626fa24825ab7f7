// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../support/strict.hpp"
#include <string>

namespace fuzz {

/// Whether `text` is one JSON value as RFC 8259 has it, in UTF-8.
inline bool parses(std::string const& text) { return strict::json(text).empty(); }

}  // namespace fuzz
