// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/outturn.hpp>

#include <string>
#include <string_view>

std::string refused(std::string_view text);

std::string refused(std::string_view text) { return outturn::parse_target(text).error().text(); }
